"""Routes, and the way from a request to an answer."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from fastapi import FastAPI, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from starlette.convertors import StringConvertor, register_url_convertor
from starlette.exceptions import HTTPException

from app.formats import JSON, Format, Link, Shown, link_header
from app.formats import json as paged
from app.record.licences import DATA
from app.routes import crawlers, docs, downloads
from app.routes.errors import install
from app.routes.page_context import framed
from app.routes.page_table import PAGES, Entry
from app.routes.responses import DATA_HEADERS, asked_of, record_of, revised
from app.settings import Settings
from app.snapshot import Current
from app.templating import static_files
from app.templating.environment import render
from app.urls import Urls
from app.view.page_request import Asked, Part

METHODS = ["GET", "HEAD"]


class Slug(StringConvertor):
    """A name in a path that leaves a suffix alone."""

    regex = "[^/.]+"


register_url_convertor("slug", Slug())


def create(settings: Settings) -> FastAPI:
    """The application over one store."""
    app = FastAPI(
        title="Pactline", openapi_url=None, docs_url=None, redoc_url=None, redirect_slashes=False
    )
    app.state.current = Current(settings.store)
    app.state.urls = Urls(settings.base_url)
    for entry in PAGES:
        for form in entry.formats:
            path = entry.path_of(form).replace("{slug}", "{slug:slug}")
            _route(app, path, _data(entry, form))
    for path, endpoint in (*downloads.ROUTES, *crawlers.ROUTES, *docs.ROUTES):
        _route(app, path, endpoint)
    for entry in PAGES:
        _route(app, entry.path, _page(entry))
    _route(app, "/static/{name}", static)
    install(app)
    return app


def _route(
    app: FastAPI, path: str, endpoint: Callable[..., Awaitable[Response] | Response]
) -> None:
    app.add_api_route(path, endpoint, methods=METHODS, include_in_schema=False)


def _page(entry: Entry) -> Callable[[Request], Awaitable[Response]]:
    async def page(request: Request) -> Response:
        return answer(entry, request)

    return page


def _data(entry: Entry, form: Format) -> Callable[[Request], Awaitable[Response]]:
    async def data(request: Request) -> Response:
        return answer(entry, request, form)

    return data


def answer(entry: Entry, request: Request, form: Format | None = None) -> Response:
    """The page in one of its forms, a redirect to its canonical path, or an HTTPException."""
    asked = ask(entry, request)
    if asked.slug != request.path_params.get("slug", ""):
        path = entry.address(asked.slug) + (form.suffix if form else "")
        address = Urls(asked.urls.base_url).at(path, request.query_params.multi_items())
        return RedirectResponse(address, status_code=301)
    asked = replace(asked, part=part_of(entry, request, form))
    page = entry.build(asked)
    if page is None:
        raise HTTPException(404)
    shown = Shown(page, asked, entry.address(asked.slug), entry.table)
    shown = replace(shown, page=paged.leading_on(shown, form.suffix if form else ""))
    return data(form, shown) if form else html(entry, shown)


def part_of(entry: Entry, request: Request, form: Format | None) -> Part | None:
    """The part of the list that is asked for, None for all. Raises HTTPException for a lost one."""
    if not entry.paged or form not in (JSON, None):
        return None
    cursor = paged.given(request.query_params.multi_items())
    start = paged.read(cursor, record_of(request).revision)
    if start is None:
        raise HTTPException(404, paged.LOST)
    if form is None:
        return Part(start, entry.most) if entry.most else None
    whole: bool = getattr(request.state, "whole", False)
    return None if whole else Part(start, paged.ROWS)


def ask(entry: Entry, request: Request) -> Asked:
    """What the request asks the page for. Raises BadFilter, or CannotWork without a store."""
    slug = request.path_params.get("slug", "")
    return replace(asked_of(request, entry.known_keys), slug=entry.slug(slug, record_of(request)))


def html(entry: Entry, shown: Shown) -> Response:
    """The page for readers, with the addresses of its other forms."""
    frame = framed(shown, entry)
    links: list[Link] = [("canonical", frame.canonical, None)]
    links += [("alternate", twin.url, twin.media_type) for twin in frame.twins if not twin.cites]
    content = render(entry.template, page=shown.page, frame=frame, asset=static_files.named)
    return HTMLResponse(content, headers=revised(shown.page) | {"Link": link_header(links)})


def data(form: Format, shown: Shown) -> Response:
    """The page as data, with the address of the page for readers."""
    at = shown.asked.urls.at
    links = (
        ("alternate", shown.here(), "text/html"),
        ("canonical", shown.absolute(shown.here(form.suffix)), None),
        ("license", DATA.url, None),
        ("service-desc", at("/openapi.json"), "application/json"),
    )
    headers = DATA_HEADERS | revised(shown.page) | {"Link": link_header(links)}
    return Response(form.write(shown), headers=headers | {"Content-Type": form.media_type})


async def static(name: str) -> Response:
    """A static file under its fingerprinted name: it never changes."""
    found = static_files.assets().get(name)
    if found is None:
        raise HTTPException(404)
    cached = {"Cache-Control": "max-age=31536000, immutable"}
    return Response(found.content, media_type=found.media_type, headers=cached)
