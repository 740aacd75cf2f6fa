"""What has most of the words of a query that nothing has all words of."""

from collections.abc import Collection, Mapping

from app.record import schema
from app.record.codelists import MatchKind
from app.view.search.dates import span
from app.view.search.index import Entry, Index
from app.view.search.other_names import other_names
from app.view.search.query import Query
from app.view.search.question_words import LACKING, asking_words, codes
from app.view.search.reading import COUNTRY, Reading

MOST_ENTRIES = 10
MOST_PAGES = 3
# A number, a date, a name or a theme says more than another word.
TELLING, PLAIN = 2, 1
TELLING_KEYS = (COUNTRY, "theme")


def nearest_entries(
    index: Index, read: Reading, countries: Mapping[str, schema.Country]
) -> list[Entry]:
    """Return the pages and the entries that have the most words; none if no word is known.

    What has more of the words comes first; beside a page, what has half of its words is left out.
    """
    saying_nothing = (LACKING | asking_words(read.text)) - codes(read.text)
    telling = index.query(read.text, other_names(read, countries)).without(saying_nothing)
    query = telling.widened(index.words)
    naming = frozenset(word for key in TELLING_KEYS for word in read.naming(key))
    weights = [
        (Query((spellings,)), TELLING if _is_telling(spellings, naming) else PLAIN)
        for spellings in query.spellings
    ]
    scores = {
        entry: sum(weight for word, weight in weights if word.matches_words(entry.words))
        for entry in index.entries
        if not (read.is_of_lack and entry.kind is MatchKind.AGREEMENT)
    }
    pages = _best(scores, [entry for entry in scores if entry.kind is MatchKind.PAGE])
    others = _best(scores, [entry for entry in scores if entry.kind is not MatchKind.PAGE])
    of_pages, of_others = (scores[best[0]] if best else 0 for best in (pages, others))
    if of_pages >= of_others:
        return [*pages[:MOST_PAGES], *(others[:MOST_ENTRIES] if 2 * of_others > of_pages else ())]
    return [*others[:MOST_ENTRIES], *pages[:MOST_PAGES]]


def _best(scores: Mapping[Entry, int], entries: Collection[Entry]) -> list[Entry]:
    best = max((scores[entry] for entry in entries), default=0)
    return [entry for entry in entries if scores[entry] == best > 0]


def _is_telling(spellings: frozenset[str], naming: frozenset[str]) -> bool:
    return not naming.isdisjoint(spellings) or any(
        span(word) or word[:1].isdigit() for word in spellings
    )
