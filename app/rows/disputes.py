"""Where sources differ, and what was looked for and not found."""

from pydantic import Field

from app.rows.citations import CitationRow
from app.rows.page import Model


class ClaimRow(Model):
    """One answer to a disputed question."""

    says: str
    preferred: bool
    citations: tuple[CitationRow, ...]


class DisputeRow(Model):
    """A question on which sources differ; the preferred claim comes first."""

    id: str
    about: str | None = Field(description="An event, agreement, document, country or subject.")
    about_label: str
    about_url: str | None
    question: str
    settled: bool = Field(description="Whether the record prefers a claim.")
    claims: tuple[ClaimRow, ...]
    reason: str | None = Field(description="Why the first claim is preferred, or why none is.")
    url: str


class GapRow(Model):
    """What was looked for and not found."""

    id: str
    about: str
    about_label: str
    about_url: str | None
    question: str
    note: str
    citations: tuple[CitationRow, ...]
    url: str
