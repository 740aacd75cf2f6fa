"""Where a country stands: a pure function of the events that a view sees of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.record import edtf
from app.record.codelists import Declaration, EventKind, Status
from app.record.edtf import Span
from app.view.evidence import EventView


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

    @property
    def since(self) -> Span | None:
        """When the rung was reached, as exactly as the view knows."""
        return self.decided_by.date if self.decided_by else None


def rung(event_view: EventView) -> Status:
    """The rung that one event supports. An announcement without a date supports none."""
    event = event_view.event
    if event.kind is EventKind.SIGNING_ANNOUNCED and event.expects is None:
        return Status.NONE
    return event.kind.rung


def standing(events: Iterable[EventView], as_of: date) -> Standing:
    """The highest rung that the events reach, decided by the first that reaches it."""
    steps = [event_view for event_view in events if rung(event_view) is not Status.NONE]
    if not steps:
        return Standing(Status.NONE, None)
    status = max((rung(event_view) for event_view in steps), key=lambda one: one.rank)
    deciding = [event_view for event_view in steps if rung(event_view) is status]
    decided_by = min(
        deciding, key=lambda event_view: (edtf.order(event_view.date), event_view.event.id)
    )
    if status is not Status.SIGNING_ANNOUNCED:
        return Standing(status, decided_by)
    expects = max(
        (event_view.event.expects for event_view in deciding if event_view.event.expects),
        key=edtf.order,
    )
    return Standing(status, decided_by, expects, overdue=edtf.passed(expects, as_of))


def declaration(events: Iterable[EventView]) -> tuple[Declaration, EventView | None]:
    """Whether the country adopted or joined the declaration, and the event that says so."""
    steps = [
        event_view
        for event_view in events
        if event_view.event.kind.declaration is not Declaration.NONE
    ]
    if not steps:
        return Declaration.NONE, None
    first = min(steps, key=lambda event_view: (edtf.order(event_view.date), event_view.event.id))
    return first.event.kind.declaration, first
