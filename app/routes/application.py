"""Routes, and the way from a request to an answer."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from fastapi import FastAPI, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from starlette.convertors import StringConvertor, register_url_convertor
from starlette.exceptions import HTTPException

from app.formats import JSON, BuiltPage, Format, link_header
from app.formats import json as paged
from app.presenters.rows import Page
from app.record.licences import DATA
from app.routes import crawlers, docs, downloads
from app.routes.errors import install
from app.routes.page_context import page_context_of
from app.routes.page_table import PAGES, PageRoute
from app.routes.responses import (
    DATA_HEADERS,
    canonical_link,
    page_request_of,
    record_of,
    revised,
    urls_of,
)
from app.settings import Settings
from app.snapshot import Snapshots
from app.templating import static_files
from app.templating.environment import render
from app.urls import Urls
from app.view.page_request import PageRequest, PageSlice

METHODS = ["GET", "HEAD"]


class Slug(StringConvertor):
    """A name in a path that leaves a suffix alone."""

    regex = "[^/.]+"


register_url_convertor("slug", Slug())


def create(settings: Settings) -> FastAPI:
    """The application over one store."""
    app = FastAPI(
        title="Pactline",
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        # What measures requests is the host's to put around the application.
        telemetry={"tracing": False, "metrics": False, "logs": False},
    )
    app.state.urls = Urls(settings.base_url)
    app.state.snapshots = Snapshots(settings.store, app.state.urls)
    for page_route in PAGES:
        for form in page_route.formats:
            path = page_route.path_of(form).replace("{slug}", "{slug:slug}")
            _route(app, path, _data(page_route, form))
    for path, endpoint in (*downloads.ROUTES, *crawlers.ROUTES, *docs.ROUTES):
        _route(app, path, endpoint)
    for page_route in PAGES:
        _route(app, page_route.path, _page(page_route))
    _route(app, "/static/{name}", static)
    install(app)
    return app


def _route(
    app: FastAPI, path: str, endpoint: Callable[..., Awaitable[Response] | Response]
) -> None:
    app.add_api_route(path, endpoint, methods=METHODS, include_in_schema=False)


def _page(page_route: PageRoute) -> Callable[[Request], Awaitable[Response]]:
    async def page(request: Request) -> Response:
        return answer(page_route, request)

    return page


def _data(page_route: PageRoute, form: Format) -> Callable[[Request], Awaitable[Response]]:
    async def data(request: Request) -> Response:
        return answer(page_route, request, form)

    return data


def answer(page_route: PageRoute, request: Request, form: Format | None = None) -> Response:
    """The page in one of its forms, a redirect to its canonical path, or an HTTPException."""
    page_request = ask(page_route, request)
    if page_request.slug != request.path_params.get("slug", ""):
        path = page_route.address(page_request.slug) + (form.suffix if form else "")
        address = urls_of(request).at(path, request.query_params.multi_items())
        return RedirectResponse(address, status_code=301)
    page_request = replace(page_request, page_slice=page_slice_of(page_route, request, form))
    page = page_route.build(page_request)
    if page is None:
        raise HTTPException(404)
    if is_past_the_end(page, page_request.page_slice):
        raise HTTPException(404, paged.LOST)
    shown = BuiltPage(page, page_request, page_route.address(page_request.slug), page_route.table)
    shown = replace(shown, page=paged.leading_on(shown, form.suffix if form else ""))
    return data(form, shown) if form else html(page_route, shown)


def page_slice_of(page_route: PageRoute, request: Request, form: Format | None) -> PageSlice | None:
    """The part of the list that is asked for, None for all. Raises HTTPException for a lost one."""
    if not page_route.paged or form not in (JSON, None) or (form is None and not page_route.most):
        return None
    cursor = paged.given(request.query_params.multi_items())
    start = paged.read(cursor, record_of(request).revision)
    if start is None:
        raise HTTPException(404, paged.LOST)
    if form is None and page_route.most:
        return PageSlice(start, page_route.most)
    whole: bool = getattr(request.state, "whole", False)
    return None if whole else PageSlice(start, paged.ROWS)


def is_past_the_end(page: Page, page_slice: PageSlice | None) -> bool:
    """Whether a part begins after the last row of its list: a cursor of nobody's making."""
    count = getattr(page, "count", 0)
    return page_slice is not None and page_slice.start > 0 and page_slice.start >= count


def ask(page_route: PageRoute, request: Request) -> PageRequest:
    """What the request asks the page for. Raises BadFilter, or CannotWork without a store."""
    slug = request.path_params.get("slug", "")
    return replace(
        page_request_of(request, page_route.known_keys),
        slug=page_route.slug(slug, record_of(request)),
    )


def html(page_route: PageRoute, shown: BuiltPage) -> Response:
    """The page for readers, with the addresses of its other forms."""
    context = page_context_of(shown, page_route)
    links = canonical_link(shown.page_request.urls, context.here)
    links += [
        ("alternate", alternate_path.url, alternate_path.media_type)
        for alternate_path in context.alternates
        if not alternate_path.cites
    ]
    content = render(
        page_route.template, page=shown.page, context=context, asset=static_files.named
    )
    return HTMLResponse(content, headers=revised(shown.page) | {"Link": link_header(links)})


def data(form: Format, shown: BuiltPage) -> Response:
    """The page as data, with the address of the page for readers."""
    at = shown.page_request.urls.at
    links = (
        ("alternate", shown.here(), "text/html"),
        *canonical_link(shown.page_request.urls, shown.here(form.suffix)),
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
