"""The days on which something changed: the steps of a walk through time."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date

from app.view.view import View


def days(view: View) -> tuple[date, ...]:
    """Every day of the record by which an event had certainly happened, in order.

    They are the same whatever day the view is as of, so that a walk can go on to later ones.
    """
    begins = view.record.edition.begins.earliest or date.min
    ends = view.record.edition.checked.latest or date.max
    last_days = {event_view.date.latest for event_view in view.known_events_by_id.values()}
    return tuple(sorted(day for day in last_days if day and begins <= day <= ends))


def beside(days_in_order: Sequence[date], day: date) -> tuple[date | None, date | None]:
    """The last of the days before a day, and the first after it; None at either end."""
    before, after = bisect_left(days_in_order, day), bisect_right(days_in_order, day)
    return (
        days_in_order[before - 1] if before else None,
        days_in_order[after] if after < len(days_in_order) else None,
    )
