"""The whole record to download: a database, a data package, its tables, one archive.

These take their time on a long record: they are plain functions, which FastAPI runs in threads,
and what they share is made once per revision.
"""

import json
from typing import Annotated, Any

from fastapi import FastAPI, Path, Request, Response
from starlette.exceptions import HTTPException

from app.formats import link_header, package
from app.formats.package import File
from app.record.licences import DATA
from app.routes.operations import TEXT, of_download
from app.routes.pages import READING, add_preflight
from app.routes.per_revision import PerRevision
from app.routes.requests import record_of, urls_of
from app.routes.responses import DATA_HEADERS, revised

LICENCE = {"Link": link_header([("license", DATA.url, None)])}
TableName = Annotated[
    str,
    # Documented, not enforced: another name is a 404 and no bad value.
    Path(
        description="A table of the data package.",
        json_schema_extra={"enum": list(package.names())},
    ),
]


def add(app: FastAPI) -> None:
    """Add the routes."""
    app.state.tables = PerRevision[dict[str, File]]()
    app.state.archive = PerRevision[bytes]()
    json_type, table_of = "application/json", "One table of the record"
    described = of_download(
        "datapackage", "The data package's description", json_type, {"type": "object"}
    )
    table_operation = of_download("table", table_of, "text/csv", TEXT, "There is no such table.")
    zip_operation = of_download("archive", "All tables in one file", "application/zip")
    database = of_download("sqlite", "The record as a database", "application/vnd.sqlite3")
    undescribed = {"include_in_schema": False}
    for path, endpoint, operation in (
        ("/data/datapackage.json", datapackage, described),
        ("/datapackage.json", datapackage_at_root, undescribed),
        ("/data/{table:slug}.csv", table_file, table_operation),
        ("/data/pactline.zip", archive, zip_operation),
        ("/data/pactline.sqlite3", sqlite, database),
    ):
        app.add_api_route(path, endpoint, methods=READING, **operation)
        add_preflight(app, path)


def sqlite(request: Request) -> Response:
    """Answer with the store as it is being served."""
    record = record_of(request)
    return Response(
        record.content,
        media_type="application/vnd.sqlite3",
        headers=DATA_HEADERS | LICENCE | revised(record),
    )


def datapackage(request: Request) -> Response:
    """Answer with what the package says of itself, beside its tables."""
    return _descriptor(request, "")


def datapackage_at_root(request: Request) -> Response:
    """Answer with the same where programs look for it first."""
    return _descriptor(request, "data/")


def table_file(request: Request, table: TableName) -> Response:
    """Answer with one table of the package."""
    file = _tables(request).get(table)
    if file is None:
        raise HTTPException(404)
    return _response(request, file.content, "text/csv; charset=utf-8")


def archive(request: Request) -> Response:
    """Answer with the package in one file."""
    record = record_of(request)
    archives: PerRevision[bytes] = request.app.state.archive
    content = archives.get(
        record, lambda: package.archive(record, _tables(request), _homepage(request))
    )
    return _response(request, content, "application/zip")


def _tables(request: Request) -> dict[str, File]:
    record = record_of(request)
    tables: PerRevision[dict[str, File]] = request.app.state.tables
    return tables.get(record, lambda: package.files(record))


def _descriptor(request: Request, folder: str) -> Response:
    descriptor = package.descriptor(
        record_of(request), _tables(request), _homepage(request), folder
    )
    return _response(request, json.dumps(descriptor, ensure_ascii=False), "application/json")


def _homepage(request: Request) -> str:
    urls = urls_of(request)
    return urls.absolute(urls.at("/")) if urls.base_url else ""


def _response(request: Request, content: Any, media_type: str) -> Response:
    headers = DATA_HEADERS | LICENCE | revised(record_of(request))
    return Response(content, headers=headers | {"Content-Type": media_type})
