"""The SQLite store: built whole into a new file, swapped in at once, opened read-only."""

import fcntl
import json
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from glob import escape
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from threading import Lock
from urllib.parse import quote

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, create_engine, insert
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import NullPool

from app.database.reader import load
from app.database.writer import rows
from app.record.errors import OperationalError
from app.record.record import PARTS, Record
from app.settings import BUILD_COMMAND, RESOURCES

# Alembic keeps the migration that runs in variables of its module.
_MIGRATING = Lock()
# What SQLite says where a table or a column was added without its migration.
UNMIGRATED = ("has no column named", "no such table")


class StoreError(OperationalError):
    """A store cannot be written, or is missing, damaged or of another version."""


def revision(record: Record) -> str:
    """Return twelve hexadecimal digits computed from what the data say alone.

    A field that an entry leaves out does not count: a shape that gets another one keeps the digits
    of every record without it, so that a release stays the revision that it was.
    """
    parts = {"edition": [record.edition]} | {part: getattr(record, part) for part in PARTS}
    plain = {
        part: [entry.model_dump(mode="json", exclude_defaults=True) for entry in entries]
        for part, entries in parts.items()
    }
    canonical = json.dumps(plain, sort_keys=True, ensure_ascii=False)
    return sha256(canonical.encode()).hexdigest()[:12]


def migrations(connection: Connection | None = None) -> Config:
    """Alembic's configuration, bound to a connection where one is given."""
    # pyproject.toml says the same for alembic's own command, but no wheel brings it.
    config = Config()
    config.set_main_option("script_location", str(RESOURCES / "alembic").replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def build(record: Record, path: Path) -> Record:
    """Write the record into a new store and put it in the place of the old one.

    Returns the record with its revision. Raises StoreError, with the old store untouched, if the
    folder or the disk does not let it.
    """
    revised = replace(record, revision=revision(record))
    # A symbolic link stays one: what it leads to is replaced.
    path = Path(os.path.realpath(path))
    if _is_foreign(path):
        raise StoreError(
            f"{path} is no store, and is not replaced; move it away, or name another place in "
            "PACTLINE_STORE"
        )
    try:
        with _new_file(path) as new:
            _fill(new, revised)
            _swap(new, path)
    except (OSError, DatabaseError) as error:
        raise _unwritten(path, error) from error
    return revised


@contextmanager
def _new_file(path: Path) -> Iterator[Path]:
    """A file beside a store, locked for as long as the context lasts, and gone after it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _tidy(path)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".new", dir=path.parent)
    except OSError as error:
        raise _unwritten(path.parent, error) from error
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)
        os.close(handle)


def _is_foreign(path: Path) -> bool:
    """Whether something lies there that never was a store: a device, a text, another database.

    A store that is damaged, cut off or empty is none of these, and is built anew.
    """
    if not path.exists() or path.is_dir():
        return False
    if not path.is_file():
        return True
    try:
        with path.open("rb") as file:
            beginning = file.read(1000)
        address = f"file:{quote(str(path))}?mode=ro&immutable=1"
        with closing(sqlite3.connect(address, uri=True)) as opened:
            tables = opened.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            names = {name for (name,) in tables}
    except sqlite3.DatabaseError:
        # Every store has NULs within its first bytes, a text has none at all.
        return beginning != b"" and b"\0" not in beginning
    except OSError:
        return False
    return bool(names) and "alembic_version" not in names


def _unwritten(where: Path, error: OSError | DatabaseError) -> StoreError:
    reason = error if isinstance(error, OSError) else error.orig
    mend = "make room there or let this user write there, or name another place in PACTLINE_STORE"
    if any(sign in str(reason) for sign in UNMIGRATED):
        mend = "app/database/tables/ has what no migration makes: `make migration NAME=...`"
    return StoreError(f"the store cannot be written to {where}: {reason}; {mend}")


def _tidy(path: Path) -> None:
    """Remove what builds that were killed left behind; a build that goes on holds a lock."""
    for remnant in path.parent.glob(f".{escape(path.name)}.*.new"):
        with remnant.open("rb") as opened, suppress(BlockingIOError):
            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
            remnant.unlink(missing_ok=True)
            remnant.with_name(f"{remnant.name}-journal").unlink(missing_ok=True)


def _fill(path: Path, record: Record) -> None:
    with _connected(sqlite3.connect(path)) as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys = ON")
        command.upgrade(migrations(connection), "head")
        for table, group in groupby(rows(record), key=lambda row: row[0]):
            connection.execute(insert(table), [columns for _, columns in group])
        connection.commit()
        connection.exec_driver_sql("PRAGMA optimize")


def _swap(new: Path, path: Path) -> None:
    new.chmod(0o644)
    with new.open("rb") as written:
        os.fsync(written.fileno())
    new.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def read(path: Path) -> Record:
    """The record in a store. Raises StoreError that says how to mend what is wrong with it."""
    try:
        if not path.is_file():
            raise StoreError(f"there is no store at {path}; build it with `{BUILD_COMMAND}`")
        content = path.read_bytes()
    except OSError as error:
        raise StoreError(f"{path} cannot be read ({error.strerror}); build it anew") from error
    try:
        with _connected(_copy(content)) as connection:
            _of_this_version(connection, path)
            return replace(_undamaged(connection), content=content)
    except (DatabaseError, ValueError, LookupError) as error:
        reason = ascii(str(error).splitlines()[0])
        raise StoreError(f"{path} is no sound store ({reason}); build it anew") from error


def read_of_any_version(content: bytes) -> Record:
    """Return the record in the bytes of a store that a program up to this one has written.

    The migrations bring a copy in memory up to the present shape. The record keeps the revision
    that the store names, since another shape would give other digits. Raises StoreError.
    """
    try:
        with _connected(_copy(content)) as connection:
            with _MIGRATING:
                command.upgrade(migrations(connection), "head")
            return replace(load(connection), content=content)
    except (CommandError, DatabaseError, ValueError, LookupError) as error:
        reason = ascii(str(error).splitlines()[0])
        raise StoreError(f"it holds no store that this program can read ({reason})") from error


def _undamaged(connection: Connection) -> Record:
    """The record, unless a page or a word of it has changed. Raises ValueError."""
    integrity = str(connection.exec_driver_sql("PRAGMA integrity_check").scalar())
    if integrity != "ok":
        raise ValueError(integrity.splitlines()[-1])
    record = load(connection)
    if revision(record) != record.revision:
        raise ValueError(f"what it holds is not revision {record.revision}")
    return record


def _of_this_version(connection: Connection, path: Path) -> None:
    version = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    head = ScriptDirectory.from_config(migrations()).get_current_head()
    if version != head:
        raise StoreError(
            f"{path} has schema {version}, this program needs {head}; "
            f"build it anew with `{BUILD_COMMAND}`"
        )


@contextmanager
def _connected(opened: sqlite3.Connection) -> Iterator[Connection]:
    with closing(opened):
        engine = create_engine("sqlite://", creator=lambda: opened, poolclass=NullPool)
        with closing(engine.connect()) as connection:
            yield connection
        engine.dispose()


def _copy(content: bytes) -> sqlite3.Connection:
    """A store in memory: what is read is of one piece, whatever becomes of the file meanwhile."""
    copy = sqlite3.connect(":memory:")
    if content:
        copy.deserialize(content)
    return copy
