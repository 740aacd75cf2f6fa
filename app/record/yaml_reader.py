"""Reading the record's text files: YAML 1.2 into strict shapes, every fault with file and line."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.constructor import RoundTripConstructor
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from app.record import schema
from app.record.errors import DataError, InvalidRecord
from app.record.record import Record, arranged

SINGLE = {"edition.yaml": ("edition", schema.Edition)}
LISTS: dict[str, tuple[str, type[schema.RecordModel]]] = {
    "countries.yaml": ("countries", schema.Country),
    "people.yaml": ("people", schema.Person),
    "places.yaml": ("places", schema.Place),
    "disputes.yaml": ("disputes", schema.Dispute),
    "gaps.yaml": ("gaps", schema.Gap),
    "documents.yaml": ("documents", schema.Document),
}
FOLDERS: dict[str, tuple[str, type[schema.RecordModel], bool]] = {
    "sources": ("sources", schema.Source, True),
    "events": ("events", schema.Event, True),
    "agreements": ("agreements", schema.Agreement, False),
}
OPTIONAL = {"places.yaml", "disputes.yaml", "gaps.yaml", "documents.yaml"}


@dataclass
class Reading:
    """What has been read so far: the shapes by part, where each stands, and what is wrong."""

    parts: dict[str, list[Any]] = field(default_factory=dict)
    places: dict[tuple[str, str], DataError] = field(default_factory=dict)
    data_errors: list[DataError] = field(default_factory=list)

    def at(self, part: str, key: str, message: str) -> DataError:
        """A fault at the place where an entry of the record stands."""
        place = self.places.get((part, key), DataError(part, 0, ""))
        return DataError(place.file, place.line, message)


def read(folder: Path) -> tuple[Record, Reading]:
    """Read all files below `folder`. Raises BadRecord with every fault found."""
    reading = Reading()
    if not folder.is_dir():
        raise InvalidRecord(
            [DataError(str(folder), 0, "there is no such folder; it holds the record")]
        )
    for path, (part, shape), many in _layout(folder, reading):
        _read_file(path, folder, part, shape, many, reading)
    if reading.data_errors:
        raise InvalidRecord(sorted(reading.data_errors))
    edition = reading.parts.pop("edition")[0]
    parts: dict[str, Any] = {part: tuple(read) for part, read in reading.parts.items()}
    return arranged(Record(edition=edition, **parts)), reading


def _layout(folder: Path, reading: Reading) -> list[tuple[Path, tuple[str, Any], bool]]:
    """Every file that the record consists of; a stray or missing one is a fault."""
    found: list[tuple[Path, tuple[str, Any], bool]] = []
    for name, single in SINGLE.items():
        found.append((folder / name, single, False))
    for name, listed in LISTS.items():
        if (folder / name).exists() or name not in OPTIONAL:
            found.append((folder / name, listed, True))
    for name, (part, shape, many) in FOLDERS.items():
        found += [(path, (part, shape), many) for path in sorted((folder / name).glob("*.yaml"))]
    known = {path for path, _, _ in found}
    for path in sorted(folder.rglob("*.y*ml")):
        if path not in known:
            allowed = ", ".join([*SINGLE, *LISTS, *(f"{name}/*.yaml" for name in FOLDERS)])
            reading.data_errors.append(
                DataError(str(path.relative_to(folder)), 0, f"is no file of the record: {allowed}")
            )
    return found


def _read_file(
    path: Path, folder: Path, part: str, shape: type[BaseModel], many: bool, reading: Reading
) -> None:
    name = str(path.relative_to(folder))
    try:
        content = _yaml().load(path.read_text(encoding="utf-8"))
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 0
        reading.data_errors.append(DataError(name, line, f"is not YAML: {_problem(error)}"))
        return
    except FileNotFoundError:
        reading.data_errors.append(DataError(name, 0, "is missing; the record needs it"))
        return
    except (YAMLError, UnicodeDecodeError, OSError, ValueError, TypeError) as error:
        reading.data_errors.append(DataError(name, 0, f"cannot be read: {error}"))
        return
    if many and not isinstance(content, CommentedSeq | None):
        reading.data_errors.append(DataError(name, 1, 'is not a list; each entry begins with "- "'))
        return
    for index, entry in enumerate(content or [] if many else [content]):
        line = _item_line(content, index) if many else 1
        _read_entry(entry, name, line, part, shape, reading)


def _item_line(content: CommentedSeq, index: int) -> int:
    """The line of an entry; the library does not know it for some odd writings of a list."""
    return content.lc.item(index)[0] + 1 if content.lc.data else 1


def _yaml() -> YAML:
    yaml = YAML(typ="rt")
    yaml.Constructor = _Constructor
    return yaml


class _Constructor(RoundTripConstructor):
    """A date without quotes is nothing that a field takes, so that its own line refuses it."""


_Constructor.add_constructor("tag:yaml.org,2002:timestamp", lambda _self, _node: object())


def _problem(error: MarkedYAMLError) -> str:
    return " ".join(str(error.problem or error.context or "").split())


def _read_entry(
    entry: Any, name: str, line: int, part: str, shape: type[BaseModel], reading: Reading
) -> None:
    try:
        read = TypeAdapter(shape).validate_python(_plain(entry))
    except ValidationError as error:
        title = _title(entry)
        for detail in _apart(error.errors()):
            place = _line(entry, detail["loc"], line)
            reading.data_errors.append(DataError(name, place, f"{title}{_said(detail)}"))
        return
    reading.parts.setdefault(part, []).append(read)
    key = str(getattr(read, "id", None) or getattr(read, "code", part))
    first = reading.places.setdefault((part, key), DataError(name, line, ""))
    if (first.file, first.line) != (name, line):
        message = f"{key!r} stands already in {first.file}, line {first.line}"
        reading.data_errors.append(DataError(name, line, message))


def _apart(details: list[ErrorDetails]) -> list[ErrorDetails]:
    """The errors less those lists that are short only because their entries are wrong."""
    inner = {detail["loc"][:depth] for detail in details for depth in range(len(detail["loc"]))}
    return [one for one in details if one["type"] != "too_short" or one["loc"] not in inner]


def _plain(value: Any) -> Any:
    """The values without the YAML library's own types."""
    if isinstance(value, CommentedMap):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, CommentedSeq):
        return [_plain(item) for item in value]
    for kind in (bool, int, float, str):
        if isinstance(value, kind):
            return kind(value)
    return value


def _title(entry: Any) -> str:
    if not isinstance(entry, CommentedMap):
        return ""
    key = entry.get("id") or entry.get("code")
    return f"{key}: " if isinstance(key, str) else ""


def _line(entry: Any, location: tuple[int | str, ...], line: int) -> int:
    """The line of the innermost part of `location` that stands in the file.

    A clause's kind stands in its location too, and may have the name of another field.
    """
    for step in location:
        if isinstance(entry, CommentedMap) and step == entry.get("kind"):
            continue
        if isinstance(entry, CommentedMap) and step in entry:
            line, entry = entry.lc.key(step)[0] + 1, entry[step]
        elif isinstance(entry, CommentedSeq) and isinstance(step, int) and step < len(entry):
            line, entry = entry.lc.item(step)[0] + 1, entry[step]
    return line


def _said(detail: ErrorDetails) -> str:
    field_name = ".".join(str(step) for step in detail["loc"]) or "entry"
    words = MESSAGES.get(detail["type"])
    return f"{field_name}: {words(detail) if words else _default(detail)}"


def _default(detail: ErrorDetails) -> str:
    message = detail["msg"].removeprefix("Value error, ")
    return message[:1].lower() + message[1:] + _given(detail)


def _given(detail: ErrorDetails) -> str:
    given = detail.get("input")
    if isinstance(given, str | int | float) and detail["type"] != "value_error":
        return f" (given: {given!r})"
    return ""


def _tags(members: str) -> str:
    return ", ".join(re.findall(r"'\w+'", members))


MESSAGES: dict[str, Callable[[ErrorDetails], str]] = {
    "extra_forbidden": lambda detail: "there is no such field; check its spelling",
    "missing": lambda detail: "is missing",
    "enum": lambda detail: f"{detail['input']!r} is not one of {detail['ctx']['expected']}",
    "union_tag_invalid": lambda detail: (
        f"kind: {detail['ctx']['tag']!r} is not one of {_tags(detail['ctx']['expected_tags'])}"
    ),
    "union_tag_not_found": lambda detail: "kind: is missing",
    "string_pattern_mismatch": lambda detail: (
        f"{detail['input']!r} does not fit the pattern {detail['ctx']['pattern']}"
    ),
    "model_type": lambda detail: "is not a set of fields (name: value)",
    "too_short": lambda detail: (
        "is empty; at least one entry is needed"
        if detail["ctx"].get("min_length") == 1
        else f"needs at least {detail['ctx'].get('min_length')} entries"
    ),
}
