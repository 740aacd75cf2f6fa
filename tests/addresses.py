"""The paths of the pages over a record, as the table of pages has them."""

from collections.abc import Iterator

from app.record.record import Record
from app.routes.page_table import PAGES


def addresses(record: Record) -> Iterator[str]:
    """Every page of what stands in a record."""
    for page_route in PAGES:
        yield from page_route.addresses(record.active)


def one_of_each(record: Record) -> dict[str, str]:
    """One path of each page of the table, by the page's name."""
    return {page_route.name: page_route.addresses(record)[0] for page_route in PAGES}
