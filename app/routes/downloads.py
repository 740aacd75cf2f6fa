"""The whole record to download: a database, a data package, its tables, one archive.

These take their time on a long record, so they are made in threads beside the pages. The database
and the archive are files of one revision, of which clients can ask for parts.
"""

import json
from collections.abc import Callable
from email.utils import formatdate
from functools import partial
from hashlib import sha256
from typing import Any

from fastapi import Request, Response
from fastapi.responses import FileResponse
from starlette.exceptions import HTTPException
from starlette.types import Message, Receive, Scope, Send

from app.formats import link_header, package
from app.record.licences import DATA
from app.routes.errors import refusal
from app.routes.responses import (
    DATA_HEADERS,
    page_request_of,
    record_of,
    required_snapshot,
    revised,
    urls_of,
)

LICENCE = {"Link": link_header([("license", DATA.url, None)])}
SQLITE, ARCHIVE = "/data/pactline.sqlite3", "/data/pactline.zip"
FILES = (SQLITE, ARCHIVE)


class Download(FileResponse):
    """A file of which a part can be asked for; a part that lies outside is a problem."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the file, the part, or the problem."""
        outside = False

        async def send_told(message: Message) -> None:
            nonlocal outside
            if message["type"] == "http.response.start" and message["status"] == 416:
                outside = True
                problem = refusal(scope, 416, "The file ends before the part that was asked for.")
                place = dict(message["headers"]).get(b"content-range", b"")
                problem.headers["Content-Range"] = place.decode()
                await problem(scope, receive, send)
            elif not outside:
                await send(message)

        await super().__call__(scope, receive, send_told)


def sqlite(request: Request) -> Response:
    """The store as it is being served."""
    return _file(request, "pactline.sqlite3", "application/vnd.sqlite3", _store_bytes)


def archive(request: Request) -> Response:
    """The package in one file."""
    return _file(request, "pactline.zip", "application/zip", _archive_bytes)


def _store_bytes(request: Request) -> bytes:
    return record_of(request).content


def _archive_bytes(request: Request) -> bytes:
    return package.archive(record_of(request), _tables(request), _home(request))


def _file(
    request: Request, name: str, media_type: str, content: Callable[[Request], bytes]
) -> Response:
    """A file of the snapshot that the request is answered from, under the hash of its bytes."""
    snapshot = required_snapshot(request)
    # The archive has the site's address in it, which may differ from one mount to another.
    folder = sha256(_home(request).encode()).hexdigest()[:8]
    path = snapshot.file(f"{folder}-{name}", partial(content, request))
    tag = sha256(path.read_bytes()).hexdigest()[:20]
    headers = DATA_HEADERS | LICENCE | revised(snapshot.record) | {"ETag": f'"{tag}"'}
    if snapshot.modified is not None:
        headers["Last-Modified"] = formatdate(snapshot.modified, usegmt=True)
    return Download(path, headers=headers, media_type=media_type, stat_result=path.stat())


def datapackage(request: Request) -> Response:
    """What the package says of itself, beside its tables."""
    return _descriptor(request, "")


def datapackage_at_root(request: Request) -> Response:
    """The same where programs look for it first."""
    return _descriptor(request, "data/")


def _descriptor(request: Request, folder: str) -> Response:
    content = package.descriptor(record_of(request), _tables(request), _home(request), folder)
    return _answer(request, json.dumps(content, ensure_ascii=False), "application/json")


def table(request: Request) -> Response:
    """One table of the package."""
    found = _tables(request).get(request.path_params["table"])
    if found is None:
        raise HTTPException(404)
    return _answer(request, found.content, "text/csv; charset=utf-8")


def _tables(request: Request) -> dict[str, package.File]:
    """The tables of the record, kept with the view of its last day."""
    page_request = page_request_of(request, ())
    return page_request.view.keep("tables", lambda: package.files(page_request.record))


def _home(request: Request) -> str:
    urls = urls_of(request)
    return str(urls.absolute(urls.at("/"))) if urls.has_host else ""


def _answer(request: Request, content: Any, media_type: str) -> Response:
    headers = DATA_HEADERS | LICENCE | revised(record_of(request))
    return Response(content, headers=headers | {"Content-Type": media_type})


ROUTES = (
    (SQLITE, sqlite),
    ("/data/datapackage.json", datapackage),
    ("/datapackage.json", datapackage_at_root),
    (ARCHIVE, archive),
    ("/data/{table:slug}.csv", table),
)
