"""A new store under load, and a store that is lost: over a real server where it matters."""

import asyncio
import logging
import os
import time
from pathlib import Path

import httpx
import pytest

from app.database import store
from app.settings import Settings
from tests import samples
from tests.conftest import asking
from tests.running import editions, served, until

SWAPS = 100
PLAIN = {"Accept-Encoding": "identity"}


async def noticed(revision: str, revisions_seen: list[str]) -> None:
    """The server looks now and then only: wait until readers get what stands there."""
    end = time.monotonic() + 30
    while revisions_seen[-1:] != [revision]:
        assert time.monotonic() < end
        await asyncio.sleep(0.02)


def test_a_store_swapped_a_hundred_times_fails_no_request(tmp_path: Path) -> None:
    (first_store, first), (second_store, second) = editions(tmp_path)
    path = tmp_path / "served.sqlite3"
    path.write_bytes(first_store.read_bytes())
    turns = ((second_store.read_bytes(), second), (first_store.read_bytes(), first))
    revisions_seen: list[str] = []
    swapped = 0

    async def read(client: httpx.AsyncClient, where: str) -> None:
        while swapped < SWAPS:
            answer = await client.get(where)
            assert answer.status_code == 200
            revision = answer.headers["pactline-revision"]
            assert revision in (first, second)
            other = second if revision == first else first
            assert revision in answer.text
            assert other not in answer.text
            revisions_seen.append(revision)

    async def swap() -> None:
        nonlocal swapped
        for number in range(SWAPS):
            fresh = tmp_path / "fresh"
            content, revision = turns[number % 2]
            fresh.write_bytes(content)
            fresh.replace(path)
            await asyncio.sleep(0.02)
            if number % 25 == 0:
                await noticed(revision, revisions_seen)
            swapped += 1

    async def all_at_once(base: str) -> None:
        async with httpx.AsyncClient(base_url=base, timeout=30) as client:
            pages = ("/", "/timeline?from=2023", "/timeline.json?from=2023", "/about")
            await asyncio.gather(swap(), *(read(client, page) for page in pages))

    settings = Settings(store=path)
    with served(settings) as base:
        asyncio.run(all_at_once(base))
        until(lambda: httpx.get(base + "/").headers["pactline-revision"] == first)
    assert set(revisions_seen) == {first, second}


def test_a_build_is_served_soon_though_nobody_asks(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, logger="pactline")
    (served_path, first), (corrected, second) = editions(tmp_path)
    with served(Settings(store=served_path)) as base:
        assert httpx.get(base + "/readyz").json() == {"ready": True, "revision": first}
        corrected.replace(served_path)
        until(lambda: f"serving revision {second}" in caplog.text, 30)
        assert httpx.get(base + "/").headers["pactline-revision"] == second


def test_a_new_store_moves_the_validators_and_a_touched_one_does_not(tmp_path: Path) -> None:
    (path, _), (corrected, second) = editions(tmp_path)
    get = asking(Settings(store=path))
    known = get("/about", headers=PLAIN)
    os.utime(path, (1, 1))
    same = get("/about", headers=PLAIN)
    assert same.headers["etag"] == known.headers["etag"]
    assert same.headers["last-modified"] == known.headers["last-modified"]
    corrected.replace(path)
    assert get("/about").headers["pactline-revision"] == second
    assert get("/about", headers=PLAIN).headers["etag"] != known.headers["etag"]
    stale = {"If-None-Match": known.headers["etag"], **PLAIN}
    assert get("/about", headers=stale).status_code == 200


def test_without_a_store_every_page_says_so_and_then_recovers(tmp_path: Path) -> None:
    path = tmp_path / "later.sqlite3"
    get = asking(Settings(store=path))
    for page in ("/", "/timeline.json", "/readyz", "/data/pactline.sqlite3", "/data/pactline.zip"):
        answer = get(page)
        assert answer.status_code == 503
        assert int(answer.headers["retry-after"]) > 0
        assert answer.headers["cache-control"] == "no-store"
    assert get("/healthz").status_code == 200
    revision = store.build(samples.record(), path).revision
    assert get("/readyz").json() == {"ready": True, "revision": revision}
    assert get("/").status_code == 200
