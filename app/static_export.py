"""The whole site as files that any web host can serve, made from the table of pages.

What needs a server, the free filters, is left out and said. The groups and the days on which
something changed have paths of their own: `/group/g7/timeline/`, `/day/2023-10-19/`.
"""

import asyncio
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from fastapi import FastAPI

from app.formats import alternate_path, package
from app.middleware.response_cache import bare_scope, collected
from app.record.errors import OperationalError
from app.record.record import Record
from app.routes import application, embeds, figures, previews, release_files
from app.routes.page_route import PageRoute
from app.routes.page_table import PAGES
from app.settings import Settings
from app.snapshot import Snapshot
from app.templating import static_files
from app.urls import Urls
from app.view.pagination import CURSOR

GROUPS = ("g7", "non-g7")
FOLDERS_OF_KEYS = {"group": "group", "as_of": "day"}
PAGES_OF_EACH_DAY = ("dashboard", "timeline")
NO_FILTERS = (
    '<p class="small">This copy of the site has no search and no free choice of filters.</p>'
)
FORM = re.compile(r"<form\b.*?</form>", re.DOTALL)
FILTER_PANEL = re.compile(r"<details class=\"(?:panel|event-filter)\".*?</details>", re.DOTALL)
ANCHOR = re.compile(r"<a\b[^>]*?\bhref=\"([^\"]*)\"[^>]*>(.*?)</a>", re.DOTALL)
HEAD_LINK = re.compile(r"<link\b[^>]*?\bhref=\"([^\"]*)\"[^>]*>\n?")
NEXT_PART = re.compile(rf"<a rel=\"next\" href=\"([^\"]*[?;]{CURSOR.name}=[^\"]*)\"")
TARGET = re.compile(r"\b(href|src)=\"([^\"]*)\"")
# What only a server answers: how to embed, a narrow layout, the image of another day or group.
SERVER_ONLY_PATHS = ("/oembed",)
SERVER_ONLY = re.compile(
    r'<link\b[^>]*\+oembed"[^>]*>\n?|<source\b[^>]*>\n?'
    r'|<meta property="og:image" content="[^"]*\?[^"]*">\n?'
)
Progress = Callable[[list[str]], Iterable[str]]


class ExportError(OperationalError):
    """The folder cannot take the site, or a page of it cannot be written."""


@dataclass(slots=True)
class ExportRun:
    """One export: what is asked, of which record, into which folder, and the files of addresses.

    `files` maps each address, with its query, to a path below the folder. It grows by the further
    parts of long lists, which only the page before them names.
    """

    app: FastAPI
    snapshot: Snapshot
    urls: Urls
    folder: Path
    files: dict[str, str] = field(default_factory=dict)


def export(settings: Settings, folder: Path, progress: Progress = list) -> int:
    """Write every page, form and download into an empty folder and return the number of files.

    Raises ExportError for a folder that is not empty or cannot be written, and for a link that
    leads nowhere.
    """
    require_empty(folder)
    app = application.create(settings)
    run = ExportRun(app, app.state.snapshots.required(), app.state.urls, folder)
    run.files = {address: file_of(address) for address in addresses(run.app, run.snapshot)}
    try:
        for address in progress(list(run.files)):
            write_parts(run, address)
        not_found, _ = request(run, "/404", status=404)
        write(run, "404.html", static_page(run, "/404", not_found))
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExportError(f"the site cannot be written to {folder}: {reason}") from error
    if lost := sorted(set(broken_links(run))):
        raise ExportError(f"{len(lost)} links lead nowhere, the first from {lost[0]}")
    return len(run.files) + 1


def require_empty(folder: Path) -> None:
    """Raise ExportError unless the folder is empty, or can be made."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise ExportError(f"{folder} is a file; name a folder")
    try:
        is_empty = not any(folder.iterdir())
    except OSError as error:
        raise ExportError(f"{folder} cannot be read: {error.strerror}") from error
    if not is_empty:
        raise ExportError(f"{folder} is not empty; remove it, or name another folder")


def addresses(app: FastAPI, snapshot: Snapshot) -> Iterator[str]:
    """Return every address of the site but those with free filters.

    The pages are those of the record that is served; of each release there are the downloads.
    """
    record = snapshot.record
    for page_route in PAGES:
        yield from addresses_of_page(page_route, record)
    paths_of_pages = {page_route.path for page_route in PAGES}
    for route in app.routes:
        path = getattr(route, "path", "")
        if path and "{" not in path and path not in (*paths_of_pages, *SERVER_ONLY_PATHS):
            yield path
    yield from (*embeds.frame_paths(record), *previews.image_paths(record))
    for path in figures.file_paths():
        yield from (path, *(f"{path}?group={group}" for group in GROUPS))
    yield from (f"/data/{name}.csv" for name in package.files(record))
    yield from release_files.file_paths(snapshot.releases)
    yield from (f"/static/{name}" for name in static_files.assets())


def addresses_of_page(page_route: PageRoute, record: Record) -> Iterator[str]:
    """Return the addresses of a page: its slugs, its forms, its groups, its days."""
    for slug in page_route.slugs(record) if page_route.slugs else ("",):
        for address in forms_of(page_route, page_route.address(slug)):
            yield address
            if "group" in page_route.keys:
                yield from (f"{address}?group={group}" for group in GROUPS)
    if page_route.name in PAGES_OF_EACH_DAY:
        yield from (f"{page_route.path}?as_of={day}" for day in change_days(record))


def forms_of(page_route: PageRoute, path: str) -> Iterator[str]:
    """Return a path and the paths of the same page in its other formats."""
    yield path
    yield from (alternate_path(path, page_format.suffix) for page_format in page_route.formats)


def change_days(record: Record) -> list[str]:
    """Return the days before the last by which something had happened that had not before."""
    last_day = record.edition.checked.text
    days = {event.date.latest.isoformat() for event in record.events if event.date.latest}
    return sorted(day for day in days if day < last_day)


def file_of(address: str) -> str:
    """Return the file of an address; a page is the index of a folder of its own."""
    path, _, query = address.partition("?")
    folders = [f"{FOLDERS_OF_KEYS[key]}/{value}" for key, value in parse_qsl(query)]
    name = unquote(path).strip("/")
    if "." not in name.rpartition("/")[2]:
        name = f"{name}/index.html" if name else "index.html"
    return "/".join([*folders, name])


def write_parts(run: ExportRun, address: str) -> None:
    """Write what an address answers, then each further part of a long list."""
    first, number = Path(run.files[address]), 1
    while address:
        body, is_page = request(run, address)
        following = next_part(run, body) if is_page else ""
        # The part that follows has its file before the page is written that leads to it.
        if following:
            number += 1
            run.files[following] = str(first.parent / "part" / str(number) / first.name)
        write(run, run.files[address], static_page(run, address, body) if is_page else body)
        address = following


def next_part(run: ExportRun, body: bytes) -> str:
    """Return the address of the part of a list that follows on a page, or nothing."""
    link = NEXT_PART.search(body.decode())
    return unescape(link[1]).removeprefix(run.urls.base) if link else ""


def request(run: ExportRun, address: str, status: int = 200) -> tuple[bytes, bool]:
    """Return the body that the application answers, and whether it is a page.

    Raises ExportError for another status.
    """
    path, _, query = address.partition("?")
    scope = bare_scope(unquote(path), query.encode(), snapshot=run.snapshot, whole=True)
    answered, headers, body = asyncio.run(collected(run.app, scope))
    if answered != status:
        raise ExportError(f"{address} answers {answered}")
    return body, dict(headers).get(b"content-type", b"").startswith(b"text/html")


def static_page(run: ExportRun, address: str, body: bytes) -> bytes:
    """Return a page whose links lead to files, without forms, with a sentence in their place.

    A link that only a server can answer loses its anchor and keeps its words.
    """

    def keep_head_link(match: re.Match[str]) -> str:
        return match[0] if file_target(run, address, match[1]) is not None else ""

    def keep_anchor(match: re.Match[str]) -> str:
        return match[0] if file_target(run, address, match[1]) is not None else match[2]

    def to_file(match: re.Match[str]) -> str:
        target = file_target(run, address, match[2])
        return f'{match[1]}="{match[2] if target is None else target}"'

    page = SERVER_ONLY.sub("", FORM.sub("", FILTER_PANEL.sub(NO_FILTERS, body.decode())))
    page = ANCHOR.sub(keep_anchor, HEAD_LINK.sub(keep_head_link, page))
    return TARGET.sub(to_file, page).encode()


def file_target(run: ExportRun, page: str, link: str) -> str | None:
    """Return where a link of a page leads among the files, or None if only a server can answer."""
    parts = urlsplit(unescape(link))
    if is_outside(link):
        return link
    path = parts.path.removeprefix(run.urls.base) or "/"
    address = f"{path}?{parts.query}" if parts.query else path
    if address not in run.files:
        if not parts.query:
            return link
        # A page without copies for each day is shown as of the last one, unless it is this page.
        keys = {key for key, _ in parse_qsl(parts.query)}
        if keys != {"as_of"} or path == page.partition("?")[0] or path not in run.files:
            return None
        address = path
    file = quote("/" + run.files[address]).removesuffix("index.html")
    return run.urls.base + file + (f"#{parts.fragment}" if parts.fragment else "")


def is_outside(link: str) -> bool:
    """Whether a link leads to another site, or stays on its page."""
    parts = urlsplit(unescape(link))
    return bool(parts.scheme or parts.netloc or not parts.path)


def write(run: ExportRun, file: str, content: bytes) -> None:
    """Write one file below the folder of the run."""
    path = run.folder / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def broken_links(run: ExportRun) -> Iterator[str]:
    """Return each link of the written pages that leads to no file, after the page that has it."""
    for path in run.folder.rglob("*.html"):
        for match in TARGET.finditer(path.read_text(encoding="utf-8")):
            if not is_outside(match[2]) and not leads_to_file(run, match[2]):
                yield f"{path.relative_to(run.folder)}: {match[2]}"


def leads_to_file(run: ExportRun, link: str) -> bool:
    """Whether a web host would find a file for a link within the site."""
    parts = urlsplit(unescape(link))
    target = run.folder / unquote(parts.path.removeprefix(run.urls.base)).strip("/")
    return not parts.query and (target.is_file() or (target / "index.html").is_file())
