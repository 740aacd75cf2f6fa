"""Things that can be found, each with its words; and those that answer a query."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from operator import attrgetter

from app.record import schema
from app.record.codelists import MatchKind
from app.record.nearest import nearest
from app.view.search.dates import span
from app.view.search.query import Aliases, Query, query, words_of_all
from app.view.search.texts import words_of_place
from app.view.search.words import folded, words
from app.view.view import View

SHORTEST_SUGGESTED = 4
# Armenia is no misspelt Rumania.
LIKENESS = 0.8


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing by its id; `prose` are the texts that a page may quote from."""

    kind: MatchKind
    id: str
    name_words: frozenset[str]
    words: frozenset[str]
    prose: tuple[str, ...]

    def known_as(self, other: "Entry") -> "Entry":
        """Return the entry that the words of another are of as well, as those of its translation.

        What a page quotes stays in its own language.
        """
        return replace(
            self, name_words=self.name_words | other.name_words, words=self.words | other.words
        )


def entry(
    kind: MatchKind, key: str, names: Iterable[str], texts: Iterable[str], prose: Iterable[str] = ()
) -> Entry:
    """Return the entry of a thing of these names, and these other texts."""
    name_words, prose = words_of_all(names), tuple(prose)
    words = name_words | words_of_all(texts) | words_of_all(prose)
    return Entry(kind, key, name_words, words, prose)


@dataclass(frozen=True)
class Index:
    """All entries of a view by kind, each kind in its own order."""

    entries: tuple[Entry, ...]
    aliases: Aliases
    names: tuple[str, ...] = ()

    def joined(self, others: "Iterable[Index]") -> "Index":
        """Return the index with the words that its entries have in others; no entry is added."""
        entries, names = self.entries, self.names
        for other in others:
            entries = tuple(
                entry.known_as(other.by_key.get((entry.kind, entry.id), entry)) for entry in entries
            )
            names += other.names
        return Index(entries, self.aliases, names)

    @cached_property
    def by_key(self) -> dict[tuple[MatchKind, str], Entry]:
        """The entries by kind and id."""
        return {(entry.kind, entry.id): entry for entry in self.entries}

    def query(self, text: str, others: Aliases | None = None) -> Query:
        """Return the query of a text, the other spellings of places included."""
        return query(text, {**self.aliases, **(others or {})})

    def matching(self, query: Query) -> list[Entry]:
        """Return the entries that answer a query, by kind, the best of each kind first.

        A day beside other words is the day of the situation that is asked for, so that a country
        is found by the other words alone. Pages of the site are found by what they answer.
        """
        dateless = without_dates(query)
        with_days = query, query.widened(self.words)
        without_days = dateless, dateless.widened(self.words)
        matches: list[Entry] = []
        for kind, entries in groupby(self.entries, attrgetter("kind")):
            if kind is MatchKind.PAGE:
                continue
            wanted, wide = without_days if kind is MatchKind.COUNTRY else with_days
            ranked = [(wanted.rank(one.name_words, one.words, wide), one) for one in entries]
            answers = [(rank, entry) for rank, entry in ranked if rank is not None]
            matches += [entry for _rank, entry in sorted(answers, key=lambda pair: pair[0])]
        return matches

    def meant(self, text: str, known: Container[str] = ()) -> str:
        """Return a text with the words in it that were probably meant.

        Short words and those of which each is known stay as they are.
        """
        return " ".join(self._meant(word, known) for word in text.split())

    def _meant(self, word: str, known: Container[str]) -> str:
        plain = folded(word)
        is_known = all(part in known for part in words(word))
        if is_known or len(plain) < SHORTEST_SUGGESTED:
            return word
        if self.query(word).matches_beginnings(self.words):
            return word
        name = nearest(plain, self._names_by_word, LIKENESS)
        if name:
            return self._names_by_word[name]
        if not word.isascii():
            # Other words are known in the letters in which they are compared, not in their own.
            return word
        meant = nearest(plain, self._long_words, LIKENESS) or word
        return meant.capitalize() if word.istitle() else meant

    @cached_property
    def words(self) -> frozenset[str]:
        """All words of all entries."""
        return frozenset().union(*(entry.words for entry in self.entries))

    @cached_property
    def _long_words(self) -> frozenset[str]:
        """All longer words of all entries."""
        return frozenset(
            word for word in self.words if len(word) >= SHORTEST_SUGGESTED or not word.isalpha()
        )

    @cached_property
    def _names_by_word(self) -> dict[str, str]:
        """The words of names, as they are written, by the word that is compared."""
        parts = (part.strip(".,()") for name in self.names for part in name.split())
        return {folded(part): part for part in parts if len(part) >= SHORTEST_SUGGESTED}


def without_dates(query: Query) -> Query:
    """Return the query without its days and months; itself where it has nothing else."""
    dateless = tuple(words for words in query.spellings if not any("-" in word for word in words))
    return Query(dateless) if dateless else query


def dates(query: Query) -> Iterator[str]:
    """The days and months that a query names, and its year if it names nothing else."""
    for spellings in query.spellings:
        for word in sorted(spellings):
            if span(word) and ("-" in word or len(query.spellings) == 1):
                yield word


def aliases(view: View) -> Aliases:
    """Other spellings of places by word: who looks for Kiev finds Kyiv, and the other way round."""
    return view.cached("search aliases", lambda: _aliases(view.record.places))


def _aliases(places: Iterable[schema.Place]) -> dict[str, frozenset[str]]:
    by_word: dict[str, frozenset[str]] = {}
    for place in places:
        names = {folded(name) for name in words_of_place(place)}
        spellings = frozenset(name for name in names if name and " " not in name)
        for word in spellings:
            by_word[word] = by_word.get(word, frozenset()) | spellings
    return by_word
