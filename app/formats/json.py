"""A page as JSON: its model as it is, long lists in parts that `next` leads through."""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Any

from app.filters import BadFilter
from app.formats.form import Shown
from app.models import Listing, Page

ROWS = 200
CURSOR = "cursor"
CURSORS = "^[A-Za-z0-9_-]{0,60}$"
LOST = "There is no such part of the list, or the record has changed since: begin anew."


def write(shown: Shown) -> bytes:
    """The page's model, or the part of its list that begins at `start`."""
    return part(shown, ROWS, ".json").model_dump_json().encode()


def part(shown: Shown, most: int, suffix: str) -> Page:
    """The page with no more than `most` rows of its list, from `start` on."""
    page = shown.page
    if isinstance(page, Listing) and (len(shown.rows) > most or shown.start):
        return page.model_copy(update=_part(shown, most, suffix))
    return page


def _part(shown: Shown, most: int, suffix: str) -> dict[str, Any]:
    end = shown.start + most
    part = shown.rows[shown.start : end]
    follows = cursor(shown.page.revision, end) if end < len(shown.rows) else None
    part_of: dict[str, Any] = {
        shown.table: part,
        "next": shown.here(suffix, [(CURSOR, follows)]) if follows else None,
    }
    cited = {citation.source for row in part for citation in getattr(row, "citations", ())}
    if cited:
        sources = getattr(shown.page, "sources", ())
        part_of["sources"] = tuple(source for source in sources if source.id in cited)
    return part_of


def cursor(revision: str, start: int) -> str:
    """A mark of a row in one release of a list."""
    return urlsafe_b64encode(f"{revision}.{start}".encode()).decode().rstrip("=")


def read(text: str, revision: str) -> int | None:
    """The row that a cursor marks, the first for an empty one; None where it marks no row.

    Raises BadFilter for what cannot be a cursor.
    """
    if not re.fullmatch(CURSORS, text):
        raise BadFilter(CURSOR, text, "what `next` gave")
    if not text:
        return 0
    try:
        padded = text.encode() + b"=" * (-len(text) % 4)
        release, start = urlsafe_b64decode(padded).decode("ascii").split(".")
        found = int(start) if start.isdigit() else 0
    except ValueError:
        return None
    return found if cursor(revision, found) == text and release == revision else None
