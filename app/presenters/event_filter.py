"""Which events the filters leave, as the bits of a number: bit n is the nth event of the view."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import reduce
from operator import or_

from app.presenters.events import heap
from app.record import edtf
from app.record.codelists import EventKind, Group
from app.view import search
from app.view.evidence import Seen
from app.view.filters import KEY, Filters
from app.view.page_request import Asked, in_group
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
    for place, seen in enumerate(view.past):
        kinds[seen.event.kind].append(place)
        for code in seen.countries:
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


def events(asked: Asked, found: Bits) -> list[Seen]:
    """The events that the bits stand for, in order."""
    past = asked.view.past
    return [past[place] for place in places(found)]


def matching(asked: Asked, wanted: Filters) -> Bits:
    """The events that pass every filter but the dates."""
    known = marks(asked.view)
    found = known.every
    if wanted.kind:
        found &= _any(known.kind, wanted.kind)
    if wanted.country:
        found &= _any(known.country, wanted.country)
    if wanted.group is not Group.ALL or wanted.status:
        found &= _any(known.country, _countries(asked, wanted))
    return found & _worded(asked, wanted.q) if wanted.q else found


def _any(known: dict[EventKind, Bits] | dict[str, Bits], values: Iterable[str]) -> Bits:
    return reduce(or_, (known.get(value, 0) for value in values), 0)  # type: ignore[call-overload]


def _countries(asked: Asked, wanted: Filters) -> list[str]:
    """The countries of the group that stand on the rungs: an event of any of them is left."""
    standings = asked.view.standings
    return [
        one.code
        for one in asked.record.countries
        if in_group(one, wanted.group)
        and (not wanted.status or standings[one.code].status in wanted.status)
    ]


def _worded(asked: Asked, q: str) -> Bits:
    past = asked.view.past
    words = asked.view.keep("words", lambda: search.words(heap(asked, seen) for seen in past))
    return bits(search.having(words, q))


def within(asked: Asked, start: date | None, end: date | None) -> Bits:
    """The events of which a day can lie between two days; where no filter names them, kept."""
    named = asked.filters.start or asked.filters.end
    if named:
        return _within(asked.view, start, end)
    return asked.view.keep("usual days", lambda: _within(asked.view, start, end))


def _within(view: View, start: date | None, end: date | None) -> Bits:
    past = enumerate(view.past)
    return bits(place for place, seen in past if edtf.overlaps(seen.date, start, end))


def alone(wanted: Filters, name: str, value: str) -> Filters:
    """The filters with one value alone chosen of its key."""
    key = KEY[name]
    changed: dict[str, object] = {key.field: (value,) if key.many else value}
    return replace(wanted, **changed)  # type: ignore[arg-type]
