"""The routes of the pages: one for HTML and one for each other form, made of the page table."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Annotated

from fastapi import Depends, FastAPI, Path, Request, Response
from fastapi.concurrency import run_in_threadpool
from starlette.convertors import StringConvertor, register_url_convertor
from starlette.exceptions import HTTPException

from app.formats import BuiltPage, Format
from app.formats.json import leading_on
from app.record.schema.fields import ID_PATTERN
from app.routes import operations, responses
from app.routes.gone_pages import gone_page
from app.routes.near_pages import near_page
from app.routes.page_route import PageRoute
from app.routes.page_table import PAGES
from app.routes.problems import LostCursor, NoSuchPage
from app.routes.redirects import moved
from app.routes.requests import page_request_reader, request_in_newest_release
from app.view.page_request import PageRequest

READING = ["GET", "HEAD"]


class Slug(StringConvertor):
    """A name in a path that leaves a suffix alone."""

    regex = "[^/.]+"


register_url_convertor("slug", Slug())


async def slug_parameter(
    slug: Annotated[
        str,
        # Documented, not enforced: another spelling is redirected, an unknown name is a 404.
        Path(
            description="Its name in addresses.",
            json_schema_extra={"pattern": ID_PATTERN, "maxLength": 80},
        ),
    ],
) -> str:
    """Declare the name that ends a path."""
    return slug


def add(app: FastAPI) -> None:
    """Add the routes of every page in every form."""
    for page_route in PAGES:
        for form in (*page_route.formats, None):
            app.add_api_route(
                page_route.path_of(form).replace("{slug}", "{slug:slug}"),
                endpoint(page_route, form),
                methods=READING,
                dependencies=[Depends(slug_parameter)] if page_route.slugs else [],
                **operations.of_page(page_route, form),
            )
            if form:
                add_preflight(app, page_route.path_of(form).replace("{slug}", "{slug:slug}"))


def add_preflight(app: FastAPI, path: str) -> None:
    """Let a path of data answer what a browser asks before it lets another site's script read."""
    app.add_api_route(path, responses.preflight, methods=["OPTIONS"], include_in_schema=False)


def endpoint(page_route: PageRoute, form: Format | None) -> Callable[..., Awaitable[Response]]:
    """Return the endpoint of a page in one form, None for HTML."""
    read = page_request_reader(page_route, form)

    async def page(
        request: Request, page_request: Annotated[PageRequest, Depends(read)]
    ) -> Response:
        # The newest release may have to be opened first, to see whether it has the page.
        is_ahead = bool(page_request.releases) and page_request.release is None
        try:
            if page_route.slow or (form and form.slow) or is_ahead:
                return await run_in_threadpool(answer, page_route, request, page_request, form)
            return answer(page_route, request, page_request, form)
        except NoSuchPage as error:
            raise await run_in_threadpool(_missing, page_route, page_request, error) from None

    return page


def _missing(page_route: PageRoute, page_request: PageRequest, error: NoSuchPage) -> HTTPException:
    """Return why there is no such page: it is gone, or there never was one; then one like it."""
    gone = gone_page(page_route, page_request)
    return gone or (NoSuchPage(near_page(page_route, page_request)) if page_route.slugs else error)


def answer(
    page_route: PageRoute, request: Request, page_request: PageRequest, form: Format | None
) -> Response:
    """Return the page in one of its forms, or a redirect to its canonical path.

    Raises HTTPException where the view has no such page or the list no such part.
    """
    suffix = form.suffix if form else ""
    if page_request.slug != request.path_params.get("slug", ""):
        return moved(request, page_route.address(page_request.slug) + suffix)
    page_request = beside_release(page_route, request, page_request)
    built_page = build(page_route, page_request, suffix)
    if form:
        return responses.data(form, built_page)
    return responses.html(page_route, built_page, request.app.state.contact)


def beside_release(
    page_route: PageRoute, request: Request, page_request: PageRequest
) -> PageRequest:
    """Return the request with the same of the newest release, if the record is ahead of that.

    It stays as it is where the release has no such page.
    """
    if page_request.release or not page_request.releases or not page_request.urls.has_releases:
        return page_request
    released = request_in_newest_release(request, page_request)
    if released is None or (page_route.slugs and page_route.build(released) is None):
        return page_request
    return replace(page_request, in_release=released)


def build(page_route: PageRoute, page_request: PageRequest, suffix: str = "") -> BuiltPage:
    """Return the page, with the address of the part that follows. Raises HTTPException."""
    page = page_route.build(page_request)
    if page is None:
        raise page_route.missing()
    path = page_route.address(page_request.slug)
    built_page = BuiltPage(page, page_request, path, page_route.table)
    if not built_page.has_slice:
        raise LostCursor
    return leading_on(built_page, suffix)
