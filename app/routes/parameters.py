"""The parameters that can change the answer of a path."""

from collections.abc import Iterable, Iterator

from app.routes import embeds, figures, icons, previews
from app.routes.page_table import PAGES
from app.routes.requests import VIEW_QUERY_KEYS
from app.urls import RELEASE
from app.view.filters import FILTER_BY_NAME
from app.view.query_keys import QueryKey

# Paths beside the pages: those of which the query is read, and those of which it is not.
VIEWED = ("/docs",)
OF_A_RELEASE = ("/datapackage.json", "/data/datapackage.json")
UNQUERIED = (
    "/openapi.json",
    "/robots.txt",
    "/sitemap.xml",
    "/llms.txt",
    "/site.webmanifest",
    *icons.FIXED,
)


def declared_parameters(path: str) -> dict[str, int] | None:
    """Return the parameters of a path with their places in its canonical query.

    None for a path of which nothing is known.
    """
    if path in DECLARED:
        return DECLARED[path]
    folder, _, name = path.rpartition("/")
    _, dot, suffix = name.partition(".")
    return DECLARED.get(f"{folder}/{{slug}}{dot}{suffix}")


def _places(keys: Iterable[QueryKey]) -> dict[str, int]:
    return {key.name: place for place, key in enumerate(keys)}


def _declared() -> Iterator[tuple[str, Iterable[QueryKey]]]:
    yield from ((path, ()) for path in UNQUERIED)
    yield from ((path, VIEW_QUERY_KEYS) for path in VIEWED)
    yield from ((path, (FILTER_BY_NAME[RELEASE],)) for path in OF_A_RELEASE)
    for page in PAGES:
        for form in (*page.formats, None):
            yield page.path_of(form), page.query_keys(form)
    for routes in (figures, embeds, previews):
        yield from routes.declared()


DECLARED = {path: _places(keys) for path, keys in _declared()}
