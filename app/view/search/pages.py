"""The pages of the site that a query is about, by the words that remain of it."""

from collections.abc import Iterable
from functools import lru_cache

from app.language import Language, gettext, speaking
from app.view.search.query import spellings, words_of_all
from app.view.search.reading import Reading
from app.view.site_page import Signpost, SitePage

# What a query says beside the name of a page that does not take it.
NARROWING = ("country", "group", "days")


@lru_cache(maxsize=1000)
def _words_in(texts: tuple[str, ...], language: Language) -> frozenset[str]:
    with speaking(language):
        all_words = words_of_all(gettext(text) for text in texts if text)
    return frozenset(spelling for word in all_words for spelling in spellings(word))


def _words(reading: Reading, *texts: str) -> frozenset[str]:
    """The words of messages in each language that a query can be written in."""
    return frozenset().union(*(_words_in(texts, language) for language in reading.languages))


def is_meant(signpost: Signpost, rest: Iterable[str], reading: Reading) -> bool:
    """Whether words are a page's own, besides those that say nothing more."""
    rest = tuple(rest)
    beside = _words(reading, signpost.beside)
    own = _words(reading, signpost.name, signpost.words) - beside
    return is_beside(signpost, rest, reading) and any(_has_each(own, (word,)) for word in rest)


def is_beside(signpost: Signpost, rest: Iterable[str], reading: Reading) -> bool:
    """Whether words say nothing more than that a page is meant; none say nothing."""
    return _has_each(_words(reading, signpost.name, signpost.words, signpost.beside), rest)


def _has_each(words: frozenset[str], rest: Iterable[str]) -> bool:
    return all(not words.isdisjoint(spellings(word)) for word in rest)


def pages_meant(site: Iterable[SitePage], reading: Reading) -> list[SitePage]:
    """Return the pages that a query is about, those first of which it has a word of the name.

    Countries, groups and days beside are left out of account.
    """
    rest = reading.rest(NARROWING)
    meant = [
        site_page
        for site_page in site
        if not site_page.is_of_entries and is_meant(site_page.signpost, rest, reading)
    ]
    return sorted(meant, key=lambda site_page: not _is_named(site_page.signpost, rest, reading))


def _is_named(signpost: Signpost, rest: Iterable[str], reading: Reading) -> bool:
    name = _words(reading, signpost.name) - _words(reading, signpost.beside)
    return any(_has_each(name, (word,)) for word in rest)
