"""What somebody looks for, and how well a text answers it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from app.language import Language
from app.view.search.words import findable_words, words

SHORTEST_PREFIX = 3
LONGEST_WITHOUT_PLURAL = 4
# Words that a question has and an answer need not have.
_SMALL_WORDS = (
    "a an and are at by did do does for from has have in is of on or the to was were "
    "what when where which who whom whose why with"
)
_SMALL = frozenset(_SMALL_WORDS.split())
# As they are compared, in Latin letters. In a text without Cyrillic they are other words.
_SMALL_UKRAINIAN_WORDS = (
    "а але в від де до за з зі і й її їх його коли ким кого на не о про по під "  # noqa: RUF001
    "при та у хто це чи що як яка яке який які"  # noqa: RUF001
)
_SMALL_UKRAINIAN = _SMALL | frozenset(words(_SMALL_UKRAINIAN_WORDS))
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

    def rank(self, name: frozenset[str], texts: frozenset[str]) -> Rank | None:
        """How well something of this name and these texts answers; None for not at all."""
        if self.matches_words(name):
            return Rank.WHOLE_WORDS_OF_NAME
        if self.matches_words(texts):
            return Rank.WHOLE_WORDS
        if self.matches_beginnings(name):
            return Rank.BEGINNINGS_IN_NAME
        return Rank.BEGINNINGS if self.matches_beginnings(texts) else None

    def hits(self, word: str) -> bool:
        """Whether a single word is, or begins with, one of those looked for."""
        return any(word in spellings or _begins(spellings, (word,)) for spellings in self.spellings)


def _begins(spellings: Iterable[str], texts: Iterable[str]) -> bool:
    beginnings = tuple(
        word for word in spellings if len(word) >= SHORTEST_PREFIX and word.isalpha()
    )
    return bool(beginnings) and any(word.startswith(beginnings) for word in texts)


def query(text: str, aliases: Aliases | None = None) -> Query:
    """Return the query of a text; `aliases` has other spellings by word."""
    sought = dict.fromkeys(words(text))
    small = small_words(text)
    telling = [word for word in sought if word not in small] or list(sought)
    others = aliases or {}
    return Query(tuple(spellings(word) | others.get(word, frozenset()) for word in telling))


def small_words(text: str) -> frozenset[str]:
    """Return the words that a question in the script of a text has and an answer need not have."""
    return _SMALL_UKRAINIAN if Language.UKRAINIAN.writes(text) else _SMALL


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
