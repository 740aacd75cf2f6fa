"""Documents beside the series."""

from pydantic import Field

from app.rows.citations import CitationRow
from app.rows.page import Model


class DocumentRow(Model):
    """A document beside the series."""

    id: str
    title: str
    date: str
    parties: tuple[str, ...] = Field(description="Codes of the partners, as far as recorded.")
    summary: str
    event_count: int
    citations: tuple[CitationRow, ...]
    url: str
