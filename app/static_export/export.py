"""Writes the site: asks the application for every address and puts the answer into its file."""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from starlette.types import ASGIApp

from app.language import Language
from app.middleware.page_language import PageLanguage
from app.middleware.response_cache import bare_scope, collected
from app.record.errors import OperationalError
from app.routes import application, crawlers
from app.settings import Settings
from app.snapshot import Snapshot
from app.static_export import links, plan
from app.static_export.file_urls import FileUrls
from app.static_export.links import WrittenPage
from app.urls import RELEASE, Urls
from app.view import filters
from app.view.filters import Filters
from app.view.page_request import PageRequest

SITEMAP = "/sitemap.xml"
NOT_FOUND = "404.html"
Progress = Callable[[list[str]], Iterable[str]]


class ExportError(OperationalError):
    """The folder cannot take the site, or a page of it cannot be written."""


@dataclass(frozen=True, slots=True)
class ExportRun:
    """One export: what is asked, of which record, into which folder, and the files of addresses.

    One `runner` has the loop of all requests. `files`, which `urls` reads, maps each address, with
    its query, to a path below the folder. It grows by the further parts of long lists, which only
    the page before them names.
    """

    app: ASGIApp
    runner: asyncio.Runner
    snapshot: Snapshot
    folder: Path
    files: dict[str, str]
    urls: FileUrls


def export(settings: Settings, folder: Path, progress: Progress = list) -> int:
    """Write every page, form and download into an empty folder and return the number of files.

    Raises ExportError for a folder that is not empty or cannot be written, and for a link that
    leads nowhere.
    """
    require_empty(folder)
    with asyncio.Runner() as runner:
        return write_site(started(settings, folder, runner), progress)


def write_site(run: ExportRun, progress: Progress) -> int:
    """Write every address of a run, and what no address answers."""
    try:
        for address in progress(list(run.files)):
            write_parts(run, address)
        write(run, plan.file_of(SITEMAP), sitemap(run))
        for language in Language:
            write_not_found(run, language)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExportError(f"the site cannot be written to {run.folder}: {reason}") from error
    if lost := sorted(broken_links(run)):
        raise ExportError(f"{len(lost)} links lead nowhere, the first from {lost[0]}")
    return len(run.files) + len(Language)


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


def started(settings: Settings, folder: Path, runner: asyncio.Runner) -> ExportRun:
    """Return an export of the store that the settings name. Raises StoreError without one."""
    app = application.create(settings)
    snapshot = app.state.snapshots.required()
    files = plan.files_by_address(app, snapshot)
    defaults = default_query(snapshot)
    urls = FileUrls(settings.base_url, files=files, default_query=defaults)
    return ExportRun(PageLanguage(app), runner, snapshot, folder, files, urls)


def default_query(snapshot: Snapshot) -> tuple[tuple[str, str], ...]:
    """Return the clocks and the release as they stand where no address names them."""
    chosen, urls = Filters(), Urls()
    view = snapshot.view(filters.view_params(chosen, snapshot.record), urls)
    about = PageRequest(view, chosen, urls).about
    release = ((RELEASE, snapshot.release),) if snapshot.release else ()
    return ("as_of", about["as_of"]), ("known_on", about["known_on"]), *release


def write_parts(run: ExportRun, address: str) -> None:
    """Write what an address answers, then each further part of a long list."""
    first, number = Path(run.files[address]), 1
    while address:
        body, is_page = request(run, address)
        html = body.decode() if is_page else ""
        following = links.next_part(html, run.urls)
        # The part that follows has its file before the page is written that leads to it.
        if following:
            run.files[following] = str(first.parent / "part" / str(number + 1) / first.name)
        page = WrittenPage(run.files[address], run.urls)
        if number > 1:
            html = page.as_further_part(html)
        write(run, page.file, page.content(html) if is_page else body)
        address, number = following, number + 1


def write_not_found(run: ExportRun, language: Language) -> None:
    """Write what a web host shows in a language where it has no file."""
    page = WrittenPage(f"{language.path}/{NOT_FOUND}".lstrip("/"), run.urls)
    body, _ = request(run, f"{language.path}/404", status=404)
    write(run, page.file, page.content(body.decode()))


def request(run: ExportRun, address: str, status: int = 200) -> tuple[bytes, bool]:
    """Return the body that the application answers, and whether it is a page.

    Raises ExportError for another status.
    """
    path, _, query = address.partition("?")
    state = {"snapshot": run.snapshot, "urls": run.urls, "whole": True}
    scope = bare_scope(unquote(path), query.encode(), **state)
    answered, headers, body = run.runner.run(collected(run.app, scope))
    if answered != status:
        raise ExportError(f"{address} answers {answered}")
    return body, dict(headers).get(b"content-type", b"").startswith(b"text/html")


def sitemap(run: ExportRun) -> bytes:
    """Return the map of every page that is written, those of days, groups and parts too."""
    pages = [
        run.urls.of_file(file)
        for file in run.files.values()
        if file.endswith(plan.INDEX) and "embed" not in file.split("/")
    ]
    return crawlers.site_map(run.urls, pages)


def write(run: ExportRun, file: str, content: bytes | str) -> None:
    """Write one file below the folder of the run."""
    path = run.folder / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def broken_links(run: ExportRun) -> set[str]:
    """Return the links of the written pages that lead to no file."""
    files = {path.relative_to(run.folder).as_posix() for path in run.folder.rglob("*.*")}
    return {
        broken
        for file in files
        if file.endswith(".html")
        for broken in links.broken_links(
            file, (run.folder / file).read_text(encoding="utf-8"), run.urls, files
        )
    }
