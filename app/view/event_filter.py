"""Which past events the filters leave, and how many each choice of a filter would leave.

The group and the rung are filters of countries: an event is left if one of its countries is in the
group and stands on a chosen rung. An event of no country is left only while neither is chosen.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta

from app.record import edtf
from app.record.codelists import EventKind, Group, Status
from app.view import search
from app.view.evidence import EventView
from app.view.filters import FILTER_BY_NAME, Filters, without
from app.view.page_request import PageRequest, in_group
from app.view.view import View

ONE_DAY = timedelta(days=1)
Days = tuple[date | None, date | None]
Predicate = Callable[[EventView], bool]
ValuesOf = Callable[[EventView], Iterable[str]]
# The filters of events themselves, by key: the values that an event has of each. An event passes
# where one of them is chosen, or where none is.
VALUES_BY_KEY: dict[str, ValuesOf] = {
    "kind": lambda event_view: (event_view.event.kind,),
    "country": lambda event_view: set(event_view.countries),
}


def matching(page_request: PageRequest, filters: Filters) -> list[EventView]:
    """The past events that pass every filter but the dates, in order."""
    return list(filter(_predicate(page_request, filters), page_request.view.past))


def date_bounds(page_request: PageRequest) -> tuple[date | None, date | None]:
    """The first and the last day asked for, None where the request names none: nothing is cut."""
    filters = page_request.filters
    start = filters.start.earliest if filters.start else None
    end = filters.end.latest if filters.end else None
    return start, end


def between(events: Iterable[EventView], start: date | None, end: date | None) -> list[EventView]:
    """The events of which a day can lie between two days, both included, None for open."""
    return [event_view for event_view in events if edtf.overlaps(event_view.date, start, end)]


def days_before(start: date | None) -> Days | None:
    """The days before the first that is asked for; None where there are none."""
    return None if start is None or start == date.min else (None, start - ONE_DAY)


def days_after(start: date | None, end: date | None) -> Days | None:
    """The days after the last that is asked for, and none before the first; None for no days."""
    if end is None or end == date.max:
        return None
    return (max(end + ONE_DAY, start or date.min), None)


def counts_by_choice(
    page_request: PageRequest, start: date | None, end: date | None
) -> dict[str, Counter[str]]:
    """How many events between two days each value of a filter would leave, by key, then value.

    A value is counted as if it alone were chosen of its key while the other filters stay: its
    events are those that pass with the key left out, and that have the value.
    """
    # Words are the dearest to look for, so that is done once for all keys.
    worded = matching(page_request, Filters(q=page_request.filters.q))
    events = between(worded, start, end)
    plain = replace(page_request.filters, q="")
    return {
        key: Counter(
            value
            for event_view in filter(_predicate(page_request, without(plain, key)), events)
            for value in values_of(event_view)
        )
        for key, values_of in _values_by_key(page_request).items()
    }


def _predicate(page_request: PageRequest, filters: Filters) -> Predicate:
    codes = _codes(page_request, filters.group, filters.status)
    chosen = [
        (values_of, set(values))
        for key, values_of in VALUES_BY_KEY.items()
        if (values := getattr(filters, FILTER_BY_NAME[key].field))
    ]

    def passes(event_view: EventView) -> bool:
        return (
            all(not values.isdisjoint(values_of(event_view)) for values_of, values in chosen)
            and (codes is None or _concerns(event_view, codes))
            and (not filters.q or _has_words(page_request, event_view, filters.q))
        )

    return passes


def _values_by_key(page_request: PageRequest) -> dict[str, ValuesOf]:
    """For each key of the filter panel, what gives the values that an event has of it."""
    chosen, view = page_request.filters, page_request.view
    codes_by_group = {group: _codes(page_request, group, chosen.status) for group in Group}
    status_by_code = {
        country.code: view.standings_by_country[country.code].status
        for country in page_request.record.countries
        if in_group(country, chosen.group)
    }

    def groups(event_view: EventView) -> list[str]:
        items = codes_by_group.items()
        return [group for group, codes in items if codes is None or _concerns(event_view, codes)]

    def statuses(event_view: EventView) -> set[str]:
        codes = event_view.countries
        return {status_by_code[code] for code in codes if code in status_by_code}

    return {"group": groups, **VALUES_BY_KEY, "status": statuses}


def _codes(
    page_request: PageRequest, group: Group, statuses: tuple[Status, ...]
) -> set[str] | None:
    """The codes of the group's countries that stand on the rungs; None where all events pass."""
    if group is Group.ALL and not statuses:
        return None
    standings = page_request.view.standings_by_country
    return {
        country.code
        for country in page_request.record.countries
        if in_group(country, group) and (not statuses or standings[country.code].status in statuses)
    }


def _concerns(event_view: EventView, codes: Iterable[str]) -> bool:
    return not set(event_view.countries).isdisjoint(codes)


def _has_words(page_request: PageRequest, event_view: EventView, q: str) -> bool:
    view, key = page_request.view, event_view.event.id

    def words(own: View) -> list[str]:
        return search.words_of_event(own.known_events_by_id[key], own)

    return search.matches(
        q, *search.words_in_languages(view, q, words), aliases=search.aliases(view)
    )


def first_of_kind(events: Iterable[EventView], kind: EventKind) -> EventView | None:
    """The earliest event of a kind, by its last possible day; None where there is none."""
    steps = (event_view for event_view in events if event_view.event.kind is kind)
    return min(steps, key=lambda event_view: edtf.order(event_view.date), default=None)
