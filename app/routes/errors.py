"""Answers to what cannot be answered: a page that says what was wrong and what is allowed."""

import logging

from fastapi import FastAPI, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from starlette.exceptions import HTTPException
from starlette.routing import Match
from starlette.types import Scope

from app.formats import SUFFIXES
from app.formats.json import LOST
from app.record.errors import CannotWork
from app.routes.page_context import NAVIGATION
from app.routes.problems import MEDIA_TYPE, Problem
from app.routes.responses import DATA_HEADERS, urls_of
from app.templating import static_files
from app.templating.environment import render
from app.view.filters import InvalidFilter

log = logging.getLogger("pactline")
DATA_SUFFIXES = (*SUFFIXES, ".sqlite3", ".zip")
LONGEST_INSTANCE = 500
LOST_PART = "That part of the list is gone"
TITLES = {
    400: "That request cannot be answered",
    404: "There is no such page",
    405: "This site can only be read",
    412: "It has changed",
    413: "This site can only be read",
    414: "That address is too long",
    416: "There is no such part of the file",
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
    return _answer(request, 400, "That filter cannot be read", str(error), **named)


async def http(request: Request, error: Exception) -> Response:
    """Whatever the routes refuse; an address in another spelling leads to the canonical one."""
    assert isinstance(error, HTTPException)  # noqa: S101
    if error.status_code == 404 and (address := canonical(request)):
        return RedirectResponse(address, status_code=301)
    title = _title(error.status_code)
    message = "Its address may be misspelt, or the thing may lie after the day that is asked for."
    if error.detail == LOST:
        title, message = LOST_PART, LOST
    if error.status_code == 405:
        message = "Allowed methods are GET and HEAD."
    response = _answer(request, error.status_code, title, message)
    response.headers.update(error.headers or {})
    return response


async def unavailable(request: Request, error: Exception) -> Response:
    """503: no store could be read yet; the log says why."""
    log.debug("%s", error)
    response = _answer(request, 503, _title(503), "Please try again in a minute.")
    response.headers["Retry-After"] = "60"
    return response


def refusal(scope: Scope, status: int, message: str) -> Response:
    """Return the answer to a request that does not reach its route."""
    return _answer(Request(scope), status, _title(status), message)


def canonical(request: Request) -> str | None:
    """The address in lower case without a slash at its end, where only that leads to a route."""
    given = request.scope["path"]
    path = "/" + given.strip("/").lower()
    if path == given or "endpoint" in request.scope:
        return None
    scope = {**request.scope, "path": path}
    if not any(route.matches(scope)[0] is Match.FULL for route in request.app.routes):
        return None
    return urls_of(request).at(path, request.query_params.multi_items())


def _title(status: int) -> str:
    return TITLES.get(status, "Something went wrong")


def _answer(request: Request, status: int, title: str, message: str, **named: str) -> Response:
    path, urls = request.scope["path"], urls_of(request)
    if not path.endswith(DATA_SUFFIXES):
        return _page(request, status, title, message)
    problem = Problem(
        type=urls.at("/docs") + "#problems",
        title=title,
        status=status,
        detail=message,
        instance=urls.at(path)[:LONGEST_INSTANCE],
        **named,
    )
    headers = DATA_HEADERS | {"Content-Type": MEDIA_TYPE}
    return Response(problem.model_dump_json(exclude_none=True), status, headers=headers)


def _page(request: Request, status: int, title: str, message: str) -> Response:
    urls = urls_of(request)
    content = render(
        "error.html",
        status=status,
        title=title,
        message=message,
        pages=[(label, urls.at(path)) for _, path, label in NAVIGATION],
        home=urls.at("/"),
        search=urls.at("/search"),
        style=urls.at("/static/" + static_files.named("pactline.css")),
        icon=urls.at("/static/" + static_files.named("icon.svg")),
    )
    return HTMLResponse(content, status_code=status)
