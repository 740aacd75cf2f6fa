"""Marks the English that stands on a page in another language, so that it is read as English."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from markupsafe import Markup, escape

# Two characters of the private use area, which no text of the record may hold: whether a value
# stands in a text or in an attribute, where no element may be, is only seen in the finished page.
BEGIN, END = "\ue000", "\ue001"
_MARKED = re.compile(f"{BEGIN}([^{END}]*){END}")
# The elements whose text is no place for others.
_WITHOUT_ELEMENTS = re.compile("<(?:title|option|textarea|script|style)[ >]")
_untranslated: ContextVar[frozenset[str]] = ContextVar("untranslated", default=frozenset())


@contextmanager
def marking(texts: frozenset[str]) -> Iterator[None]:
    """Mark these texts wherever a template writes one out."""
    token = _untranslated.set(texts)
    try:
        yield
    finally:
        _untranslated.reset(token)


def marked(value: Any) -> Any:
    """Return what a template writes out: a text that is not translated between two marks."""
    if type(value) is str and value in _untranslated.get():
        return Markup(f"{BEGIN}{escape(value)}{END}")  # noqa: S704 - the text is escaped
    return value


def message(say: Callable[..., str], *words: Any, **values: Any) -> Markup:
    """Return a message of a template: its own words are HTML, its values are escaped and marked.

    A count, which comes last, also stands under the name `num`.
    """
    written = {name: marked(value) for name, value in {"num": words[-1], **values}.items()}
    return Markup(say(*words)) % written  # noqa: S704 - translators write HTML, as templates do


def spelled_out(page: str) -> str:
    """Return a page of HTML with the marks in texts as elements, and without all others."""
    return _MARKED.sub(_spelled_out, page) if BEGIN in page else page


def _spelled_out(match: re.Match[str]) -> str:
    """Return an element with the marked text, where the last tag before it has room for one."""
    page, start = match.string, match.start()
    tag = page.rfind("<", 0, start)
    is_in_tag = tag >= 0 and page.find(">", tag, start) < 0
    if is_in_tag or _WITHOUT_ELEMENTS.match(page, max(tag, 0)):
        return match[1]
    return f'<span lang="en">{match[1]}</span>'
