"""The parameters that can change the answer of a path."""

from collections.abc import Iterator

from app.formats import JSON, alternate_path
from app.formats.json import CURSOR
from app.routes import crawlers, docs, downloads
from app.routes.page_table import PAGES
from app.view.filters import VIEW_KEYS


def declared_parameters(path: str) -> frozenset[str] | None:
    """Return the parameters of a path, None for a path of which nothing is known."""
    if path in DECLARED:
        return DECLARED[path]
    folder, _, name = path.rpartition("/")
    _, dot, suffix = name.partition(".")
    return DECLARED.get(f"{folder}/{{slug}}{dot}{suffix}")


def _declared() -> Iterator[tuple[str, frozenset[str]]]:
    for path, _ in (*crawlers.ROUTES, *docs.ROUTES, *downloads.ROUTES):
        yield path, frozenset()
    yield "/docs", frozenset(VIEW_KEYS)
    for page in PAGES:
        keys = frozenset(page.known_keys)
        with_cursor = keys | {CURSOR} if page.paged else keys
        yield page.path, with_cursor if page.most else keys
        for form in page.formats:
            yield alternate_path(page.path, form.suffix), with_cursor if form is JSON else keys


DECLARED = dict(_declared())
