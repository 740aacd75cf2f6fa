"""The store: whole, swapped in at once, read-only, and the same record that went in."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import Column, MetaData, String, Table, create_engine

from app.database import store
from app.database.store import StoreError
from app.database.writer import rows
from app.record import schema
from app.record.record import Record
from tests import samples


def test_what_is_read_is_what_was_built(record: Record, stored: Path) -> None:
    read = store.read(stored)
    assert replace(read, revision="") == record
    assert read.revision == store.revision(record)


class GrownEvent(schema.Event):
    """An event of a shape that somebody gave more fields to, which no entry uses yet."""

    weather: str | None = None
    witnesses: tuple[str, ...] = ()


def test_a_shape_that_grows_keeps_the_revision_of_what_does_not_use_it(record: Record) -> None:
    grown = tuple(GrownEvent.model_validate(dict(event)) for event in record.events)
    assert store.revision(replace(record, events=grown)) == store.revision(record)
    used = (grown[0].model_copy(update={"weather": "rain"}), *grown[1:])
    assert store.revision(replace(record, events=used)) != store.revision(record)


def test_the_revision_is_of_what_was_withdrawn_too(later_record: Record) -> None:
    assert later_record.active != later_record
    assert store.revision(later_record.active) != store.revision(later_record)


def test_the_revision_is_of_the_data_not_of_their_order(record: Record) -> None:
    turned = replace(record, revision="something")
    assert store.revision(turned) == store.revision(record)
    fewer = replace(record, events=record.events[1:])
    assert store.revision(fewer) != store.revision(record)


def test_a_failed_build_leaves_the_old_store_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "pactline.sqlite3"
    store.build(samples.record(samples.event("first", "2023-08-01")), path)
    before = path.read_bytes()

    def broken(_record: Record) -> None:
        raise sqlite3.DatabaseError("disk is full")

    monkeypatch.setattr(store, "rows", broken)
    with pytest.raises((StoreError, sqlite3.DatabaseError)):
        store.build(samples.record(samples.event("second", "2023-08-02")), path)
    assert path.read_bytes() == before
    assert [found.name for found in tmp_path.iterdir()] == ["pactline.sqlite3"]


def test_a_build_leaves_the_file_of_another_that_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "pactline.sqlite3"
    first, second = (samples.record(samples.event(key, "2024-01-01")) for key in ("a", "b"))

    def meanwhile(record: Record) -> object:
        monkeypatch.setattr(store, "rows", rows)
        (unfinished,) = tmp_path.glob(".*.new")
        store.build(second, path)
        assert store.read(path).revision == store.revision(second)
        assert unfinished.exists()
        return rows(record)

    monkeypatch.setattr(store, "rows", meanwhile)
    store.build(first, path)
    assert store.read(path).revision == store.revision(first)
    assert list(tmp_path.iterdir()) == [path]


def test_a_build_tidies_away_what_was_left_of_its_own_store_alone(tmp_path: Path) -> None:
    path, other = tmp_path / "pactline.sqlite3", tmp_path / ".elsewhere.sqlite3.0.new"
    for remnant in (other, tmp_path / ".pactline.sqlite3.0.new"):
        remnant.write_bytes(b"begun")
    store.build(samples.record(), path)
    assert set(tmp_path.iterdir()) == {path, other}


def test_a_store_is_on_the_disk_before_it_stands_in_its_place_and_then_its_name_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[tuple[str, int]] = []
    fsync, move = os.fsync, Path.replace

    def noted_fsync(handle: int) -> None:
        steps.append(("synced", os.fstat(handle).st_ino))
        fsync(handle)

    def noted_move(path: Path, target: Path) -> Path:
        steps.append(("moved", path.stat().st_ino))
        return move(path, target)

    monkeypatch.setattr(os, "fsync", noted_fsync)
    monkeypatch.setattr(Path, "replace", noted_move)
    path = tmp_path / "pactline.sqlite3"
    store.build(samples.record(), path)
    file, folder = path.stat().st_ino, tmp_path.stat().st_ino
    assert steps == [("synced", file), ("moved", file), ("synced", folder)]


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    blocking = tmp_path / "file"
    blocking.write_text("not a folder")
    with pytest.raises(StoreError, match="cannot be written to"):
        store.build(samples.record(), blocking / "pactline.sqlite3")


@pytest.mark.parametrize("table", ["event", "room"])
def test_a_table_or_column_without_its_migration_is_named(
    table: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unmigrated = Table(table, MetaData(), Column("room", String))
    monkeypatch.setattr(store, "rows", lambda _record: iter([(unmigrated, {"room": "blue"})]))
    with pytest.raises(StoreError, match=r"room; .* no migration makes: `make migration NAME="):
        store.build(samples.record(), tmp_path / "pactline.sqlite3")


def other_database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE letters (text)")
        connection.execute("INSERT INTO letters VALUES ('Dear ...')")
        connection.commit()


@pytest.mark.parametrize(
    "make",
    [other_database, os.mkfifo, lambda path: path.write_text("- a list of a keeper\n")],
    ids=["a database", "a pipe", "a text"],
)
def test_what_never_was_a_store_is_not_replaced(
    tmp_path: Path, make: Callable[[Path], object]
) -> None:
    path = tmp_path / "odd #1?.db"
    make(path)
    before = path.stat()
    with pytest.raises(StoreError, match="is no store, and is not replaced"):
        store.build(samples.record(), path)
    after = path.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: content[:5000],
        lambda content: b"\0" * 100 + content[100:],
        lambda content: content[:40] + b"\xff" * 400 + content[440:],
        lambda _: b"",
    ],
    ids=["cut off", "no header", "no schema", "empty"],
)
def test_a_store_that_is_damaged_is_built_anew(
    tmp_path: Path, stored: Path, damage: Callable[[bytes], bytes]
) -> None:
    path = tmp_path / "pactline.sqlite3"
    path.write_bytes(damage(stored.read_bytes()))
    store.build(samples.record(), path)
    assert store.read(path).revision == store.revision(samples.record())


def test_a_missing_store_says_how_to_build_it(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="make build"):
        store.read(tmp_path / "none.sqlite3")


@pytest.mark.parametrize("content", [b"", b"nonsense", b"SQLite format 3\0" + b"x" * 200])
def test_a_damaged_store_is_no_sound_store(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "pactline.sqlite3"
    path.write_bytes(content)
    with pytest.raises(StoreError, match="no sound store"):
        store.read(path)


def test_a_store_of_another_schema_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "pactline.sqlite3"
    store.build(samples.record(), path)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = 'ffff'")
    connection.close()
    with pytest.raises(StoreError, match="schema ffff"):
        store.read(path)


def test_the_store_is_read_and_never_opened_for_writing(
    stored: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    addresses: list[str] = []
    connect = sqlite3.connect

    def watched(address: str) -> sqlite3.Connection:
        addresses.append(address)
        return connect(address)

    monkeypatch.setattr(sqlite3, "connect", watched)
    assert store.read(stored).content == stored.read_bytes()
    assert addresses == [":memory:"]


def test_every_reference_in_the_store_resolves(stored: Path) -> None:
    connection = sqlite3.connect(stored)
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def test_migrations_go_up_and_down_and_match_the_tables(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'migrated.sqlite3'}")
    with engine.connect() as connection:
        config = store.migrations(connection)
        command.upgrade(config, "head")
        command.check(config)
        command.downgrade(config, "base")
        left = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")
        assert {name for (name,) in left} == {"alembic_version"}
        command.upgrade(config, "head")
    engine.dispose()
