"""From a request to what it asks for: record, addresses, filters and view."""

import logging
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import replace
from typing import Annotated

from fastapi import Depends, Query, Request
from fastapi.concurrency import run_in_threadpool
from pydantic import BaseModel

from app.database.store import StoreError
from app.formats import Format
from app.formats.csv import BOM
from app.language import gettext
from app.record.record import Record
from app.record.release import TAKES
from app.releases.catalog import UnknownRelease
from app.releases.release import ReleaseError
from app.routes.page_route import PageRoute
from app.routes.page_table import SITE
from app.routes.problems import LostCursor
from app.snapshot import Snapshot, Snapshots
from app.urls import Urls
from app.view import filters, pagination
from app.view.filter_values import folded
from app.view.filters import FILTER_BY_NAME, RELEASE, VIEW_KEYS, Filters, InvalidFilter
from app.view.page_request import PageRequest
from app.view.pagination import CURSOR, PageSlice
from app.view.query_keys import known_here, query_model

log = logging.getLogger("pactline")
VIEW_QUERY_KEYS = tuple(FILTER_BY_NAME[name] for name in VIEW_KEYS)
ViewQuery = query_model(VIEW_QUERY_KEYS)


def snapshot_or_none(request: Request) -> Snapshot | None:
    """Return the snapshot that this request is answered from, None without a store.

    A request looks once: a build in its midst does not change what it sees.
    """
    if not hasattr(request.state, "snapshot"):
        snapshots: Snapshots = request.app.state.snapshots
        request.state.snapshot = snapshots.current()
    snapshot: Snapshot | None = request.state.snapshot
    return snapshot


def snapshot_of(request: Request) -> Snapshot:
    """Return the same. Raises StoreError without a store."""
    snapshot = snapshot_or_none(request)
    if snapshot is None:
        raise StoreError("there is no store to answer from; the log says why")
    return snapshot


def record_of(request: Request) -> Record:
    """Return the record that this request is answered from. Raises StoreError without a store."""
    return snapshot_of(request).record


def answer_from_release(request: Request, query: Iterable[tuple[str, str]]) -> None:
    """Let a request be answered from the release that a query names, if it names one.

    Opening a release takes its time: this runs in a thread. Raises InvalidFilter that lists the
    releases, ReleaseError for a damaged one. Several names are left to the check of the query.
    """
    names = {folded(text) for name, text in query if name == RELEASE} - {""}
    if len(names) != 1:
        return
    snapshot, name = snapshot_of(request), names.pop()
    if snapshot.is_frozen:
        return
    try:
        request.state.snapshot = snapshot.of_release(name)
    except UnknownRelease as error:
        raise InvalidFilter(RELEASE, name, known_releases(snapshot)) from error


def known_releases(snapshot: Snapshot) -> str:
    """Return what the key takes, with the names of the releases."""
    return known_here(gettext(TAKES), (release.name for release in snapshot.releases))


async def known_record(request: Request) -> Record:
    """Depend on the record before anything is validated: without a store nothing is allowed.

    It is the record of the release that the query names, where it names one.
    """
    if RELEASE in request.query_params:
        await run_in_threadpool(answer_from_release, request, request.query_params.multi_items())
    return record_of(request)


KnownRecord = Annotated[Record, Depends(known_record)]


def urls_of(request: Request) -> Urls:
    """Return the builder of addresses for this request."""
    urls: Urls = getattr(request.state, "urls", None) or request.app.state.urls
    return urls


def view_request(request: Request, chosen: Filters) -> PageRequest:
    """Return a request for the view and the filters, without slug and slice."""
    return view_of(snapshot_of(request), urls_of(request), chosen)


def view_of(snapshot: Snapshot, site: Urls, chosen: Filters) -> PageRequest:
    """Return a request of one snapshot for the view and the filters."""
    pairs = filters.pairs(chosen, snapshot.record)
    view_query = tuple(pair for pair in pairs if pair[0] in VIEW_KEYS)
    urls = replace(site, view_query=view_query)
    view = snapshot.view(filters.view_params(chosen, snapshot.record), urls)
    return PageRequest(
        view, chosen, urls, releases=snapshot.releases, past=snapshot.catalog, site=SITE
    )


def request_in_newest_release(request: Request, page_request: PageRequest) -> PageRequest | None:
    """Return the same request of the newest release; None where that cannot answer it."""
    snapshot = snapshot_of(request)
    try:
        frozen = snapshot.of_release(snapshot.releases[0].name)
    except (UnknownRelease, ReleaseError) as error:
        log.warning("the newest release cannot be offered: %s", error)
        return None
    pairs = filters.pairs(page_request.filters, page_request.record)
    query = [*pairs, (RELEASE, frozen.releases[0].name)]
    try:
        chosen = filters.parse(query, frozen.record, FILTER_BY_NAME)
    except InvalidFilter:
        return None
    return replace(view_of(frozen, urls_of(request), chosen), slug=page_request.slug)


async def viewed(
    request: Request,
    record: KnownRecord,
    query: Annotated[ViewQuery, Query()],  # type: ignore[valid-type]
) -> PageRequest:
    """Depend on the view that the clocks and the evidence of a query ask for."""
    return view_request(request, filters.resolved(query, record))


ViewRequest = Annotated[PageRequest, Depends(viewed)]


def page_request_reader(
    page_route: PageRoute, form: Format | None
) -> Callable[..., Awaitable[PageRequest]]:
    """Return the dependency that reads a request for a page in one form, None for HTML.

    FastAPI validates the query by the model of the page's own keys. Names that only the record
    knows are resolved after that; both refuse a bad value with InvalidFilter.
    """
    model = query_model(page_route.query_keys(form))

    async def page_request(
        request: Request,
        record: KnownRecord,
        query: Annotated[model, Query()],  # type: ignore[valid-type]
    ) -> PageRequest:
        slug = page_route.slug(request.path_params.get("slug", ""), record)
        page_slice = (
            None if wants_whole(request, form) else slice_of(page_route, form, query, record)
        )
        chosen = filters.resolved(query, record)
        return replace(
            view_request(request, chosen),
            slug=slug,
            page_slice=page_slice,
            byte_order_mark=bool(getattr(query, BOM.name, ())),
        )

    return page_request


def wants_whole(request: Request, form: Format | None) -> bool:
    """Whether a caller within the program, such as the export, takes data in one piece."""
    return form is not None and getattr(request.state, "whole", False)


def slice_of(
    page_route: PageRoute, form: Format | None, query: BaseModel, record: Record
) -> PageSlice | None:
    """Return the part of the list that a query asks for, None for all. Raises LostCursor."""
    most = page_route.part_rows(form)
    if most is None:
        return None
    cursors: list[str] = getattr(query, CURSOR.name)
    page_slice = pagination.sliced("".join(cursors), record.revision, most)
    if page_slice is None:
        raise LostCursor
    return page_slice
