"""The parameters that can change the answer of a path."""

from collections.abc import Iterator

from app.formats import JSON, alternate_path
from app.formats.json import CURSOR
from app.routes import crawlers, docs, downloads
from app.routes.page_table import PAGES
from app.view.filters import VIEW_KEYS


def declared_parameters(path: str) -> dict[str, int] | None:
    """Return the parameters of a path with their places in its canonical query.

    None for a path of which nothing is known.
    """
    if path in DECLARED:
        return DECLARED[path]
    folder, _, name = path.rpartition("/")
    _, dot, suffix = name.partition(".")
    return DECLARED.get(f"{folder}/{{slug}}{dot}{suffix}")


def _declared() -> Iterator[tuple[str, tuple[str, ...]]]:
    for path, _ in (*crawlers.ROUTES, *docs.ROUTES, *downloads.ROUTES):
        yield path, ()
    yield "/docs", VIEW_KEYS
    for page in PAGES:
        with_cursor = (*page.known_keys, CURSOR) if page.paged else page.known_keys
        yield page.path, with_cursor if page.most else page.known_keys
        for form in page.formats:
            keys = with_cursor if form is JSON else page.known_keys
            yield alternate_path(page.path, form.suffix), keys


DECLARED = {path: {key: place for place, key in enumerate(keys)} for path, keys in _declared()}
