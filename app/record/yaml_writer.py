"""Trees of YAML as text in the one style of the record's files."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from textwrap import wrap
from typing import Any

from app.record import yaml_nodes
from app.record.yaml_nodes import Mapping, Node, Scalar, Sequence

WIDTH = 100
Comments = dict[int, tuple[str, bool]]
_DATE = re.compile(r"\d{4}(-\d\d){0,2}[?~%]?", re.ASCII)
_PLAIN_START = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`]|[-?:][^\s,\[\]{}]")


def written(root: Node, comments: Comments) -> str:
    """Return the text of a tree.

    `comments` holds, by line, the comments of the text that the tree was read from, and whether
    each has its line for itself.
    """
    return _Writer(comments).document(root)


def rendered(value: Any) -> str:
    """Return a list of entries, or one entry, as text in the one style.

    Innermost fields of citations and people stand in brackets on one line where they fit.
    """
    return written(_node(value), {})


def _node(value: Any) -> Node:
    if isinstance(value, dict):
        is_flow = "basis" in value or "role" in value
        fields = {key: _node(inner) for key, inner in value.items()}
        return Mapping(fields, 0, dict.fromkeys(fields, 0), is_flow=is_flow)
    if isinstance(value, list):
        return Sequence([_node(inner) for inner in value], 0, is_flow=_all_short(value))
    written = {None: "null", True: "true", False: "false"}.get(value, str(value))
    return Scalar(value, 0, 0, written=written if not isinstance(value, str) else value)


def _all_short(values: list[Any]) -> bool:
    return all(isinstance(value, str) and len(value) < 30 for value in values)


def scalar_text(value: Scalar | str, room: int) -> str | None:
    """A value on one line, None where it does not fit into `room` characters."""
    if isinstance(value, Scalar) and not isinstance(value.value, str):
        return value.written
    written, style = (value.written, value.style) if isinstance(value, Scalar) else (value, "")
    if style in (">", "|"):
        return None
    if _DATE.fullmatch(written):
        return f'"{written}"'
    line = _quoted(written) if style in ("'", '"') or not _is_plain(written) else written
    return line if len(line) <= room else None


def _is_plain(text: str) -> bool:
    """Whether a text needs no quotes, in brackets or out of them."""
    is_text = isinstance(yaml_nodes.resolve(text), str)
    is_tame = ": " not in text and " #" not in text and not text.endswith((":", " "))
    return is_text and is_tame and bool(_PLAIN_START.match(text)) and "\n" not in text


def _quoted(text: str) -> str:
    if text.isprintable():
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    escaped = "".join(
        one if one.isprintable() else f"\\U{ord(one):08x}" for one in text.replace("\\", "\\\\")
    )
    return '"' + escaped.replace('"', '\\"') + '"'


@dataclass
class _Writer:
    """The lines of a document as far as they are written, and the comments that still wait."""

    comments: Comments
    lines: list[str] = field(default_factory=list)

    def document(self, root: Node) -> str:
        if isinstance(root, Sequence):
            for number, item in enumerate(root.items):
                self._comments_before(item.line, 0, is_entry=number > 0)
                self._item(item, 0)
        else:
            self._block(root, 0)
        self._comments_before(10**9, 0)
        return "\n".join(self.lines) + "\n"

    def _comments_before(self, line: int, indent: int, *, is_entry: bool = False) -> None:
        """Write what stands alone above a line; an entry has a blank line above its comments."""
        lines_before = sorted(number for number in self.comments if number < line)
        if is_entry:
            self.lines.append("")
        for number in lines_before:
            comment, _ = self.comments.pop(number)
            self.lines.append(" " * indent + comment)

    def _put(self, text: str, line: int) -> None:
        comment = self.comments.get(line)
        if comment and not comment[1]:
            del self.comments[line]
            text = f"{text}  {comment[0]}"
        self.lines.append(text)

    def _block(self, node: Node, indent: int) -> None:
        if isinstance(node, Mapping):
            for key, value in node.fields.items():
                self._comments_before(node.key_lines[key], indent)
                self._value(f"{' ' * indent}{_key(key)}:", value, indent, node.key_lines[key])
        elif isinstance(node, Sequence):
            for item in node.items:
                self._comments_before(item.line, indent)
                self._item(item, indent)
        else:
            self._value("", node, indent, node.line)

    def _item(self, item: Node, indent: int) -> None:
        if isinstance(item, Mapping) and self._is_block(item, indent + 2):
            first = len(self.lines)
            self._block(item, indent + 2)
            first = next(
                number
                for number in range(first, len(self.lines))
                if not self.lines[number].lstrip().startswith("#")
            )
            self.lines[first] = f"{' ' * indent}- {self.lines[first].lstrip()}"
        else:
            self._value(f"{' ' * indent}-", item, indent, item.line)

    def _is_block(self, node: Node, used: int) -> bool:
        """Whether a list or mapping stands on lines of its own."""
        is_flow = getattr(node, "is_flow", False) or not _size(node)
        return not is_flow or self._flow(node, used) is None

    def _value(self, head: str, node: Node, indent: int, line: int) -> None:
        room = WIDTH - len(head) - 1
        if isinstance(node, Scalar):
            text = scalar_text(node, room)
            if text is not None:
                self._put(f"{head} {text}".lstrip() if not head else f"{head} {text}", line)
            else:
                self._folded(head, node.written, indent, line)
            return
        flow = self._flow(node, len(head) + 1) if node.is_flow or not _size(node) else None
        if flow is not None:
            self._put(f"{head} {flow}", line)
            return
        self._put(head, line)
        self._block(node, indent + 2)

    def _folded(self, head: str, text: str, indent: int, line: int) -> None:
        words = text.split()
        room = WIDTH - indent - 2
        if " ".join(words) != text.strip("\n") or any(len(word) > room for word in words):
            is_one_word = len(words) == 1 and _is_plain(text)
            self._put(f"{head} {text if is_one_word else _quoted(text)}", line)
            return
        self._put(f"{head} >-" if not text.endswith("\n") else f"{head} >", line)
        pieces = wrap(text, room, break_long_words=False, break_on_hyphens=False)
        self.lines += [f"{' ' * (indent + 2)}{piece}" for piece in pieces]

    def _flow(self, node: Node, used: int) -> str | None:
        """A list or mapping in brackets on one line, None where it does not fit or has comments."""
        pieces = list(_flow_pieces(node))
        if None in pieces:
            return None
        text = ", ".join(str(piece) for piece in pieces)
        text = f"[{text}]" if isinstance(node, Sequence) else f"{{{text}}}"
        return text if used + len(text) <= WIDTH else None


def _size(node: Node) -> int:
    return len(node.items) if isinstance(node, Sequence) else len(getattr(node, "fields", {}))


def _key(key: str) -> str:
    return key if _is_plain(key) else _quoted(key)


def _flow_pieces(node: Node) -> Iterator[str | None]:
    if isinstance(node, Sequence):
        for item in node.items:
            yield _flow_text(item)
    elif isinstance(node, Mapping):
        for key, value in node.fields.items():
            text = _flow_text(value)
            yield None if text is None else f"{_key(key)}: {text}"


def _flow_text(node: Node) -> str | None:
    if isinstance(node, Scalar):
        text = scalar_text(node, WIDTH)
        if text is None or not isinstance(node.value, str) or text.startswith(('"', "'")):
            return text
        return _quoted(text) if re.search(r"^[:?]|[,\[\]{}]|:$|:[,\]}]", text) else text
    pieces = list(_flow_pieces(node))
    if None in pieces:
        return None
    inner = ", ".join(str(piece) for piece in pieces)
    return f"[{inner}]" if isinstance(node, Sequence) else f"{{{inner}}}"
