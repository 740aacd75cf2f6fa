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
# Tags, and elements whose text is no place for others.
_WITHOUT_ELEMENTS = re.compile(
    r"<(?:title|option|textarea|script|style)\b.*?</(?:title|option|textarea|script|style)>|<[^>]*>",
    re.DOTALL,
)
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
    if BEGIN not in page:
        return page
    plain = _WITHOUT_ELEMENTS.sub(lambda match: _MARKED.sub(r"\1", match[0]), page)
    return _MARKED.sub(r'<span lang="en">\1</span>', plain)
