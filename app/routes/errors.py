"""Answers to what cannot be answered: a page that says what was wrong and what is allowed."""

import logging
from urllib.parse import quote

from fastapi import FastAPI, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from starlette.exceptions import HTTPException
from starlette.routing import Match

from app.formats import SUFFIXES
from app.formats.json import LOST
from app.record.errors import CannotWork
from app.routes.context.navigation import section_links
from app.routes.problems import MEDIA_TYPE, Problem
from app.routes.responses import DATA_HEADERS
from app.templating import static_files
from app.templating.environment import render
from app.urls import Urls
from app.view.filters import InvalidFilter

log = logging.getLogger("pactline")
DATA_SUFFIXES = (*SUFFIXES, ".sqlite3", ".zip")
TITLES = {
    400: "That filter cannot be read",
    404: "There is no such page",
    405: "This site can only be read",
    503: "The record is not available",
}


def install(app: FastAPI) -> None:
    """Let the application answer errors with pages."""
    app.add_exception_handler(InvalidFilter, bad_filter)
    app.add_exception_handler(HTTPException, http)
    app.add_exception_handler(CannotWork, unavailable)


async def bad_filter(request: Request, error: Exception) -> Response:
    """400: the value, and what is allowed instead."""
    assert isinstance(error, InvalidFilter)  # noqa: S101
    named = {"parameter": error.key, "value": error.value, "allowed": error.allowed}
    return _answer(request, 400, str(error), named=named)


async def http(request: Request, error: Exception) -> Response:
    """Whatever the routes refuse; an address in another spelling leads to the canonical one."""
    assert isinstance(error, HTTPException)  # noqa: S101
    if error.status_code == 404 and (address := canonical(request)):
        return RedirectResponse(address, status_code=301)
    message = "Its address may be misspelt, or the thing may lie after the day that is asked for."
    if error.detail == LOST:
        message = LOST
    if error.status_code == 405:
        message = "Allowed methods are GET and HEAD."
    return _answer(request, error.status_code, message, dict(error.headers or {}))


async def unavailable(request: Request, error: Exception) -> Response:
    """503: no store could be read yet; the log says why."""
    log.error("%s", error)
    return _answer(request, 503, "Please try again in a minute.", {"Retry-After": "60"})


def canonical(request: Request) -> str | None:
    """The address in lower case without a slash at its end, where only that leads to a route."""
    given = request.scope["path"]
    path = "/" + given.strip("/").lower()
    if path == given or "endpoint" in request.scope:
        return None
    scope = {**request.scope, "path": path}
    if not any(route.matches(scope)[0] is Match.FULL for route in request.app.routes):
        return None
    urls: Urls = request.app.state.urls
    return urls.at(path, request.query_params.multi_items())


def _answer(
    request: Request,
    status: int,
    message: str,
    headers: dict[str, str] | None = None,
    named: dict[str, str] | None = None,
) -> Response:
    if request.url.path.endswith(DATA_SUFFIXES):
        return _problem(request, status, message, headers or {}, named or {})
    return _page(request, status, message, headers)


def _problem(
    request: Request, status: int, message: str, headers: dict[str, str], named: dict[str, str]
) -> Response:
    problem = Problem(
        type=request.app.state.urls.at("/docs") + "#problems",
        title=TITLES.get(status, "Something went wrong"),
        status=status,
        detail=message,
        instance=quote(request.url.path),
        **named,
    )
    return Response(
        problem.model_dump_json(exclude_none=True),
        status_code=status,
        headers=DATA_HEADERS | headers | {"Content-Type": MEDIA_TYPE},
    )


def _page(
    request: Request, status: int, message: str, headers: dict[str, str] | None = None
) -> Response:
    urls = request.app.state.urls
    content = render(
        "error.html",
        status=status,
        title=TITLES.get(status, "Something went wrong"),
        message=message,
        navigation=section_links(urls),
        home=urls.at("/"),
        search=urls.at("/search"),
        style=urls.at("/static/" + static_files.named("pactline.css")),
        icon=urls.at("/static/" + static_files.named("icon.svg")),
    )
    return HTMLResponse(content, status_code=status, headers=headers)
