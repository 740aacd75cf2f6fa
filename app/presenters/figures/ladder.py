"""How many countries stand on each rung."""

from collections.abc import Iterator
from typing import Any

from app.presenters.countries import ladder
from app.presenters.figures.countries import country_rows
from app.rows.countries import Rung
from app.view.page_request import PageRequest

COLUMNS = ("status", "status_label", "count", "g7", "countries")


def rungs(page_request: PageRequest) -> tuple[Rung, ...]:
    """The ladder of the countries that the filters leave."""
    return ladder(country_rows(page_request))


def rows(page_request: PageRequest) -> Iterator[tuple[Any, ...]]:
    """One row for each rung."""
    for rung in rungs(page_request):
        yield rung.status, rung.label, rung.count, rung.g7, " ".join(rung.countries)
