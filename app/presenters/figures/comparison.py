"""The agreements side by side."""

from collections.abc import Iterator
from typing import Any

from app.presenters.comparison_table import ComparisonTable, comparison_table
from app.presenters.pledges import compared_agreements
from app.view.page_request import PageRequest

COLUMNS = (
    "agreement",
    "country",
    "subject",
    "subject_label",
    "is_term",
    "extent",
    "value",
    "section",
    "source",
)


def compared(page_request: PageRequest) -> ComparisonTable:
    """The agreements of the countries that the filters leave, side by side."""
    return comparison_table(page_request, compared_agreements(page_request))


def rows(page_request: PageRequest) -> Iterator[tuple[Any, ...]]:
    """One row for each cell."""
    for cell in compared(page_request).cells:
        yield (
            cell.agreement,
            cell.country,
            cell.subject,
            cell.subject_label,
            cell.is_term,
            cell.extent,
            cell.value,
            cell.section,
            cell.source,
        )
