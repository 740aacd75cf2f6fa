"""Long lists in parts: the slice of a list, and the cursor that marks where one begins."""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema

from app.language import N_
from app.view.query_keys import QueryKey

LONGEST = 60
PATTERN = f"^[A-Za-z0-9_-]{{0,{LONGEST}}}$"


def _mark(text: str) -> str:
    if not re.fullmatch(PATTERN, text):
        raise ValueError(text)
    return text


CURSOR = QueryKey(
    "cursor",
    "Marks a part of a long list; taken from `next`, never made.",
    Annotated[
        str,
        AfterValidator(_mark),
        WithJsonSchema({"type": "string", "pattern": PATTERN, "maxLength": LONGEST}),
    ],
    N_("what `next` gave"),
)


@dataclass(frozen=True, slots=True)
class PageSlice:
    """A part of a long list: the index of its first row, and how many rows it has at most."""

    start: int
    most: int

    @property
    def end(self) -> int:
        """The index of the first row after it."""
        return self.start + self.most

    def exists(self, count: int) -> bool:
        """Whether a list of so many rows has this part; every list has a first one."""
        return self.start == 0 or self.start < count

    def next_cursor(self, revision: str, count: int) -> str | None:
        """Return the cursor of the part that follows in a list of so many rows, or None."""
        return encoded(revision, self.end) if self.end < count else None


def encoded(revision: str, start: int) -> str:
    """Return the cursor of the part that begins with a row of a list in one revision."""
    return urlsafe_b64encode(f"{revision}.{start}".encode()).decode().rstrip("=")


def sliced(cursor: str, revision: str, most: int) -> PageSlice | None:
    """Return the part that a cursor marks, the first for an empty one; None for no such part.

    Only the cursors that `next` gives are taken, so that nobody can ask for the same rows by any
    number of addresses.
    """
    if not cursor:
        return PageSlice(0, most)
    try:
        padded = cursor.encode() + b"=" * (-len(cursor) % 4)
        release, start = urlsafe_b64decode(padded).decode("ascii").split(".")
        index = int(start)
    except ValueError:
        return None
    known = release == revision and encoded(revision, index) == cursor
    return PageSlice(index, most) if known and index > 0 and index % most == 0 else None
