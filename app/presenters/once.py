"""Rows that are made once per view: the same event, country or source looks alike on every page."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from app.view.page_request import PageRequest

One = TypeVar("One")
Made = TypeVar("Made")


def once(build: Callable[[PageRequest, One], Made]) -> Callable[[PageRequest, One], Made]:
    """Keep what is built of one thing for as long as the view lives.

    A view keeps the things that it sees, so their identity is a safe and cheap key.
    """

    @wraps(build)
    def kept(page_request: PageRequest, one: One) -> Made:
        key = (build, id(one))
        found: Made | None = page_request.view.made.get(key)
        return (
            page_request.view.keep(key, lambda: build(page_request, one))
            if found is None
            else found
        )

    return kept
