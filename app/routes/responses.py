"""What every answer is made with: what was asked, and the headers that all have."""

from dataclasses import replace

from fastapi import Request

from app.formats import Link
from app.presenters.rows import Page
from app.record.errors import CannotWork
from app.record.record import Record
from app.snapshot import Snapshot, Snapshots
from app.urls import Urls
from app.view import filters
from app.view.page_request import PageRequest

REVISION = "Pactline-Revision"
DATA_HEADERS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": f"Link, {REVISION}",
}


def snapshot_of(request: Request) -> Snapshot | None:
    """Return the one snapshot that this request is answered from, None without a store."""
    if not hasattr(request.state, "snapshot"):
        snapshots: Snapshots = request.app.state.snapshots
        request.state.snapshot = snapshots.current()
    snapshot: Snapshot | None = request.state.snapshot
    return snapshot


def required_snapshot(request: Request) -> Snapshot:
    """Return the same. Raises CannotWork without a store."""
    snapshot = snapshot_of(request)
    if snapshot is None:
        raise CannotWork("there is no store to answer from; the log says why")
    return snapshot


def record_of(request: Request) -> Record:
    """Return the one record that this request is answered from. Raises CannotWork without one."""
    return required_snapshot(request).record


def urls_of(request: Request) -> Urls:
    """Return the address builder of the place where this request met the site."""
    urls: Urls = getattr(request.state, "urls", request.app.state.urls)
    return urls


def page_request_of(request: Request, keys: tuple[str, ...] = filters.VIEW_KEYS) -> PageRequest:
    """The view and the filters of a request. Raises BadFilter."""
    snapshot = required_snapshot(request)
    record = snapshot.record
    chosen = filters.parse(request.query_params.multi_items(), record, keys)
    pairs = filters.pairs(chosen, record)
    view_query = tuple(pair for pair in pairs if pair[0] in filters.VIEW_KEYS)
    urls = replace(urls_of(request), view_query=view_query)
    view = snapshot.view(filters.view_params(chosen, record), urls)
    return PageRequest(view, chosen, urls)


def canonical_link(urls: Urls, address: str) -> list[Link]:
    """The link to the canonical address, which is a whole one: none where the host is not known."""
    return [("canonical", urls.absolute(address), None)] if urls.has_host else []


def revised(page: Page | Record) -> dict[str, str]:
    """The header that names the release."""
    return {REVISION: page.revision}
