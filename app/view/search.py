"""Search by words, no matter their case, their accents or their alphabet."""

import re
from collections.abc import Iterable
from functools import lru_cache

from anyascii import anyascii

from app.record import schema
from app.record.record import Record
from app.view.evidence import EventView

_WORD = re.compile(r"[^\W_]+")
_SOFT = str.maketrans("", "", "ьЬъЪʹʺ")
LONGEST = 100


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """The text in lower-case Latin letters without accents, words set apart by one space."""
    return " ".join(_WORD.findall(anyascii(text.translate(_SOFT)).casefold()))


def matches(query: str, *texts: Iterable[str]) -> bool:
    """Whether each word of the query begins a word of the texts; no word matches nothing."""
    return has_words(search_text(text for group in texts for text in group), query)


def search_text(texts: Iterable[str]) -> str:
    """All words of the texts, each with a space before it."""
    return " " + " ".join(folded(text) for text in texts)


def has_words(search_text: str, query: str) -> bool:
    """Whether each word of the query begins one of the words of a search text."""
    words = folded(query).split()
    return bool(words) and all(f" {word}" in search_text for word in words)


def words_of_event(event_view: EventView, record: Record) -> list[str]:
    """All that an event can be found by: its words, place, kind, people and countries."""
    people = [words_of_person(record.people_by_id[part.person]) for part in event_view.people]
    countries = [words_of_country(record.countries_by_code[code]) for code in event_view.countries]
    own = [
        event_view.title,
        event_view.summary,
        event_view.event.kind.label,
        event_view.venue or "",
        event_view.meeting.label if event_view.meeting else "",
        *(words_of_place(event_view.place) if event_view.place else ()),
    ]
    return [*own, *(name for names in (*people, *countries) for name in names)]


def words_of_place(place: schema.Place) -> list[str]:
    """A place's name and its other spellings."""
    return [place.name, *place.aliases]


def words_of_person(person: schema.Person) -> list[str]:
    """A person's name, its other spellings, and the offices."""
    return [person.name, *person.aliases, *(office.title for office in person.offices)]


def words_of_country(country: schema.Country) -> list[str]:
    """A country's name and code, and what else it is called."""
    names = country.names or schema.CountryNames()
    others = filter(None, (names.official, names.uk, *names.native))
    return [country.name, country.code, country.slug, *country.aliases, *others]
