"""Dated things that sources report."""

from pydantic import Field, model_validator

from app.record import codelists
from app.record.schema.citations import Citations, Cited
from app.record.schema.commitments import Commitments
from app.record.schema.entries import Entry
from app.record.schema.fields import (
    Code,
    Day,
    Edtf,
    Id,
    Ids,
    Line,
    Number,
    RecordModel,
    Title,
    Words,
)


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


class PromiseReference(RecordModel):
    """What an event carries out: an agreement or the promises of an event, or one of them."""

    agreement: Id | None = None
    event: Id | None = None
    commitment: Id | None = Field(None, description="The id of one commitment of it.")

    @model_validator(mode="after")
    def _of_one_holder(self) -> "PromiseReference":
        if (self.agreement is None) == (self.event is None):
            raise ValueError("a promise is an agreement's or an event's: one of them is given")
        return self


class ArticleWording(RecordModel):
    """The words of an event where only the five articles are heard: no more than they say."""

    title: Title
    summary: Words
    place: Id | None = None
    venue: Line | None = None
    meeting: codelists.Meeting | None = None
    countries: tuple[Code, ...]
    people: tuple[Participation, ...] = ()


class Event(Entry):
    """One dated thing that a source reports. Its words say only what held that day."""

    id: Id
    date: Edtf
    kind: codelists.EventKind
    countries: tuple[Code, ...]
    place: Id | None = Field(None, description="A place of places.yaml.")
    venue: Line | None = Field(None, description="The building or room, where it is known.")
    meeting: codelists.Meeting | None = None
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
    fulfils: Ids = Field((), description="Earlier events that announced or sought this one.")
    changes: Ids = Field((), description="Earlier announcements of which it changes the plan.")
    cancels: Ids = Field((), description="Earlier announcements that it calls off.")
    related: Ids = Field((), description="Events to be read beside it.")
    delivers_on: tuple[PromiseReference, ...] = ()
    sequence: Sequence | None = None
    commitments: Commitments = ()
    recorded: Day
    citations: Citations

    @model_validator(mode="after")
    def _announcement_complete(self) -> "Event":
        if self.kind.expects_date and "expects" not in self.model_fields_set:
            raise ValueError("an announcement has expects: a date, or null where none is named")
        if not self.kind.expects_date and self.expects is not None:
            raise ValueError("expects goes with kinds that end in _announced or _postponed")
        return self

    @model_validator(mode="after")
    def _links_fit_the_kind(self) -> "Event":
        if self.changes and not self.kind.expects_date:
            raise ValueError("changes goes with kinds that end in _announced or _postponed")
        if self.cancels and not self.kind.cancels:
            raise ValueError("cancels goes with kinds that end in _cancelled")
        if self.kind.about_document and self.document is None:
            raise ValueError("a step of a related document names it: document")
        links = (*self.fulfils, *self.changes, *self.cancels, *self.related)
        if self.id in links:
            raise ValueError("an event has no link to itself")
        return self

    @property
    def links(self) -> dict[codelists.Relation, tuple[str, ...]]:
        """The ids of other events by what this one is to them."""
        return {
            codelists.Relation.FULFILS: self.fulfils,
            codelists.Relation.CHANGES: self.changes,
            codelists.Relation.CANCELS: self.cancels,
            codelists.Relation.RELATED: self.related,
        }
