"""Search: every word of a query, no matter its case, its accents or its alphabet."""

import re
from collections.abc import Iterable
from functools import lru_cache

from anyascii import anyascii

from app import shapes
from app.claims import Seen
from app.record import Record

_WORD = re.compile(r"[^\W_]+")
_SOFT = str.maketrans("", "", "ьЬъЪʹʺ")
LONGEST = 100


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """The text in lower-case Latin letters without accents, words set apart by one space."""
    return " ".join(_WORD.findall(anyascii(text.translate(_SOFT)).casefold()))


def matches(query: str, *texts: Iterable[str]) -> bool:
    """Whether each word of the query begins a word of the texts; no word matches nothing."""
    heap = " " + " ".join(folded(text) for group in texts for text in group)
    words = folded(query).split()
    return bool(words) and all(f" {word}" in heap for word in words)


def words_of_event(seen: Seen, record: Record) -> list[str]:
    """All that an event can be found by: its words, place, kind, people and countries."""
    people = [words_of_person(record.person[part.person]) for part in seen.people]
    countries = [words_of_country(record.country[code]) for code in seen.countries]
    own = [seen.title, seen.summary, seen.place or "", seen.event.kind.label]
    return [*own, *(name for names in (*people, *countries) for name in names)]


def words_of_person(person: shapes.Person) -> list[str]:
    """A person's name, its other spellings, and the offices."""
    return [person.name, *person.aliases, *(office.title for office in person.offices)]


def words_of_country(country: shapes.Country) -> list[str]:
    """A country's name and code, and what else it is called."""
    return [country.name, country.code, country.slug, *country.aliases]
