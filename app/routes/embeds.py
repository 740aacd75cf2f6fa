"""Frames for other sites: a picture, a country's card, an agreement's card."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated, Any

from fastapi import FastAPI, Query, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import HTMLResponse
from markupsafe import Markup
from starlette.exceptions import HTTPException

from app.figures.picture import picture, situation
from app.pages import agreement, country
from app.record.codelists import Figure, Layout
from app.record.record import Record
from app.routes.figures import FIGURE_ROUTE, figure_named
from app.routes.page_table import PAGES
from app.routes.pages import READING
from app.routes.redirects import moved
from app.routes.requests import KnownRecord, ViewRequest, view_request
from app.routes.responses import revised
from app.templating import static_files
from app.templating.environment import render
from app.text.releases import state
from app.view import filters
from app.view.filters import FILTER_BY_NAME, VIEW_KEYS
from app.view.page_request import PageRequest
from app.view.query_keys import QueryKey, query_model

# No script, nothing from elsewhere, nothing to send; and any site may show it.
POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "img-src 'self'",
        "form-action 'none'",
        "base-uri 'none'",
        "frame-ancestors *",
        "require-trusted-types-for 'script'",
    )
)
HEADERS = {"Content-Security-Policy": POLICY, "Cross-Origin-Resource-Policy": "cross-origin"}
CARDS = {"country": country.build, "agreement": agreement.build}
FigureQuery = query_model(FIGURE_ROUTE.query_keys(None))
CARD_KEYS = tuple(FILTER_BY_NAME[name] for name in VIEW_KEYS)


def add(app: FastAPI) -> None:
    """Add the routes."""
    undescribed: dict[str, Any] = {"methods": READING, "include_in_schema": False}
    app.add_api_route("/embed/{name:slug}", figure_frame, **undescribed)
    for kind in CARDS:
        app.add_api_route(f"/embed/{kind}/{{slug:slug}}", card(kind), **undescribed)


async def figure_frame(
    request: Request,
    record: KnownRecord,
    name: str,
    query: Annotated[FigureQuery, Query()],  # type: ignore[valid-type]
) -> Response:
    """Answer with a picture in both layouts."""
    figure = figure_named(name)
    if figure != name:
        return moved(request, f"/embed/{figure}")
    page_request = view_request(request, filters.resolved(query, record))
    return await run_in_threadpool(_figure, page_request, figure)


def _figure(page_request: PageRequest, figure: Figure) -> Response:
    wide, narrow = (picture(page_request, figure, layout) for layout in Layout)
    # Pictures are drawn by templates that escape what they are given.
    svgs = {"wide": Markup(wide.svg), "narrow": Markup(narrow.svg)}  # noqa: S704
    page_url = page_request.urls.at(f"/figures/{figure}", page_request.query)
    return _frame(page_request, "embed/figure.html", page_url, title=wide.title, **svgs)


def card(kind: str) -> Any:
    """Return the endpoint of a kind of cards."""
    page_route = next(page_route for page_route in PAGES if page_route.name == kind)

    def card_frame(request: Request, viewed: ViewRequest, slug: str) -> Response:
        known = page_route.slug(slug, viewed.record)
        if known != slug:
            return moved(request, f"/embed/{kind}/{known}")
        page_request = replace(viewed, slug=slug)
        page = CARDS[kind](page_request)
        if page is None:
            raise HTTPException(404)
        page_url = page_request.urls.at(page_route.address(slug), page_request.query)
        return _frame(page_request, f"embed/{kind}.html", page_url, title=page.title, page=page)

    return card_frame


def _frame(page_request: PageRequest, template: str, page_url: str, **values: Any) -> Response:
    urls = page_request.urls
    content = render(
        template,
        page_request.record.untranslated,
        urls=urls,
        asset=static_files.named,
        page_url=urls.absolute(page_url),
        canonical=urls.absolute(page_url),
        situation=situation(page_request),
        state=state(page_request.revision, page_request.release),
        **values,
    )
    return HTMLResponse(content, headers=HEADERS | revised(page_request))


def declared() -> Iterator[tuple[str, tuple[QueryKey, ...]]]:
    """Yield every path with the keys of its query."""
    yield "/embed/{slug}", FIGURE_ROUTE.query_keys(None)
    for kind in CARDS:
        yield f"/embed/{kind}/{{slug}}", CARD_KEYS


def figure_paths() -> list[str]:
    """Return the path of the frame of every picture."""
    return [f"/embed/{figure}" for figure in Figure]


def card_paths(record: Record) -> list[str]:
    """Return the path of the frame of every card."""
    pages = {page_route.name: page_route for page_route in PAGES}
    return [
        f"/embed/{kind}/{slug}"
        for kind in CARDS
        for slug in (pages[kind].slugs or (lambda _: ()))(record)
    ]
