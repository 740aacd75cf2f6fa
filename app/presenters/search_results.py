"""All that a search finds: the pages that answer it, and entries in their order."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from app.language import Language
from app.presenters.filtered_pages import FilteredPage, filtered_timeline
from app.presenters.search_index import search_index
from app.presenters.shortcuts import shortcut_rows
from app.record.codelists import MatchKind
from app.rows.matches import Shortcut
from app.view.event_filter import between, date_bounds, matching
from app.view.page_request import PageRequest
from app.view.search.index import Entry, Index
from app.view.search.nearest_entries import nearest_entries
from app.view.search.other_names import other_names
from app.view.search.pages import pages_meant
from app.view.search.query import Query
from app.view.search.reading import COUNTRY, Reading, country_phrases, known_words, reading

# Behind these stand the pages of the site where a country is named.
BEFORE_PAGES = (MatchKind.COUNTRY, MatchKind.AGREEMENT)


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What a text finds, with the words that are compared."""

    reading: Reading
    query: Query
    shortcuts: tuple[Shortcut, ...]
    entries: tuple[Entry, ...]

    def __bool__(self) -> bool:
        return bool(self.shortcuts or self.entries)


def search_result(page_request: PageRequest, text: str) -> SearchResult:
    """Return all that a text finds in a view."""
    index, read = search_index(page_request, text), _reading(page_request, text)
    countries = page_request.record.countries_by_code
    # A Ukrainian name stands in another case in each text; other words that texts have are plain.
    plain = frozenset[str]() if Language.UKRAINIAN.writes(text) else index.words
    query = index.query(text, other_names(read, countries, but_of=plain))
    pages = pages_meant(page_request.site, read)
    shortcuts = shortcut_rows(page_request, read, is_answered=bool(pages))
    answering = {shortcut.page for shortcut in shortcuts}
    is_understood = bool(shortcuts or pages) or not read.rest(read.keys)
    page_ids = [page.id for page in pages if page.name not in answering]
    entries = [
        *_named_countries(index, read, is_understood=is_understood),
        *(index.by_key[MatchKind.PAGE, key] for key in page_ids),
        *_events(page_request, index, read, query),
    ]
    order = {kind: number for number, kind in enumerate(_order(read))}
    distinct = dict.fromkeys(entries)
    in_order = tuple(sorted(distinct, key=lambda entry: order[entry.kind]))
    return SearchResult(read, query, shortcuts, in_order)


def nearest_matches(page_request: PageRequest, result: SearchResult) -> tuple[Entry, ...]:
    """What has most of the words of a query that has found nothing."""
    index = search_index(page_request, result.reading.text)
    countries = page_request.record.countries_by_code
    return tuple(nearest_entries(index, result.reading, countries))


def suggestion(page_request: PageRequest, result: SearchResult) -> str | None:
    """Return the words that were probably meant where nothing is found, or None."""
    read = result.reading
    meant = search_index(page_request, read.text).meant(read.text, known_words(read))
    return meant if meant != read.text and search_result(page_request, meant) else None


def _reading(page_request: PageRequest, text: str) -> Reading:
    view = page_request.view
    phrases = view.cached("country phrases", lambda: country_phrases(view.countries))
    return reading(text, phrases)


def _order(read: Reading) -> Sequence[MatchKind]:
    """The kinds as they are listed: pages first, but behind the country that somebody names."""
    if not read.values(COUNTRY):
        return list(MatchKind)
    others = [kind for kind in MatchKind if kind not in (*BEFORE_PAGES, MatchKind.PAGE)]
    return [*BEFORE_PAGES, MatchKind.PAGE, *others]


def _named_countries(index: Index, read: Reading, *, is_understood: bool) -> Iterator[Entry]:
    """The countries that a query names, where the rest of it is understood too."""
    for code in read.values(COUNTRY) if is_understood else ():
        yield index.by_key[MatchKind.COUNTRY, code]


def _events(
    page_request: PageRequest, index: Index, read: Reading, query: Query
) -> Iterable[Entry]:
    """All entries with the words of a query, and the events of the kind that it names.

    What is of the kind, the countries and the days comes first. Where only a kind is named, what
    has its words stands before what is told in others. Where a country only says where in an order
    something stands, what has its name is not what is asked for.
    """
    by_words = [
        entry
        for entry in index.matching(query)
        # What has the words is not what lacks them, unless a passage says so itself.
        if not (read.is_of_lack and entry.kind is MatchKind.AGREEMENT)
        or any(query.count(passage) == len(query.spellings) for passage in entry.prose)
    ]
    page = filtered_timeline(page_request, read)
    if page is None:
        return by_words
    if read.is_beside:
        page = replace(page, words="")
    by_kind = [index.by_key[MatchKind.EVENT, key] for key in _ids(page_request, page)]
    if read.is_beside:
        return by_kind
    return [*by_words, *by_kind] if page.keys == {"kind"} else [*by_kind, *by_words]


def _ids(page_request: PageRequest, page: FilteredPage) -> list[str]:
    """The ids of the events that pass the filters of the timeline."""
    request = replace(page_request, filters=page.filters(page_request))
    events = between(matching(request, request.filters), *date_bounds(request))
    return [event_view.event.id for event_view in events]
