"""A new store under load, and a store that is lost: over a real server where it matters."""

import asyncio
import os
import time
from pathlib import Path

import httpx

from app.database import store
from app.settings import Settings
from tests import samples
from tests.conftest import asking
from tests.running import editions, served, until

SWAPS = 100
PLAIN = {"Accept-Encoding": "identity"}


async def noticed(revision: str, event_view: list[str]) -> None:
    """The server looks now and then only: wait until readers get what stands there."""
    end = time.monotonic() + 30
    while event_view[-1:] != [revision]:
        assert time.monotonic() < end
        await asyncio.sleep(0.02)


def test_a_store_swapped_a_hundred_times_fails_no_request(tmp_path: Path) -> None:
    (one, first), (two, second) = editions(tmp_path)
    path = tmp_path / "served.sqlite3"
    path.write_bytes(one.read_bytes())
    turns = ((two.read_bytes(), second), (one.read_bytes(), first))
    event_view: list[str] = []
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
            event_view.append(revision)

    async def swap() -> None:
        nonlocal swapped
        for number in range(SWAPS):
            fresh = tmp_path / "fresh"
            content, revision = turns[number % 2]
            fresh.write_bytes(content)
            fresh.replace(path)
            await asyncio.sleep(0.02)
            if number % 25 == 0:
                await noticed(revision, event_view)
            swapped += 1

    async def all_at_once(base: str) -> None:
        async with httpx.AsyncClient(base_url=base, timeout=30) as client:
            pages = ("/", "/timeline?from=2023", "/timeline.json?from=2023", "/about")
            await asyncio.gather(swap(), *(read(client, page) for page in pages))

    settings = Settings(store=path)
    with served(settings) as base:
        asyncio.run(all_at_once(base))
        until(lambda: httpx.get(base + "/").headers["pactline-revision"] == first)
    assert set(event_view) == {first, second}


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


def test_a_download_is_of_the_revision_that_its_header_names(tmp_path: Path) -> None:
    (one, first), (two, second) = editions(tmp_path)
    held = {first: one.read_bytes(), second: two.read_bytes()}
    get = asking(Settings(store=one))
    get("/about")

    def told() -> str:
        found = get("/data/pactline.sqlite3")
        revision = found.headers["pactline-revision"]
        assert found.content == held[revision]
        return str(revision)

    two.replace(one)
    assert told() == first
    until(lambda: told() == second)


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
