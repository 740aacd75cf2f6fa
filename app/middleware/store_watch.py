"""Looks at the store while the application runs, and makes the first pages of each new snapshot."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace

from fastapi import FastAPI
from starlette.types import ASGIApp, Scope

from app.language import Language, speaking
from app.middleware.cached_response import CachedResponse
from app.middleware.response_cache import address_of, bare_scope, may_be_kept, response_of
from app.middleware.response_storage import ResponseStorage
from app.routes.page_table import PAGES
from app.snapshot import Snapshot, Snapshots
from app.templating import static_files

log = logging.getLogger("pactline")
SECONDS_BETWEEN_LOOKS = 0.5
# Undated pages that many read first, and the descriptions of the interface, which take long.
FRONT_PAGES = tuple(page_route.path for page_route in PAGES if page_route.slugs is None)
FRONT = (
    *((Language.ENGLISH, path) for path in (*FRONT_PAGES, "/openapi.json", "/docs")),
    *((Language.UKRAINIAN, path) for path in FRONT_PAGES),
)


@asynccontextmanager
async def watching(app: FastAPI) -> AsyncIterator[None]:
    """Read the store, then look at it about twice a second until the context ends."""
    snapshots: Snapshots = app.state.snapshots
    await asyncio.to_thread(snapshots.look)
    snapshots.watched = True
    task = asyncio.create_task(_watch(app, snapshots))
    try:
        yield
    finally:
        snapshots.watched = False
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _watch(app: FastAPI, snapshots: Snapshots) -> None:
    prepared: Snapshot | None = None
    preparing: asyncio.Task[None] | None = None
    try:
        while True:
            if snapshots.served is not prepared:
                prepared = snapshots.served
                if preparing:
                    preparing.cancel()
                if prepared:
                    preparing = asyncio.create_task(prepare(app, prepared))
            await asyncio.sleep(SECONDS_BETWEEN_LOOKS)
            await asyncio.to_thread(snapshots.look)
    finally:
        if preparing:
            preparing.cancel()


async def prepare(app: FastAPI, snapshot: Snapshot) -> None:
    """Make the front pages of a snapshot in threads, compressed as small as they go."""
    responses: ResponseStorage = app.state.responses
    try:
        for language, path in (*style_sheets(), *FRONT):
            urls = replace(app.state.urls, language=language)
            scope = bare_scope(path, snapshot=snapshot, urls=urls) | {"app": app}
            with speaking(language):
                response = await asyncio.to_thread(front_page, responses.application, scope)
            if may_be_kept(response):
                responses.of(snapshot).put(address_of(scope), response)
    except Exception:
        log.exception("the first pages are made when somebody asks")


def style_sheets() -> list[tuple[Language, str]]:
    """Return the addresses of the style sheets, which every reader gets with the first page."""
    names = (static_files.named(name) for name in static_files.STYLE_SHEETS)
    return [(Language.ENGLISH, f"/static/{name}") for name in names]


def front_page(application: ASGIApp, scope: Scope) -> CachedResponse:
    """Return an answer in its smallest forms; this blocks its thread."""
    response = asyncio.run(response_of(application, scope))
    response.compress_highest()
    return response
