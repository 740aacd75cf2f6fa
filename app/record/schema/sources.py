"""Published texts."""

from pydantic import Field, StrictBool, model_validator

from app.record import codelists
from app.record.schema.entries import Entry
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

NEEDS_KNOWN_FROM = (
    "a source whose date has no last day needs known_from, from which it counts as public: the day "
    "on which it is recorded"
)


class Paragraph(RecordModel):
    """One paragraph of an article: its fingerprint, and why it is set aside if it is."""

    sha256: Sha256
    aside: Line | None = None


class Source(Entry):
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
    known_from: Day | None = Field(
        None,
        description="The day from which it counts as public, where its date does not say; "
        "the day of its recording. It never moves.",
    )
    language: Language
    kind: codelists.SourceKind
    republishes: Line | None = Field(None, description="Whose report this page repeats.")
    accessed: Day | None = None
    archived: Url | None = Field(None, description="The address of a copy that is kept.")
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

    @model_validator(mode="after")
    def _known_from_some_day(self) -> "Source":
        published, known = self.published, self.known_from
        if known is None and (published is None or published.latest is None):
            raise ValueError(NEEDS_KNOWN_FROM)
        if known and published and published.day:
            raise ValueError("a source of a known day counts from that day; take known_from out")
        first = published.earliest if published else None
        if known and first and known.earliest and known.earliest < first:
            raise ValueError(
                "known_from lies before the source was published; give the day of its recording"
            )
        return self
