"""Answers to what cannot be answered: a page that says what was wrong and what is allowed."""

import logging
from dataclasses import dataclass, field

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, RedirectResponse
from starlette.exceptions import HTTPException
from starlette.routing import Match
from starlette.types import Scope

from app.database.store import StoreError
from app.formats import SUFFIXES
from app.formats.csv import BOM
from app.language import N_, gettext
from app.releases.release import ReleaseError
from app.routes.context.navigation import section_links
from app.routes.context.reporting import report_link
from app.routes.gone_pages import Gone
from app.routes.link import Link
from app.routes.problems import (
    BAD_FILTER,
    DETAILS,
    ELSE,
    MEDIA_TYPE,
    NO_RELEASE,
    OTHERS_UNHARMED,
    TITLES,
    Problem,
)
from app.routes.requests import record_of, snapshot_or_none, urls_of
from app.routes.responses import DATA_HEADERS
from app.templating import static_files
from app.templating.environment import render
from app.text import releases
from app.view.filters import FILTER_KEYS, InvalidFilter
from app.view.pagination import CURSOR
from app.view.picture_keys import PICTURE_KEYS
from app.view.query_keys import invalid

log = logging.getLogger("pactline")
DATA_SUFFIXES = (*SUFFIXES, ".sqlite3", ".zip", ".svg", ".png", "/oembed")
LONGEST_INSTANCE = 500
NO_RECORD = "none"
AGAIN = N_("Please try again in a minute.")


@dataclass(frozen=True, slots=True)
class Refusal:
    """What an error answers with, in whatever form."""

    status: int
    title: str
    detail: str
    headers: dict[str, str] = field(default_factory=dict)
    links: tuple[Link, ...] = ()


def install(app: FastAPI) -> None:
    """Let the application answer errors with pages and problems."""
    app.add_exception_handler(RequestValidationError, bad_query)
    app.add_exception_handler(InvalidFilter, bad_filter)
    app.add_exception_handler(HTTPException, http)
    app.add_exception_handler(StoreError, unavailable)
    app.add_exception_handler(ReleaseError, damaged_release)


async def bad_query(request: Request, error: Exception) -> Response:
    """400 for the first value that FastAPI could not validate."""
    assert isinstance(error, RequestValidationError)  # noqa: S101
    first = error.errors()[0]
    keys = (*FILTER_KEYS, BOM, CURSOR, *PICTURE_KEYS)
    refused = invalid(keys, first["loc"][1:], first, record_of(request))
    return await bad_filter(request, refused)


async def bad_filter(request: Request, error: Exception) -> Response:
    """400: the value, and what is allowed instead."""
    assert isinstance(error, InvalidFilter)  # noqa: S101
    named = {"parameter": error.key, "value": error.value, "allowed": error.allowed}
    return _answer(request, Refusal(400, BAD_FILTER, str(error)), named)


async def http(request: Request, error: Exception) -> Response:
    """Whatever the routes refuse; an address in another spelling leads to the canonical one."""
    assert isinstance(error, HTTPException)  # noqa: S101
    if error.status_code == 404 and (address := canonical(request)):
        return RedirectResponse(address, status_code=301)
    if isinstance(error, Gone):
        return _gone(request, error)
    title = getattr(error, "title", TITLES.get(error.status_code, ELSE))
    named = hasattr(error, "title")
    detail = error.detail if named else DETAILS.get(error.status_code, error.detail)
    near: Link | None = getattr(error, "near", None)
    refusal = Refusal(
        error.status_code, title, detail, dict(error.headers or {}), (near,) if near else ()
    )
    return _answer(request, refusal, {"meant": near.url} if near else None)


def _gone(request: Request, error: Gone) -> Response:
    """410: what was withdrawn, or is gone, with the ways to what is left of it."""
    refusal = Refusal(410, error.title, error.detail, links=error.remains.links)
    return _answer(request, refusal, error.remains.addresses)


async def unavailable(request: Request, error: Exception) -> Response:
    """503: no store could be read yet; the log says why."""
    log.debug("%s", error)
    return _answer(request, Refusal(503, TITLES[503], AGAIN, {"Retry-After": "60"}))


async def damaged_release(request: Request, error: Exception) -> Response:
    """503: a release that is known cannot be opened; the log says what is wrong with it."""
    log.error("%s", error)
    return _answer(request, Refusal(503, NO_RELEASE, OTHERS_UNHARMED, {"Retry-After": "3600"}))


def refused(
    scope: Scope, status: int, headers: dict[str, str] | None = None, detail: str = ""
) -> Response:
    """Return the answer to a request that is refused before or after its route."""
    title, fallback = TITLES.get(status, ELSE), DETAILS.get(status, "")
    return _answer(Request(scope), Refusal(status, title, detail or fallback, headers or {}))


def canonical(request: Request) -> str | None:
    """Return the address in lower case, without a slash at its end, if only that is routed."""
    requested_path = request.scope["path"]
    path = "/" + requested_path.strip("/").lower()
    if path == requested_path or "endpoint" in request.scope:
        return None
    scope = {**request.scope, "path": path}
    if not any(route.matches(scope)[0] is Match.FULL for route in request.app.routes):
        return None
    return urls_of(request).at(path, request.query_params.multi_items())


def _answer(request: Request, refusal: Refusal, named: dict[str, str] | None = None) -> Response:
    if request.scope["path"].lower().endswith(DATA_SUFFIXES):
        return _problem(request, refusal, named or {})
    return _page(request, refusal)


def _problem(request: Request, refusal: Refusal, named: dict[str, str]) -> Response:
    urls = urls_of(request)
    problem = Problem(
        type=urls.at("/docs") + "#problems",
        title=gettext(refusal.title),
        status=refusal.status,
        detail=gettext(refusal.detail),
        instance=urls.at(request.scope["path"])[:LONGEST_INSTANCE],
        **named,
    )
    return Response(
        problem.model_dump_json(exclude_none=True),
        status_code=refusal.status,
        headers=DATA_HEADERS | refusal.headers | {"Content-Type": MEDIA_TYPE},
    )


def _report(request: Request, refusal: Refusal) -> str:
    """Return where to report that the page should have been there; empty where nobody is named."""
    contact: str = request.app.state.contact
    if not contact:
        return ""
    urls = urls_of(request)
    address = urls.absolute(urls.at(request.scope["path"]))[:LONGEST_INSTANCE]
    snapshot = snapshot_or_none(request)
    state = releases.state(snapshot.revision, snapshot.release) if snapshot else NO_RECORD
    return report_link(contact, address, gettext(refusal.title), state)


def _page(request: Request, refusal: Refusal) -> Response:
    urls = urls_of(request)
    content = render(
        "error.html",
        status=refusal.status,
        title=gettext(refusal.title),
        message=gettext(refusal.detail),
        links=refusal.links,
        navigation=section_links(urls),
        home=urls.at("/"),
        search=urls.at("/search"),
        style=urls.at("/static/" + static_files.named("pactline.css")),
        icon=urls.at("/static/" + static_files.named("icon.svg")),
        report=_report(request, refusal),
    )
    return HTMLResponse(content, status_code=refusal.status, headers=refusal.headers)
