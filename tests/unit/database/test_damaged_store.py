"""A store that is lost or damaged while the site is up: the last good state, and what to do."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.database import store
from app.database.store import StoreError
from app.settings import Settings
from tests.conftest import asking
from tests.running import editions, until

Damage = Callable[[Path], object]


def rewritten(change: Callable[[bytes], bytes]) -> Damage:
    """The same file with other bytes."""
    return lambda path: path.write_bytes(change(path.read_bytes()))


def executed(statement: str) -> Damage:
    """The same store after statements that are none of ours."""

    def execute(path: Path) -> None:
        with sqlite3.connect(path) as connection:
            connection.executescript(statement)
        connection.close()

    return execute


def foreign(path: Path) -> None:
    """A sound database of somebody else."""
    path.unlink()
    executed("CREATE TABLE song (title TEXT)")(path)


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


DAMAGES: dict[str, Damage] = {
    "deleted": Path.unlink,
    "a folder": folder,
    "empty": rewritten(lambda _: b""),
    "no database": rewritten(lambda _: b"nonsense" * 500),
    "cut in a page": rewritten(lambda content: content[:5000]),
    "cut between pages": rewritten(lambda content: content[: len(content) // 8192 * 4096]),
    "garbage in the middle": rewritten(
        lambda content: content[:9000] + b"\xff\x00\x1b[2J" * 2000 + content[21000:]
    ),
    "another word": rewritten(lambda content: content.replace(b"Summary", b"Summery")),
    "another schema": executed("UPDATE alembic_version SET version_num = 'ffff'"),
    "a table less": executed("DROP TABLE dispute"),
    "a row less": executed("DELETE FROM citation"),
    "an index astray": executed(
        "PRAGMA writable_schema = ON; UPDATE sqlite_master SET rootpage = (SELECT max(rootpage)"
        " FROM sqlite_master) WHERE name = 'ix_event_latest'"
    ),
    "of another program": foreign,
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_the_last_good_state_is_served_and_the_log_says_what_to_do(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, damage: Damage
) -> None:
    (path, first), (other, second) = editions(tmp_path)
    get, content = asking(Settings(store=path)), path.read_bytes()
    assert get("/about").headers["pactline-revision"] == first
    damage(path)
    until(lambda: get("/healthz") and caplog.records)
    assert f"{path}" in caplog.text
    assert "build it" in caplog.text
    assert f"the last good record stays in use, revision {first}" in caplog.text
    assert caplog.text.replace("\n", "").isprintable()
    ready = get("/readyz").json()
    assert (ready["ready"], ready["revision"]) == (True, first)
    assert "build it" in ready["store"]
    for page in ("/about", "/timeline.json", "/countries?group=g7"):
        assert get(page).headers["pactline-revision"] == first
    assert get("/data/pactline.sqlite3").content == content
    path.rmdir() if path.is_dir() else None
    other.replace(path)
    until(lambda: get("/about").headers["pactline-revision"] == second)


@given(st.floats(0, 1), st.binary(min_size=1, max_size=300))
def test_any_damage_is_found_or_harms_nothing(
    tmp_path_factory: pytest.TempPathFactory, place: float, garbage: bytes
) -> None:
    (path, _), _ = editions(tmp_path_factory.mktemp("damaged"))
    sound, content = store.read(path), path.read_bytes()
    at = int(place * (len(content) - len(garbage)))
    path.write_bytes(content[:at] + garbage + content[at + len(garbage) :])
    try:
        assert store.read(path) == sound
    except StoreError as data_error:
        assert "build it anew" in str(data_error)  # noqa: PT017
