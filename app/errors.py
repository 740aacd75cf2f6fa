"""Answers to what cannot be answered: a page that says what was wrong and what is allowed."""

import logging

from fastapi import FastAPI, Request, Response
from fastapi.responses import HTMLResponse
from starlette.exceptions import HTTPException

from app import assets
from app.faults import CannotWork
from app.filters import BadFilter
from app.frame import NAVIGATION
from app.rendering import render

log = logging.getLogger("pactline")
TITLES = {
    400: "That filter cannot be read",
    404: "There is no such page",
    405: "This site can only be read",
    503: "The record is not available",
}


def install(app: FastAPI) -> None:
    """Let the application answer errors with pages."""
    app.add_exception_handler(BadFilter, bad_filter)
    app.add_exception_handler(HTTPException, http)
    app.add_exception_handler(CannotWork, unavailable)


async def bad_filter(request: Request, error: Exception) -> Response:
    """400: the value, and what is allowed instead."""
    return _page(request, 400, str(error))


async def http(request: Request, error: Exception) -> Response:
    """Whatever the routes refuse."""
    assert isinstance(error, HTTPException)  # noqa: S101
    message = "Its address may be misspelt, or the thing may lie after the day that is asked for."
    if error.status_code == 405:
        message = "Allowed methods are GET and HEAD."
    return _page(request, error.status_code, message, dict(error.headers or {}))


async def unavailable(request: Request, error: Exception) -> Response:
    """503: no store could be read yet; the log says why."""
    log.error("%s", error)
    return _page(request, 503, "Please try again in a minute.", {"Retry-After": "60"})


def _page(
    request: Request, status: int, message: str, headers: dict[str, str] | None = None
) -> Response:
    urls = request.app.state.urls
    content = render(
        "error.html",
        status=status,
        title=TITLES.get(status, "Something went wrong"),
        message=message,
        pages=[(label, urls.at(path)) for _, path, label in NAVIGATION],
        home=urls.at("/"),
        search=urls.at("/search"),
        style=urls.at("/static/" + assets.named("pactline.css")),
        icon=urls.at("/static/" + assets.named("icon.svg")),
    )
    return HTMLResponse(content, status_code=status, headers=headers)
