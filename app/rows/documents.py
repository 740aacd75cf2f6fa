"""Documents beside the series."""

from pydantic import Field

from app.rows.citations import CitationRow
from app.rows.page import Model
from app.rows.revisions import LastRevision, Revisions


class DocumentRow(Model):
    """A document beside the series."""

    id: str = Field(description="Permanent id of the document.")
    title: str = Field(description="Title of the document.")
    date: str = Field(description="Date of the document, EDTF.")
    parties: tuple[str, ...] = Field(description="Codes of the partners, as far as recorded.")
    summary: str = Field(description="What the document is, in our own words.")
    event_count: int = Field(description="How many events of the view are about it.")
    citations: tuple[CitationRow, ...] = Field(description="Where sources tell of the document.")
    revised: LastRevision = None
    revisions: Revisions = ()
    url: str = Field(description="Address of the document's page.")
