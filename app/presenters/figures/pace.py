"""The days from talks to signature."""

from collections.abc import Iterator
from typing import Any

from app.charts.durations import talks_durations
from app.presenters.agreements import signed_agreements
from app.presenters.figures.countries import country_codes
from app.presenters.signings import longest_talks_first, pace_row
from app.rows.signings import PaceRow
from app.view.page_request import PageRequest

COLUMNS = (
    "country",
    "country_name",
    "agreement",
    "opened",
    "opened_kind",
    "signed",
    "days_least",
    "days_most",
)


def pace_rows(page_request: PageRequest) -> list[PaceRow]:
    """The days of talks of each country that the filters leave, the longest first."""
    codes = set(country_codes(page_request))
    agreements = (
        agreement for agreement in signed_agreements(page_request) if agreement.country in codes
    )
    durations = talks_durations(page_request.view, agreements)
    return longest_talks_first(pace_row(page_request, duration) for duration in durations)


def rows(page_request: PageRequest) -> Iterator[tuple[Any, ...]]:
    """One row for each bar."""
    for row in pace_rows(page_request):
        yield (
            row.country,
            row.country_name,
            row.agreement,
            row.opened,
            row.opened_kind,
            row.signed,
            row.days_least,
            row.days_most,
        )
