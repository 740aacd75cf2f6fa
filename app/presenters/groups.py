"""Rows of a long list in the groups under which a page folds them."""

from collections.abc import Iterable
from itertools import groupby

from app.language import sort_key
from app.record import edtf
from app.rows.commitments import PledgeRow
from app.rows.disputes import DisputeRow, GapRow
from app.rows.events import EventRow
from app.rows.signings import SigningRow


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


def signings_by_date(signings: Iterable[SigningRow]) -> list[tuple[str, list[SigningRow]]]:
    """Return signings that come in their order under the dates, EDTF, that they have together."""
    return [(day, list(rows)) for day, rows in groupby(signings, key=lambda row: row.signed)]


def disputes_by_topic(disputes: Iterable[DisputeRow]) -> list[tuple[str, list[DisputeRow]]]:
    """Return disputes that come in their order under the words of their topics."""
    return [(label, list(rows)) for label, rows in groupby(disputes, lambda row: row.topic_label)]


def gaps_by_extent(gaps: Iterable[GapRow]) -> list[tuple[bool, list[GapRow]]]:
    """Return gaps that come in their order by whether they concern one country."""
    return [(of_one, list(rows)) for of_one, rows in groupby(gaps, lambda row: bool(row.country))]


def _year(event: EventRow) -> int:
    span = edtf.parse(event.date)
    day = span.latest or span.earliest
    return day.year if day else 0
