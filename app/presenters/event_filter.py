"""Which events the filters leave, as the bits of a number: bit n is the nth event of the view."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import reduce
from operator import or_

from app.presenters.events import search_text
from app.record import edtf
from app.record.codelists import EventKind, Group
from app.view import search
from app.view.evidence import EventView
from app.view.filters import FILTER_BY_NAME, Filters
from app.view.page_request import PageRequest, in_group
from app.view.view import View

Bits = int


@dataclass(frozen=True, slots=True)
class Marks:
    """The events of each kind and of each country, and all of them."""

    every: Bits
    kind: dict[EventKind, Bits]
    country: dict[str, Bits]


def marks(view: View) -> Marks:
    """The marks of a view's past events."""
    return view.keep("marks", lambda: _marks(view))


def _marks(view: View) -> Marks:
    kinds: dict[EventKind, list[int]] = defaultdict(list)
    countries: dict[str, list[int]] = defaultdict(list)
    for place, event_view in enumerate(view.past):
        kinds[event_view.event.kind].append(place)
        for code in event_view.countries:
            countries[code].append(place)
    return Marks(
        every=(1 << len(view.past)) - 1,
        kind={kind: bits(places) for kind, places in kinds.items()},
        country={code: bits(places) for code, places in countries.items()},
    )


def bits(places: Iterable[int]) -> Bits:
    """The number whose bits are the places."""
    found = bytearray()
    for place in places:
        found.extend(bytes(max(0, place // 8 + 1 - len(found))))
        found[place // 8] |= 1 << place % 8
    return int.from_bytes(found, "little")


def places(found: Bits) -> Iterator[int]:
    """The places of the bits of a number, in order."""
    text = bin(found)[:1:-1]
    at = text.find("1")
    while at >= 0:
        yield at
        at = text.find("1", at + 1)


def events(page_request: PageRequest, found: Bits) -> list[EventView]:
    """The events that the bits stand for, in order."""
    past = page_request.view.past
    return [past[place] for place in places(found)]


def matching(page_request: PageRequest, wanted: Filters) -> Bits:
    """The events that pass every filter but the dates."""
    known = marks(page_request.view)
    found = known.every
    if wanted.kind:
        found &= _any(known.kind, wanted.kind)
    if wanted.country:
        found &= _any(known.country, wanted.country)
    if wanted.group is not Group.ALL or wanted.status:
        found &= _any(known.country, _countries(page_request, wanted))
    return found & _worded(page_request, wanted.q) if wanted.q else found


def _any(known: dict[EventKind, Bits] | dict[str, Bits], values: Iterable[str]) -> Bits:
    return reduce(or_, (known.get(value, 0) for value in values), 0)  # type: ignore[call-overload]


def _countries(page_request: PageRequest, wanted: Filters) -> list[str]:
    """The countries of the group that stand on the rungs: an event of any of them is left."""
    standings = page_request.view.standings_by_country
    return [
        one.code
        for one in page_request.record.countries
        if in_group(one, wanted.group)
        and (not wanted.status or standings[one.code].status in wanted.status)
    ]


def _worded(page_request: PageRequest, q: str) -> Bits:
    past = page_request.view.past
    words = page_request.view.keep(
        "words", lambda: search.words(search_text(page_request, event_view) for event_view in past)
    )
    return bits(search.having(words, q))


def within(page_request: PageRequest, start: date | None, end: date | None) -> Bits:
    """The events of which a day can lie between two days; where no filter names them, kept."""
    named = page_request.filters.start or page_request.filters.end
    if named:
        return _within(page_request.view, start, end)
    return page_request.view.keep("usual days", lambda: _within(page_request.view, start, end))


def _within(view: View, start: date | None, end: date | None) -> Bits:
    past = enumerate(view.past)
    return bits(place for place, event_view in past if edtf.overlaps(event_view.date, start, end))


def alone(wanted: Filters, name: str, value: str) -> Filters:
    """The filters with one value alone chosen of its key."""
    key = FILTER_BY_NAME[name]
    changed: dict[str, object] = {key.field: (value,) if key.many else value}
    return replace(wanted, **changed)  # type: ignore[arg-type]
