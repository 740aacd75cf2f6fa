"""The address of the page being shown, and of the same page with other filters."""

from dataclasses import dataclass, replace

from app.formats import alternate_path
from app.language import Language
from app.urls import has_language
from app.view.filters import CLOCK_KEYS, FILTER_BY_NAME, VIEW_KEYS, Pairs
from app.view.page_request import PageRequest

FILTER_ORDER = {name: place for place, name in enumerate(FILTER_BY_NAME)}


@dataclass(frozen=True, slots=True)
class PageAddress:
    """The path of a page with the filters of its request."""

    page_request: PageRequest
    path: str

    @property
    def query(self) -> Pairs:
        """The filters as canonical pairs."""
        return self.page_request.query

    @property
    def form_action(self) -> str:
        """Where the forms of this page lead: its path without a query."""
        return self.page_request.urls.at(self.path)

    @property
    def path_and_query(self) -> str:
        """The canonical address, path-absolute."""
        return self.page_request.urls.at(self.path, self.query)

    def here_as(self, suffix: str) -> str:
        """The same page in another of its forms."""
        return self.page_request.urls.at(alternate_path(self.path, suffix), self.query)

    @property
    def canonical(self) -> str:
        """The canonical address, with scheme and host where they are configured."""
        return self.page_request.urls.absolute(self.path_and_query)

    def in_language(self, language: Language) -> str:
        """The same page with the same filters in a language."""
        return replace(self.page_request.urls, language=language).at(self.path, self.query)

    @property
    def languages(self) -> tuple[tuple[Language, str], ...]:
        """The page in each language, whole addresses where the host is known; none without one."""
        absolute = self.page_request.urls.absolute
        return tuple(
            (language, absolute(self.in_language(language)))
            for language in Language
            if has_language(self.path)
        )

    @property
    def other_languages(self) -> tuple[tuple[Language, str], ...]:
        """The page in each language but that of the request."""
        own = self.page_request.urls.language
        return tuple(
            (language, self.in_language(language))
            for language in Language
            if language is not own and has_language(self.path)
        )

    @property
    def unfiltered(self) -> str:
        """This page without filters, seen as of the same day and from the same sources."""
        return self.page_request.urls.to(self.path)

    @property
    def whole_record(self) -> str:
        """This page as of the last day of its record, from all sources."""
        return self.page_request.urls.at(self.path, self.without(*CLOCK_KEYS))

    @property
    def today(self) -> str:
        """This page of the record as it is served today, whatever release and day it shows."""
        return self.page_request.urls.at(self.path, self.without(*VIEW_KEYS))

    def without(self, *names: str) -> Pairs:
        """The filters but for the named ones: what a form hands on as hidden fields."""
        return [pair for pair in self.query if pair[0] not in names]

    def with_filter(self, name: str, value: str) -> str:
        """This page with one filter set, or taken away by an empty value."""
        query = [*self.without(name), (name, value)] if value else self.without(name)
        return self.page_request.urls.at(
            self.path, sorted(query, key=lambda pair: FILTER_ORDER[pair[0]])
        )
