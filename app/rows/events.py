"""Events, steps on a road to signature, and signings announced."""

from pydantic import Field

from app.record import codelists
from app.rows.citations import CitationRow
from app.rows.commitments import CommitmentRow
from app.rows.page import Model
from app.rows.people import ParticipantRow


class RevisionRow(Model):
    """The last change of a fact itself."""

    on: str
    what: str


class EventRow(Model):
    """One dated thing that a source reports."""

    id: str
    date: str
    earliest: str | None = Field(description="First day that the date can mean; null if open.")
    latest: str | None = Field(description="Last day that the date can mean.")
    kind: codelists.EventKind
    kind_label: str
    expects: str | None = Field(description="The date announced, in an announcement.")
    title: str
    summary: str
    place: str | None
    countries: tuple[str, ...] = Field(description="Codes of the partners.")
    people: tuple[str, ...] = Field(description="Ids of the people.")
    parts: tuple[ParticipantRow, ...]
    agreement: str | None
    sequence: str | None = Field(description="The stated place in a series.")
    commitments: tuple[CommitmentRow, ...]
    citations: tuple[CitationRow, ...]
    differing: tuple[CitationRow, ...] = Field(description="Citations that contradict the date.")
    recorded: str = Field(description="The day on which it came into the record.")
    revised: RevisionRow | None = Field(description="When the fact itself changed, and what.")
    url: str

    @property
    def updated(self) -> str:
        """The day on which the fact last changed."""
        return self.revised.on if self.revised else self.recorded


class ExpectedRow(Model):
    """A signing that was announced for a day and that no source in the view reports."""

    event: str = Field(description="Id of the announcement.")
    countries: tuple[str, ...] = Field(description="Codes of those whose signing is unreported.")
    names: tuple[str, ...]
    expects: str = Field(description="The date announced, EDTF.")
    overdue: bool = Field(description="Whether that date has passed without a report.")
    title: str
    updated: str
    url: str


class StepRow(Model):
    """One step on a road to signature."""

    kind: codelists.EventKind
    kind_label: str
    date: str
    earliest: str | None
    latest: str | None
    event: str
    title: str
    citations: tuple[CitationRow, ...]
    url: str
