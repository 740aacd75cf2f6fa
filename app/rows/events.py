"""Events, steps on a road to signature, and signings announced."""

from pydantic import Field

from app.record import codelists
from app.rows.citations import CitationRow
from app.rows.commitments import CommitmentRow
from app.rows.page import Model
from app.rows.people import ParticipantRow
from app.rows.revisions import LastRevision, Revisions


class PromiseRow(Model):
    """What an event carries out."""

    agreement: str | None = Field(description="Id of the agreement that promises it, or null.")
    event: str | None = Field(description="Id of the event that promises it, or null.")
    commitment: str | None = Field(
        description="Id of the one commitment meant; null for whatever is promised there."
    )
    label: str = Field(description="The promise in words, with the name of what holds it.")
    url: str = Field(description="Where the page of the agreement or the event tells of it.")


class EventRow(Model):
    """One dated thing that a source reports."""

    id: str = Field(description="Permanent id of the event.")
    date: str = Field(
        description="When it happened, EDTF, as exact as the sources of the view make it."
    )
    earliest: str | None = Field(description="First day that the date can mean; null if open.")
    latest: str | None = Field(description="Last day that the date can mean.")
    kind: codelists.EventKind = Field(description="Kind of event.")
    kind_label: str = Field(description="The kind in words.")
    expects: str | None = Field(description="The date announced, in an announcement.")
    title: str = Field(description="Title of the event.")
    summary: str = Field(description="What held that day, in our own words.")
    place: str | None = Field(description="Name of the place; null where no source says.")
    place_id: str | None = Field(description="Permanent id of the place, or null.")
    venue: str | None = Field(description="The building or room, or null.")
    meeting: codelists.Meeting | None = Field(
        description="Whether people met in person, online or by telephone; null if not known."
    )
    countries: tuple[str, ...] = Field(description="Codes of the partners.")
    people: tuple[str, ...] = Field(description="Ids of the people.")
    parts: tuple[ParticipantRow, ...] = Field(description="Who did what.")
    agreement: str | None = Field(description="Id of the agreement that it is a step of, or null.")
    document: str | None = Field(description="Id of the related document it is about, or null.")
    fulfils: tuple[str, ...] = Field(description="Ids of earlier events that foretold this one.")
    changes: tuple[str, ...] = Field(description="Ids of earlier plans that it changes.")
    cancels: tuple[str, ...] = Field(description="Ids of earlier plans that it calls off.")
    fulfilled_by: tuple[str, ...] = Field(description="Ids of later events that fulfil it.")
    changed_by: tuple[str, ...] = Field(description="Ids of later events that change its plan.")
    cancelled_by: tuple[str, ...] = Field(description="Ids of later events that call it off.")
    related: tuple[str, ...] = Field(description="Ids of events to be read beside it.")
    delivers_on: tuple[PromiseRow, ...] = Field(
        description="The promises that it carries out, or says that it will."
    )
    delivered_by: tuple[str, ...] = Field(
        description="Ids of later events that carry out what it promises."
    )
    sequence: str | None = Field(description="The stated place in a series.")
    commitments: tuple[CommitmentRow, ...] = Field(
        description="What the event promises or reports as given."
    )
    citations: tuple[CitationRow, ...] = Field(description="Where sources report the event.")
    differing: tuple[CitationRow, ...] = Field(description="Citations that contradict the date.")
    recorded: str = Field(description="The day on which it came into the record.")
    revised: LastRevision = None
    revisions: Revisions = ()
    url: str = Field(description="Address of the event's page.")

    @property
    def cited(self) -> tuple[CitationRow, ...]:
        """What the event cites, and the promises in it with their deliveries."""
        promises = (citation for promise in self.commitments for citation in promise.cited)
        return (*self.citations, *promises)

    @property
    def updated(self) -> str:
        """The day on which the fact, or one of its promises, last changed."""
        revised = (self.revised, *(commitment.revised for commitment in self.commitments))
        return max((self.recorded, *(revision.on for revision in revised if revision)))


class OutcomeRow(Model):
    """An event that tells what became of an announcement."""

    kind: codelists.OutcomeKind = Field(description="What became of it.")
    kind_label: str = Field(description="The same in words.")
    date: str = Field(description="When that happened, EDTF.")
    event: str = Field(description="Id of the event that tells it.")
    title: str = Field(description="Title of that event.")
    url: str = Field(description="Address of that event's page.")


class ExpectedRow(Model):
    """A signing that was announced for a day and that no source in the view reports."""

    event: str = Field(description="Id of the announcement.")
    countries: tuple[str, ...] = Field(description="Codes of those whose signing is unreported.")
    names: tuple[str, ...] = Field(
        description="Names of those countries as they stand inside a sentence."
    )
    expects: str = Field(description="The date announced, EDTF.")
    overdue: bool = Field(description="Whether that date has passed without a report.")
    title: str = Field(description="Title of the announcement.")
    updated: str = Field(
        description="The day on which the announcement last changed in the record."
    )
    url: str = Field(description="Address of the announcement's page.")


class StepRow(Model):
    """One step on a road to signature."""

    kind: codelists.EventKind = Field(description="Kind of the event.")
    kind_label: str = Field(description="The kind in words.")
    date: str = Field(description="When it happened, EDTF.")
    earliest: str | None = Field(description="First day that the date can mean; null if open.")
    latest: str | None = Field(description="Last day that the date can mean.")
    event: str = Field(description="Id of the event.")
    title: str = Field(description="Title of the event.")
    citations: tuple[CitationRow, ...] = Field(description="Where sources report the event.")
    url: str = Field(description="Address of the event's page.")
