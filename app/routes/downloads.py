"""The whole record to download: a database, a data package, its tables, one archive.

These take their time on a long record: they are plain functions, which FastAPI runs in threads,
and what they share is made once per revision. The database and the archive are files of one
snapshot, of which clients can ask for parts.
"""

import json
from collections.abc import Callable
from email.utils import formatdate
from functools import partial
from hashlib import sha256
from typing import Annotated, Any

from fastapi import FastAPI, Path, Request, Response
from fastapi.responses import FileResponse
from starlette.exceptions import HTTPException
from starlette.types import Message, Receive, Scope, Send

from app.formats import link_header, package
from app.formats.package import File
from app.presenters.releases import MEDIA_TYPES, PACKAGE
from app.record.licences import DATA
from app.record.release import STORE
from app.routes.errors import refused
from app.routes.operations import TEXT, of_download
from app.routes.pages import READING, add_preflight
from app.routes.per_revision import PerRevision
from app.routes.requests import answer_from_release, record_of, snapshot_of, urls_of
from app.routes.responses import DATA_HEADERS, revised
from app.urls import DOWNLOAD_SUFFIXES

SQLITE, ARCHIVE = f"/data/{STORE}", f"/data/{PACKAGE}"
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
    json_type, table_of = "application/json", "One table of the record"
    described = of_download(
        "datapackage", "The data package's description", json_type, {"type": "object"}
    )
    table_operation = of_download("table", table_of, "text/csv", TEXT, "There is no such table.")
    zip_operation = of_download("archive", "All tables in one file", MEDIA_TYPES[PACKAGE])
    database = of_download("sqlite", "The record as a database", MEDIA_TYPES[STORE])
    undescribed = {"include_in_schema": False}
    for path, endpoint, operation in (
        ("/data/datapackage.json", datapackage, described),
        ("/datapackage.json", datapackage_at_root, undescribed),
        ("/data/{table:slug}.csv", table_file, table_operation),
        (ARCHIVE, archive, zip_operation),
        (SQLITE, sqlite, database),
    ):
        app.add_api_route(path, endpoint, methods=READING, **operation)
        add_preflight(app, path)


class Download(FileResponse):
    """A file of which a part can be asked for; a part that lies outside is a problem."""

    @property
    def validators(self) -> dict[str, str]:
        """The headers by which the conditions of a request are decided."""
        names = ("ETag", "Last-Modified")
        return {name: self.headers[name] for name in names if name in self.headers}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the file, the part, or the problem."""
        outside = False

        async def send_or_refuse(message: Message) -> None:
            nonlocal outside
            if message["type"] == "http.response.start" and message["status"] == 416:
                outside = True
                place = dict(message["headers"])[b"content-range"].decode()
                headers = {"Content-Range": place} | self.validators
                await refused(scope, 416, headers)(scope, receive, send)
            elif not outside:
                await send(message)

        await super().__call__(scope, receive, send_or_refuse)


def of_release(request: Request) -> None:
    """Let the request be answered from the release that it names, if it names one."""
    answer_from_release(request, request.query_params.multi_items())


def is_file(path: str) -> bool:
    """Whether a path is that of a file of which clients can ask for parts."""
    return path.endswith(DOWNLOAD_SUFFIXES)


def sqlite(request: Request) -> Response:
    """Answer with the store as it is being served."""
    of_release(request)
    content = partial(getattr, record_of(request), "content")
    return _download(request, STORE, content)


def archive(request: Request) -> Response:
    """Answer with the package in one file."""
    of_release(request)

    def content() -> bytes:
        record, release = record_of(request), snapshot_of(request).release
        return package.archive(record, _tables(request), _homepage(request), release)

    return _download(request, PACKAGE, content)


def _download(request: Request, name: str, content: Callable[[], bytes]) -> Response:
    """Return a file of the snapshot that answers the request, under the hash of its bytes."""
    snapshot = snapshot_of(request)
    # The archive has the site's address in it, which may differ from one mount to another.
    mount = sha256(_homepage(request).encode()).hexdigest()[:8]
    path = snapshot.file(f"{mount}-{name}", content)
    tag = sha256(path.read_bytes()).hexdigest()[:20]
    headers = DATA_HEADERS | LICENCE | revised(snapshot) | {"ETag": f'"{tag}"'}
    if snapshot.modified is not None:
        headers["Last-Modified"] = formatdate(snapshot.modified, usegmt=True)
    return Download(path, headers=headers, media_type=MEDIA_TYPES[name], stat_result=path.stat())


def datapackage(request: Request) -> Response:
    """Answer with what the package says of itself, beside its tables."""
    return _descriptor(request, "")


def datapackage_at_root(request: Request) -> Response:
    """Answer with the same where programs look for it first."""
    return _descriptor(request, "data/")


def table_file(request: Request, table: TableName) -> Response:
    """Answer with one table of the package."""
    of_release(request)
    file = _tables(request).get(table)
    if file is None:
        raise HTTPException(404)
    return _response(request, file.content, "text/csv; charset=utf-8")


def _tables(request: Request) -> dict[str, File]:
    record = record_of(request)
    tables: PerRevision[dict[str, File]] = request.app.state.tables
    return tables.get(record, lambda: package.files(record))


def _descriptor(request: Request, folder: str) -> Response:
    of_release(request)
    descriptor = package.descriptor(
        record_of(request),
        _tables(request),
        _homepage(request),
        folder,
        snapshot_of(request).release,
    )
    return _response(request, json.dumps(descriptor, ensure_ascii=False), "application/json")


def _homepage(request: Request) -> str:
    urls = urls_of(request)
    return urls.absolute(urls.at("/")) if urls.has_host else ""


def _response(request: Request, content: Any, media_type: str) -> Response:
    headers = DATA_HEADERS | LICENCE | revised(snapshot_of(request))
    return Response(content, headers=headers | {"Content-Type": media_type})
