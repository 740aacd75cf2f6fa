"""The pages of the site that a query is about, by the words that remain of it."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from app.language import Language, gettext, speaking
from app.view.search.phrases import OPEN, says
from app.view.search.query import words_of_all
from app.view.search.reading import Reading
from app.view.search.words import folded
from app.view.site_page import Signpost, SitePage

# What a query says beside the name of a page that does not take it.
NARROWING = ("country", "group", "days")


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


def is_meant(signpost: Signpost, rest: Iterable[str], reading: Reading) -> bool:
    """Whether words are a page's own, besides those that say nothing more."""
    rest = tuple(rest)
    own = (*_own(signpost, rest, reading), *reading.order_words)
    known = _known(_words(reading, signpost.name, signpost.words), own)
    return len(known) > 0 and is_beside(signpost, rest, reading)


def is_beside(signpost: Signpost, rest: Iterable[str], reading: Reading) -> bool:
    """Whether words say nothing more than that a page is meant; none say nothing."""
    rest = tuple(rest)
    known = _known(_words(reading, signpost.name, signpost.words, signpost.beside), rest)
    return len(known) == len(rest)


def _is_named(signpost: Signpost, rest: Iterable[str], reading: Reading) -> bool:
    return bool(_known(_words(reading, signpost.name), _own(signpost, rest, reading)))


def _own(signpost: Signpost, rest: Iterable[str], reading: Reading) -> Iterator[str]:
    """The words that do not only stand beside those of a page."""
    beside = _words(reading, signpost.beside)
    return (word for word in rest if not _known(beside, (word,)))


def _known(variants: frozenset[str], rest: Iterable[str]) -> list[str]:
    return [word for word in rest if any(says(word, variant) for variant in variants)]


def _words(reading: Reading, *texts: str) -> frozenset[str]:
    """The words of messages in each language that a query can be written in."""
    return frozenset().union(*(_words_in(texts, language) for language in reading.languages))


@lru_cache(maxsize=1000)
def _words_in(texts: tuple[str, ...], language: Language) -> frozenset[str]:
    """The words of messages in a language; with a hyphen at their end they are beginnings."""
    with speaking(language):
        parts = [part for text in texts if text for part in gettext(text).split()]
    beginnings = {folded(part) + OPEN for part in parts if part.endswith(OPEN)}
    return words_of_all(part for part in parts if not part.endswith(OPEN)) | beginnings
