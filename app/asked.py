"""What a request asks a page for."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from app import filters as filters_
from app.filters import Filters
from app.kinds import Group
from app.record import Record
from app.shapes import Country
from app.urls import Urls
from app.view import View


@dataclass(frozen=True, slots=True)
class Asked:
    """The view, the filters, the addresses, and the name in the path if it has one."""

    view: View
    filters: Filters
    urls: Urls
    slug: str = ""

    @property
    def record(self) -> Record:
        """The record behind the view."""
        return self.view.record

    @property
    def about(self) -> dict[str, Any]:
        """The fields that every page has."""
        lens = self.view.lens
        last = self.record.edition.checked.latest or date.max
        return {
            "as_of": lens.as_of.isoformat(),
            "known_on": min(lens.known_on or last, last).isoformat(),
            "evidence": lens.evidence,
            "revision": self.record.revision,
        }

    @property
    def query(self) -> filters_.Pairs:
        """The filters as canonical pairs."""
        return filters_.pairs(self.filters, self.record)


def in_group(country: Country, group: Group) -> bool:
    """Whether a country belongs to the group; the European Union counts as non-G7."""
    return group is Group.ALL or (country.g7.value == "member") is (group is Group.G7)
