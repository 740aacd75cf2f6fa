"""Texts as words that can be compared: without case, accents, alphabet and ways of writing.

A date is one word (`2023-10-19`, or `2023-10`), and so are a number (`12 billion` is
`12000000000`), initials (`U.S.` is `us`) and a letter with a number (`F-16` is `f16`).
"""

import re
from functools import lru_cache

from anyascii import anyascii

from app.view.search.dates import DATES, date_word
from app.view.search.numbers import NUMBER, number_word

# An apostrophe between Cyrillic letters parts no word, and is typed in three ways or left out.
_APOSTROPHE = re.compile(r"(?<=[\u0400-\u04ff])['’ʼ`](?=[\u0400-\u04ff])")  # noqa: RUF001
_WORD = re.compile(r"[^\W_]+")
_SOFT = str.maketrans("", "", "ьЬъЪʹʺ")
_SIGNS = str.maketrans(dict.fromkeys("€$£¥₴\u2009\u202f", " "))
_INITIALS = re.compile(r"\b[a-z](?:\.[a-z])+\b\.?")
# A letter that is a preposition in Ukrainian stays apart, and so does one before a year.
_LETTER_AND_NUMBER = re.compile(r"\b([a-z]{1,2})-(\d+)\b|\b([b-hj-np-tw-y]) (\d{1,3})\b")
_TOKEN = re.compile(r"\d{4}-\d\d(?:-\d\d)?(?![\w-])|(?<![\w.])\d+\.\d+(?!\w|\.\d)|[^\W_]+")


def _undivided(text: str) -> str:
    return _APOSTROPHE.sub("", text).translate(_SOFT)


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """The text in lower-case Latin letters without accents, words set apart by one space."""
    return " ".join(_WORD.findall(anyascii(_undivided(text)).casefold()))


@lru_cache(maxsize=20_000)
def words(text: str) -> tuple[str, ...]:
    """The words of a text in order, dates, numbers and initials each as one word."""
    plain = anyascii(_undivided(text).translate(_SIGNS)).casefold()
    plain = _INITIALS.sub(lambda match: match[0].replace(".", ""), plain)
    for form in DATES:
        plain = form.sub(date_word, plain)
    plain = NUMBER.sub(number_word, plain)
    plain = _LETTER_AND_NUMBER.sub(lambda match: "".join(filter(None, match.groups())), plain)
    return tuple(_TOKEN.findall(plain)) or tuple(folded(text).split())


@lru_cache(maxsize=20_000)
def findable_words(text: str) -> frozenset[str]:
    """All words by which a text is found: also the parts of its dates, numbers and initials."""
    whole_words = words(text)
    months = {word[:7] for word in whole_words if re.fullmatch(r"\d{4}-\d\d-\d\d", word)}
    return frozenset((*whole_words, *months, *folded(text).split()))
