"""One style for the record's files: indentation, blank lines, folded texts. Comments stay.

Two spaces a level, a blank line between entries, dates in double quotes, texts that do not fit on
a line of a hundred characters folded below their name. What is written in brackets stays so while
it fits. The order of fields and the words are the keeper's.
"""

import os
import re
import tempfile
from pathlib import Path

from app.record import folder as files
from app.record import yaml_nodes, yaml_writer
from app.record.errors import DataError, InvalidRecord
from app.record.yaml_nodes import Mapping, Node, Scalar, YamlError
from app.record.yaml_reader import FOLDERS, LISTS, SINGLE


def format_files(folder: Path, *, write: bool = True) -> list[str]:
    """Return the names of the files that are not in the one style; write them if asked.

    Raises InvalidRecord for files that are no YAML, before anything is written.
    """
    errors: list[DataError] = []
    changed: dict[str, str] = {}
    for name in files.listed(folder, [*SINGLE, *LISTS], FOLDERS, errors):
        text = files.text(folder, name, errors)
        if text is None:
            continue
        try:
            styled = formatted(text)
        except YamlError as error:
            errors.append(DataError(name, error.line, str(error)))
            continue
        if styled.encode() != (folder / name).read_bytes():
            changed[name] = styled
    if errors:
        raise InvalidRecord(sorted(errors))
    if write:
        for name, styled in changed.items():
            replace_text(folder / name, styled)
    return list(changed)


def replace_text(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        Path(name).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)


def formatted(text: str) -> str:
    """Return a file's text in the one style. Raises YamlError if it is no YAML, or would change."""
    root = yaml_nodes.parse(text)
    if root is None:
        return "".join(f"{line.rstrip()}\n" for line in text.strip().splitlines())
    problem = next((one for _, one in yaml_nodes.nodes(root) if _is_unsafe(one)), None)
    if problem:
        raise YamlError(problem.line, "has a field twice, or a value that can't be read")
    written = yaml_writer.written(root, _comments(text, root))
    if yaml_nodes.plain(yaml_nodes.parse(written)) != yaml_nodes.plain(root):
        raise YamlError(1, "is written in a way that can't be kept; write it more simply")
    return written


def _is_unsafe(node: Node) -> bool:
    return bool(node.repeated) if isinstance(node, Mapping) else bool(getattr(node, "problem", ""))


def _comments(text: str, root: Node) -> dict[int, tuple[str, bool]]:
    """The comment of each line that has one, and whether it has the line for itself."""
    spans = sorted(
        node.span for _, node in yaml_nodes.nodes(root) if isinstance(node, Scalar) and node.style
    )
    comments: dict[int, tuple[str, bool]] = {}
    start = 0
    for number, line in enumerate(text.split("\n"), start=1):
        for match in re.finditer(r"(?:^|(?<=\s))#", line):
            at = start + match.start()
            if not any(first <= at < last for first, last in spans):
                is_alone = not line[: match.start()].strip()
                comments[number] = (line[match.start() :].rstrip(), is_alone)
                break
        start += len(line) + 1
    return comments
