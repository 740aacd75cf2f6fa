"""The parameters that can change the answer of a path."""

from collections.abc import Iterable, Iterator

from app.routes import embeds, figures, previews
from app.routes.page_table import PAGES
from app.routes.requests import VIEW_QUERY_KEYS
from app.view.query_keys import QueryKey

# Paths beside the pages: those of which the query is read, and those of which it is not.
VIEWED = ("/docs",)
UNQUERIED = (
    "/openapi.json",
    "/robots.txt",
    "/sitemap.xml",
    "/llms.txt",
    "/favicon.ico",
    "/datapackage.json",
)

# Pictures, frames and previews say themselves which keys a path of theirs has.
PICTURES = (figures.query_keys, embeds.query_keys, previews.query_keys)


def declared_parameters(path: str) -> dict[str, int] | None:
    """Return the parameters of a path with their places in its canonical query.

    None for a path of which nothing is known.
    """
    if path in DECLARED:
        return DECLARED[path]
    for query_keys in PICTURES:
        keys = query_keys(path)
        if keys is not None:
            return _places(keys)
    folder, _, name = path.rpartition("/")
    _, dot, suffix = name.partition(".")
    return DECLARED.get(f"{folder}/{{slug}}{dot}{suffix}")


def _places(keys: Iterable[QueryKey]) -> dict[str, int]:
    return {key.name: place for place, key in enumerate(keys)}


def _declared() -> Iterator[tuple[str, Iterable[QueryKey]]]:
    yield from ((path, ()) for path in UNQUERIED)
    yield from ((path, VIEW_QUERY_KEYS) for path in VIEWED)
    for page in PAGES:
        for form in (*page.formats, None):
            yield page.path_of(form), page.query_keys(form)


DECLARED = {path: _places(keys) for path, keys in _declared()}
