"""YAML text into a tree that knows its lines: the core schema of YAML 1.2, bounded, no aliases.

The C parser of PyYAML gives events; the tree is made here, because its own loader follows YAML 1.1
(where `NO` is a falsehood and `2023-10-19` an object), expands aliases without bound and takes the
last of two equal keys.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.error import MarkedYAMLError

from app.record.yaml_problems import DEEPEST, TOO_DEEP, in_plain_words

MOST_NODES = 50_000
EMPTY = "is empty; fill it in, write null where there is none, or take the line out"
_LARGEST = 10**15  # beyond it a sum is a mistake, and soon neither exact nor fit for the store
_NULL = {"null", "Null", "NULL", "~"}
_BOOLEANS = {"true": True, "True": True, "TRUE": True} | {
    "false": False,
    "False": False,
    "FALSE": False,
}
_INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", re.ASCII)
_FLOAT = re.compile(
    r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
    r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)",
    re.ASCII,
)


class YamlError(Exception):
    """A text that is no YAML of the record; `line` counts from 1."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


class TooLongError(YamlError):
    """A text with more values than a file of the record can sensibly have."""


@dataclass(slots=True, eq=False)
class Scalar:
    """A value, the lines on which it begins and ends, and what is wrong with it, or "".

    `written` and `style` (a quote, ">", "|" or "") say how it stands in the file, `span` from
    which character to which.
    """

    value: Any
    line: int
    last_line: int
    problem: str = ""
    written: str = ""
    style: str = ""
    span: tuple[int, int] = (0, 0)


@dataclass(slots=True, eq=False)
class Sequence:
    """A list; `is_flow` if it is written in brackets."""

    items: list["Node"]
    line: int
    is_flow: bool = False


@dataclass(slots=True, eq=False)
class Mapping:
    """Fields by name, the line of each name, and the names that stand there again."""

    fields: dict[str, "Node"]
    line: int
    key_lines: dict[str, int] = field(default_factory=dict)
    repeated: list[tuple[str, int]] = field(default_factory=list)
    is_flow: bool = False


Node = Scalar | Sequence | Mapping
Path = tuple[str | int, ...]


def parse(text: str, first_line: int = 1) -> Node | None:
    """Return the tree of one YAML document, None if it is empty. Raises YamlError.

    `first_line` is the number of the text's first line in its file.
    """
    try:
        return _Composer(text, first_line - 1).document()
    except MarkedYAMLError as error:
        line, message = in_plain_words(error, text, first_line)
        raise YamlError(line, message) from error
    except yaml.YAMLError as error:  # pragma: no cover - bad characters are found before
        raise YamlError(first_line, "cannot be read as YAML") from error


def plain(node: Node | None) -> Any:
    """The values of a tree as dictionaries, lists and scalars."""
    if isinstance(node, Mapping):
        return {key: plain(value) for key, value in node.fields.items()}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.value if node else None


def nodes(node: Node, path: Path = ()) -> Iterator[tuple[Path, Node]]:
    """Every node of a tree with the way to it."""
    yield path, node
    if isinstance(node, Mapping):
        for key, value in node.fields.items():
            yield from nodes(value, (*path, key))
    elif isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            yield from nodes(item, (*path, index))


class _Composer:
    """One pass over the events of a document."""

    def __init__(self, text: str, lines_before: int) -> None:
        self._events = yaml.parse(text, Loader=yaml.CSafeLoader)
        self._before = lines_before
        self._count = 0

    def document(self) -> Node | None:
        next(self._events)
        if isinstance(next(self._events), yaml.StreamEndEvent):
            return None
        root = self._node(next(self._events), 0)
        next(self._events)
        following = next(self._events)
        if not isinstance(following, yaml.StreamEndEvent):
            raise YamlError(self._line(following), 'is a second document; take away the line "---"')
        return None if isinstance(root, Scalar) and root.problem == EMPTY else root

    def _line(self, event: Any) -> int:
        return int(event.start_mark.line) + 1 + self._before

    def _node(self, event: Any, depth: int) -> Node:
        line = self._line(event)
        self._count += 1
        if self._count > MOST_NODES:
            raise TooLongError(line, f"holds more than {MOST_NODES:,} values; divide the file")
        self._refuse_odd(event, line)
        if depth > DEEPEST:
            raise YamlError(line, TOO_DEEP)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, line)
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(list(self._items(depth)), line, bool(event.flow_style))
        return self._mapping(line, depth, is_flow=bool(event.flow_style))

    def _refuse_odd(self, event: Any, line: int) -> None:
        if isinstance(event, yaml.AliasEvent):
            raise YamlError(line, f'"*{event.anchor}" refers to another place; write the value out')
        if event.anchor:
            raise YamlError(line, f'"&{event.anchor}" names a place to repeat; take the name away')
        if event.tag and event.tag != "!":
            raise YamlError(line, f'"{event.tag[:40]}" is a tag; put a text with "!" in quotes')

    def _scalar(self, event: Any, line: int) -> Scalar:
        last_line = int(event.end_mark.line) + bool(event.end_mark.column) + self._before
        is_plain, problem = event.implicit[0], ""
        value = resolve(event.value) if is_plain else event.value
        if is_plain and not event.value:
            problem = EMPTY
        elif isinstance(value, int | float) and not abs(value) <= _LARGEST:
            digits = event.value if len(event.value) <= 24 else event.value[:20] + "..."
            value, problem = None, f"{digits} is too large a number; check its zeros"
        style = "" if is_plain else str(event.style)
        span = (event.start_mark.index, event.end_mark.index)
        return Scalar(value, line, last_line, problem, event.value, style, span)

    def _items(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            yield self._node(event, depth + 1)

    def _mapping(self, line: int, depth: int, *, is_flow: bool) -> Mapping:
        mapping = Mapping({}, line, is_flow=is_flow)
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key_line = self._line(event)
            self._refuse_odd(event, key_line)
            if not isinstance(event, yaml.ScalarEvent) or not event.value:
                raise YamlError(key_line, 'the name of a field is one word before ":"')
            value = self._node(next(self._events), depth + 1)
            if event.value in mapping.fields:
                mapping.repeated.append((event.value, key_line))
                continue
            mapping.key_lines[event.value] = key_line
            mapping.fields[event.value] = value
        return mapping


def resolve(text: str) -> Any:
    """The value of a plain scalar by the core schema of YAML 1.2."""
    if not text or text in _NULL:
        return None
    if text in _BOOLEANS:
        return _BOOLEANS[text]
    if text[0] not in "0123456789+-.":
        return text
    if _INTEGER.fullmatch(text):
        return _integer(text)
    if _FLOAT.fullmatch(text):
        return float(text.lower().replace(".inf", "inf").replace(".nan", "nan"))
    return text


def _integer(text: str) -> float:
    if len(text) > 40:  # Python refuses to read thousands of digits
        return float("inf")
    bases = {"0o": 8, "0x": 16}
    return int(text[2:], bases[text[:2]]) if text[:2] in bases else int(text)
