"""One address for one answer: what a page does not know is dropped, the rest is put in order."""

from urllib.parse import parse_qsl, quote, urlencode

from app.formats import EVENTS, Format
from app.formats.csv import BOM
from app.record.record import Record
from app.routes.page_route import PageRoute
from app.routes.page_table import PAGES
from app.view import filters
from app.view.pagination import CURSOR
from app.view.query_keys import InvalidFilter, validated


def canonical(path: str, query: bytes, record: Record | None) -> bytes | None:
    """The key of an answer; None for a query that is answered with an error."""
    where = quote(path).encode()
    if not query:
        return where
    page_route, form = entry_of(path)
    if page_route is None or record is None:
        return where
    pairs = parse_qsl(query.decode("latin-1"), keep_blank_values=True)
    try:
        valid = validated(pairs, page_route.query_keys(form), record)
        found = filters.pairs(filters.resolved(valid, record), record)
    except InvalidFilter:
        return None
    found += [(key.name, text) for key in (BOM, CURSOR) for text in getattr(valid, key.name, ())]
    return where + (b"?" + urlencode(found).encode() if found else b"")


def entry_of(path: str) -> tuple[PageRoute | None, Format | None]:
    """The page that a path leads to, and its form; no page for a path that takes no query."""
    forms = sorted(EVENTS, key=lambda form: -len(form.suffix))
    form = next((form for form in forms if path.endswith(form.suffix)), None)
    page = path.removesuffix(form.suffix) if form else path
    page = "/" if page == "/index" else page
    folder, _, _ = page.rpartition("/")
    paths = {page_route.path: page_route for page_route in PAGES}
    return paths.get(page) or paths.get(f"{folder}/{{slug}}"), form
