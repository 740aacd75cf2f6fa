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
from app.view.evidence import Seen
from app.view.filters import Filters
from app.view.page_request import Asked

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


def page(asked: Asked) -> Timeline:
    """The timeline that a request asks for."""
    start, end = bounds(asked)
    matching = event_filter.matching(asked, asked.filters)
    days = event_filter.within(asked, start, end)
    announced = event_filter.marks(asked.view).kind.get(EventKind.SIGNING_ANNOUNCED, 0)
    shown = event_filter.events(asked, matching & days)
    beside = event_filter.events(asked, matching & ~days)
    found = presenters.events(asked, asked.cut(shown))
    return Timeline(
        **asked.about,
        title="Timeline",
        rows=found,
        expected=presenters.expected(
            asked, event_filter.events(asked, matching & days & announced)
        ),
        count=len(shown),
        total=len(asked.view.past),
        starts=presenters.bound(start),
        ends=presenters.bound(end),
        before=_outside(asked, beside, "before", start),
        after=_outside(asked, beside, "after", end),
        later=presenters.steps(asked, _later(beside, end)[:LATER]),
        choices=tuple(choices(asked, days)),
        sources=presenters.sources_of(asked, *(row.citations for row in found)),
    )


def event(asked: Asked) -> EventPage | None:
    """One event, or None if the view does not see it."""
    seen = asked.view.seen(asked.slug)
    if seen is None:
        return None
    row = presenters.event(asked, seen)
    here = asked.view.place[seen.event.id]
    return EventPage(
        **asked.about,
        title=row.title,
        event=row,
        countries=tuple(
            presenters.country(asked, asked.record.country[code]) for code in row.countries
        ),
        previous=_neighbour(asked, here - 1),
        following=_neighbour(asked, here + 1),
        document=documents.by_id(asked, seen.event.document),
        disputes=disputes(asked, {row.id}),
        sources=presenters.sources_of(
            asked, row.citations, *(promise.citations for promise in row.commitments)
        ),
    )


def _neighbour(asked: Asked, place: int) -> str | None:
    past = asked.view.past
    return asked.urls.event(past[place].event.id) if 0 <= place < len(past) else None


def bounds(asked: Asked) -> tuple[date | None, date | None]:
    """The days shown: from Vilnius to the summit in Italy, unless the filters name others."""
    edition, wanted = asked.record.edition, asked.filters
    start = wanted.start.earliest if wanted.start else edition.begins.earliest
    end = wanted.end.latest if wanted.end else edition.summit.latest
    return start, end


def choices(asked: Asked, days: event_filter.Bits) -> Iterator[Choice]:
    """Every choice of the filter panel, counted as if it alone were chosen of its key."""
    countries = {one.code: one for one in asked.record.countries}
    labels: dict[str, dict[str, str]] = {
        "group": {group: group.label for group in Group},
        "kind": {kind: kind.label for kind in EventKind},
        "country": {code: one.name for code, one in countries.items()},
        "status": {status: status.label for status in Status},
    }
    worded = event_filter.matching(asked, Filters(q=asked.filters.q)) & days
    plain = replace(asked.filters, q="")
    for name, options in labels.items():
        key = filters.KEY[name]
        picked = getattr(asked.filters, key.field)
        for value, label in options.items():
            left = event_filter.matching(asked, event_filter.alone(plain, name, value)) & worded
            is_picked = value in picked if key.many else value == picked
            if left or is_picked:
                shown = countries[value].slug if name == "country" else value
                yield _choice(name, shown, label, left.bit_count(), is_picked)


def _later(found: list[Seen], end: date | None) -> list[Seen]:
    return [seen for seen in found if end and _lies(seen, "after", end)]


def _choice(name: str, value: str, label: str, count: int, chosen: bool) -> Choice:
    return Choice(name=name, value=str(value), label=label, count=count, chosen=chosen)


def _outside(asked: Asked, found: list[Seen], side: str, limit: date | None) -> Outside:
    """How many matching events lie wholly before the first or after the last day shown."""
    lying = [seen for seen in found if limit and _lies(seen, side, limit)]
    key = "from" if side == "before" else "to"
    open_side = "0001-01-01" if side == "before" else asked.about["as_of"]
    query = [pair for pair in asked.query if pair[0] != key] + [(key, str(open_side))]
    return Outside(count=len(lying), url=asked.urls.at("/timeline", query))


def _lies(seen: Seen, side: str, limit: date) -> bool:
    if side == "before":
        return seen.date.latest is not None and seen.date.latest < limit
    return seen.date.earliest is not None and seen.date.earliest > limit
