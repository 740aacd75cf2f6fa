"""What else is called by the words of a query."""

from collections.abc import Container, Mapping

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

    They are a country's names, whatever case it stands in, and the label of a kind or a theme.
    """
    return {
        word: _names_of_one_word(meaning, countries)
        for meaning in read.meanings
        if meaning.key == COUNTRY or meaning.key in LISTS
        for word in meaning.words
        if word not in but_of
    }


def _names_of_one_word(meaning: Meaning, countries: Mapping[str, schema.Country]) -> frozenset[str]:
    is_country = meaning.key == COUNTRY
    names = words_of_country(countries[meaning.value]) if is_country else [meaning.value.label]
    parts = map(words, names)
    return frozenset(
        part[0] for part in parts if len(part) == 1 and len(part[0]) >= SHORTEST_PREFIX
    )
