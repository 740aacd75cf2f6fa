"""Where each country stands, on a map of tiles."""

from collections.abc import Iterator
from typing import Any

from app.presenters.figures.countries import country_rows
from app.view.page_request import PageRequest

COLUMNS = ("country", "country_name", "g7", "status", "status_date", "decided_by")


def rows(page_request: PageRequest) -> Iterator[tuple[Any, ...]]:
    """One row for each tile."""
    for row in country_rows(page_request):
        yield row.code, row.name, row.g7, row.status, row.status_date, row.decided_by
