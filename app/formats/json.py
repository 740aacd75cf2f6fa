"""A page as JSON: its model as it is, long lists in parts that `next` leads through."""

from dataclasses import replace

from app.formats.page_format import BuiltPage
from app.formats.untranslated import pointers
from app.rows.page import Listing
from app.view.pagination import CURSOR


def write(built_page: BuiltPage) -> bytes:
    """Return the page's model as UTF-8; in another language than English with what is English."""
    page = built_page.page
    if page.in_language:
        untranslated = pointers(page, built_page.untranslated)
        page = page.model_copy(update={"untranslated": untranslated})
    return page.model_dump_json().encode()


def leading_on(built_page: BuiltPage, suffix: str) -> BuiltPage:
    """Return the page with the address of the part that follows, where its list has another."""
    page, page_slice = built_page.page, built_page.page_request.page_slice
    if page_slice is None or not isinstance(page, Listing):
        return built_page
    cursor = page_slice.next_cursor(page.revision, page.count)
    if cursor is None:
        return built_page
    following = built_page.address(suffix, [(CURSOR.name, cursor)])
    return replace(built_page, page=page.model_copy(update={"next": following}))
