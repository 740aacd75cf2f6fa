"""The choices of the filter panels, each with what it would leave."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from app.language import sort_key
from app.presenters.comparison import COMPARED_THEMES
from app.presenters.pledges import compared_agreements
from app.record import edtf
from app.record.codelists import Extent, Theme
from app.rows.choices import EventsOutside, FilterChoice
from app.view.event_filter import Days, between, counts_by_choice
from app.view.evidence import EventView
from app.view.filters import FILTER_BY_NAME, Filters, pairs
from app.view.page_request import PageRequest


def timeline_choices(
    page_request: PageRequest, start: date | None, end: date | None
) -> Iterator[FilterChoice]:
    """The values of each filter that leave an event between two days, or that are chosen."""
    record = page_request.record
    for name, counts in counts_by_choice(page_request, start, end).items():
        key = FILTER_BY_NAME[name]
        chosen = getattr(page_request.filters, key.field)
        for value in key.values(record):
            is_chosen = value in chosen if key.many else value == chosen
            if counts[value] or is_chosen:
                yield FilterChoice(
                    name=name,
                    value=key.text(value, record),
                    label=key.words(value, record),
                    count=counts[value],
                    chosen=is_chosen,
                )


def events_outside(
    page_request: PageRequest, events: list[EventView], days: Days | None
) -> EventsOutside:
    """How many of the events may lie in days that are left out, and the address that shows them.

    An event of which only a span is known may be both inside and outside; it counts on each side,
    as the timeline of those days shows it again.
    """
    if days is None:
        return EventsOutside(count=0, url=None)
    first, last = (edtf.of_day(day) if day else None for day in days)
    filters = replace(page_request.filters, start=first, end=last)
    return EventsOutside(
        count=len(between(events, *days)),
        url=page_request.urls.at("/timeline", pairs(filters, page_request.record)),
    )


def comparison_choices(page_request: PageRequest) -> Iterator[FilterChoice]:
    """Each agreement with its number of themes, then each theme with that of its agreements."""
    filters, record = page_request.filters, page_request.record
    counts: Counter[Theme] = Counter()
    agreements = compared_agreements(replace(page_request, filters=Filters()))
    for agreement in sorted(
        agreements, key=lambda agreement: sort_key(record.countries_by_code[agreement.country].name)
    ):
        provisions = page_request.view.provisions(agreement)
        themes = [item.theme for item in provisions if item.extent is Extent.YES]
        counts.update(themes)
        yield FilterChoice(
            name="agreement",
            value=agreement.id,
            label=record.countries_by_code[agreement.country].name,
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
