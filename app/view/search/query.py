"""What somebody looks for, and how well a text answers it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from app.view.search.question_words import codes, small_words
from app.view.search.words import findable_words, words

SHORTEST_PREFIX = 3
LONGEST_WITHOUT_PLURAL = 4
Aliases = Mapping[str, frozenset[str]]


class Rank(IntEnum):
    """How well something answers a query, the best first."""

    WHOLE_WORDS_OF_NAME = 0
    WHOLE_WORDS = 1
    BEGINNINGS_IN_NAME = 2
    BEGINNINGS = 3


@dataclass(frozen=True, slots=True)
class Query:
    """The words that all have to occur, each in any of its spellings."""

    spellings: tuple[frozenset[str], ...]

    @property
    def words(self) -> frozenset[str]:
        """All spellings of all words."""
        return frozenset(word for spellings in self.spellings for word in spellings)

    def without(self, ignored: frozenset[str]) -> "Query":
        """Return the query less the words of which a spelling is ignored."""
        return Query(tuple(filter(ignored.isdisjoint, self.spellings)))

    def matches_words(self, texts: frozenset[str]) -> bool:
        """Whether each word of the query is a word of the texts; no word matches nothing."""
        return bool(self.spellings) and not any(
            texts.isdisjoint(spellings) for spellings in self.spellings
        )

    def matches_beginnings(self, texts: frozenset[str]) -> bool:
        """Whether each word of the query is, or begins, a word of the texts."""
        return bool(self.spellings) and all(
            not texts.isdisjoint(spellings) or _begins(spellings, texts)
            for spellings in self.spellings
        )

    def count(self, text: str) -> int:
        """How many words of the query are, or begin, words of a text."""
        texts = findable_words(text)
        return sum(Query((spellings,)).matches_beginnings(texts) for spellings in self.spellings)

    def count_whole(self, text: str) -> int:
        """How many words of the query are words of a text."""
        texts = findable_words(text)
        return sum(not texts.isdisjoint(spellings) for spellings in self.spellings)

    def widened(self, known: frozenset[str]) -> "Query":
        """Return the query of which each word stands for all known words that begin with it."""
        return Query(tuple(spellings | _begun(spellings, known) for spellings in self.spellings))

    def rank(self, name: frozenset[str], texts: frozenset[str], wide: "Query") -> Rank | None:
        """How well something of this name and these texts answers; None for not at all.

        `wide` is the query widened by all words that there are.
        """
        if self.matches_words(name):
            return Rank.WHOLE_WORDS_OF_NAME
        if self.matches_words(texts):
            return Rank.WHOLE_WORDS
        if wide.matches_words(name):
            return Rank.BEGINNINGS_IN_NAME
        return Rank.BEGINNINGS if wide.matches_words(texts) else None

    def hits(self, word: str) -> bool:
        """Whether a single word is, or begins with, one of those looked for."""
        return any(word in spellings or _begins(spellings, (word,)) for spellings in self.spellings)


def _begins(spellings: Iterable[str], texts: Iterable[str]) -> bool:
    beginnings = _beginnings(spellings)
    return bool(beginnings) and any(word.startswith(beginnings) for word in texts)


def _begun(spellings: Iterable[str], known: Iterable[str]) -> frozenset[str]:
    beginnings = _beginnings(spellings)
    return frozenset(word for word in known if word.startswith(beginnings))


def _beginnings(spellings: Iterable[str]) -> tuple[str, ...]:
    return tuple(word for word in spellings if len(word) >= SHORTEST_PREFIX and word.isalpha())


def query(text: str, aliases: Aliases | None = None) -> Query:
    """Return the query of a text; `aliases` has other spellings by word."""
    sought = dict.fromkeys(words(text))
    small = small_words(text) - codes(text)
    telling = [word for word in sought if word not in small] or list(sought)
    others = aliases or {}
    return Query(tuple(spellings(word) | others.get(word, frozenset()) for word in telling))


def spellings(word: str) -> frozenset[str]:
    """A word, and its singular where it looks like a plural."""
    is_plural = len(word) > LONGEST_WITHOUT_PLURAL and word.endswith("s") and word.isalpha()
    return frozenset({word, word[:-1]}) if is_plural and word[-2] != "s" else frozenset({word})


@lru_cache(maxsize=100)
def _plain_query(text: str) -> Query:
    return query(text)


def matches(text: str, *texts: Iterable[str], aliases: Aliases | None = None) -> bool:
    """Whether each word of a query is, or begins, a word of the texts."""
    parsed_query = query(text, aliases) if aliases else _plain_query(text)
    return parsed_query.matches_beginnings(words_of_all(item for group in texts for item in group))


def words_of_all(texts: Iterable[str]) -> frozenset[str]:
    """All words by which any of the texts is found."""
    return frozenset().union(*(findable_words(text) for text in texts))
