"""The days on which something changed: the steps of a walk through time."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date

from app.view.view import View


def days(view: View) -> tuple[date, ...]:
    """Every day of the record by which an event had certainly happened, whatever day is shown."""
    return view.keep("days of change", lambda: _days(view))


def _days(view: View) -> tuple[date, ...]:
    begins = view.record.edition.begins.earliest or date.min
    ends = view.record.edition.checked.latest or date.max
    found = {event_view.date.latest for event_view in view.known_events_by_id.values()}
    return tuple(sorted(day for day in found if day and begins <= day <= ends))


def beside(found: Sequence[date], day: date) -> tuple[date | None, date | None]:
    """The last of the days before a day, and the first after it."""
    before, after = bisect_left(found, day), bisect_right(found, day)
    return (
        found[before - 1] if before else None,
        found[after] if after < len(found) else None,
    )
