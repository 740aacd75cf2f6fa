"""What a request asks a page for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from app.record.codelists import Group
from app.record.record import Record
from app.record.release import Release, name_of_revision
from app.record.schema import Country
from app.urls import Urls
from app.view import filters as filters_
from app.view.filters import Filters
from app.view.pagination import PageSlice
from app.view.site_page import SitePage
from app.view.view import View

Row = TypeVar("Row")


class PastStates(Protocol):
    """What can be asked of the releases: their records, and the ids that they published."""

    def record(self, name: str) -> Record:
        """Return the record of a release; opening it takes its time."""

    def ids(self, name: str) -> Mapping[str, frozenset[str]]:
        """Return the ids that a release published, by part."""


@dataclass(frozen=True, slots=True)
class PageRequest:
    """What a request asks of a page: view, filters, addresses, slug of its path, and slice.

    `byte_order_mark` is of CSV alone. `releases` are those that the page may know of, the newest
    first: where a release is asked for, that one and those before it. `in_release` is the same
    request of the newest release, where the record is ahead of that and the page answers there.
    `past` opens the releases, None where there are none. `site` are the pages that can be found.
    """

    view: View
    filters: Filters
    urls: Urls
    slug: str = ""
    page_slice: PageSlice | None = None
    byte_order_mark: bool = False
    releases: tuple[Release, ...] = ()
    in_release: "PageRequest | None" = None
    past: PastStates | None = None
    site: tuple[SitePage, ...] = ()

    @property
    def record(self) -> Record:
        """The record behind the view."""
        return self.view.record

    @property
    def revision(self) -> str:
        """The revision of the record."""
        return self.record.revision

    @property
    def release(self) -> str | None:
        """The name of the newest release, where that is the record that is shown."""
        return name_of_revision(self.releases, self.revision)

    @property
    def is_frozen(self) -> bool:
        """Whether a release is asked for: the answer never changes."""
        return bool(self.filters.release)

    @property
    def about(self) -> dict[str, Any]:
        """The fields that every page has."""
        view_params = self.view.view_params
        last = self.view.last_known_day
        return {
            "as_of": view_params.as_of.isoformat(),
            "known_on": min(view_params.known_on or last, last).isoformat(),
            "evidence": view_params.evidence,
            "revision": self.revision,
            "release": self.release,
            "in_language": None if self.urls.language.is_source else self.urls.language,
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
