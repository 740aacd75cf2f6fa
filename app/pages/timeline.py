"""The timeline."""

from pydantic import Field

from app.language import N_, gettext
from app.presenters.chapters import month_rows
from app.presenters.choices import events_outside, timeline_choices
from app.presenters.citations import iso_day
from app.presenters.events import event_rows, step_rows
from app.presenters.expected import expected_rows
from app.presenters.first_and_last import timeline_lead
from app.presenters.sources import cited_sources
from app.rows.choices import EventsOutside, FilterChoice
from app.rows.events import EventRow, ExpectedRow, StepRow
from app.rows.page import Listing
from app.rows.sources import SourceRow
from app.rows.timeline import MonthRow
from app.view.event_filter import between, date_bounds, days_after, days_before, matching
from app.view.page_request import PageRequest
from app.view.site_page import Signpost

# How many of the events after the last day are listed; the rest is one link away.
LATER = 100


class TimelinePage(Listing):
    """All events in order, or those of the days that the URL names."""

    signposts = (
        Signpost(
            N_("Timeline"),
            N_("All events in their order, by country, kind and day."),
            N_("timeline chronology event history dates happened"),
            beside=N_("country countries agreement Ukraine order sequence earliest latest"),
            chosen_by=("kind", "group", "days"),
        ),
    )

    rows: tuple[EventRow, ...] = Field(
        description="The events, or the part of them that was asked for."
    )
    expected: tuple[ExpectedRow, ...] = Field(
        description="The signings that they announce and that no source of the view reports."
    )
    total: int = Field(description="How many events the view has.")
    lead: str = Field(
        description="In sentences: which events may lie outside the days asked for; where one kind "
        "of event is asked for, also which came first and which last. Empty without either."
    )
    starts: str | None = Field(description="The first day asked for; null if none.")
    ends: str | None = Field(description="The last day asked for; null if none.")
    before: EventsOutside = Field(description="The events that `from` leaves out.")
    after: EventsOutside = Field(description="The events that `to` leaves out.")
    months: tuple[MonthRow, ...] = Field(
        description="Every month from Vilnius on, with how many of the events stand in it."
    )
    later: tuple[StepRow, ...] = Field(description="The first of the events that `to` leaves out.")
    choices: tuple[FilterChoice, ...] = Field(
        description="The values of the filters, with what each would leave."
    )
    sources: tuple[SourceRow, ...] = Field(description="The sources that the page cites.")


def build(page_request: PageRequest) -> TimelinePage:
    """The timeline that a request asks for."""
    start, end = date_bounds(page_request)
    passing = matching(page_request, page_request.filters)
    inside = between(passing, start, end)
    before, after = days_before(start), days_after(start, end)
    later = between(passing, *after) if after else []
    rows = event_rows(page_request, page_request.cut(inside))
    return TimelinePage(
        **page_request.about,
        title=gettext("Timeline"),
        rows=rows,
        expected=expected_rows(page_request, inside),
        count=len(inside),
        total=len(page_request.view.past),
        lead=timeline_lead(page_request, inside),
        starts=iso_day(start),
        ends=iso_day(end),
        before=events_outside(page_request, passing, before),
        after=events_outside(page_request, passing, after),
        months=month_rows(page_request, inside),
        later=step_rows(page_request, later[:LATER]),
        choices=tuple(timeline_choices(page_request, start, end)),
        sources=cited_sources(page_request, *(row.cited for row in rows)),
    )
