"""The interface described: as OpenAPI for programs, and as a page for readers."""

import json
from dataclasses import replace
from typing import Any

from fastapi import Request, Response
from fastapi.responses import HTMLResponse

from app.formats import Alternate, BuiltPage, link_header
from app.formats import json as paged
from app.presenters.rows import Page
from app.routes import openapi
from app.routes.page_context import PageContext
from app.routes.page_table import PageRoute
from app.routes.responses import DATA_HEADERS, canonical_link, page_request_of, record_of, revised
from app.templating import static_files
from app.templating.environment import render
from app.templating.footnotes import Footnotes
from app.view.page_request import PageRequest, PageSlice


async def described(request: Request) -> Response:
    """The OpenAPI document."""
    headers = DATA_HEADERS | revised(record_of(request)) | {"Content-Type": "application/json"}
    return Response(json.dumps(document(request), ensure_ascii=False), headers=headers)


async def docs(request: Request) -> Response:
    """The same document as a page."""
    page_request = page_request_of(request)
    page = Page(title="The interface", **page_request.about)
    alternate_path = Alternate("OpenAPI", page_request.urls.at("/openapi.json"), "application/json")
    context = PageContext(page_request, "docs", "/docs", (), Footnotes({}), (alternate_path,))
    links = link_header(
        [
            *canonical_link(page_request.urls, context.here),
            ("alternate", alternate_path.url, alternate_path.media_type),
        ]
    )
    api = document(request)
    operations = (methods["get"] for methods in api["paths"].values())
    found = {one["name"]: one for operation in operations for one in operation["parameters"]}
    content = render(
        "docs.html",
        page=page,
        context=context,
        asset=static_files.named,
        api=api,
        parameters=found.values(),
    )
    return HTMLResponse(content, headers=revised(page) | {"Link": links})


def document(request: Request) -> dict[str, Any]:
    """The document of the record being served, with examples from it."""
    page_request = page_request_of(request, ())
    return openapi.document(
        page_request.record, page_request.urls, lambda page_route: example(page_route, page_request)
    )


def example(page_route: PageRoute, page_request: PageRequest) -> Any:
    """A true answer of a page, its lists cut to their first item."""
    slugs = page_route.slugs(page_request.record) if page_route.slugs else ()
    slug = slugs[0] if slugs else ""
    page = page_route.build(replace(page_request, slug=slug, page_slice=PageSlice(0, 1)))
    if page is None:
        return None
    shown = BuiltPage(page, page_request, page_route.address(slug), page_route.table)
    return shortened(json.loads(paged.write(shown)))


def shortened(value: Any) -> Any:
    """The value with every list cut to its first item."""
    if isinstance(value, dict):
        return {name: shortened(one) for name, one in value.items()}
    return [shortened(one) for one in value[:1]] if isinstance(value, list) else value


ROUTES = (("/openapi.json", described), ("/docs", docs))
