"""The lists of the site that a query asks for by their filters."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.record import edtf
from app.view.filters import FILTER_BY_NAME, VIEW_KEYS, Filters
from app.view.page_request import PageRequest
from app.view.search.dates import is_year
from app.view.search.pages import is_beside, is_meant
from app.view.search.reading import COUNTRY, DAYS, Reading
from app.view.site_page import SitePage

PAIR = 2
# The filters that a query can name, in the order in which they are said.
CHOICES = ("kind", "theme", "group", COUNTRY)


@dataclass(frozen=True, slots=True)
class FilteredPage:
    """What a query asks of one page: the filters that the page takes, and words to look for.

    `of_all_days` is whether the days that the query names are left out.
    """

    site_page: SitePage
    reading: Reading
    keys: frozenset[str]
    words: str = ""
    of_all_days: bool = False

    @property
    def rest(self) -> tuple[str, ...]:
        """The words of the query that the filters leave."""
        return self.reading.rest(self.keys | {DAYS} if self.of_all_days else self.keys)

    @property
    def is_meant(self) -> bool:
        """Whether what the filters leave of the query are the page's own words."""
        return is_meant(self.site_page.signpost, self.rest, self.reading)

    def filters(self, page_request: PageRequest) -> Filters:
        """Return the filters of the page, with the clocks, evidence and release of the request."""
        chosen = {key: getattr(page_request.filters, key) for key in VIEW_KEYS}
        for key in self.keys - {DAYS}:
            values = tuple(sorted(self.reading.values(key)))
            chosen[key] = values if FILTER_BY_NAME[key].many else values[0]
        start, end = self.reading.days
        if DAYS in self.keys and "year" in self.site_page.keys:
            chosen["year"] = int(start or 0)
        elif DAYS in self.keys:
            chosen["start"] = edtf.parse(start) if start else None
            chosen["end"] = edtf.parse(end) if end else None
        return Filters(**chosen, q=self.words)


def filtered_timeline(page_request: PageRequest, reading: Reading) -> FilteredPage | None:
    """Return what a query asks of the timeline where it names a kind of event, else None."""
    chosen = pages_by_filters(page_request, reading)
    return next((page for page in chosen if "kind" in page.keys), None)


def pages_by_words(page_request: PageRequest, reading: Reading) -> Iterator[FilteredPage]:
    """The lists that a query names beside filters of theirs."""
    for page in _filtered_pages(page_request, reading):
        if page.is_meant:
            yield page


def pages_by_filters(page_request: PageRequest, reading: Reading) -> Iterator[FilteredPage]:
    """The lists of which the filters alone say that they are meant, with the words that remain."""
    for page in _filtered_pages(page_request, reading):
        site_page, keys = page.site_page, page.keys
        if keys.isdisjoint(site_page.signpost.chosen_by) or keys == {DAYS}:
            continue
        rest = page.rest
        if is_beside(site_page.signpost, rest, reading):
            yield page
        elif "q" in site_page.keys and "kind" in keys and (typed := reading.as_typed(rest)):
            yield FilteredPage(site_page, reading, keys, typed)


def _filtered_pages(page_request: PageRequest, reading: Reading) -> Iterator[FilteredPage]:
    """What a query asks of each list that takes a filter which it names.

    A list by years is also asked for all of them: what was given before is no part of one year.
    """
    for site_page in page_request.site:
        keys = _keys(site_page, reading)
        choices = [FilteredPage(site_page, reading, keys)]
        if "year" in site_page.keys and DAYS in reading.keys:
            choices.append(FilteredPage(site_page, reading, keys - {DAYS}, of_all_days=True))
        for page in choices:
            if page.keys and not site_page.is_of_entries and _is_answerable(page_request, page):
                yield page


def _keys(site_page: SitePage, reading: Reading) -> frozenset[str]:
    """The filters that a query names and a page takes; days are one of them."""
    keys = {key for key in reading.keys if key in site_page.keys}
    first, last = reading.days
    takes_year = "year" in site_page.keys and first == last and is_year(first or "")
    if DAYS in reading.keys and (takes_year or {"from", "to"} <= set(site_page.keys)):
        keys.add(DAYS)
    return frozenset(keys)


def _is_answerable(page_request: PageRequest, page: FilteredPage) -> bool:
    """Whether a page can be asked that: to compare takes two countries that have an agreement."""
    codes = page.reading.values(COUNTRY)
    if page.site_page.name != "compare" or not codes:
        return True
    compared = {agreement.country for agreement in page_request.view.agreements}
    return len(codes) >= PAIR and compared.issuperset(codes)
