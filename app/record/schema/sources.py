"""Published texts."""

from pydantic import Field, StrictBool, model_validator

from app.record import codelists
from app.record.schema.fields import (
    Day,
    Edtf,
    Id,
    Language,
    Line,
    RecordModel,
    Sha256,
    Url,
    Words,
)


class Paragraph(RecordModel):
    """One paragraph of an article: its fingerprint, and why it is set aside if it is."""

    sha256: Sha256
    aside: Line | None = None


class Source(RecordModel):
    """A published text. `collection` is `articles` for the five first sources."""

    id: Id
    collection: codelists.Collection
    publisher: Line
    carried_by: Line | None = None
    title: Line
    title_is_descriptive: StrictBool = False
    url: Url | None
    published: Edtf | None
    published_basis: codelists.DateBasis | None = None
    published_note: Words | None = None
    language: Language
    kind: codelists.SourceKind
    republishes: Line | None = Field(None, description="Whose report this page repeats.")
    accessed: Day | None = None
    file: Line | None = None
    note: Words | None = None
    paragraphs: tuple[Paragraph, ...] = ()

    @model_validator(mode="after")
    def _date_explained(self) -> "Source":
        if (self.published is None) != (self.published_basis is None):
            raise ValueError("published and published_basis are both given, or neither is")
        if self.published_basis is codelists.DateBasis.INFERRED and not self.published_note:
            raise ValueError("an inferred date needs published_note: what it is inferred from")
        return self
