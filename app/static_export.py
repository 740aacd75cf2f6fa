"""The whole site as files that any web host can serve, in the shape of the site's own table.

What needs a server, the free filters, is left out and said. The groups and the days on which
something changed have paths of their own: `/group/g7/timeline/`, `/day/2023-10-19/`.
"""

import asyncio
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from fastapi import FastAPI

from app.formats import alternate_path, package
from app.middleware.response_cache import collected
from app.record.errors import OperationalError
from app.record.record import Record
from app.routes import application
from app.routes.page_table import PAGES
from app.settings import Settings
from app.templating import static_files
from app.urls import Urls
from app.view.pagination import CURSOR

GROUPS = ("g7", "non-g7")
FOLDERS = {"group": "group", "as_of": "day"}
DATED = ("dashboard", "timeline")
LEFT_OUT = '<p class="small">This copy of the site has no search and no free choice of filters.</p>'
_FORM = re.compile(r"<form\b.*?</form>", re.DOTALL)
_PANEL = re.compile(r"<details class=\"panel\".*?</details>", re.DOTALL)
_LINK = re.compile(r"<a\b[^>]*?\bhref=\"([^\"]*)\"[^>]*>(.*?)</a>", re.DOTALL)
_TWIN = re.compile(r"<link\b[^>]*?\bhref=\"([^\"]*)\"[^>]*>\n?")
_NEXT = re.compile(rf"<a rel=\"next\" href=\"([^\"]*[?;]{CURSOR.name}=[^\"]*)\"")
_ADDRESS = re.compile(r"\b(href|src)=\"([^\"]*)\"")
Progress = Callable[[list[str]], Iterable[str]]


class ExportError(OperationalError):
    """The folder cannot take the site, or a page of it cannot be written."""


@dataclass(slots=True)
class Export:
    """One run: the application, the record, the folder, and the addresses that it writes."""

    app: FastAPI
    record: Record
    urls: Urls
    folder: Path
    addresses: dict[str, str] = field(default_factory=dict)


def export(settings: Settings, folder: Path, progress: Progress = list) -> int:
    """Write every page, form and download into an empty folder; the number of files.

    Raises ExportError for a folder that is not empty, and for a link that leads nowhere.
    """
    if folder.exists() and any(folder.iterdir()):
        raise ExportError(f"{folder} is not empty; remove it, or name another folder")
    app = application.create(settings)
    made = Export(app, app.state.current.record(), app.state.urls, folder)
    made.addresses = {address: place(address) for address in addresses(made)}
    for address in progress(list(made.addresses)):
        for part, content in parts(made, address):
            _write(made, made.addresses[part], content)
    lost_page, _ = _asked(made, "/404", status=404)
    _write(made, "404.html", _static(made, "/404", lost_page.decode()).encode())
    if lost := sorted(set(broken(made))):
        raise ExportError(f"{len(lost)} links lead nowhere, the first from {lost[0]}")
    return len(made.addresses) + 1


def addresses(made: Export) -> Iterator[str]:
    """Every address that the site's own table knows, without the free filters."""
    for page_route in PAGES:
        for slug in page_route.slugs(made.record) if page_route.slugs else ("",):
            path = page_route.address(slug)
            yield from (path, *(alternate_path(path, form.suffix) for form in page_route.formats))
        if "group" in page_route.keys:
            forms = (
                page_route.path,
                *(alternate_path(page_route.path, form.suffix) for form in page_route.formats),
            )
            yield from (f"{form}?group={group}" for form in forms for group in GROUPS)
        if page_route.name in DATED:
            yield from (f"{page_route.path}?as_of={day}" for day in days(made.record))
    for route in made.app.routes:
        path = getattr(route, "path", "")
        if path and "{" not in path and path not in {page_route.path for page_route in PAGES}:
            yield path
    yield from (f"/data/{name}.csv" for name in package.files(made.record))
    yield from (f"/static/{name}" for name in static_files.assets())


def days(record: Record) -> list[str]:
    """The days by which something had happened that had not the day before."""
    last = record.edition.checked.text
    found = {event.date.latest.isoformat() for event in record.events if event.date.latest}
    return sorted(day for day in found if day < last)


def place(address: str) -> str:
    """The file of an address: a page is the index of its own folder."""
    path, _, query = address.partition("?")
    where = [f"{FOLDERS[name]}/{value}" for name, value in parse_qsl(query)]
    name = unquote(path).strip("/")
    if "." not in name.rpartition("/")[2]:
        name = f"{name}/index.html" if name else "index.html"
    return "/".join([*where, name])


def parts(made: Export, address: str) -> Iterator[tuple[str, bytes]]:
    """The address and what it answers; then the further parts of a long page, each with a file."""
    first, number = Path(made.addresses[address]), 1
    while address:
        body, html = _asked(made, address)
        following = _NEXT.search(body.decode()) if html else None
        told = unescape(following[1]).removeprefix(made.urls.base) if following else ""
        if told:
            number += 1
            made.addresses[told] = str(first.parent / "part" / str(number) / first.name)
        yield address, _static(made, address, body.decode()).encode() if html else body
        address = told


def _asked(made: Export, address: str, status: int = 200) -> tuple[bytes, bool]:
    """What the application answers, and whether it is a page."""
    got, headers, body = asyncio.run(_ask(made, address))
    if got != status:
        raise ExportError(f"{address} answers {got}")
    return body, dict(headers).get(b"content-type", b"").startswith(b"text/html")


async def _ask(made: Export, address: str) -> tuple[int, list[tuple[bytes, bytes]], bytes]:
    path, _, query = address.partition("?")
    scope = {
        "type": "http",
        "path": unquote(path),
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "scheme": "http",
        "http_version": "1.1",
        "state": {"record": made.record, "whole": True},
    }
    return await collected(made.app, scope)


def _static(made: Export, address: str, page: str) -> str:
    """A page whose links lead to files; forms are left out, and a sentence says so."""
    page = _FORM.sub("", _PANEL.sub(LEFT_OUT, page))

    def link(match: re.Match[str]) -> str:
        return match[0] if _leads(made, address, match[1]) is not None else match[2]

    def target(match: re.Match[str]) -> str:
        found = _leads(made, address, match[2])
        return f'{match[1]}="{match[2] if found is None else found}"'

    def head(match: re.Match[str]) -> str:
        return match[0] if _leads(made, address, match[1]) is not None else ""

    return _ADDRESS.sub(target, _LINK.sub(link, _TWIN.sub(head, page)))


def _leads(made: Export, page: str, link: str) -> str | None:
    """Where a link of a page leads among the files; None where only a server can answer."""
    parts = urlsplit(unescape(link))
    if parts.scheme or parts.netloc or not parts.path:
        return link
    path = parts.path.removeprefix(made.urls.base) or "/"
    address = path + (f"?{parts.query}" if parts.query else "")
    if address not in made.addresses:
        view_params = {name for name, _ in parse_qsl(parts.query)}
        if view_params != {"as_of"} or path == page.partition("?")[0] or path not in made.addresses:
            return None if parts.query else link
        address = path
    where = quote("/" + made.addresses[address]).removesuffix("index.html")
    return made.urls.base + where + (f"#{parts.fragment}" if parts.fragment else "")


def _write(made: Export, where: str, content: bytes) -> None:
    path = made.folder / where
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def broken(made: Export) -> Iterator[str]:
    """Every link of the pages that leads to no file, after the page that has it."""
    for path in made.folder.rglob("*.html"):
        for match in _ADDRESS.finditer(path.read_text()):
            parts = urlsplit(unescape(match[2]))
            if parts.scheme or parts.netloc or not parts.path:
                continue
            inside = unquote(parts.path.removeprefix(made.urls.base)).strip("/")
            found = made.folder / inside
            if parts.query or not (found.is_file() or (found / "index.html").is_file()):
                yield f"{path.relative_to(made.folder)}: {urlencode([('to', match[2])])[3:]}"
