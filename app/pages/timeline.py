"""The timeline and one event."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from app import dates, filters, rows, search
from app.asked import Asked, in_group
from app.claims import Seen
from app.filters import Filters
from app.kinds import EventKind, Group, Status
from app.models import CountryRow, EventRow, Listing, Model, Page, SourceRow

Options = dict[str, str]
Marks = Callable[[Seen], Iterable[str]]


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
    total: int
    starts: str | None
    ends: str | None
    before: Outside
    after: Outside
    choices: tuple[Choice, ...]
    sources: tuple[SourceRow, ...]


class EventPage(Page):
    """One event with everything that the record holds on it."""

    event: EventRow
    countries: tuple[CountryRow, ...]
    previous: str | None
    following: str | None
    sources: tuple[SourceRow, ...]


def page(asked: Asked) -> Timeline:
    """The timeline that a request asks for."""
    chosen = asked.filters
    start, end = bounds(asked)
    matching = [seen for seen in asked.view.past if matches(asked, seen, chosen)]
    shown = [seen for seen in matching if dates.overlaps(seen.date, start, end)]
    found = rows.events(asked, shown)
    return Timeline(
        **asked.about,
        title="Timeline",
        rows=found,
        count=len(found),
        total=len(asked.view.past),
        starts=rows.bound(start),
        ends=rows.bound(end),
        before=_outside(asked, matching, "before", start),
        after=_outside(asked, matching, "after", end),
        choices=tuple(choices(asked, start, end)),
        sources=rows.sources_of(asked, *(row.citations for row in found)),
    )


def event(asked: Asked) -> EventPage | None:
    """One event, or None if the view does not see it."""
    seen = asked.view.seen(asked.slug)
    if seen is None:
        return None
    row = rows.event(asked, seen)
    order = [one.event.id for one in asked.view.past]
    here = order.index(seen.event.id)
    return EventPage(
        **asked.about,
        title=row.title,
        event=row,
        countries=tuple(rows.country(asked, asked.record.country[code]) for code in row.countries),
        previous=asked.urls.event(order[here - 1]) if here else None,
        following=asked.urls.event(order[here + 1]) if here + 1 < len(order) else None,
        sources=rows.sources_of(
            asked, row.citations, *(promise.citations for promise in row.commitments)
        ),
    )


def bounds(asked: Asked) -> tuple[date | None, date | None]:
    """The days shown: from Vilnius to the summit in Italy, unless the filters name others."""
    edition, chosen = asked.record.edition, asked.filters
    start = chosen.start.earliest if chosen.start else edition.begins.earliest
    end = chosen.end.latest if chosen.end else edition.summit.latest
    return start, end


def matches(asked: Asked, seen: Seen, chosen: Filters) -> bool:
    """Whether an event passes every filter but the dates."""
    event, record = seen.event, asked.record
    if chosen.kind and event.kind not in chosen.kind:
        return False
    if chosen.country and not set(chosen.country).intersection(seen.countries):
        return False
    if not _in_groups(asked, seen.countries, chosen):
        return False
    return not chosen.q or search.matches(chosen.q, search.words_of_event(seen, record))


def _in_groups(asked: Asked, codes: Iterable[str], chosen: Filters) -> bool:
    """An event that concerns both groups is in both; one that concerns nobody is in neither."""
    found = [asked.record.country[code] for code in codes]
    if chosen.group is not Group.ALL:
        found = [one for one in found if in_group(one, chosen.group)]
    if chosen.status:
        found = [one for one in found if asked.view.standings[one.code].status in chosen.status]
    return bool(found) or (chosen.group is Group.ALL and not chosen.status)


def choices(asked: Asked, start: date | None, end: date | None) -> Iterator[Choice]:
    """Every choice of the filter panel, counted as if it alone were chosen of its key."""
    chosen, record, standings = asked.filters, asked.record, asked.view.standings
    options: tuple[tuple[str, Options, Marks], ...] = (
        ("group", {group: group.label for group in Group}, lambda seen: _groups(asked, seen)),
        ("kind", {kind: kind.label for kind in EventKind}, lambda seen: {seen.event.kind}),
        (
            "country",
            {one.code: one.name for one in record.countries},
            lambda seen: set(seen.countries),
        ),
        (
            "status",
            {status: status.label for status in Status},
            lambda seen: {standings[code].status for code in seen.countries},
        ),
    )
    for name, labels, marks in options:
        open_key = filters.without(chosen, name)
        left = (seen for seen in asked.view.past if matches(asked, seen, open_key))
        shown = (seen for seen in left if dates.overlaps(seen.date, start, end))
        counts = Counter(mark for seen in shown for mark in marks(seen))
        picked = getattr(chosen, filters.KEY[name].field)
        for value, label in labels.items():
            is_picked = value == picked if name == "group" else value in picked
            if counts[value] or is_picked:
                shown_value = record.country[value].slug if name == "country" else value
                yield _choice(name, shown_value, label, counts[value], is_picked)


def _groups(asked: Asked, seen: Seen) -> set[str]:
    found = [asked.record.country[code] for code in seen.countries]
    named = {group for group in Group for one in found if in_group(one, group)}
    return {Group.ALL, *named}


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
