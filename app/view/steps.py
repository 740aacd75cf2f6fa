"""Which events support a rung of the ladder: what takes them back, and what closes them."""

from collections.abc import Iterable, Sequence
from datetime import date

from app.record import edtf
from app.record.codelists import EventKind, Status
from app.view.evidence import EventView


def rung(event_view: EventView) -> Status:
    """The rung that one event supports by itself. An announcement without a date supports none."""
    event = event_view.event
    if event.kind.rung is Status.SIGNING_ANNOUNCED and event.expects is None:
        return Status.NONE
    return event.kind.rung


def after_endings(events: Sequence[EventView]) -> tuple[EventView, ...]:
    """The events that no ending has closed: all of them where nothing has ended."""
    endings = [event_view for event_view in events if event_view.event.kind is EventKind.ENDED]
    return tuple(
        event_view
        for event_view in events
        if not any(_closes(ending, event_view) for ending in endings)
    )


def supporting(events: Sequence[EventView]) -> tuple[EventView, ...]:
    """The events that support a rung: announcements only as long as nothing takes them back."""
    return tuple(
        event_view
        for event_view in events
        if rung(event_view) is not Status.NONE and not _taken_back(event_view, events)
    )


def takes_back(later: EventView, announcement: EventView) -> bool:
    """Whether an event makes an announcement of a signing void.

    It does so by saying that it changes or cancels it, or by putting off or cancelling the signing
    after it. An announcement that says that it changes that very event comes after it.
    """
    event, announced = later.event, announcement.event
    if announced.id in (*event.changes, *event.cancels):
        return True
    return (
        event.kind.takes_back_signing
        and event.id != announced.id
        and event.id not in announced.changes
        and share_agreement(later, announcement)
        and _comes_after(later, announcement)
    )


def share_agreement(event_view: EventView, other: EventView) -> bool:
    """Whether two events can be about one agreement: an event need not name it."""
    agreements = (event_view.event.agreement, other.event.agreement)
    return None in agreements or agreements[0] == agreements[1]


def is_after(event_view: EventView, other: EventView) -> bool:
    """Whether an event stands after another in the order of their dates."""
    return edtf.order(event_view.date)[:2] > edtf.order(other.date)[:2]


def earliest(events: Iterable[EventView]) -> EventView:
    """The first of some events."""
    return min(events, key=_order)


def latest(events: Iterable[EventView]) -> EventView:
    """The last of some events."""
    return max(events, key=_order)


def _order(event_view: EventView) -> tuple[object, ...]:
    return (edtf.order(event_view.date), event_view.event.id)


def _taken_back(event_view: EventView, events: Iterable[EventView]) -> bool:
    if rung(event_view) is not Status.SIGNING_ANNOUNCED:
        return False
    return any(takes_back(other, event_view) for other in events)


def _comes_after(later: EventView, announcement: EventView) -> bool:
    """Of two events of one day that put off a signing, neither is known to be the later."""
    after, before = later.date.latest or date.max, announcement.date.latest or date.max
    return before < after or (before == after and not announcement.event.kind.postpones)


def _closes(ending: EventView, event_view: EventView) -> bool:
    if ending.event.agreement and ending.event.agreement == event_view.event.agreement:
        return True
    return share_agreement(ending, event_view) and not is_after(event_view, ending)
