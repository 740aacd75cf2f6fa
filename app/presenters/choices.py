"""The choices of the filter panels, each with what it would leave."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from app.presenters.comparison import COMPARED_THEMES
from app.presenters.pledges import compared_agreements
from app.record.codelists import EventKind, Extent, Group, Status, Theme
from app.rows.choices import EventsOutside, FilterChoice
from app.view.event_filter import counts_by_choice
from app.view.evidence import EventView
from app.view.filters import FILTER_BY_NAME, Filters
from app.view.page_request import PageRequest


def timeline_choices(
    page_request: PageRequest, start: date | None, end: date | None
) -> Iterator[FilterChoice]:
    """The values of each filter that leave an event between two days, or that are chosen."""
    counts = counts_by_choice(page_request, start, end)
    for key, labels in _labels_by_key(page_request).items():
        chosen = getattr(page_request.filters, FILTER_BY_NAME[key].field)
        for value, label in labels.items():
            is_chosen = value in chosen if FILTER_BY_NAME[key].many else value == chosen
            if counts[key][value] or is_chosen:
                yield FilterChoice(
                    name=key,
                    value=page_request.record.country[value].slug if key == "country" else value,
                    label=label,
                    count=counts[key][value],
                    chosen=is_chosen,
                )


def _labels_by_key(page_request: PageRequest) -> dict[str, dict[str, str]]:
    """For each filter of the panel, its values in order with their labels."""
    return {
        "group": {group.value: group.label for group in Group},
        "kind": {kind.value: kind.label for kind in EventKind},
        "country": {country.code: country.name for country in page_request.record.countries},
        "status": {status.value: status.label for status in Status},
    }


def events_before(
    page_request: PageRequest, outside: list[EventView], start: date | None
) -> EventsOutside:
    """How many of the events outside the days shown lie wholly before them."""
    count = sum(
        bool(start and event_view.date.latest and event_view.date.latest < start)
        for event_view in outside
    )
    return EventsOutside(count=count, url=_opened(page_request, "from", "0001-01-01"))


def events_after(page_request: PageRequest, later: list[EventView]) -> EventsOutside:
    """How many events lie wholly after the days shown."""
    as_of = page_request.view.as_of.isoformat()
    return EventsOutside(count=len(later), url=_opened(page_request, "to", as_of))


def later_events(outside: list[EventView], end: date | None) -> list[EventView]:
    """The events outside the days shown that lie wholly after them."""
    return [
        event_view
        for event_view in outside
        if end and event_view.date.earliest and event_view.date.earliest > end
    ]


def _opened(page_request: PageRequest, key: str, day: str) -> str:
    """The address of the timeline with one end moved to this day."""
    pairs = [pair for pair in page_request.query if pair[0] != key]
    return page_request.urls.at("/timeline", [*pairs, (key, day)])


def comparison_choices(page_request: PageRequest) -> Iterator[FilterChoice]:
    """Each agreement with its number of themes, then each theme with that of its agreements."""
    filters, record = page_request.filters, page_request.record
    counts: Counter[Theme] = Counter()
    agreements = compared_agreements(replace(page_request, filters=Filters()))
    for agreement in sorted(
        agreements, key=lambda agreement: record.country[agreement.country].said
    ):
        provisions = page_request.view.provisions(agreement)
        themes = [item.theme for item in provisions if item.extent is Extent.YES]
        counts.update(themes)
        yield FilterChoice(
            name="agreement",
            value=agreement.id,
            label=record.country[agreement.country].name,
            count=len(themes),
            chosen=agreement.id in filters.agreement,
        )
    for theme in COMPARED_THEMES:
        yield FilterChoice(
            name="theme",
            value=theme.value,
            label=theme.label,
            count=counts[theme],
            chosen=theme in filters.theme,
        )
