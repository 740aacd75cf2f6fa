"""What a request asks a page for."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from app.record.codelists import Group
from app.record.record import Record
from app.record.schema import Country
from app.urls import Urls
from app.view import filters as filters_
from app.view.filters import Filters
from app.view.pagination import PageSlice
from app.view.view import View

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class PageRequest:
    """What a request asks of a page: view, filters, addresses, slug of its path, and slice.

    `byte_order_mark` is of CSV alone.
    """

    view: View
    filters: Filters
    urls: Urls
    slug: str = ""
    page_slice: PageSlice | None = None
    byte_order_mark: bool = False

    @property
    def record(self) -> Record:
        """The record behind the view."""
        return self.view.record

    @property
    def about(self) -> dict[str, Any]:
        """The fields that every page has."""
        view_params = self.view.view_params
        last = self.view.last_known_day
        return {
            "as_of": view_params.as_of.isoformat(),
            "known_on": min(view_params.known_on or last, last).isoformat(),
            "evidence": view_params.evidence,
            "revision": self.record.revision,
        }

    def cut(self, rows: Sequence[Row]) -> tuple[Row, ...]:
        """Return the part of a page's list that is asked for, before anything is made of it."""
        page_slice = self.page_slice
        return tuple(rows[page_slice.start : page_slice.end] if page_slice else rows)

    @property
    def query(self) -> filters_.Pairs:
        """The filters as canonical pairs."""
        return filters_.pairs(self.filters, self.record)


def in_group(country: Country, group: Group) -> bool:
    """Whether a country belongs to the group; the European Union counts as non-G7."""
    return group is Group.ALL or (country.g7.value == "member") is (group is Group.G7)
