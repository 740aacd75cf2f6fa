"""The SQLite store: built whole into a new file, swapped in at once, opened read-only."""

import fcntl
import json
import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import fields, replace
from hashlib import sha256
from itertools import groupby
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from pydantic_core import to_jsonable_python
from sqlalchemy import Connection, Engine, create_engine, insert
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import NullPool

from app.faults import CannotWork
from app.loading import load
from app.record import Record
from app.saving import rows
from app.settings import ROOT


def revision(record: Record) -> str:
    """The release identifier: twelve hexadecimal digits computed from the record alone."""
    parts = {field.name: getattr(record, field.name) for field in fields(record)}
    parts.pop("revision")
    plain = to_jsonable_python(parts, exclude_none=True)
    canonical = json.dumps(plain, sort_keys=True, ensure_ascii=False)
    return sha256(canonical.encode()).hexdigest()[:12]


def migrations(connection: Connection | None = None) -> Config:
    """Alembic's configuration, bound to a connection where one is given."""
    config = Config(toml_file=ROOT / "pyproject.toml")
    config.attributes["connection"] = connection
    return config


def build(record: Record, path: Path) -> Record:
    """Write the record into a new store and put it in the place of the old one.

    Returns the record with its revision. Raises CannotWork, with the old store untouched, if the
    folder or the disk does not let it.
    """
    named = replace(record, revision=revision(record))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _tidy(path)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".new", dir=path.parent)
        fcntl.flock(handle, fcntl.LOCK_EX)
    except OSError as error:
        raise CannotWork(f"the store cannot be written to {path.parent}: {error}") from error
    new = Path(name)
    try:
        _fill(new, named)
        _swap(new, path)
    except (OSError, DatabaseError) as error:
        raise CannotWork(f"the store cannot be written to {path}: {error}") from error
    finally:
        with suppress(FileNotFoundError):
            new.unlink()
        os.close(handle)
    return named


def _tidy(path: Path) -> None:
    """Remove what builds that were killed left behind; a build that goes on holds a lock."""
    for left in path.parent.glob(f".{path.name}.*.new"):
        with left.open("rb") as held, suppress(BlockingIOError):
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            left.unlink(missing_ok=True)
            left.with_name(f"{left.name}-journal").unlink(missing_ok=True)


def _fill(path: Path, record: Record) -> None:
    with _connected(path, writable=True) as connection:
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
    """The record in a store. Raises CannotWork that says how to mend what is wrong with it."""
    if not path.is_file():
        raise CannotWork(f"there is no store at {path}; build it with `make build`")
    try:
        with _connected(path, writable=False) as connection:
            _of_this_version(connection, path)
            return load(connection)
    except (DatabaseError, ValueError, LookupError) as error:
        reason = str(error).splitlines()[0]
        raise CannotWork(f"{path} is no sound store ({reason}); build it anew") from error


def _of_this_version(connection: Connection, path: Path) -> None:
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    head = ScriptDirectory.from_config(migrations()).get_current_head()
    if found != head:
        raise CannotWork(
            f"{path} has schema {found}, this program needs {head}; build it anew with `make build`"
        )


@contextmanager
def _connected(path: Path, *, writable: bool) -> Iterator[Connection]:
    engine = _engine(_connector(path, "rwc" if writable else "ro"))
    with closing(engine.connect()) as connection:
        yield connection
    engine.dispose()


def _connector(path: Path, mode: str) -> Callable[[], sqlite3.Connection]:
    address = f"{path.resolve().as_uri()}?mode={mode}"
    return lambda: sqlite3.connect(address, uri=True)


def _engine(connect: Callable[[], sqlite3.Connection]) -> Engine:
    return create_engine("sqlite://", creator=connect, poolclass=NullPool)
