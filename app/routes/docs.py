"""The interface described: as OpenAPI for programs, and as a page for readers."""

import json
from dataclasses import replace
from typing import Any

from fastapi import Request, Response
from fastapi.responses import HTMLResponse

from app.formats import Shown, Twin, link_header
from app.formats import json as paged
from app.presenters.rows import Page
from app.routes import openapi
from app.routes.page_context import Frame
from app.routes.page_table import Entry
from app.routes.responses import DATA_HEADERS, asked_of, record_of, revised
from app.templating import static_files
from app.templating.environment import render
from app.templating.footnotes import Notes
from app.view.page_request import Asked, Part


async def described(request: Request) -> Response:
    """The OpenAPI document."""
    headers = DATA_HEADERS | revised(record_of(request)) | {"Content-Type": "application/json"}
    return Response(json.dumps(document(request), ensure_ascii=False), headers=headers)


async def docs(request: Request) -> Response:
    """The same document as a page."""
    asked = asked_of(request)
    page = Page(title="The interface", **asked.about)
    twin = Twin("OpenAPI", asked.urls.at("/openapi.json"), "application/json")
    frame = Frame(asked, "docs", "/docs", (), Notes({}), (twin,))
    links = link_header(
        [("canonical", frame.canonical, None), ("alternate", twin.url, twin.media_type)]
    )
    api = document(request)
    operations = (methods["get"] for methods in api["paths"].values())
    found = {one["name"]: one for operation in operations for one in operation["parameters"]}
    content = render(
        "docs.html",
        page=page,
        frame=frame,
        asset=static_files.named,
        api=api,
        parameters=found.values(),
    )
    return HTMLResponse(content, headers=revised(page) | {"Link": links})


def document(request: Request) -> dict[str, Any]:
    """The document of the record being served, with examples from it."""
    asked = asked_of(request, ())
    return openapi.document(asked.record, asked.urls, lambda entry: example(entry, asked))


def example(entry: Entry, asked: Asked) -> Any:
    """A true answer of a page, its lists cut to their first item."""
    slugs = entry.slugs(asked.record) if entry.slugs else ()
    slug = slugs[0] if slugs else ""
    page = entry.build(replace(asked, slug=slug, part=Part(0, 1)))
    if page is None:
        return None
    shown = Shown(page, asked, entry.address(slug), entry.table)
    return shortened(json.loads(paged.write(shown)))


def shortened(value: Any) -> Any:
    """The value with every list cut to its first item."""
    if isinstance(value, dict):
        return {name: shortened(one) for name, one in value.items()}
    return [shortened(one) for one in value[:1]] if isinstance(value, list) else value


ROUTES = (("/openapi.json", described), ("/docs", docs))
