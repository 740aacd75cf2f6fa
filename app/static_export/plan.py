"""Which addresses of the site are written, and the file of each."""

from collections.abc import Iterator
from urllib.parse import parse_qsl, unquote

from fastapi import FastAPI

from app.formats import alternate_path, package
from app.language import Language
from app.record.record import Record
from app.routes import embeds, figures, previews, release_files
from app.routes.page_route import PageRoute
from app.routes.page_table import PAGES
from app.snapshot import Snapshot
from app.templating import static_files
from app.urls import has_language, language_of

GROUPS = ("g7", "non-g7")
FOLDERS_OF_KEYS = {"group": "group", "as_of": "day"}
PAGES_OF_EACH_DAY = ("dashboard", "timeline")
INDEX = "index.html"
# What only a server answers: how to embed.
SERVER_ONLY_PATHS = ("/oembed",)


def files_by_address(app: FastAPI, snapshot: Snapshot) -> dict[str, str]:
    """Return the file, as a path below the folder, of every address that is written."""
    return {
        address: file_of(address)
        for english in addresses(app, snapshot)
        for address in in_languages(english)
    }


def in_languages(english: str) -> list[str]:
    """Return the addresses of what has an English one, in each language where it has any."""
    if not has_language(english):
        return [english]
    return [f"{language.path}{english}" for language in Language]


def addresses(app: FastAPI, snapshot: Snapshot) -> Iterator[str]:
    """Yield every English address of the site, with its query, but those with free filters.

    The pages are those of the record that is served; of every release there are the downloads.
    """
    record = snapshot.record
    for page_route in PAGES:
        yield from addresses_of_page(page_route, record)
    paths_of_pages = {page_route.path for page_route in PAGES}
    for route in app.routes:
        path = getattr(route, "path", "")
        if path and "{" not in path and path not in (*paths_of_pages, *SERVER_ONLY_PATHS):
            yield path
    yield from (*embeds.card_paths(record), *previews.image_paths(record))
    for path in (*embeds.figure_paths(), *figures.file_paths()):
        yield from (path, *(f"{path}?group={group}" for group in GROUPS))
    yield from (f"/data/{name}.csv" for name in package.files(record))
    yield from release_files.file_paths(snapshot.releases)
    yield from (f"/static/{name}" for name in static_files.assets())


def addresses_of_page(page_route: PageRoute, record: Record) -> Iterator[str]:
    """Yield the addresses of a page: its slugs, its forms, its groups, its days."""
    for path in page_route.addresses(record):
        for address in forms_of(page_route, path):
            yield address
            if "group" in page_route.keys:
                yield from (f"{address}?group={group}" for group in GROUPS)
    if page_route.name in PAGES_OF_EACH_DAY:
        yield from (f"{page_route.path}?as_of={day}" for day in change_days(record))


def forms_of(page_route: PageRoute, path: str) -> Iterator[str]:
    """Yield a path and the paths of the same page in its other formats."""
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
    language, path = language_of(unquote(path))
    folders = [f"{FOLDERS_OF_KEYS[key]}/{value}" for key, value in parse_qsl(query)]
    name = path.strip("/")
    if "." not in name.rpartition("/")[2]:
        name = f"{name}/{INDEX}" if name else INDEX
    return "/".join([language.path, *folders, name]).lstrip("/")
