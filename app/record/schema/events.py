"""Dated things that sources report."""

from pydantic import Field, model_validator

from app.record import codelists
from app.record.schema.citations import Citations, Cited
from app.record.schema.commitments import Commitment
from app.record.schema.entries import Revision
from app.record.schema.fields import Code, Day, Edtf, Id, Line, Number, RecordModel, Title, Words


class Participation(RecordModel):
    """A person's part in an event."""

    person: Id
    role: codelists.Role
    on_behalf_of: Code | None = Field(
        None, description="The party acted for, where it is not the person's country."
    )


class Sequence(Cited):
    """A stated place in a series: the fourth to open talks, the first to sign on a day."""

    number: Number
    among: Line


class ArticleWording(RecordModel):
    """The words of an event where only the five articles are heard: no more than they say."""

    title: Title
    summary: Words
    place: Line | None = None
    countries: tuple[Code, ...]
    people: tuple[Participation, ...] = ()


class Event(RecordModel):
    """One dated thing that a source reports. Its words say only what held that day."""

    id: Id
    date: Edtf
    kind: codelists.EventKind
    countries: tuple[Code, ...]
    place: Line | None = None
    title: Title
    summary: Words
    people: tuple[Participation, ...] = ()
    in_articles: ArticleWording | None = Field(
        None, description="Needed where articles and other sources carry the same event."
    )
    agreement: Id | None = None
    document: Id | None = Field(None, description="A related document that the event is about.")
    expects: Edtf | None = Field(
        None, description="The date announced; null where the source names none."
    )
    sequence: Sequence | None = None
    commitments: tuple[Commitment, ...] = ()
    recorded: Day
    revised: Revision | None = None
    citations: Citations

    @model_validator(mode="after")
    def _announcement_complete(self) -> "Event":
        if self.kind.announces and "expects" not in self.model_fields_set:
            raise ValueError("an announcement has expects: a date, or null where none is named")
        if not self.kind.announces and self.expects is not None:
            raise ValueError("expects goes with kinds that end in _announced")
        return self
