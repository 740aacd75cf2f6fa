"""What a query says in the terms of the filters: countries, a group, kinds of events, days."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from app.language import Language
from app.record import schema
from app.view.search.adjectives import ADJECTIVES
from app.view.search.phrases import BENT, OPEN, Phrase, phrases, phrases_of_lists
from app.view.search.query_days import Days, is_date, query_days
from app.view.search.question_words import (
    BESIDE,
    LACKING,
    NEGATIONS,
    ORDER,
    asking_words,
    codes,
    small_words,
)
from app.view.search.texts import words_of_country
from app.view.search.words import folded, words

COUNTRY, DAYS = "country", "days"
UKRAINE = "ukrain"
# As words are folded, English and Ukrainian.
DECLARATION = ("declaration", "deklarats")
JOINT = "joint"
SHORTEST_BENT = 5
MOST_PARTS = 3
_ENDING = re.compile(r"(?:[иі]й|[аеиіїоуюяє])$")


@dataclass(frozen=True, slots=True)
class Meaning:
    """A value of a filter that a query names, and the words that name it."""

    key: str
    value: Any
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Reading:
    """A query as filters; `words` are its words in order, without those that only ask.

    `languages` are those that it can be written in. `order_words` ask for a place in an order,
    `is_beside` is whether a country says where in it, and `is_of_lack` whether it asks what has
    something not.
    """

    text: str
    languages: tuple[Language, ...]
    words: tuple[str, ...]
    meanings: tuple[Meaning, ...]
    days: Days = (None, None)
    day_words: frozenset[str] = frozenset()
    order_words: frozenset[str] = frozenset()
    is_beside: bool = False
    is_of_lack: bool = False

    def values(self, key: str) -> tuple[Any, ...]:
        """Return the values of a filter that the query names, in its order."""
        return tuple(meaning.value for meaning in self.meanings if meaning.key == key)

    @property
    def keys(self) -> frozenset[str]:
        """The filters of which the query names a value."""
        days = {DAYS} if self.day_words else set()
        return frozenset({meaning.key for meaning in self.meanings} | days)

    def naming(self, key: str) -> frozenset[str]:
        """Return the words that name the values of a filter."""
        return frozenset().union(*(item.words for item in self.meanings if item.key == key))

    def rest(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Return the words that remain where these filters have taken theirs."""
        keys = set(keys)
        taken = [meaning.words for meaning in self.meanings if meaning.key in keys]
        gone = frozenset().union(*taken, self.day_words if DAYS in keys else ())
        return tuple(word for word in self.words if word not in gone)

    def as_typed(self, rest: Iterable[str]) -> str:
        """Return words as the query has them; empty where they stand in it as parts of others.

        What is one word can be typed as several: "12 billion".
        """
        rest, parts, typed = set(rest), self.text.split(), list[str]()
        while parts:
            lengths = range(min(MOST_PARTS, len(parts)), 0, -1)
            joined = (" ".join(parts[:length]) for length in lengths)
            part = next((part for part in joined if rest.issuperset(words(part) or (part,))), None)
            typed += [part] if part else []
            parts = parts[len(part.split()) if part else 1 :]
        return " ".join(typed) if {word for part in typed for word in words(part)} == rest else ""


def reading(text: str, country_phrases: Iterable[Phrase]) -> Reading:
    """Return the reading of a query, in each language that it can be written in.

    A country that only says where in an order something stands is no filter, nor one of its words.
    """
    all_words = words(text)
    languages = tuple(language for language in Language if language.writes(text)) or (*Language,)
    asking, code_words = asking_words(text), codes(text)
    known_phrases = [
        *(phrase for phrase in country_phrases if phrase.language in (None, *languages)),
        *(phrase for language in languages for phrase in phrases_of_lists(language)),
    ]
    plain = [word for word in all_words if word not in asking or word in code_words]
    meanings = tuple(_strongest(_meanings(known_phrases, all_words, plain or all_words)))
    places = _places_in_order(all_words, meanings)
    no_filters = (*places, *_groups_of_declarations(all_words, meanings))
    ignored = (asking - NEGATIONS).union(*(meaning.words for meaning in no_filters))
    return Reading(
        text=text,
        languages=languages,
        words=tuple(dict.fromkeys(word for word in all_words if word not in ignored)),
        meanings=tuple(meaning for meaning in meanings if meaning not in no_filters),
        days=query_days(all_words),
        day_words=frozenset(filter(is_date, all_words)),
        order_words=ORDER.intersection(all_words),
        is_beside=bool(places),
        is_of_lack=not LACKING.isdisjoint(word for word in all_words if word not in code_words),
    )


def known_words(read: Reading) -> frozenset[str]:
    """Return the words of a query that only ask, or name values of filters."""
    return frozenset(words(read.text)).difference(read.rest(read.keys))


def _places_in_order(
    all_words: Iterable[str], meanings: tuple[Meaning, ...]
) -> tuple[Meaning, ...]:
    """The countries of "signed after the UK"; none of "signed between France and Ukraine"."""
    countries = tuple(meaning for meaning in meanings if meaning.key == COUNTRY)
    named = frozenset().union(*(country.words for country in countries))
    telling = [word for word in all_words if word in BESIDE or word not in asking_words("")]
    is_order = any(first in BESIDE and second in named for first, second in pairwise(telling))
    of_ukraine = any(word.startswith(UKRAINE) for word in telling)
    if of_ukraine or not is_order or not any(meaning.key == "kind" for meaning in meanings):
        return ()
    return countries


def _groups_of_declarations(
    all_words: Iterable[str], meanings: Iterable[Meaning]
) -> tuple[Meaning, ...]:
    """The G7 of "the G7 declaration", which names the paper and no countries."""
    telling = [word for word in all_words if word != JOINT and word not in asking_words("")]
    beside = {
        word
        for pair in pairwise(telling)
        if any(word.startswith(DECLARATION) for word in pair)
        for word in pair
    }
    return tuple(item for item in meanings if item.key == "group" and item.words <= beside)


def _meanings(
    known_phrases: Iterable[Phrase], all_words: Iterable[str], plain: Iterable[str]
) -> Iterator[Meaning]:
    """All that phrases find; what looks like a code is sought among the plain words alone."""
    for phrase in known_phrases:
        taken = phrase.taken(plain if phrase.key == COUNTRY else all_words)
        if taken:
            yield Meaning(phrase.key, phrase.value, taken)


def _strongest(meanings: Iterable[Meaning]) -> Iterator[Meaning]:
    """The meanings of which no other of the same filter takes the same words and more."""
    meanings = tuple(meanings)
    by_value: dict[tuple[str, Any], frozenset[str]] = {}
    for meaning in meanings:
        if not any(other.key == meaning.key and other.words > meaning.words for other in meanings):
            key = meaning.key, meaning.value
            by_value[key] = by_value.get(key, frozenset()) | meaning.words
    return (Meaning(key, value, taken) for (key, value), taken in by_value.items())


def country_phrases(countries: Iterable[schema.Country]) -> tuple[Phrase, ...]:
    """Return the phrases of every name of each country; Ukrainian names in all their cases."""
    countries = tuple(countries)
    names = tuple(
        Phrase(COUNTRY, country.code, parts, Language.UKRAINIAN if is_cyrillic else None)
        for country in countries
        for name in words_of_country(country)
        for is_cyrillic in [Language.UKRAINIAN.writes(name)]
        if (parts := tuple(_parts(name, is_cyrillic)))
    )
    adjectives = (
        phrase
        for country in countries
        for phrase in phrases(COUNTRY, country.code, ADJECTIVES.get(country.code, ""))
    )
    return (*names, *adjectives)


def _parts(name: str, is_cyrillic: bool) -> Iterator[frozenset[str]]:
    if not is_cyrillic:
        small = small_words(name)
        plain = words(name)
        yield from (frozenset({word}) for word in plain if len(plain) == 1 or word not in small)
        return
    for word in name.split():
        stem = _ENDING.sub("", word)
        if len(word) < SHORTEST_BENT:
            yield frozenset({folded(word)})
        elif stem == word:
            yield frozenset({folded(word) + OPEN})
        else:
            yield frozenset({folded(word), folded(stem) + BENT})
