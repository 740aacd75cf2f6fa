"""A new store under load, and a store that is lost: over a real server where it matters."""

import asyncio
import errno
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from app import store
from app.current import Current
from app.faults import CannotWork
from app.record import Record
from app.settings import ROOT, Settings
from tests import samples
from tests.conftest import asking
from tests.running import editions, served, until

SWAPS = 100
PLAIN = {"Accept-Encoding": "identity"}


async def noticed(revision: str, seen: list[str]) -> None:
    """The server looks now and then only: wait until readers get what stands there."""
    end = time.monotonic() + 30
    while seen[-1:] != [revision]:
        assert time.monotonic() < end
        await asyncio.sleep(0.02)


def test_a_store_swapped_a_hundred_times_fails_no_request(tmp_path: Path) -> None:
    (one, first), (two, second) = editions(tmp_path)
    path = tmp_path / "served.sqlite3"
    path.write_bytes(one.read_bytes())
    turns = ((two.read_bytes(), second), (one.read_bytes(), first))
    seen: list[str] = []
    swapped = 0

    async def read(client: httpx.AsyncClient, where: str) -> None:
        while swapped < SWAPS:
            found = await client.get(where)
            assert found.status_code == 200
            revision = found.headers["pactline-revision"]
            assert revision in (first, second)
            other = second if revision == first else first
            assert revision in found.text
            assert other not in found.text
            seen.append(revision)

    async def swap() -> None:
        nonlocal swapped
        for number in range(SWAPS):
            fresh = tmp_path / "fresh"
            content, revision = turns[number % 2]
            fresh.write_bytes(content)
            fresh.replace(path)
            await asyncio.sleep(0.02)
            if number % 25 == 0:
                await noticed(revision, seen)
            swapped += 1

    async def all_at_once(base: str) -> None:
        async with httpx.AsyncClient(base_url=base, timeout=30) as client:
            pages = ("/", "/timeline?from=2023", "/timeline.json?from=2023", "/about")
            await asyncio.gather(swap(), *(read(client, page) for page in pages))

    settings = Settings(store=path)
    with served(settings) as base:
        asyncio.run(all_at_once(base))
        until(lambda: httpx.get(base + "/").headers["pactline-revision"] == first)
    assert set(seen) == {first, second}


def test_a_new_store_is_noticed_and_moves_the_validators(tmp_path: Path) -> None:
    (one, _), (two, second) = editions(tmp_path)
    path = tmp_path / "served.sqlite3"
    path.write_bytes(one.read_bytes())
    get = asking(Settings(store=path))
    known = get("/about", headers=PLAIN)
    os.utime(path, (1, 1))
    time.sleep(0.6)
    get("/about")
    time.sleep(0.3)
    same = get("/about", headers=PLAIN)
    assert same.headers["etag"] == known.headers["etag"]
    assert same.headers["last-modified"] == known.headers["last-modified"]
    two.replace(path)
    time.sleep(0.6)
    until(lambda: get("/about").headers["pactline-revision"] == second)
    assert get("/about", headers=PLAIN).headers["etag"] != known.headers["etag"]
    stale = {"If-None-Match": known.headers["etag"], **PLAIN}
    assert get("/about", headers=stale).status_code == 200


@pytest.mark.parametrize("damage", ["deleted", "truncated", "nonsense", "a folder"])
def test_a_lost_store_leaves_the_last_good_state_and_says_what_to_do(
    tmp_path: Path, damage: str, caplog: pytest.LogCaptureFixture
) -> None:
    (path, first), _ = editions(tmp_path)
    current = Current(path, looks_every=0.0)
    assert current.record().revision == first
    content = path.read_bytes()
    path.unlink()
    if damage == "a folder":
        path.mkdir()
    elif damage != "deleted":
        path.write_bytes(content[:5000] if damage == "truncated" else b"nonsense" * 500)
    until(lambda: current.record() and caplog.records)
    assert current.record().revision == first
    assert "build it" in caplog.text
    assert first in caplog.text


def test_without_a_store_every_page_says_so_and_then_recovers(tmp_path: Path) -> None:
    path = tmp_path / "later.sqlite3"
    get = asking(Settings(store=path))
    for page in ("/", "/timeline.json", "/readyz"):
        found = get(page)
        assert found.status_code == 503
        assert int(found.headers["retry-after"]) > 0
        assert found.headers["cache-control"] == "no-store"
    assert get("/healthz").status_code == 200
    revision = store.build(samples.record(), path).revision
    until(lambda: get("/readyz").status_code == 200)
    assert get("/readyz").json() == {"ready": True, "revision": revision}
    assert get("/").status_code == 200


def test_a_build_killed_halfway_loses_nothing(tmp_path: Path) -> None:
    (path, first), _ = editions(tmp_path)
    slow = (
        "import sys, time; from pathlib import Path; from app import store\n"
        "store._swap = lambda new, path: (print('built', flush=True), time.sleep(60))\n"
        "from tests import samples; store.build(samples.record(), Path(sys.argv[1]))"
    )
    command = [sys.executable, "-c", slow, str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as building:
        assert building.stdout
        building.stdout.readline()
        building.send_signal(signal.SIGKILL)
    assert store.read(path).revision == first
    assert list(tmp_path.glob(".one.sqlite3.*"))
    store.build(samples.record(), path)
    assert not list(tmp_path.glob(".one.sqlite3.*"))


def test_a_full_disk_leaves_the_old_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (path, first), _ = editions(tmp_path)

    def full(_path: Path, _record: Record) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(store, "_fill", full)
    with pytest.raises(CannotWork, match="No space left"):
        store.build(samples.record(), path)
    assert store.read(path).revision == first
    assert not list(tmp_path.glob(".*"))


def test_a_folder_that_cannot_be_written_to_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(**_more: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr("app.store.tempfile.mkstemp", denied)
    with pytest.raises(CannotWork, match="cannot be written to"):
        store.build(samples.record(), tmp_path / "p.sqlite3")


def test_several_workers_give_one_answer_and_stop_gracefully(stored: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "uvicorn", "app.main:app", "--workers", "2", "--port"]
    more = [str(port), "--no-server-header", "--log-level", "error"]
    environment = {**os.environ, "PACTLINE_STORE": str(stored)}
    with subprocess.Popen([*command, *more], cwd=ROOT, env=environment) as running:
        base = f"http://127.0.0.1:{port}"

        def up() -> bool:
            try:
                return httpx.get(f"{base}/readyz").status_code == 200
            except httpx.TransportError:
                return False

        until(up, 60)
        tags = {httpx.get(f"{base}/timeline", headers=PLAIN).headers["etag"] for _ in range(20)}
        running.terminate()
        assert running.wait(20) in (0, -signal.SIGTERM)
    assert len(tags) == 1
