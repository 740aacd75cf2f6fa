"""The events by month."""

from collections.abc import Iterator
from typing import Any

from app.charts.event_months import EventMonths, event_months
from app.charts.months import last_of_month
from app.view import event_filter
from app.view.page_request import PageRequest

COLUMNS = ("group", "earliest", "latest", "count", "event")


def months_of_events(page_request: PageRequest) -> EventMonths:
    """The events that the filters leave, by month."""
    events = event_filter.matching(page_request, page_request.filters)
    return event_months(events, page_request.view.as_of)


def rows(page_request: PageRequest) -> Iterator[tuple[Any, ...]]:
    """One row for each block of a column, then one for each event of a longer span."""
    chart = months_of_events(page_request)
    for column in chart.columns:
        for block in column.blocks:
            yield block.group, column.month, last_of_month(column.month), block.count, None
    for span in chart.spans:
        yield span.group, span.dated.earliest, span.dated.latest, 1, span.event_id
