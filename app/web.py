"""Routes, and the way from a request to an answer."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from fastapi import FastAPI, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from starlette.exceptions import HTTPException

from app import assets, filters
from app.asked import Asked
from app.current import Current
from app.errors import install
from app.frame import Frame
from app.models import Page
from app.notes import Notes
from app.rendering import render
from app.settings import Settings
from app.site import PAGES, Entry
from app.urls import Urls

METHODS = ["GET", "HEAD"]


def create(settings: Settings) -> FastAPI:
    """The application over one store."""
    app = FastAPI(
        title="Pactline", openapi_url=None, docs_url=None, redoc_url=None, redirect_slashes=False
    )
    app.state.current = Current(settings.store)
    app.state.urls = Urls(settings.base_url)
    for entry in PAGES:
        app.add_api_route(
            entry.path, _endpoint(entry), methods=METHODS, include_in_schema=False, name=entry.name
        )
    app.add_api_route("/static/{name}", static, methods=METHODS, include_in_schema=False)
    install(app)
    return app


def _endpoint(entry: Entry) -> Callable[..., Awaitable[Response]]:
    async def page(request: Request) -> Response:
        return answer(entry, request)

    return page


def answer(entry: Entry, request: Request) -> Response:
    """The HTML of a page, a redirect to its canonical path, or an HTTPException."""
    asked = ask(entry, request)
    if asked.slug != request.path_params.get("slug", ""):
        address = Urls(asked.urls.base_url).at(
            entry.address(asked.slug), request.query_params.multi_items()
        )
        return RedirectResponse(address, status_code=301)
    page = entry.build(asked)
    if page is None:
        raise HTTPException(404)
    return HTMLResponse(show(entry, asked, page))


def ask(entry: Entry, request: Request) -> Asked:
    """What the request asks the page for. Raises BadFilter, or CannotWork without a store."""
    current: Current = request.app.state.current
    record = current.record()
    chosen = filters.parse(request.query_params.multi_items(), record, entry.known_keys)
    lens = filters.lens(chosen, record)
    pairs = filters.pairs(chosen, record)
    urls = replace(
        request.app.state.urls, lens=tuple(pair for pair in pairs if pair[0] in filters.LENS)
    )
    slug = request.path_params.get("slug", "")
    if entry.name == "country":
        code = record.country_names.get(slug.lower())
        slug = record.country[code].slug if code else slug
    return Asked(current.view(record, lens), chosen, urls, slug)


def show(entry: Entry, asked: Asked, page: Page) -> str:
    """The page in its template, with what stands around it."""
    rows = getattr(page, "sources", ())
    notes = Notes({row.id: row for row in rows})
    frame = Frame(asked, entry.name, entry.address(asked.slug), entry.known_keys, notes)
    return render(entry.template, page=page, frame=frame, asset=assets.named)


async def static(name: str) -> Response:
    """A static file under its fingerprinted name: it never changes."""
    found = assets.assets().get(name)
    if found is None:
        raise HTTPException(404)
    cached = {"Cache-Control": "public, max-age=31536000, immutable"}
    return Response(found.content, media_type=found.media_type, headers=cached)
