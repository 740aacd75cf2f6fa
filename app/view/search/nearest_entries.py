"""What has most of the words of a query that nothing has all words of."""

from collections.abc import Collection, Iterator, Mapping

from app.record import schema
from app.record.codelists import MatchKind
from app.view.search.dates import span
from app.view.search.index import Entry, Index
from app.view.search.phrases import LISTS
from app.view.search.query import Query
from app.view.search.reading import COUNTRY, Reading
from app.view.search.texts import words_of_country
from app.view.search.words import words

MOST_ENTRIES = 10
MOST_PAGES = 3
# A number, a date, a name or a theme says more than another word.
TELLING, PLAIN = 2, 1
TELLING_KEYS = (COUNTRY, "theme")


def nearest_entries(
    index: Index, read: Reading, countries: Mapping[str, schema.Country]
) -> list[Entry]:
    """Return the pages and the entries that have the most words; none if no word is known.

    What has more of the words comes first.
    """
    names = {word: named for word, named in _names(read, countries)}
    query = index.query(read.text, names).widened(index.words)
    told = frozenset(word for key in TELLING_KEYS for word in read.naming(key))
    weights = [
        (Query((spellings,)), TELLING if _is_telling(spellings, told) else PLAIN)
        for spellings in query.spellings
    ]
    scores = {
        entry: sum(weight for word, weight in weights if word.matches_words(entry.words))
        for entry in index.entries
        if not (read.is_of_lack and entry.kind is MatchKind.AGREEMENT)
    }
    pages = _best(scores, [entry for entry in scores if entry.kind is MatchKind.PAGE])
    others = _best(scores, [entry for entry in scores if entry.kind is not MatchKind.PAGE])
    groups = [pages[:MOST_PAGES], others[:MOST_ENTRIES]]
    groups.sort(key=lambda group: max((scores[entry] for entry in group), default=0), reverse=True)
    return [entry for group in groups for entry in group]


def _best(scores: Mapping[Entry, int], entries: Collection[Entry]) -> list[Entry]:
    best = max((scores[entry] for entry in entries), default=0)
    return [entry for entry in entries if scores[entry] == best > 0]


def _is_telling(spellings: frozenset[str], told: frozenset[str]) -> bool:
    return not told.isdisjoint(spellings) or any(
        span(word) or word[:1].isdigit() for word in spellings
    )


def _names(
    read: Reading, countries: Mapping[str, schema.Country]
) -> Iterator[tuple[str, frozenset[str]]]:
    """What else is called by a word: a country's other names, the label of a kind or a theme."""
    for meaning in read.meanings:
        if meaning.key == COUNTRY:
            labels = words_of_country(countries[meaning.value])
        elif meaning.key in LISTS:
            labels = [meaning.value.label]
        single = (words(label) for label in labels)
        named = frozenset(parts[0] for parts in single if len(parts) == 1 and len(parts[0]) > 2)
        yield from ((word, named) for word in meaning.words)
