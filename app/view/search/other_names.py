"""What else is called by the words of a query."""

from collections.abc import Callable, Container, Iterable, Mapping

from app.language import Language
from app.record import schema
from app.view.search.phrases import LISTS
from app.view.search.query import SHORTEST_PREFIX, Aliases
from app.view.search.reading import COUNTRY, Meaning, Reading
from app.view.search.texts import words_of_country
from app.view.search.words import words


def other_names(
    read: Reading, countries: Mapping[str, schema.Country], but_of: Container[str] = ()
) -> Aliases:
    """Return the names of one word that a query means by its words, but of some.

    They are a country's names in the script of the query, whatever case it stands in, and the label
    of a kind or a theme.
    """
    return {
        word: _of_one_word(filter(_in_script_of(read.text), _names(meaning, countries)))
        for meaning in read.meanings
        if meaning.key == COUNTRY or meaning.key in LISTS
        for word in meaning.words
        if word not in but_of
    }


def _names(meaning: Meaning, countries: Mapping[str, schema.Country]) -> Iterable[str]:
    if meaning.key == COUNTRY:
        return words_of_country(countries[meaning.value])
    return [meaning.value.label]


def _in_script_of(text: str) -> Callable[[str], bool]:
    is_cyrillic = Language.UKRAINIAN.writes
    return lambda name: is_cyrillic(name) == is_cyrillic(text)


def _of_one_word(names: Iterable[str]) -> frozenset[str]:
    parts = map(words, names)
    return frozenset(
        part[0] for part in parts if len(part) == 1 and len(part[0]) >= SHORTEST_PREFIX
    )
