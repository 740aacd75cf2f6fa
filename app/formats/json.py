"""A page as JSON: its model as it is, long lists in parts that `next` leads through."""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterable

from app.formats.page_format import BuiltPage
from app.rows.page import Listing, Page
from app.view.filters import InvalidFilter

ROWS = 200
CURSOR = "cursor"
CURSORS = "^[A-Za-z0-9_-]{0,60}$"
LOST = "There is no such part of the list, or the record has changed since: begin anew."


def write(shown: BuiltPage) -> bytes:
    """The page's model."""
    return shown.page.model_dump_json().encode()


def leading_on(shown: BuiltPage, suffix: str) -> Page:
    """The page with the address of the part that follows, where it shows a part of its list."""
    page, page_slice = shown.page, shown.page_request.page_slice
    if page_slice is None or not isinstance(page, Listing) or page_slice.end >= page.count:
        return page
    follows = shown.here(suffix, [(CURSOR, cursor(page.revision, page_slice.end))])
    return page.model_copy(update={"next": follows})


def cursor(revision: str, start: int) -> str:
    """A mark of a row in one release of a list."""
    return urlsafe_b64encode(f"{revision}.{start}".encode()).decode().rstrip("=")


def given(pairs: Iterable[tuple[str, str]]) -> str:
    """The cursor among a URL's pairs: the last one, empty where there is none."""
    return next((value for name, value in reversed([*pairs]) if name == CURSOR), "")


def read(text: str, revision: str) -> int | None:
    """The row that a cursor marks, the first for an empty one; None where it marks no row.

    Raises BadFilter for what cannot be a cursor.
    """
    if not re.fullmatch(CURSORS, text):
        raise InvalidFilter(CURSOR, text, "what `next` gave")
    if not text:
        return 0
    try:
        padded = text.encode() + b"=" * (-len(text) % 4)
        release, start = urlsafe_b64decode(padded).decode("ascii").split(".")
        found = int(start) if start.isdigit() else 0
    except ValueError:
        return None
    return found if cursor(revision, found) == text and release == revision else None
