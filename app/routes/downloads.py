"""The whole record to download: a database, a data package, its tables, one archive.

These take their time on a long record, so they are made in threads beside the pages.
"""

import json
from typing import Any

from fastapi import Request, Response
from starlette.exceptions import HTTPException

from app.formats import link_header, package
from app.record.licences import DATA
from app.routes.responses import DATA_HEADERS, page_request_of, record_of, revised

LICENCE = {"Link": link_header([("license", DATA.url, None)])}


def sqlite(request: Request) -> Response:
    """The store as it is being served."""
    record = record_of(request)
    return Response(
        record.content,
        media_type="application/vnd.sqlite3",
        headers=DATA_HEADERS | LICENCE | revised(record),
    )


def datapackage(request: Request) -> Response:
    """What the package says of itself, beside its tables."""
    return _descriptor(request, "")


def datapackage_at_root(request: Request) -> Response:
    """The same where programs look for it first."""
    return _descriptor(request, "data/")


def _descriptor(request: Request, folder: str) -> Response:
    told = package.descriptor(record_of(request), _tables(request), _home(request), folder)
    return _answer(request, json.dumps(told, ensure_ascii=False), "application/json")


def table(request: Request) -> Response:
    """One table of the package."""
    found = _tables(request).get(request.path_params["table"])
    if found is None:
        raise HTTPException(404)
    return _answer(request, found.content, "text/csv; charset=utf-8")


def archive(request: Request) -> Response:
    """The package in one file."""
    content = package.archive(record_of(request), _tables(request), _home(request))
    return _answer(request, content, "application/zip")


def _tables(request: Request) -> dict[str, package.File]:
    """The tables of the record, kept with the view of its last day."""
    page_request = page_request_of(request, ())
    return page_request.view.keep("tables", lambda: package.files(page_request.record))


def _home(request: Request) -> str:
    urls = request.app.state.urls
    return str(urls.absolute(urls.at("/"))) if urls.base_url else ""


def _answer(request: Request, content: Any, media_type: str) -> Response:
    headers = DATA_HEADERS | LICENCE | revised(record_of(request))
    return Response(content, headers=headers | {"Content-Type": media_type})


ROUTES = (
    ("/data/pactline.sqlite3", sqlite),
    ("/data/datapackage.json", datapackage),
    ("/datapackage.json", datapackage_at_root),
    ("/data/pactline.zip", archive),
    ("/data/{table:slug}.csv", table),
)
