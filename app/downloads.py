"""The whole record to download: a database, a data package, its tables, one archive."""

import json
from typing import Any

from fastapi import Request, Response
from starlette.exceptions import HTTPException

from app.answers import DATA_HEADERS, record_of, revised
from app.formats import link_header, package
from app.licences import DATA

LICENCE = {"Link": link_header([("license", DATA.url, None)])}


async def sqlite(request: Request) -> Response:
    """The store as it is being served."""
    record = record_of(request)
    return Response(
        record.content,
        media_type="application/vnd.sqlite3",
        headers=DATA_HEADERS | LICENCE | revised(record),
    )


async def datapackage(request: Request) -> Response:
    """What the package says of itself, beside its tables."""
    return _descriptor(request, "")


async def datapackage_at_root(request: Request) -> Response:
    """The same where programs look for it first."""
    return _descriptor(request, "data/")


def _descriptor(request: Request, folder: str) -> Response:
    record = record_of(request)
    told = package.descriptor(record, package.files(record), _home(request), folder)
    return _answer(request, json.dumps(told, ensure_ascii=False), "application/json")


async def table(request: Request) -> Response:
    """One table of the package."""
    found = package.files(record_of(request)).get(request.path_params["table"])
    if found is None:
        raise HTTPException(404)
    return _answer(request, found.content, "text/csv; charset=utf-8")


async def archive(request: Request) -> Response:
    """The package in one file."""
    content = package.archive(record_of(request), _home(request))
    return _answer(request, content, "application/zip")


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
