"""Sources, what their passages support, and of what kinds they are."""

from pydantic import Field

from app.record import codelists
from app.rows.citations import CitationRow
from app.rows.page import Model


class SourceRow(Model):
    """A published text."""

    id: str
    file: str | None = Field(description="The file's name, for the five articles.")
    publisher: str
    carried_by: str | None
    title: str
    url: str | None
    published: str | None
    published_basis: codelists.DateBasis | None
    known_from: str = Field(description="The day from which the knowledge clock hears it.")
    language: str
    kind: codelists.SourceKind
    kind_label: str
    collection: codelists.Collection
    republishes: str | None
    citation_count: int
    page: str = Field(description="Address of the source's page here.")


class Support(Model):
    """Something that a source carries."""

    what: str
    url: str | None
    citation: CitationRow


class Passage(Model):
    """One paragraph or section of a source: what it supports, or why it is set aside."""

    paragraph: int | None
    section: str | None
    aside: str | None
    supports: tuple[Support, ...]


class SourceShare(Model):
    """How many sources are of a kind."""

    kind: codelists.SourceKind
    label: str
    count: int


class SourceMix(Model):
    """The sources of a page by kind."""

    total: int
    independent: int = Field(description="Reports that repeat one origin count once.")
    shares: tuple[SourceShare, ...]
