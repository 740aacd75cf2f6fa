"""The parameters that can change the answer of a path."""

from collections.abc import Iterator

from app.formats import Format
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
    for path in (*crawlers.PATHS, *docs.PATHS, *downloads.PATHS):
        yield path, ()
    yield docs.PAGE, VIEW_KEYS
    for page_route in PAGES:
        forms: tuple[Format | None, ...] = (None, *page_route.formats)
        for form in forms:
            keys = tuple(key.name for key in page_route.query_keys(form))
            yield page_route.path_of(form), keys


DECLARED = {path: {key: place for place, key in enumerate(keys)} for path, keys in _declared()}
