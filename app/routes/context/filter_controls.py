"""The choices that a page offers, and those that its request has made."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.language import gettext
from app.record.codelists import (
    ChangeKind,
    Collection,
    EntryKind,
    Group,
    Labelled,
    Sort,
    SourceKind,
)
from app.record.edtf import Span
from app.routes.context.address import PageAddress
from app.routes.link import Link
from app.text.formatting import capital, say
from app.view.filters import FILTER_BY_NAME, VIEW_KEYS, Filters, pairs, without


@dataclass(frozen=True, slots=True)
class Chip:
    """One chosen value: the label of its filter, its own, and the address without it."""

    filter_label: str
    value_label: str
    url: str


@dataclass(frozen=True, slots=True)
class SortLink:
    """The address of a list in the order of one column, and whether it is in that order."""

    url: str
    current: bool


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a filter, its label, and whether it is chosen."""

    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class FilterControls:
    """What can be chosen on a page, and what is."""

    address: PageAddress

    @property
    def chosen(self) -> Filters:
        """The filters of the request."""
        return self.address.page_request.filters

    @property
    def chips(self) -> list[Chip]:
        """The chosen values, but for the days and the evidence."""
        apart = (*VIEW_KEYS, "sort")
        return [self._chip(*pair) for pair in self.address.query if pair[0] not in apart]

    @property
    def finds_events(self) -> bool:
        """Whether more than a group is chosen, so that what is left is what was looked for."""
        return any(name not in ("group", *VIEW_KEYS) for name, _ in self.address.query)

    @property
    def groups(self) -> list[Link]:
        """All countries, the G7, or the others."""
        return self._links("group", Group, {self.chosen.group}, default=Group.ALL)

    @property
    def orders(self) -> list[Link]:
        """The orders of a comparison."""
        orders = (Sort.SIGNED, Sort.NAME, Sort.THEMES)
        return self._links("sort", orders, {self.chosen.sort}, default=Sort.SIGNED)

    def sorted_by(self, order: str) -> SortLink:
        """The head of a column by which the list can be sorted; empty for the page's own order."""
        chosen = "" if self.chosen.sort is Sort.SIGNED else self.chosen.sort.value
        return SortLink(self.address.with_filter("sort", order), order == chosen)

    def sorts(self, *orders: str) -> dict[str, SortLink]:
        """The heads of the columns by which a table can be sorted, by order."""
        return {order: self.sorted_by(order) for order in orders}

    @property
    def source_kinds(self) -> list[Link]:
        """The kinds of sources."""
        return self._links("source_kind", SourceKind, self.chosen.source_kind)

    @property
    def countries(self) -> list[Option]:
        """The countries of the record, by slug."""
        return [
            Option(country.slug, country.name, country.code in self.chosen.country)
            for country in self.address.page_request.record.countries
        ]

    @property
    def entry_kinds(self) -> type[EntryKind]:
        """What the record holds entries of."""
        return EntryKind

    @property
    def change_kinds(self) -> type[ChangeKind]:
        """What can become of a fact."""
        return ChangeKind

    @property
    def collections(self) -> list[Link]:
        """The bodies of evidence that sources belong to."""
        return self._links("collection", Collection, {self.chosen.collection})

    def years(self, years: Iterable[int]) -> list[Link]:
        """The years that promises are for."""
        return [
            Link(
                str(year), self.address.with_filter("year", f"{year:04}"), year == self.chosen.year
            )
            for year in years
        ]

    def _links(
        self,
        name: str,
        values: Iterable[Labelled],
        chosen: Iterable[Labelled | None],
        default: Labelled | None = None,
    ) -> list[Link]:
        return [
            Link(
                capital(value.label),
                self.address.with_filter(name, "" if value is default else value.value),
                value in chosen,
            )
            for value in values
        ]

    def _chip(self, name: str, text: str) -> Chip:
        request, key = self.address.page_request, FILTER_BY_NAME[name]
        record = request.record
        value = record.country_code(text) if name == "country" else text
        remaining = pairs(without(request.filters, name, value), record)
        url = request.urls.at(self.address.path, remaining)
        return Chip(gettext(key.label), self._value_label(name, text), url)

    def _value_label(self, name: str, text: str) -> str:
        values = getattr(self.chosen, FILTER_BY_NAME[name].field)
        key, record = FILTER_BY_NAME[name], self.address.page_request.record
        for value in values if key.many else (values,):
            if key.text(value, record) == text:
                return say(text) if isinstance(value, Span) else key.words(value, record)
        return text
