"""The store is watched while the application runs, and its first pages are made beforehand."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import brotli
import httpx
import pytest
from fastapi import FastAPI

from app.language import Language
from app.middleware import stack, store_watch
from app.middleware.store_watch import FRONT
from app.routes import pages
from app.routes.page_table import PAGES
from app.settings import Settings
from tests.running import editions

Ask = Callable[..., Awaitable[httpx.Response]]


async def until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not true():
        assert time.monotonic() < end
        await asyncio.sleep(0.01)


def running(app: FastAPI, story: Callable[[Ask], Awaitable[None]]) -> None:
    """Run an application with its lifespan, and ask it what the story asks."""

    async def run() -> None:
        transport = httpx.ASGITransport(app)
        received: asyncio.Queue[Any] = asyncio.Queue()
        sent: asyncio.Queue[Any] = asyncio.Queue()
        await received.put({"type": "lifespan.startup"})
        living = asyncio.create_task(app({"type": "lifespan"}, received.get, sent.put))
        assert (await sent.get())["type"] == "lifespan.startup.complete"
        async with httpx.AsyncClient(transport=transport, base_url="http://site") as client:
            await story(client.get)
        await received.put({"type": "lifespan.shutdown"})
        await living

    asyncio.run(run())


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Looks that follow each other at once."""
    monkeypatch.setattr(store_watch, "SECONDS_BETWEEN_LOOKS", 0.02)


def test_the_first_request_after_a_build_gets_the_new_record(tmp_path: Path) -> None:
    (path, first), (new, second) = editions(tmp_path)
    app = stack.create(Settings(store=path))
    snapshots = app.state.snapshots

    async def story(get: Ask) -> None:
        assert snapshots.served.record.revision == first
        new.replace(path)
        await until(lambda: snapshots.served.record.revision == second)
        assert (await get("/")).headers["pactline-revision"] == second

    running(app, story)


def test_no_request_looks_at_the_store_while_it_is_watched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (path, first), (new, _) = editions(tmp_path)
    monkeypatch.setattr(store_watch, "SECONDS_BETWEEN_LOOKS", 600)
    app = stack.create(Settings(store=path))

    async def story(get: Ask) -> None:
        assert (await get("/readyz")).json() == {"ready": True, "revision": first}
        new.replace(path)
        assert (await get("/")).headers["pactline-revision"] == first
        ready = (await get("/readyz")).json()
        assert ready["revision"] == first
        assert ready["store"] == "a newer store is being read"

    running(app, story)


def test_watching_goes_on_after_a_bad_store(tmp_path: Path) -> None:
    (path, first), (new, second) = editions(tmp_path)
    app = stack.create(Settings(store=path))
    snapshots = app.state.snapshots

    async def story(get: Ask) -> None:
        path.write_bytes(b"bad")
        await until(lambda: snapshots.problem is not None)
        ready = await get("/readyz")
        assert ready.status_code == 200
        assert ready.json()["revision"] == first
        assert "no sound store" in ready.json()["store"]
        new.replace(path)
        await until(lambda: snapshots.served.record.revision == second)
        assert (await get("/readyz")).json() == {"ready": True, "revision": second}

    running(app, story)


PREPARED = ("/", "/timeline", "/openapi.json", "/docs")


def test_front_pages_are_all_without_a_name_in_each_language_and_the_interface() -> None:
    """Read before the tests of a run are spared them."""
    undated = {page_route.path for page_route in PAGES if page_route.slugs is None}
    assert {path for language, path in FRONT if language is Language.UKRAINIAN} == undated
    assert {path for language, path in FRONT if language is Language.ENGLISH} == {
        *undated,
        "/openapi.json",
        "/docs",
    }


def test_front_pages_are_there_before_anybody_asks_and_as_small_as_they_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert {(Language.ENGLISH, page) for page in PREPARED} <= set(FRONT)
    front = [(language, page) for language, page in FRONT if page in PREPARED]
    monkeypatch.setattr(store_watch, "FRONT", front)
    (path, first), (new, second) = editions(tmp_path)
    app = stack.create(Settings(store=path))
    snapshots, responses = app.state.snapshots, app.state.responses
    styles = [path for _, path in store_watch.style_sheets()]
    assert any("pactline" in path for path in styles)

    def all_are_prepared() -> bool:
        return len(list(responses.of(snapshots.served))) == len(front) + len(styles)

    async def story(get: Ask) -> None:
        await until(all_are_prepared)
        new.replace(path)
        await until(lambda: snapshots.served.record.revision == second)
        await until(all_are_prepared)
        with monkeypatch.context() as unasked:
            unasked.setattr(pages, "answer", lambda *_: pytest.fail("made again"))
            for page in (*PREPARED, "/uk/", "/uk/timeline", *styles):
                plain = await get(page, headers={"Accept-Encoding": "identity"})
                packed = await get(page, headers={"Accept-Encoding": "br"})
                smallest = brotli.compress(plain.content, quality=11)
                assert packed.headers["content-length"] == str(len(smallest))
                assert page in styles or plain.headers["pactline-revision"] == second

    running(app, story)
    assert not snapshots.watched
    assert first != second


def test_without_a_store_the_application_starts_and_waits_for_one(tmp_path: Path) -> None:
    (built, revision), _ = editions(tmp_path)
    path = tmp_path / "later.sqlite3"
    app = stack.create(Settings(store=path))

    async def story(get: Ask) -> None:
        waiting = await get("/readyz")
        assert waiting.status_code == 503
        assert waiting.json()["ready"] is False
        assert "there is no store" in waiting.json()["store"]
        assert int(waiting.headers["retry-after"]) > 0
        assert (await get("/healthz")).status_code == 200
        assert (await get("/")).status_code == 503
        built.replace(path)
        await until(lambda: app.state.snapshots.served is not None)
        assert (await get("/readyz")).json() == {"ready": True, "revision": revision}

    running(app, story)
