"""Which events of one kind came first and last, as far as days and stated places settle it."""

from collections.abc import Callable, Iterable, Sequence

from app.presenters.countries import names_in_sentences
from app.presenters.signings import precedes
from app.text import timelines
from app.text.formatting import MOST_NAMES, several
from app.text.standings import NamesByCode
from app.text.timelines import NamedDate
from app.view.event_filter import date_bounds
from app.view.evidence import EventView
from app.view.page_request import PageRequest

IsBeyond = Callable[[EventView, EventView], bool]


def timeline_lead(page_request: PageRequest, events: Sequence[EventView]) -> str:
    """What a timeline comes to: of one kind of event the first and the last, and how many events
    may lie outside the days asked for; empty where there is neither.
    """
    possible = [event_view for event_view in events if _may_lie_outside(page_request, event_view)]
    certain = [event_view for event_view in events if event_view not in possible]
    if len(page_request.filters.kind) != 1 or not events:
        return timelines.certainty(len(certain), len(possible))
    first = _extremes(certain, lambda event, other: precedes(page_request, other, event))
    last = _extremes(certain, lambda event, other: precedes(page_request, event, other))
    return timelines.lead(
        len(certain),
        _named(page_request, first),
        _named(page_request, last),
        _named(page_request, possible),
    )


def _extremes(events: Sequence[EventView], is_beyond: IsBeyond) -> list[EventView]:
    """The events that none of the others certainly lies beyond, in their order."""
    return [event for event in events if not any(is_beyond(event, other) for other in events)]


def _may_lie_outside(page_request: PageRequest, event_view: EventView) -> bool:
    """Whether the event may have happened outside the days asked for; what lasts reaches in."""
    span, (start, end) = event_view.date, date_bounds(page_request)
    if span.form == "interval":
        return False
    earlier = start is not None and (span.earliest is None or span.earliest < start)
    later = end is not None and (span.latest is None or span.latest > end)
    return earlier or later


def _named(page_request: PageRequest, events: Iterable[EventView]) -> list[NamedDate]:
    names_by_code = names_in_sentences(page_request)
    return [(_name(event_view, names_by_code), event_view.date.text) for event_view in events]


def _name(event_view: EventView, names_by_code: NamesByCode) -> str:
    """The partners of an event, or its title where they are many or none."""
    names = [names_by_code[code] for code in event_view.countries]
    if 0 < len(names) <= MOST_NAMES:
        return several(names)
    return timelines.quoted(event_view.title)
