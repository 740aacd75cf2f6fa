"""The timeline and one event."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

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
from app.record.codelists import EventKind, Group, Status
from app.view import filters
from app.view.evidence import EventView
from app.view.filters import Filters
from app.view.page_request import PageRequest

LATER = 100


class Choice(Model):
    """One value of a filter, how many events it would leave, and whether it is chosen."""

    name: str
    value: str
    label: str
    count: int
    chosen: bool


class Outside(Model):
    """What lies before or after the days shown."""

    count: int
    url: str


class Timeline(Listing):
    """Events in order, Vilnius to Italy unless the URL says otherwise."""

    rows: tuple[EventRow, ...]
    expected: tuple[ExpectedRow, ...]
    total: int
    starts: str | None
    ends: str | None
    before: Outside
    after: Outside
    later: tuple[StepRow, ...]
    choices: tuple[Choice, ...]
    sources: tuple[SourceRow, ...]


class EventPage(Page):
    """One event with everything that the record holds on it."""

    event: EventRow
    countries: tuple[CountryRow, ...]
    previous: str | None
    following: str | None
    document: DocumentRow | None
    disputes: tuple[DisputeRow, ...]
    sources: tuple[SourceRow, ...]


def page(page_request: PageRequest) -> Timeline:
    """The timeline that a request asks for."""
    start, end = bounds(page_request)
    matching = event_filter.matching(page_request, page_request.filters)
    days = event_filter.within(page_request, start, end)
    announced = event_filter.marks(page_request.view).kind.get(EventKind.SIGNING_ANNOUNCED, 0)
    shown = event_filter.events(page_request, matching & days)
    beside = event_filter.events(page_request, matching & ~days)
    found = presenters.events(page_request, page_request.cut(shown))
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
        before=_outside(page_request, beside, "before", start),
        after=_outside(page_request, beside, "after", end),
        later=presenters.steps(page_request, _later(beside, end)[:LATER]),
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


def _later(found: list[EventView], end: date | None) -> list[EventView]:
    return [event_view for event_view in found if end and _lies(event_view, "after", end)]


def _choice(name: str, value: str, label: str, count: int, chosen: bool) -> Choice:
    return Choice(name=name, value=str(value), label=label, count=count, chosen=chosen)


def _outside(
    page_request: PageRequest, found: list[EventView], side: str, limit: date | None
) -> Outside:
    """How many matching events lie wholly before the first or after the last day shown."""
    lying = [event_view for event_view in found if limit and _lies(event_view, side, limit)]
    key = "from" if side == "before" else "to"
    open_side = "0001-01-01" if side == "before" else page_request.about["as_of"]
    query = [pair for pair in page_request.query if pair[0] != key] + [(key, str(open_side))]
    return Outside(count=len(lying), url=page_request.urls.at("/timeline", query))


def _lies(event_view: EventView, side: str, limit: date) -> bool:
    if side == "before":
        return event_view.date.latest is not None and event_view.date.latest < limit
    return event_view.date.earliest is not None and event_view.date.earliest > limit
