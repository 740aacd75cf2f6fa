"""Where a country stands: a pure function of the events that a view sees of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.record import edtf
from app.record.codelists import Declaration, EventKind, Status
from app.record.edtf import Span
from app.view.evidence import Seen


@dataclass(frozen=True, slots=True)
class Standing:
    """A rung, the event that decided it, and what is to be said beside it.

    `expects` is the last date announced for a signing that no source reports yet; `overdue` says
    that this date has passed.
    """

    status: Status
    decided_by: Seen | None
    expects: Span | None = None
    overdue: bool = False

    @property
    def since(self) -> Span | None:
        """When the rung was reached, as exactly as the view knows."""
        return self.decided_by.date if self.decided_by else None


def rung(seen: Seen) -> Status:
    """The rung that one event supports. An announcement without a date supports none."""
    event = seen.event
    if event.kind is EventKind.SIGNING_ANNOUNCED and event.expects is None:
        return Status.NONE
    return event.kind.rung


def standing(events: Iterable[Seen], as_of: date) -> Standing:
    """The highest rung that the events reach, decided by the first that reaches it."""
    steps = [seen for seen in events if rung(seen) is not Status.NONE]
    if not steps:
        return Standing(Status.NONE, None)
    status = max((rung(seen) for seen in steps), key=lambda one: one.rank)
    deciding = [seen for seen in steps if rung(seen) is status]
    decided_by = min(deciding, key=lambda seen: (edtf.order(seen.date), seen.event.id))
    if status is not Status.SIGNING_ANNOUNCED:
        return Standing(status, decided_by)
    expects = max((seen.event.expects for seen in deciding if seen.event.expects), key=edtf.order)
    return Standing(status, decided_by, expects, overdue=edtf.passed(expects, as_of))


def declaration(events: Iterable[Seen]) -> tuple[Declaration, Seen | None]:
    """Whether the country adopted or joined the declaration, and the event that says so."""
    meanings = {
        EventKind.DECLARATION_ADOPTED: Declaration.ADOPTED,
        EventKind.JOINED_DECLARATION: Declaration.JOINED,
    }
    steps = [seen for seen in events if seen.event.kind in meanings]
    if not steps:
        return Declaration.NONE, None
    first = min(steps, key=lambda seen: (edtf.order(seen.date), seen.event.id))
    return meanings[first.event.kind], first
