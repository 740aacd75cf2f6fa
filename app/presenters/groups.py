"""Rows of a long list in the groups under which a page folds them."""

from collections.abc import Iterable
from itertools import groupby

from app.language import sort_key
from app.record import edtf
from app.rows.commitments import PledgeRow
from app.rows.events import EventRow


def events_by_year(events: Iterable[EventRow]) -> list[tuple[int, list[EventRow]]]:
    """Return the events under the year by whose end each had happened, years in their order."""
    ordered = sorted(events, key=_year)
    return [(year, list(rows)) for year, rows in groupby(ordered, key=_year)]


def pledges_by_partner(pledges: Iterable[PledgeRow]) -> list[tuple[str, list[PledgeRow]]]:
    """Return the promises under the name of their partner, or the names of several, by name.

    Those that name no partner come last.
    """
    ordered = sorted(pledges, key=lambda row: (not row.country_name, sort_key(row.country_name)))
    return [(name, list(rows)) for name, rows in groupby(ordered, key=lambda row: row.country_name)]


def _year(event: EventRow) -> int:
    span = edtf.parse(event.date)
    day = span.latest or span.earliest
    return day.year if day else 0
