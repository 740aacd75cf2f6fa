"""The record's files as they were parsed: the entries, where each stands, and what is wrong."""

from dataclasses import dataclass, field
from typing import Any

from app.record import edtf
from app.record.errors import DataError
from app.record.record import Record, arranged
from app.record.schema import Edition
from app.record.yaml_nodes import Mapping, Node, Path, Sequence


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entry stands: its file, its first line, and its tree of lines."""

    file: str
    line: int
    node: Node | None = None


@dataclass
class ParsedFiles:
    """The entries by part, the place of each, and the errors of files and fields.

    `incomplete` holds the parts of which some entries are missing, so that nothing follows from
    what is not there. Of those, `unread` holds the keys that are known, and `unlisted` the parts
    that may hold any key.
    """

    parts: dict[str, list[Any]] = field(default_factory=dict)
    places: dict[tuple[str, str], Place] = field(default_factory=dict)
    data_errors: list[DataError] = field(default_factory=list)
    incomplete: set[str] = field(default_factory=set)
    unread: dict[str, set[str]] = field(default_factory=dict)
    unlisted: set[str] = field(default_factory=set)

    def at(self, part: str, key: str, message: str, path: Path = ()) -> DataError:
        """An error at a field of an entry; at the entry's first line where the field is missing."""
        place = self.places.get((part, key), Place(part, 0))
        line = line_of(place.node, path, place.line) if place.node else place.line
        return DataError(place.file, line, message)

    def file_of(self, part: str, key: str) -> str | None:
        """The file in which an entry stands."""
        place = self.places.get((part, key))
        return place.file if place else None

    def lose(self, part: str, *keys: str) -> None:
        """Note that entries of a part could not be read: these, or any if no key is known."""
        self.incomplete.add(part)
        self.unread.setdefault(part, set()).update(keys)
        if not keys:
            self.unlisted.add(part)

    def record(self) -> Record | None:
        """The record of all entries that could be read, None if there are none at all.

        Where the edition could not be read, one that contradicts nothing stands in its place.
        """
        if not self.parts:
            return None
        edition, *_ = self.parts.get("edition") or [_ANY_EDITION]
        entries: dict[str, Any] = {
            part: tuple(read) for part, read in self.parts.items() if part != "edition"
        }
        return arranged(Record(edition=edition, **entries))


_ANY_DAY = edtf.parse("1991-08-24")
_ANY_EDITION = Edition.model_construct(
    title="-", begins=_ANY_DAY, summit=_ANY_DAY, checked=_ANY_DAY, days=()
)


def innermost(node: Node, path: Path) -> Node | None:
    """The node at the end of a path, None if it is not written."""
    for step in path:
        if isinstance(node, Mapping) and step in node.fields:
            node = node.fields[str(step)]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            return None
    return node


def line_of(node: Node, path: Path, line: int) -> int:
    """The line of the innermost part of `path` that is written."""
    for step in path:
        if isinstance(node, Mapping) and step in node.fields:
            line, node = node.key_lines[str(step)], node.fields[str(step)]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
            line = node.line
        else:
            break
    return line
