"""Where a source carries a fact."""

from pydantic import Field

from app.record import codelists
from app.rows.page import Model


class CitationRow(Model):
    """Where a source carries a fact."""

    source: str = Field(description="Id of the source.")
    paragraph: int | None = Field(description="Paragraph of an article, counted from 1.")
    section: str | None = Field(description="Section or page of any other source.")
    basis: codelists.Basis = Field(description="How strongly the source carries the fact.")
    implied_from: str | None = Field(description="What an implied fact follows from.")
    date: str | None = Field(description="This source's own date, where it differs.")
    says: str | None = Field(description="What this source says, where it disagrees.")

    def __hash__(self) -> int:
        """By the place alone: a page looks thousands of citations up, and few share a place."""
        return hash((self.source, self.paragraph, self.section))
