"""The languages of the site, and the one in which a request is answered."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from enum import StrEnum
from typing import Self
from unicodedata import name


class Language(StrEnum):
    """A language: its tag in `lang`, path before its pages, own name, locale, and script."""

    path: str
    endonym: str
    locale: str
    script: str

    def __new__(cls, tag: str, path: str, endonym: str, locale: str, script: str) -> Self:
        member = str.__new__(cls, tag)
        member._value_ = tag
        member.path = path
        member.endonym = endonym
        member.locale = locale
        member.script = script
        return member

    ENGLISH = "en", "", "English", "en_GB", "LATIN"
    UKRAINIAN = "uk", "/uk", "Українська", "uk_UA", "CYRILLIC"

    # Enum's own is a function in Python, which every look-up by language would call.
    __hash__ = str.__hash__

    @property
    def is_source(self) -> bool:
        """Whether the program and the record are written in it, so that nothing is translated."""
        return self is Language.ENGLISH

    def writes(self, text: str) -> bool:
        """Return whether a text has a letter of its script."""
        return any(name(letter, "").startswith(f"{self.script} ") for letter in text)


# The language travels beside the request and not through every signature: labels of code lists and
# dates are read in a hundred places that know nothing of requests.
_current: ContextVar[Language] = ContextVar("language", default=Language.ENGLISH)


def current_language() -> Language:
    """Return the language in which this request is answered, English outside of requests."""
    return _current.get()


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Answer in a language for as long as the block runs; threads of its pool inherit it."""
    token = _current.set(language)
    try:
        yield
    finally:
        _current.reset(token)
