"""Whether the process lives, and which revision it serves; for whatever watches the site."""

from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse, PlainTextResponse

from app.routes import cache_control
from app.routes.pages import READING
from app.routes.requests import snapshot_or_none
from app.snapshot import Snapshots

ALIVE, READY = "/healthz", "/readyz"
PATHS = (ALIVE, READY)
NOT_KEPT = {"Cache-Control": cache_control.NO_STORE}


def add(app: FastAPI) -> None:
    """Add the routes."""
    app.add_api_route(ALIVE, alive, methods=READING, include_in_schema=False)
    app.add_api_route(READY, ready, methods=READING, include_in_schema=False)


async def alive() -> Response:
    """200 as long as the process answers."""
    return PlainTextResponse("alive\n", headers=NOT_KEPT)


def ready(request: Request) -> Response:
    """200 with the revision that is served and the release that it is, 503 where there is none.

    `store` tells how the store on disk differs from it, where it does.
    """
    snapshot = snapshot_or_none(request)
    snapshots: Snapshots = request.app.state.snapshots
    answer: dict[str, Any] = {"ready": snapshot is not None}
    if snapshot is not None:
        answer["revision"] = snapshot.revision
        if snapshot.release:
            answer["release"] = snapshot.release
    if difference := snapshots.difference():
        answer["store"] = difference
    if snapshot is None:
        return JSONResponse(answer, 503, headers=NOT_KEPT | {"Retry-After": "5"})
    return JSONResponse(answer, headers=NOT_KEPT)
