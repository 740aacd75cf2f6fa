"""The ways of calling what a filter can choose, as words that stand anywhere in a query.

Ways are parted by semicolons. All words of a way have to occur, in any order: a bar parts words
that stand for each other, and a hyphen ends the beginning of a word. "open-/start- talk-" is met by
"talks opened" and by "who started the talks".
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Any

from app.language import Language, speaking
from app.record.codelists import ClauseKind, EventKind, Group, Theme
from app.record.codelists.labelled import Labelled
from app.view.search.query import spellings
from app.view.search.words import folded, words

OPEN = "-"
# Ends the beginning of a name that bends: at least one letter follows.
BENT = "+"
# Themes that nobody names, and those that are parts of every agreement under the same name.
UNNAMED_THEMES = {Theme.TOTAL.value, Theme.OTHER.value, *(kind.value for kind in ClauseKind)}
# The lists that a query can name members of, by the key of their filter, less those that name all.
LISTS: dict[str, tuple[Labelled, ...]] = {
    "kind": tuple(EventKind),
    "group": (Group.G7, Group.NON_G7),
    "theme": tuple(theme for theme in Theme if theme.value not in UNNAMED_THEMES),
}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A way of calling one value of a filter: `parts` are words, each in all its variants.

    `language` is the one that a query has to be written in, None for any.
    """

    key: str
    value: Any
    parts: tuple[frozenset[str], ...]
    language: Language | None = None

    def taken(self, query_words: Iterable[str]) -> frozenset[str]:
        """Return the words of a query that say it; none where one of its parts is missing."""
        query_words = tuple(query_words)
        words_by_part = [
            {word for word in query_words if any(says(word, variant) for variant in part)}
            for part in self.parts
        ]
        is_whole = bool(words_by_part) and all(words_by_part)
        return frozenset(chain.from_iterable(words_by_part)) if is_whole else frozenset()


def says(word: str, variant: str) -> bool:
    """Whether a word is a variant of a way, or begins as it does."""
    if variant.endswith(BENT):
        return word.startswith(variant[:-1]) and len(word) >= len(variant)
    if variant.endswith(OPEN):
        return word.startswith(variant[:-1])
    return not spellings(word).isdisjoint(spellings(variant))


def phrases(key: str, value: Any, ways: str) -> Iterator[Phrase]:
    """Return the phrases of a value, one for each of its ways."""
    for way in filter(str.strip, ways.split(";")):
        yield Phrase(key, value, tuple(_parts(way)))


def _parts(way: str) -> Iterator[frozenset[str]]:
    for token in way.split():
        variants = token.split("/")
        whole = [variant for variant in variants if not variant.endswith(OPEN)]
        beginnings = {folded(variant) + OPEN for variant in variants if variant.endswith(OPEN)}
        if len(variants) == 1 and whole:
            yield from (frozenset({word}) for word in words(token))
        else:
            yield frozenset({*beginnings, *(word for variant in whole for word in words(variant))})


@lru_cache(maxsize=len(Language))
def phrases_of_lists(language: Language) -> tuple[Phrase, ...]:
    """Return the phrases of every member of the lists in a language: its label, its other names."""
    with speaking(language):
        return tuple(
            phrase
            for key, members in LISTS.items()
            for member in members
            for phrase in phrases(key, member, _ways(member))
        )


def _ways(member: Labelled) -> str:
    """A member's label, of which the parts between commas stand alone, and its other names."""
    return f"{member.label.replace(',', ';')};{member.other_names}"
