"""The timeline and one event."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from pydantic import Field

from app import presenters
from app.presenters import documents, event_filter
from app.presenters.disputes import DisputeRow, disputes
from app.presenters.documents import DocumentRow
from app.presenters.rows import (
    CountryRow,
    EventRow,
    ExpectedRow,
    Listing,
    Model,
    Page,
    SourceRow,
    StepRow,
)
from app.record import edtf
from app.record.codelists import EventKind, Group, Status
from app.view import filters
from app.view.evidence import EventView
from app.view.filters import Filters
from app.view.page_request import PageRequest

LATER = 100
ONE_DAY = timedelta(days=1)


class Choice(Model):
    """One value of a filter, how many events it would leave, and whether it is chosen."""

    name: str = Field(description="The filter.")
    value: str = Field(description="The value, as an address has it.")
    label: str = Field(description="The value in words.")
    count: int = Field(description="How many events it would leave, chosen alone of its filter.")
    chosen: bool = Field(description="Whether the filter has this value.")


class Outside(Model):
    """What lies before or after the days shown."""

    count: int = Field(description="How many events that pass the other filters lie there.")
    url: str = Field(description="Address of the timeline that shows exactly them.")


class Timeline(Listing):
    """Events in order, Vilnius to Italy unless the URL says otherwise."""

    rows: tuple[EventRow, ...] = Field(
        description="The events, or the part of them that was asked for."
    )
    expected: tuple[ExpectedRow, ...] = Field(
        description="The signings that they announce and that no source of the view reports."
    )
    total: int = Field(description="How many events the view has.")
    starts: str | None = Field(description="The first day shown; null if open.")
    ends: str | None = Field(description="The last day shown; null if open.")
    before: Outside = Field(description="The events before the first day shown.")
    after: Outside = Field(description="The events after the last day shown.")
    later: tuple[StepRow, ...] = Field(
        description="The first of the events after the last day shown."
    )
    choices: tuple[Choice, ...] = Field(
        description="The values of the filters, with what each would leave."
    )
    sources: tuple[SourceRow, ...] = Field(description="The sources that the page cites.")


class EventPage(Page):
    """One event with everything that the record holds on it."""

    event: EventRow = Field(description="The event.")
    countries: tuple[CountryRow, ...] = Field(description="The countries that it concerns.")
    previous: str | None = Field(description="Address of the event before it in the view, or null.")
    following: str | None = Field(description="Address of the event after it in the view, or null.")
    document: DocumentRow | None = Field(
        description="The document beside the series that it is about, or null."
    )
    disputes: tuple[DisputeRow, ...] = Field(description="Where sources differ on the event.")
    sources: tuple[SourceRow, ...] = Field(description="The sources that the page cites.")


def page(page_request: PageRequest) -> Timeline:
    """The timeline that a request asks for."""
    start, end = bounds(page_request)
    matching = event_filter.matching(page_request, page_request.filters)
    days = event_filter.within(page_request, start, end)
    announced = event_filter.marks(page_request.view).kind.get(EventKind.SIGNING_ANNOUNCED, 0)
    shown = event_filter.events(page_request, matching & days)
    found = presenters.events(page_request, page_request.cut(shown))
    passing = event_filter.events(page_request, matching)
    before, after = days_before(start), days_after(start, end, page_request.view.as_of)
    return Timeline(
        **page_request.about,
        title="Timeline",
        rows=found,
        expected=presenters.expected(
            page_request, event_filter.events(page_request, matching & days & announced)
        ),
        count=len(shown),
        total=len(page_request.view.past),
        starts=presenters.bound(start),
        ends=presenters.bound(end),
        before=_outside(page_request, passing, before),
        after=_outside(page_request, passing, after),
        later=presenters.steps(page_request, _between(passing, after)[:LATER]),
        choices=tuple(choices(page_request, days)),
        sources=presenters.sources_of(page_request, *(row.citations for row in found)),
    )


def event(page_request: PageRequest) -> EventPage | None:
    """One event, or None if the view does not see it."""
    event_view = page_request.view.event_view(page_request.slug)
    if event_view is None:
        return None
    row = presenters.event(page_request, event_view)
    here = page_request.view.positions_by_event_id[event_view.event.id]
    return EventPage(
        **page_request.about,
        title=row.title,
        event=row,
        countries=tuple(
            presenters.country(page_request, page_request.record.countries_by_code[code])
            for code in row.countries
        ),
        previous=_neighbour(page_request, here - 1),
        following=_neighbour(page_request, here + 1),
        document=documents.by_id(page_request, event_view.event.document),
        disputes=disputes(page_request, {row.id}),
        sources=presenters.sources_of(
            page_request, row.citations, *(promise.citations for promise in row.commitments)
        ),
    )


def _neighbour(page_request: PageRequest, place: int) -> str | None:
    past = page_request.view.past
    return page_request.urls.event(past[place].event.id) if 0 <= place < len(past) else None


def bounds(page_request: PageRequest) -> tuple[date | None, date | None]:
    """The days shown: from Vilnius to the summit in Italy, unless the filters name others."""
    edition, wanted = page_request.record.edition, page_request.filters
    start = wanted.start.earliest if wanted.start else edition.begins.earliest
    end = wanted.end.latest if wanted.end else edition.summit.latest
    return start, end


def choices(page_request: PageRequest, days: event_filter.Bits) -> Iterator[Choice]:
    """Every choice of the filter panel, counted as if it alone were chosen of its key."""
    countries = {one.code: one for one in page_request.record.countries}
    labels: dict[str, dict[str, str]] = {
        "group": {group: group.label for group in Group},
        "kind": {kind: kind.label for kind in EventKind},
        "country": {code: one.name for code, one in countries.items()},
        "status": {status: status.label for status in Status},
    }
    worded = event_filter.matching(page_request, Filters(q=page_request.filters.q)) & days
    plain = replace(page_request.filters, q="")
    for name, options in labels.items():
        key = filters.FILTER_BY_NAME[name]
        picked = getattr(page_request.filters, key.field)
        for value, label in options.items():
            left = (
                event_filter.matching(page_request, event_filter.alone(plain, name, value)) & worded
            )
            is_picked = value in picked if key.many else value == picked
            if left or is_picked:
                shown = countries[value].slug if name == "country" else value
                yield _choice(name, shown, label, left.bit_count(), is_picked)


def _choice(name: str, value: str, label: str, count: int, chosen: bool) -> Choice:
    return Choice(name=name, value=str(value), label=label, count=count, chosen=chosen)


Days = tuple[date, date]


def days_before(start: date | None) -> Days | None:
    """The days before the first that is shown; None where there are none."""
    return None if start is None or start == date.min else (date.min, start - ONE_DAY)


def days_after(start: date | None, end: date | None, last: date) -> Days | None:
    """The days after the last that is shown, and none before the first that is asked for."""
    if end is None or end >= last:
        return None
    first = max(end + ONE_DAY, start or date.min)
    return (first, last) if first <= last else None


def _between(events: list[EventView], days: Days | None) -> list[EventView]:
    return [one for one in events if days and edtf.overlaps(one.date, *days)]


def _outside(page_request: PageRequest, events: list[EventView], days: Days | None) -> Outside:
    """How many events may lie in the days, and the address that shows exactly those."""
    first, last = (edtf.parse(str(day)) for day in days) if days else (None, None)
    wanted = replace(page_request.filters, start=first, end=last)
    query = filters.pairs(wanted, page_request.record)
    count = len(_between(events, days))
    return Outside(count=count, url=page_request.urls.at("/timeline", query))
