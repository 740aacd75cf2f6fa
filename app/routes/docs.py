"""The interface described: as OpenAPI for programs, and as a page for readers.

Both are plain functions, so that FastAPI runs them in threads: the document takes its time.
"""

import json

from fastapi import FastAPI, Request, Response
from fastapi.responses import HTMLResponse

from app.formats import Alternate, link_header, signposting
from app.routes import openapi
from app.routes.context import PageContext
from app.routes.operations import Node
from app.routes.pages import READING, add_preflight
from app.routes.per_revision import PerRevision
from app.routes.requests import ViewRequest, snapshot_of, view_request
from app.routes.responses import DATA_HEADERS, revised
from app.rows.page import Page
from app.templating import static_files
from app.templating.environment import render
from app.templating.footnotes import Footnotes
from app.view.filters import Filters


def add(app: FastAPI) -> None:
    """Add the two routes."""
    app.add_api_route("/openapi.json", described, methods=READING, include_in_schema=False)
    app.add_api_route("/docs", docs, methods=READING, include_in_schema=False)
    add_preflight(app, "/openapi.json")


def document(request: Request) -> Node:
    """Return the OpenAPI document of the record being served, made once per revision and mount."""
    documents: PerRevision[Node] = request.app.state.openapi
    whole_record = view_request(request, Filters())
    return documents.get(
        whole_record.record,
        lambda: openapi.document(request.app, whole_record),
        whole_record.releases,
        whole_record.urls.base_url,
    )


def described(request: Request) -> Response:
    """Answer with the OpenAPI document."""
    headers = DATA_HEADERS | revised(snapshot_of(request)) | {"Content-Type": "application/json"}
    return Response(json.dumps(document(request), ensure_ascii=False), headers=headers)


def docs(request: Request, page_request: ViewRequest) -> Response:
    """Answer with the same document as a page."""
    page = Page(title="API reference", **page_request.about)
    alternate = Alternate("OpenAPI", page_request.urls.at("/openapi.json"), "application/json")
    contact = request.app.state.contact
    context = PageContext(
        page_request, "docs", "/docs", Footnotes({}), (alternate,), contact=contact
    )
    links = link_header(
        [
            *signposting.canonical(page_request.urls, context.canonical),
            ("alternate", alternate.url, alternate.media_type),
        ]
    )
    api = document(request)
    parameters = {
        parameter["name"]: parameter
        for operation in openapi.operations(api)
        for parameter in operation["parameters"]
    }
    content = render(
        "docs.html",
        page=page,
        context=context,
        asset=static_files.named,
        api=api,
        parameters=parameters.values(),
    )
    return HTMLResponse(content, headers=revised(page_request) | {"Link": links})
