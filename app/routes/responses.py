"""What every answer is made with: what was asked, and the headers that all have."""

from dataclasses import replace

from fastapi import Request

from app.presenters.rows import Page
from app.record.record import Record
from app.snapshot import Snapshots
from app.urls import Urls
from app.view import filters
from app.view.page_request import PageRequest

REVISION = "Pactline-Revision"
DATA_HEADERS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": f"Link, {REVISION}",
}


def record_of(request: Request) -> Record:
    """The one record that this request is answered from. Raises StoreError without a store."""
    given: Record | None = getattr(request.state, "record", None)
    current: Snapshots = request.app.state.current
    return given or current.record()


def page_request_of(request: Request, keys: tuple[str, ...] = filters.VIEW_KEYS) -> PageRequest:
    """The view and the filters of a request. Raises BadFilter."""
    current: Snapshots = request.app.state.current
    record = record_of(request)
    chosen = filters.parse(request.query_params.multi_items(), record, keys)
    pairs = filters.pairs(chosen, record)
    urls: Urls = request.app.state.urls
    view_query = tuple(pair for pair in pairs if pair[0] in filters.VIEW_KEYS)
    view = current.view(record, filters.view_params(chosen, record), view_query)
    return PageRequest(view, chosen, replace(urls, view_query=view_query))


def revised(page: Page | Record) -> dict[str, str]:
    """The header that names the release."""
    return {REVISION: page.revision}
