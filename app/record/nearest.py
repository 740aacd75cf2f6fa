"""The word that was probably meant."""

import re
from collections.abc import Collection, Iterable
from difflib import get_close_matches
from functools import cache

from anyascii import anyascii
from babel import Locale

STEM = 6  # as many first letters in common show that a word has only another ending
LIKENESS = 0.7  # of 1 for the same word


def nearest(word: object, known: Iterable[str], cutoff: float = LIKENESS) -> str | None:
    """Return the known word that was probably meant, None where nothing is as like as that."""
    by_lower_case = {name.lower(): name for name in known}
    plain = str(word).lower()[:100]
    near = get_close_matches(plain, by_lower_case, n=1, cutoff=cutoff)
    if not near and len(plain) >= STEM:
        near = [name for name in by_lower_case if name.startswith(plain[:STEM])][:1]
    return by_lower_case[near[0]] if near else None


def did_you_mean(word: object, known: Iterable[str]) -> str:
    """Return '; did you mean "france"?', or "" where nothing known is near."""
    near = nearest(word, known)
    return f'; did you mean "{near}"?' if near else ""


# What a keeper writes for the name of a field, and the fields that it can stand for.
OTHER_WORDS = {
    "author": ("publisher",),
    "body": ("text", "summary"),
    "cite": ("citations",),
    "claim": ("claims",),
    "code": ("language", "country", "id"),
    "country": ("countries",),
    "date": ("published", "since", "looked_on", "day", "period", "on"),
    "deliver": ("delivers_on",),
    "delivered": ("delivers_on",),
    "description": ("summary", "note", "text"),
    "end": ("until",),
    "event": ("since",),
    "from": ("since",),
    "headline": ("title",),
    "location": ("place", "section"),
    "link": ("url",),
    "months": ("years",),
    "office": ("offices", "title"),
    "page": ("section",),
    "reason": ("why",),
    "start": ("since",),
    "sum": ("amount",),
    "term": ("years",),
    "text": ("summary", "says", "note", "what"),
    "title": ("question", "name", "summary"),
    "to": ("until",),
    "type": ("kind",),
    "value": ("amount",),
    "who": ("person", "people"),
}


def field_meant(name: str, known: Collection[str]) -> str | None:
    """Return the field that was probably meant by a name, None where nothing is near."""
    if near := nearest(name, known):
        return near
    other = next((word for word in OTHER_WORDS.get(name, ()) if word in known), None)
    return other or next((field for field in known if name in field.split("_")), None)


def id_meant(written: str) -> str:
    """Return a text as an id, "" where no letter or digit is in it."""
    return "-".join(re.findall(r"[a-z0-9]+", anyascii(written).lower()))


def code_meant(written: str) -> str | None:
    """Return the country code that a code in small letters or an English name stands for."""
    codes_by_name = _codes_by_name()
    if len(written) == 2 and written.upper() in codes_by_name.values():
        return written.upper()
    return codes_by_name.get(written)


@cache
def _codes_by_name() -> dict[str, str]:
    return {name: code for code, name in Locale("en").territories.items() if code.isalpha()}


def shortened(value: object, most: int = 60) -> str:
    """A value in quotes, cut where it is long."""
    text = " ".join(str(value).split())
    return f'"{text}"' if len(text) <= most else f'"{text[: most - 3]}..."'
