"""Reading the record's text files: YAML 1.2 into strict models, every error with file and line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from app.record import field_messages, field_paths, schema, text_problems, yaml_nodes
from app.record import folder as files
from app.record.errors import DataError, InvalidRecord
from app.record.parsed_files import ParsedFiles, Place, innermost, line_of
from app.record.record import Record
from app.record.yaml_nodes import Mapping, Node, Scalar, Sequence, TooLongError, YamlError

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
MOST_ERRORS = 100  # of one file; a file of nothing but errors would keep a check busy
_ENTRY = re.compile(r"^- ", re.MULTILINE)
_KEY = re.compile(r"^(?:- |  |)(?:id|code): *[\"']?([A-Za-z0-9-]+)", re.MULTILINE)


def read(folder: Path) -> tuple[Record, ParsedFiles]:
    """Read all files below `folder`. Raises FolderError, and InvalidRecord with every error."""
    parsed = read_all(folder)
    record = parsed.record()
    if parsed.data_errors or record is None:
        raise InvalidRecord(sorted(set(parsed.data_errors)))
    return record, parsed


def read_all(folder: Path) -> ParsedFiles:
    """Read whatever can be read below `folder`. Raises FolderError if nothing can."""
    parsed = ParsedFiles()
    listed = set(files.listed(folder, [*SINGLE, *LISTS], FOLDERS, parsed.data_errors))
    refused = {error.file for error in parsed.data_errors}
    for name in refused & set(FOLDERS):
        parsed.lose(FOLDERS[name][0])
    needed = [name for name in (*SINGLE, *LISTS) if name not in OPTIONAL]
    for name in (*needed, *sorted(listed - set(needed))):
        part, model, is_list = _kind_of(name)
        if name in listed:
            _File(folder, name, part, model, parsed).read(is_list=is_list)
        else:
            parsed.lose(part)
            parsed.data_errors.append(DataError(name, 0, "is missing; the record needs it"))
    return parsed


def read_file(
    folder: Path, name: str, part: str, model: type[BaseModel], parsed: ParsedFiles
) -> None:
    """Read one file that holds a list of entries of a model, and note what it holds."""
    _File(folder, name, part, model, parsed).read(is_list=True)


def _kind_of(name: str) -> tuple[str, type[BaseModel], bool]:
    """Which part of the record a file holds, the model of its entries, whether it is a list."""
    if name in SINGLE:
        return (*SINGLE[name], False)
    if name in LISTS:
        return (*LISTS[name], True)
    return FOLDERS[name.partition("/")[0]]


@cache
def field_names() -> frozenset[str]:
    """The names of all fields of the record, wherever they stand."""
    models: list[type[BaseModel]] = [_kind_of(name)[1] for name in (*SINGLE, *LISTS)]
    models += [model for _, model, _ in FOLDERS.values()]
    seen: set[type[BaseModel]] = set()
    while models:
        model = models.pop()
        if model not in seen:
            seen.add(model)
            for info in model.model_fields.values():
                models += field_paths.models_in(info.annotation)
    return frozenset(name for model in seen for name in model.model_fields)


@dataclass
class _File:
    """One file while it is read."""

    folder: Path
    name: str
    part: str
    model: type[BaseModel]
    parsed: ParsedFiles
    lines: list[str] = field(default_factory=list)
    count: int = 0
    is_cut: bool = False

    def read(self, *, is_list: bool) -> None:
        text = files.text(self.folder, self.name, self.parsed.data_errors)
        if text is None:
            self.parsed.lose(self.part)
            return
        self.lines = text.split("\n")
        for entry in self._entries(text) if is_list else self._documents([(1, text)]):
            self._entry(entry)
            if self._has_enough():
                return

    def _has_enough(self) -> bool:
        """Whether the file has so many errors that the rest is left unread; then it says so."""
        if self.count > MOST_ERRORS and not self.is_cut:
            self.is_cut = True
            self.parsed.lose(self.part)
            self._error(0, "has more errors than these; mend them first")
        return self.is_cut

    def _error(self, line: int, message: str) -> None:
        self.count += 1
        self.parsed.data_errors.append(DataError(self.name, line, message))

    def _entries(self, text: str) -> Iterator[Node]:
        """The entries of a list; if the whole is no YAML, those that are YAML by themselves."""
        try:
            root = yaml_nodes.parse(text)
        except YamlError as error:
            pieces = [] if isinstance(error, TooLongError) else _pieces(text)
            entries = list(self._documents(pieces)) if pieces else self._refuse(error, text)
            root = Sequence([item for entry in entries for item in _items(entry)], 1)
            if not any(one.file == self.name for one in self.parsed.data_errors):
                self._refuse(error, text)
        if root is not None and not isinstance(root, Sequence):
            self.parsed.lose(self.part)
            self._error(root.line, 'is not a list; each entry begins with "- "')
            return
        yield from root.items if root else ()

    def _documents(self, pieces: list[tuple[int, str]]) -> Iterator[Node]:
        for first_line, piece in pieces:
            if self._has_enough():
                return
            try:
                root = yaml_nodes.parse(piece, first_line)
            except YamlError as error:
                self._refuse(error, piece)
            else:
                yield root or Scalar(None, first_line, first_line)

    def _refuse(self, error: YamlError, text: str) -> list[Node]:
        """Say what is no YAML, and remember the keys of entries that are lost with it."""
        self._error(error.line, str(error))
        self.parsed.lose(self.part, *_KEY.findall(text))
        return []

    def _entry(self, node: Node) -> None:
        key = _key(node)
        label = f"{key}: " if key else ""
        wrong = 0
        for path, line, message in text_problems.problems(node, self.lines, field_names()):
            self._error(line, f"{label}{field_paths.in_words(path)}: {message}")
            wrong += 1
        try:
            entry = self.model.model_validate(yaml_nodes.plain(node))
        except ValidationError as error:
            for detail in field_messages.without_consequences(error.errors(), self.model):
                self._invalid(node, detail, label)
            wrong += 1
        if wrong:
            self._unread(node, key)
        else:
            self._keep(entry, node)

    def _invalid(self, node: Node, detail: ErrorDetails, label: str) -> None:
        """Say what the model refuses, unless more has been said of that value already."""
        path = field_paths.path_of(detail, self.model)
        value = innermost(node, path)
        is_about_fields = detail["type"] in ("missing", "extra_forbidden")
        if value and not is_about_fields and _has_problem(value):
            return
        words = field_messages.explained(detail, self.model)
        self._error(line_of(node, path, node.line), f"{label}{words}")

    def _unread(self, node: Node, key: str) -> None:
        self.parsed.lose(self.part, *([key] if key else []))
        self.parsed.places.setdefault((self.part, key), Place(self.name, node.line, node))

    def _keep(self, entry: Any, node: Node) -> None:
        key = schema.key_of(entry) or self.part
        first = self.parsed.places.get((self.part, key))
        if first:
            where = f"line {first.line}" if first.file == self.name else f"{first.file}"
            message = (
                f"{key} stands already in {where}; take one out, or give one of the two another id"
            )
            self._error(node.line, message)
            self.parsed.lose(self.part, key)
            return
        self.parsed.places[(self.part, key)] = Place(self.name, node.line, node)
        self.parsed.parts.setdefault(self.part, []).append(entry)


def _has_problem(node: Node) -> bool:
    """Whether a value is wrong in itself, so that what follows from it need not be said."""
    return any(isinstance(one, Scalar) and one.problem for _, one in yaml_nodes.nodes(node))


def _pieces(text: str) -> list[tuple[int, str]]:
    """The entries of a list as texts of their own, each with the number of its first line."""
    starts = [match.start() for match in _ENTRY.finditer(text)]
    pieces, line = [], text.count("\n", 0, starts[0]) + 1 if starts else 1
    for start, end in pairwise([*starts, len(text)]):
        pieces.append((line, text[start:end]))
        line += text.count("\n", start, end)
    return pieces


def _items(node: Node) -> list[Node]:
    return node.items if isinstance(node, Sequence) else [node]


def _key(node: Node) -> str:
    """The id or code that an entry gives itself, "" if it has none."""
    if isinstance(node, Mapping):
        for name in ("id", "code"):
            value = node.fields.get(name)
            if isinstance(value, Scalar) and isinstance(value.value, str):
                return " ".join(value.value.split())[:80]
    return ""
