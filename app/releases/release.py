"""A release in its folder: its description, the ids that it published, and its store, compressed.

`data/releases/NAME/` holds three files. The folder is written whole and put in its place at once.
"""

import json
import lzma
import os
import shutil
import tempfile
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from pydantic import ValidationError

from app.record.errors import OperationalError
from app.record.release import STORE, Release, ReleaseFile, place_in_order

__all__ = [
    "DESCRIPTION",
    "Ids",
    "Release",
    "ReleaseError",
    "place_in_order",
    "read",
    "read_ids",
    "read_store",
    "store_file",
    "write",
]
DESCRIPTION, IDS, COMPRESSED = "release.json", "ids.json", f"{STORE}.xz"
FILES = (DESCRIPTION, IDS, COMPRESSED)
# A store that decompresses into more than this is none of ours.
LARGEST_STORE = 500_000_000
Ids = Mapping[str, frozenset[str]]


class ReleaseError(OperationalError):
    """A file of a release is missing or damaged, or cannot be written."""


def store_file(content: bytes) -> ReleaseFile:
    """Return the description of a store that is to be published."""
    return ReleaseFile(name=STORE, bytes=len(content), sha256=sha256(content).hexdigest())


def read(folder: Path) -> Release:
    """Return what a release says of itself. Raises ReleaseError that names the file."""
    path = folder / DESCRIPTION
    try:
        release = Release.model_validate_json(path.read_bytes())
    except OSError as error:
        raise ReleaseError(f"{path} cannot be read: {error.strerror}") from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(step) for step in first["loc"])
        raise ReleaseError(f"{path} describes no release: {place} {first['msg']}") from error
    if release.name != folder.name:
        raise ReleaseError(f"{path} names {release.name}, and its folder another release")
    if not any(file.name == STORE for file in release.files):
        raise ReleaseError(f"{path} describes no release: there is no {STORE} among its files")
    return release


def read_ids(folder: Path) -> Ids:
    """Return the ids that a release published, by part. Raises ReleaseError."""
    path = folder / IDS
    try:
        parts = json.loads(path.read_bytes())
        return {str(part): frozenset(map(str, ids)) for part, ids in parts.items()}
    except OSError as error:
        raise ReleaseError(f"{path} cannot be read: {error.strerror}") from error
    except (ValueError, AttributeError, TypeError) as error:
        raise ReleaseError(f"{path} is damaged: it is no list of ids by part") from error


def read_store(folder: Path, file: ReleaseFile) -> bytes:
    """Return the store of a release as it was published. Raises ReleaseError."""
    path = folder / COMPRESSED
    try:
        compressed = path.read_bytes()
        content = lzma.LZMADecompressor().decompress(compressed, max_length=LARGEST_STORE)
    except OSError as error:
        raise ReleaseError(f"{path} cannot be read: {error.strerror}") from error
    except lzma.LZMAError as error:
        raise ReleaseError(f"{path} is damaged: {error}") from error
    if sha256(content).hexdigest() != file.sha256:
        raise ReleaseError(f"{path} is damaged: its content has another hash than {DESCRIPTION}")
    return content


def write(folder: Path, release: Release, ids: Ids, content: bytes) -> None:
    """Write a release into a new folder, at once: nobody sees half of it.

    Raises ReleaseError if there is something of that name, or the disk does not let it.
    """
    if folder.exists():
        raise ReleaseError(f"{folder} is there already; a release is never written again")
    contents = {
        DESCRIPTION: f"{release.model_dump_json(indent=2, exclude_none=True)}\n".encode(),
        IDS: f"{json.dumps({part: sorted(ids[part]) for part in ids}, indent=0)}\n".encode(),
        COMPRESSED: lzma.compress(content, preset=9 | lzma.PRESET_EXTREME),
    }
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        new = Path(tempfile.mkdtemp(prefix=".", suffix=".new", dir=folder.parent))
        try:
            _fill(new, contents)
            new.rename(folder)
        finally:
            shutil.rmtree(new, ignore_errors=True)
    except OSError as error:
        raise ReleaseError(f"{folder} cannot be written: {error.strerror}") from error


def _fill(folder: Path, contents: Mapping[str, bytes]) -> None:
    folder.chmod(0o755)
    for name, content in contents.items():
        with (folder / name).open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
