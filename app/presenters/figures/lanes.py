"""The events of each country, on its lane."""

from collections.abc import Iterator
from typing import Any

from app.presenters.figures.countries import figure_countries
from app.view.page_request import PageRequest

COLUMNS = ("country", "country_name", "g7", "kind", "date", "earliest", "latest", "event")


def rows(page_request: PageRequest) -> Iterator[tuple[Any, ...]]:
    """One row for each mark on a lane."""
    view = page_request.view
    for country in figure_countries(page_request):
        for event_view in view.events_by_country.get(country.code, ()):
            event, span = event_view.event, event_view.date
            if event.kind.has_own_mark:
                yield (
                    country.code,
                    country.name,
                    country.g7,
                    event.kind,
                    span.text,
                    span.earliest,
                    span.latest,
                    event.id,
                )
