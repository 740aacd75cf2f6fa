"""The record's folder on disk: which files it holds, and their text, whatever stands in the way."""

import os
from collections.abc import Collection, Iterator
from itertools import islice
from pathlib import Path

from app.record import characters
from app.record.errors import DataError, FolderError

LARGEST_FILE = 500_000
MOST_CHARACTERS = 20
_LEFT_BY_EDITORS = (".", "#", "~$")
_BACKUPS = ("~", ".bak", ".orig", ".rej", ".swp", ".swo", ".tmp")
_BESIDE = {"schema", "LICENSE", "README.md"}


def listed(
    folder: Path, single: Collection[str], folders: Collection[str], errors: list[DataError]
) -> Iterator[str]:
    """The names of the record's files below a folder; what else lies there becomes an error.

    Raises FolderError if the folder itself is missing or can't be entered.
    """
    if not folder.is_dir():
        raise FolderError(f"{folder}: there is no such folder; name the one that holds the record")
    try:
        names = _names(folder)
    except OSError as error:
        raise FolderError(f"{folder}: cannot be entered: {reason(error)}") from error
    for name in names:
        if name in folders:
            yield from _inside(folder, name, errors)
        elif name in single:
            yield name
        elif name not in _BESIDE and (name.lower().endswith((".yaml", ".yml"))):
            errors.append(DataError(name, 0, _stray(name, [*single, *folders])))


def _names(folder: Path) -> list[str]:
    """What a keeper put there, less what an editor left."""
    return [
        name
        for name in sorted(os.listdir(folder))  # noqa: PTH208 - names are all that is needed
        if not name.startswith(_LEFT_BY_EDITORS) and not name.endswith(_BACKUPS)
    ]


def _inside(folder: Path, name: str, errors: list[DataError]) -> Iterator[str]:
    try:
        inner = _names(folder / name)
    except OSError as error:
        errors.append(DataError(name, 0, f"cannot be entered: {reason(error)}"))
        return
    for file in inner:
        if file.endswith(".yaml"):
            yield f"{name}/{file}"
        else:
            message = "is no file of the record; here each name ends in .yaml"
            if file.lower().endswith((".yml", ".yaml")):
                message += f"; rename it to {file.rpartition('.')[0]}.yaml"
            errors.append(DataError(f"{name}/{file}", 0, message))


def _stray(name: str, known: Collection[str]) -> str:
    stem = name.rpartition(".")[0]
    if f"{stem}.yaml" in known:
        return f"has the wrong ending; rename it to {stem}.yaml"
    files = ", ".join(one if one.endswith(".yaml") else f"{one}/*.yaml" for one in known)
    return f"is no file of the record; there are {files}"


def text(folder: Path, name: str, errors: list[DataError]) -> str | None:
    """The text of a file with its lines ended alike; None, and an error, if it can't be read.

    A character that no page can show becomes an error at its line and a space in the text.
    """
    path = folder / name
    try:
        # A pipe would keep whoever opens it waiting for ever.
        if path.exists() and not (path.is_file() or path.is_dir()):
            errors.append(DataError(name, 0, "cannot be read: it is no regular file"))
            return None
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        errors.append(DataError(name, 0, f"cannot be read: {reason(error)}"))
        return None
    if len(content) > LARGEST_FILE:
        most = f"{LARGEST_FILE:,} bytes"
        errors.append(DataError(name, 0, f"is larger than {most}; divide it into several files"))
        return None
    try:
        decoded = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        byte = f"byte 0x{content[error.start]:02X}"
        message = f"holds a character that is not UTF-8 ({byte}); save the file as UTF-8"
        errors.append(DataError(name, line, message))
        return None
    decoded = decoded.replace("\r\n", "\n").replace("\r", "\n")
    for position, message in islice(characters.forbidden(decoded), MOST_CHARACTERS):
        errors.append(DataError(name, decoded.count("\n", 0, position) + 1, message))
    return characters.FORBIDDEN.sub(" ", decoded)


def reason(error: OSError) -> str:
    """Why the system refused, in lower case without its number."""
    words = error.strerror or type(error).__name__
    return words[:1].lower() + words[1:]
