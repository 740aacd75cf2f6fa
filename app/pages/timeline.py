"""The timeline."""

from app.presenters.choices import (
    events_after,
    events_before,
    later_events,
    timeline_choices,
)
from app.presenters.citations import iso_day
from app.presenters.events import event_rows, step_rows
from app.presenters.expected import expected_rows
from app.presenters.sources import cited_sources
from app.rows.choices import EventsOutside, FilterChoice
from app.rows.events import EventRow, ExpectedRow, StepRow
from app.rows.page import Listing
from app.rows.sources import SourceRow
from app.view.event_filter import between, date_bounds, matching
from app.view.page_request import PageRequest

# How many later events are folded behind the last day; the rest is one link away.
LATER = 100


class TimelinePage(Listing):
    """Events in order, Vilnius to Italy unless the URL says otherwise."""

    rows: tuple[EventRow, ...]
    expected: tuple[ExpectedRow, ...]
    total: int
    starts: str | None
    ends: str | None
    before: EventsOutside
    after: EventsOutside
    later: tuple[StepRow, ...]
    choices: tuple[FilterChoice, ...]
    sources: tuple[SourceRow, ...]


def build(page_request: PageRequest) -> TimelinePage:
    """The timeline that a request asks for."""
    start, end = date_bounds(page_request)
    inside, outside = between(matching(page_request, page_request.filters), start, end)
    later = later_events(outside, end)
    rows = event_rows(page_request, page_request.cut(inside))
    return TimelinePage(
        **page_request.about,
        title="Timeline",
        rows=rows,
        expected=expected_rows(page_request, inside),
        count=len(inside),
        total=len(page_request.view.past),
        starts=iso_day(start),
        ends=iso_day(end),
        before=events_before(page_request, outside, start),
        after=events_after(page_request, later),
        later=step_rows(page_request, later[:LATER]),
        choices=tuple(timeline_choices(page_request, start, end)),
        sources=cited_sources(page_request, *(row.citations for row in rows)),
    )
