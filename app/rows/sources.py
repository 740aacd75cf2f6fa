"""Sources, what their passages support, and of what kinds they are."""

from pydantic import Field

from app.record import codelists
from app.rows.citations import CitationRow
from app.rows.page import Model
from app.rows.revisions import LastRevision, Revisions


class SourceRow(Model):
    """A published text."""

    id: str = Field(description="Permanent id of the source.")
    file: str | None = Field(description="The file's name, for the five articles.")
    publisher: str = Field(description="Who published it.")
    carried_by: str | None = Field(
        description="Who carries the text, where that is not its publisher."
    )
    title: str = Field(description="Title as printed, in the language of the source.")
    title_language: str = Field(
        description="Language of the title, ISO 639-1: another than that of the source where the "
        "title is ours and is translated."
    )
    url: str | None = Field(description="Address of the text itself, or null.")
    published: str | None = Field(description="Date of the source, EDTF, or null.")
    published_basis: codelists.DateBasis | None = Field(description="Where that date comes from.")
    known_from: str = Field(description="The day from which the knowledge clock hears it.")
    language: str = Field(description="Language of the source, ISO 639-1.")
    kind: codelists.SourceKind = Field(description="What sort of text it is.")
    kind_label: str = Field(description="The kind in words.")
    collection: codelists.Collection = Field(
        description="Whether it is one of the five articles or of the public record."
    )
    republishes: str | None = Field(description="Whose report it repeats, or null.")
    citation_count: int = Field(description="How often the whole record cites it.")
    revised: LastRevision = None
    revisions: Revisions = ()
    page: str = Field(description="Address of the source's page here.")


class Support(Model):
    """Something that a source carries."""

    what: str = Field(description="What the passage supports, in words.")
    url: str | None = Field(description="Address of that, if the view has a page of it.")
    citation: CitationRow = Field(description="How the passage is cited for it.")


class Passage(Model):
    """One paragraph or section of a source: what it supports, or why it is set aside."""

    paragraph: int | None = Field(
        description="Paragraph of an article, counted from 1; null in any other source."
    )
    section: str | None = Field(description="Section or page of any other source.")
    aside: str | None = Field(description="Why nothing cites the paragraph, or null.")
    supports: tuple[Support, ...] = Field(description="What the passage supports.")


class SourceShare(Model):
    """How many sources are of a kind."""

    kind: codelists.SourceKind = Field(description="The kind of source.")
    label: str = Field(description="The kind in words.")
    count: int = Field(description="How many sources are of the kind.")


class SourceMix(Model):
    """The sources of a page by kind."""

    total: int = Field(description="How many sources there are.")
    independent: int = Field(description="Reports that repeat one origin count once.")
    shares: tuple[SourceShare, ...] = Field(
        description="How many there are of each kind that occurs."
    )
