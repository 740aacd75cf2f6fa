"""What is wrong with the single values of an entry, whatever field they stand in."""

import re
from collections.abc import Container, Iterator

from app.record import characters
from app.record.nearest import shortened
from app.record.yaml_nodes import Mapping, Node, Path, Scalar, nodes

_COMMENT = 'ends at the "#", where a comment begins; put the whole text in quotes'
_NAMED_LINE = re.compile(r"[\s>-]*([a-z][a-z0-9_]*):(?:\s|$)")


def problems(
    entry: Node, lines: list[str], field_names: Container[str]
) -> Iterator[tuple[Path, int, str]]:
    """Return the way to a field, the line and what is wrong; marks those values as wrong.

    `lines` are those of the whole file: a field that was indented too far is part of the text
    above it, where nothing but its name at the start of a line gives it away.
    """
    for path, node in nodes(entry):
        if isinstance(node, Mapping):
            for name, line in node.repeated:
                first = node.key_lines[name]
                yield (*path, name), line, f"stands already in line {first}; keep one of the two"
        elif isinstance(node, Scalar):
            problem = _problem(node, lines, field_names)
            if problem:
                node.problem = problem[1]
                yield path, *problem


def _problem(node: Scalar, lines: list[str], field_names: Container[str]) -> tuple[int, str] | None:
    if node.problem:
        return node.line, node.problem
    if not isinstance(node.value, str):
        return None
    for _, message in characters.forbidden(node.value):
        return node.line, message
    if node.value and characters.is_blank(node.value):
        return node.line, "holds nothing that can be seen; write the text or take the line out"
    return _problem_of_lines(node, lines, field_names) or _problem_of_ends(node, lines)


def _problem_of_lines(
    node: Scalar, lines: list[str], field_names: Container[str]
) -> tuple[int, str] | None:
    for number in range(node.line + 1, node.last_line + 1):
        match = _NAMED_LINE.match(lines[number - 1])
        if match and match[1] in field_names:
            name = match[1]
            message = f'"{name}:" has become part of the text that begins in line {node.line}; '
            return number, message + f"indent it like the field above, or reword {shortened(name)}"
    return None


def _problem_of_ends(node: Scalar, lines: list[str]) -> tuple[int, str] | None:
    if _ends_at_comment(node, lines[node.last_line - 1]):
        return node.last_line, _COMMENT
    if "\t" in node.value or "\n" in node.value.strip():
        kind = "a tab" if "\t" in node.value else "a line end"
        return node.line, f'holds {kind}; a text is one paragraph, which ">-" folds into one line'
    return None


def _ends_at_comment(node: Scalar, line: str) -> bool:
    """Whether what follows a text without quotes was probably meant as a part of it: "#1".

    A comment stands two blanks behind a text, and has a blank behind its "#".
    """
    before, mark, rest = line.partition(" #")
    words = str(node.value).split()
    if node.style or not mark or before.split()[-1:] != words[-1:]:
        return False
    return rest[:1].isdigit() or (len(words) > 1 and not before.endswith(" "))
