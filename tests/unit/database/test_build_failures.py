"""Builds that cannot be finished: the old store stays, nothing is left over, and the way out."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

import pytest

from app.database import store
from app.settings import ROOT
from tests import samples
from tests.running import editions

NOBODY = 65534
BUILD = """
import os, resource, sys
from pathlib import Path
from app.database import store
from app.database.store import StoreError
from tests import samples
record, path = samples.record(), Path(sys.argv[1])
for limit in {limits}:
    {before}
    try:
        store.build(record, path)
    except StoreError as fault:
        print(fault)
"""
LIMITS = (0, 4096, 50_000, 150_000, 200_000)


def attempts(path: Path, before: str, limits: tuple[int, ...] = (0,)) -> list[str]:
    """What builds say in a process of their own, after a line that makes them fail."""
    program = BUILD.format(before=before, limits=limits)
    command = [sys.executable, "-c", program, str(path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.stderr == ""
    return done.stdout.splitlines()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk that has room for one store and half another."""
    where = tmp_path / "disk"
    where.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(where)]
    if not which("mount") or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("this user cannot mount a small disk")
    yield where
    subprocess.run(["umount", str(where)], check=True)


def test_a_full_disk_leaves_the_old_store(small_disk: Path, tmp_path: Path) -> None:
    (sound, _), _ = editions(tmp_path)
    path = small_disk / "pactline.sqlite3"
    path.write_bytes(sound.read_bytes())
    (said,) = attempts(path, "pass")
    assert said.startswith(f"the store cannot be written to {path}: database or disk is full; make")
    assert path.read_bytes() == sound.read_bytes()
    assert [left.name for left in small_disk.iterdir()] == [path.name]


def test_wherever_the_room_ends_the_old_store_stays(tmp_path: Path) -> None:
    (path, _), _ = editions(tmp_path)
    before, there = path.read_bytes(), set(tmp_path.iterdir())
    limit = "resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))"
    said = attempts(path, limit, LIMITS)
    assert len(said) == len(LIMITS)
    for line in said:
        assert line.startswith(f"the store cannot be written to {path}: ")
        assert "make room there" in line
        assert "PACTLINE_STORE" in line
    assert path.read_bytes() == before
    assert set(tmp_path.iterdir()) == there


def test_a_folder_that_may_not_be_written_to_is_named() -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        (path, _), _ = editions(folder)
        before, there = path.read_bytes(), set(folder.iterdir())
        folder.chmod(0o555)
        (said,) = attempts(path, f"os.setuid({NOBODY})" if os.geteuid() == 0 else "pass")
        folder.chmod(0o755)
        assert said.startswith(f"the store cannot be written to {folder}: [Errno 13] Permission")
        assert "let this user write there" in said
        assert path.read_bytes() == before
        assert set(folder.iterdir()) == there


@pytest.mark.parametrize("step", ["_fill", "_swap"])
def test_a_build_killed_halfway_loses_nothing_and_the_next_one_tidies(
    tmp_path: Path, step: str
) -> None:
    (path, first), _ = editions(tmp_path)
    there = set(tmp_path.iterdir())
    slow = f"""
import sys, time
from pathlib import Path
from app.database import store
from tests import samples
def rows(record, given=store.rows):
    for number, row in enumerate(given(record)):
        if number == 5: print(flush=True), time.sleep(60)
        yield row
def swap(new, path): print(flush=True), time.sleep(60)
if {step!r} == "_fill": store.rows = rows
else: store._swap = swap
store.build(samples.record(samples.event("e", "2024-01-01")), Path(sys.argv[1]))
"""
    command = [sys.executable, "-c", slow, str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as building:
        assert building.stdout
        building.stdout.readline()
        building.send_signal(signal.SIGKILL)
    assert store.read(path).revision == first
    assert set(tmp_path.iterdir()) > there
    built = store.build(samples.record(), path)
    assert store.read(path).revision == built.revision != first
    assert set(tmp_path.iterdir()) == there
