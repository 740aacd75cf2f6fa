"""Where a country stands: a pure function of the events that a view sees of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from app.record import edtf
from app.record.codelists import Declaration, EventKind, Status
from app.record.edtf import Span
from app.view.evidence import EventView
from app.view.remarks import Remark, remarks
from app.view.steps import after_endings, earliest, latest, rung, supporting


@dataclass(frozen=True, slots=True)
class Standing:
    """A rung, the event that decided it, and what is to be said beside it.

    `expects` is the last date announced for a signing that no source reports yet; `overdue` says
    that this date has passed.
    """

    status: Status
    decided_by: EventView | None
    expects: Span | None = None
    overdue: bool = False
    remarks: tuple[Remark, ...] = ()

    @property
    def since(self) -> Span | None:
        """When the rung was reached, as exactly as the view knows."""
        return self.decided_by.date if self.decided_by else None


def standing(events: Iterable[EventView], as_of: date) -> Standing:
    """The highest rung that the events reach, decided by the first that reaches it.

    Announcements that were taken back do not count. After an ending, only what belongs to another
    agreement counts.
    """
    all_events = tuple(events)
    steps = supporting(after_endings(all_events))
    status = max(map(rung, steps), key=lambda status: status.rank, default=Status.NONE)
    endings = [one for one in all_events if one.event.kind is EventKind.ENDED]
    if endings and status.rank <= Status.JOINED.rank:
        return Standing(Status.ENDED, earliest(_of_newest_agreement(endings)))
    beside = remarks(all_events, status, as_of)
    if status is Status.NONE:
        return Standing(Status.NONE, None, remarks=beside)
    deciding = [step for step in steps if rung(step) is status]
    if status is not Status.SIGNING_ANNOUNCED:
        return Standing(status, earliest(deciding), remarks=beside)
    expects = max((step.event.expects for step in deciding if step.event.expects), key=edtf.order)
    overdue = edtf.passed(expects, as_of)
    return Standing(status, earliest(deciding), expects, overdue, beside)


def _of_newest_agreement(endings: Sequence[EventView]) -> list[EventView]:
    agreement = latest(endings).event.agreement
    return [ending for ending in endings if ending.event.agreement == agreement]


def declaration(events: Iterable[EventView]) -> tuple[Declaration, EventView | None]:
    """Whether the country adopted or joined the declaration, and the event that says so."""
    steps = [
        event_view
        for event_view in events
        if event_view.event.kind.declaration is not Declaration.NONE
    ]
    if not steps:
        return Declaration.NONE, None
    first = earliest(steps)
    return first.event.kind.declaration, first
