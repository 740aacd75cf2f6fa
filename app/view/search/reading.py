"""What a query says in the terms of the filters: countries, a group, kinds of events, days."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from app.language import Language
from app.record import schema
from app.view.search.adjectives import ADJECTIVES
from app.view.search.dates import span
from app.view.search.phrases import BENT, OPEN, Phrase, phrases, phrases_of_lists
from app.view.search.query import small_words
from app.view.search.texts import words_of_country
from app.view.search.words import folded, words

COUNTRY, DAYS = "country", "days"
LONGEST_CODE = 3
SHORTEST_BENT = 5
YEARS = range(1900, 2101)
ONE_DAY = timedelta(days=1)
# Words of a question that do not say what is asked for.
_ASKING_WORDS = (
    "all any ask been between be but can could first get give how i if it its last list many me "
    "much no record s said show so still tell than that then there they this we will would yet you"
)
_ASKING_UKRAINIAN_WORDS = (
    "були була було бути всі вже досі ж коли між може перша першим першими перший першою перші "
    "року рік році роках скільки так усі чому чи яким якими яких якій якою"  # noqa: RUF001
)
# These turn a question round, so that they are words of it.
_NEGATIONS = frozenset({"not", *words("не")})
# What the word before a date makes of it: the first day that counts, the last, or the day beside.
_FROM, _UNTIL = frozenset({"since", "from", *words("від з із")}), {"until", "till", "by", "do"}
_AFTER, _BEFORE = {"after", *words("після")}, {"before", *words("перед")}
_ASKING = frozenset(words(_ASKING_WORDS)) | _FROM | _UNTIL | _AFTER | _BEFORE
_ASKING_UKRAINIAN = _ASKING | frozenset(words(_ASKING_UKRAINIAN_WORDS))
_ENDING = re.compile(r"(?:[иі]й|[аеиіїоуюяє])$")
Days = tuple[str | None, str | None]


@dataclass(frozen=True, slots=True)
class Meaning:
    """A value of a filter that a query names, and the words that name it."""

    key: str
    value: Any
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Reading:
    """A query as filters; `words` are its words in order, without those that only ask.

    `languages` are those that it can be written in.
    """

    text: str
    languages: tuple[Language, ...]
    words: tuple[str, ...]
    meanings: tuple[Meaning, ...]
    days: Days = (None, None)
    day_words: frozenset[str] = frozenset()

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
        """Return words as the query has them; empty where they stand in it as parts of others."""
        rest = set(rest)
        typed = [part for part in self.text.split() if rest.issuperset(words(part) or (part,))]
        return " ".join(typed) if {word for part in typed for word in words(part)} == rest else ""


def reading(text: str, country_phrases: Iterable[Phrase]) -> Reading:
    """Return the reading of a query, in each language that it can be written in."""
    all_words = words(text)
    languages = tuple(language for language in Language if language.writes(text)) or (*Language,)
    asking = _ASKING_UKRAINIAN if Language.UKRAINIAN in languages else _ASKING
    ignored = (asking | small_words(text)) - _NEGATIONS
    known_phrases = [
        *(phrase for phrase in country_phrases if phrase.language in (None, *languages)),
        *(phrase for language in languages for phrase in phrases_of_lists(language)),
    ]
    codes = frozenset() if text.isupper() else frozenset(re.findall(r"\b[A-Z]{2,3}\b", text))
    plain = [word for word in all_words if word not in ignored or word.upper() in codes]
    meanings = tuple(_strongest(_meanings(known_phrases, all_words, plain or all_words)))
    return Reading(
        text=text,
        languages=languages,
        words=tuple(dict.fromkeys(word for word in all_words if word not in ignored)),
        meanings=meanings,
        days=_days(all_words),
        day_words=frozenset(filter(_is_date, all_words)),
    )


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


def _is_date(word: str) -> bool:
    return span(word) is not None and ("-" in word or int(word) in YEARS)


def _days(all_words: tuple[str, ...]) -> Days:
    """The first and the last day, month or year that a query asks for, None for an open end."""
    dates = [(before, word) for before, word in pairwise(("", *all_words)) if _is_date(word)]
    if not dates:
        return None, None
    if len(dates) > 1:
        named = sorted(word for _, word in dates)
        return named[0], named[-1]
    before, word = dates[0]
    days = span(word)
    first, last = (days.earliest, days.latest) if days else (None, None)
    if before in _AFTER:
        return _beside(last, ONE_DAY), None
    if before in _BEFORE:
        return None, _beside(first, -ONE_DAY)
    return (None if before in _UNTIL else word), (None if before in _FROM else word)


def _beside(day: date | None, days: timedelta) -> str | None:
    return (day + days).isoformat() if day else None


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
