"""Which values of a page in another language are English, since no translation of them holds."""

from collections.abc import Iterator
from enum import Enum
from typing import Any

from pydantic import BaseModel

from app.rows.page import Page


def pointers(page: Page, untranslated: frozenset[str]) -> tuple[str, ...]:
    """Return the JSON Pointers (RFC 6901) of the values that are among the untranslated texts."""
    return tuple(_pointers(page, untranslated, ""))


def _pointers(value: Any, untranslated: frozenset[str], path: str) -> Iterator[str]:
    if isinstance(value, str):
        if value in untranslated and not isinstance(value, Enum):
            yield path
        return
    for name, member in _members(value):
        yield from _pointers(member, untranslated, f"{path}/{_token(name)}")


def _members(value: Any) -> Iterator[tuple[Any, Any]]:
    if isinstance(value, BaseModel):
        yield from value
    elif isinstance(value, dict):
        yield from value.items()
    elif isinstance(value, tuple | list):
        yield from enumerate(value)


def _token(name: Any) -> str:
    return str(name).replace("~", "~0").replace("/", "~1")
