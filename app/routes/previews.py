"""The image of each page for sites that show a link to it."""

from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from typing import Annotated

from fastapi import Depends, FastAPI, Request, Response

from app.figures.png import png
from app.figures.preview import WIDTH, preview
from app.record.record import Record
from app.routes.context.sharing import image_path
from app.routes.drawing import drawn
from app.routes.page_route import PageRoute
from app.routes.page_table import PAGES
from app.routes.pages import READING, build
from app.routes.redirects import moved
from app.routes.requests import page_request_reader
from app.routes.responses import DATA_HEADERS, revised
from app.view.page_request import PageRequest
from app.view.query_keys import QueryKey


def add(app: FastAPI) -> None:
    """Add a route for each page."""
    for page_route in PAGES:
        app.add_api_route(
            image_path(page_route.path).replace("{slug}", "{slug:slug}"),
            endpoint(page_route),
            methods=READING,
            include_in_schema=False,
        )


def endpoint(page_route: PageRoute) -> Callable[..., Awaitable[Response]]:
    """Return the endpoint of the images of a page."""
    read = page_request_reader(page_route, None)

    async def image(
        request: Request, page_request: Annotated[PageRequest, Depends(read)]
    ) -> Response:
        if page_request.slug != request.path_params.get("slug", ""):
            return moved(request, image_path(page_route.address(page_request.slug)))
        content = await drawn(partial(draw, page_route, page_request))
        headers = DATA_HEADERS | revised(page_request)
        return Response(content, headers=headers | {"Content-Type": "image/png"})

    return image


def draw(page_route: PageRoute, page_request: PageRequest) -> bytes:
    """Return the image of a page. Raises HTTPException where the view has no such page."""
    page = build(page_route, page_request).page
    heading = getattr(page, "headline", "") or getattr(page, "heading", "") or page.title
    sentence = getattr(page, "sentence", "") or getattr(page, "standfirst", "")
    code = getattr(page, "code", None) or getattr(page, "country", None)
    return png(preview(page_request, heading, sentence, code), WIDTH)


def declared() -> Iterator[tuple[str, tuple[QueryKey, ...]]]:
    """Yield every path with the keys of its query."""
    for page_route in PAGES:
        yield image_path(page_route.path), page_route.query_keys(None)


def image_paths(record: Record) -> Iterator[str]:
    """Yield the path of every image."""
    for page_route in PAGES:
        yield from (image_path(path) for path in page_route.addresses(record))
