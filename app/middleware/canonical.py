"""One address for one answer: what a page does not know is dropped, the rest is put in order."""

from urllib.parse import parse_qsl, quote, urlencode

from app.formats import SUFFIXES
from app.formats import json as paged
from app.record.record import Record
from app.routes.page_table import PAGES, PageRoute
from app.view import filters
from app.view.filters import InvalidFilter


def canonical(path: str, query: bytes, record: Record | None) -> bytes | None:
    """The key of an answer; None for a query that is answered with an error."""
    where = quote(path).encode()
    if not query:
        return where
    page_route = entry_of(path)
    if page_route is None or record is None:
        return where
    pairs = parse_qsl(query.decode("latin-1"), keep_blank_values=True)
    try:
        chosen = filters.parse(pairs, record, page_route.known_keys)
    except InvalidFilter:
        return None
    cursor = paged.given(pairs)
    found = filters.pairs(chosen, record) + ([(paged.CURSOR, cursor)] if cursor else [])
    return where + (b"?" + urlencode(found).encode() if found else b"")


def entry_of(path: str) -> PageRoute | None:
    """The page that a path leads to, in whatever form; None for a path that takes no query."""
    suffix = max((one for one in SUFFIXES if path.endswith(one)), key=len, default="")
    page = path.removesuffix(suffix)
    page = "/" if page == "/index" else page
    folder, _, _ = page.rpartition("/")
    paths = {page_route.path: page_route for page_route in PAGES}
    return paths.get(page) or paths.get(f"{folder}/{{slug}}")
