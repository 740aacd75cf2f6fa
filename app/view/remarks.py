"""What is to be said beside a rung: a plan that failed, a suspension, a long silence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from app.record.codelists import EventKind, RemarkKind, Status
from app.record.edtf import Span
from app.view.evidence import EventView
from app.view.steps import after_endings, is_after, latest, share_agreement, supporting

SILENCE_DAYS = 180


@dataclass(frozen=True, slots=True)
class Remark:
    """What is to be said beside a rung, with the event that it rests on.

    That is the event that put off, cancelled or suspended; after long silence, the last of all.
    """

    kind: RemarkKind
    event_view: EventView

    @property
    def since(self) -> Span:
        """The date of that event."""
        return self.event_view.date


def remarks(events: Sequence[EventView], status: Status, as_of: date) -> tuple[Remark, ...]:
    """The remarks beside a rung that these events have reached, in the order of their kinds."""
    newest = after_endings(events)
    remarks_found = (
        *_failed_plan(newest, status),
        *_suspension(newest),
        *_silence(events, status, as_of),
    )
    return tuple(sorted(remarks_found, key=lambda remark: list(RemarkKind).index(remark.kind)))


def _failed_plan(events: Sequence[EventView], status: Status) -> Iterator[Remark]:
    """The last plan cancelled or put off, until a later step is reported."""
    plans = [
        event_view
        for event_view in events
        if (event_view.event.kind.cancels or event_view.event.kind.postpones)
        and event_view.event.document is None
    ]
    if status.has_signed or not plans:
        return
    last = latest(plans)
    if not any(is_after(step, last) for step in supporting(events)):
        cancelled = last.event.kind.cancels
        yield Remark(RemarkKind.PLAN_CANCELLED if cancelled else RemarkKind.PLAN_POSTPONED, last)


def _suspension(events: Sequence[EventView]) -> Iterator[Remark]:
    """The last suspension, until an event tells that it is over, or of a signing after it."""
    suspended = [one for one in events if one.event.kind is EventKind.SUSPENDED]
    if not suspended:
        return
    last = latest(suspended)
    over = (
        one
        for one in events
        if one.event.kind in (EventKind.RESUMED, EventKind.SIGNED)
        and share_agreement(one, last)
        and not is_after(last, one)
    )
    if not any(over):
        yield Remark(RemarkKind.SUSPENDED, last)


def _silence(events: Sequence[EventView], status: Status, as_of: date) -> Iterator[Remark]:
    """Long silence: nothing of any kind on record, on the way to an agreement, for half a year."""
    if not status.on_the_way:
        return
    last = latest(events)
    if last.date.latest and (as_of - last.date.latest).days > SILENCE_DAYS:
        yield Remark(RemarkKind.LONG_SILENCE, last)
