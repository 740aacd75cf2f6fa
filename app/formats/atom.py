"""A list as an Atom feed (RFC 4287), the last changed fact first."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import singledispatch
from typing import Any

from app.formats.ids import urn
from app.formats.page_format import BuiltPage
from app.rows.changes import ChangeRow, CorrectionRow
from app.rows.events import EventRow
from app.templating.environment import render
from app.text import changes, events
from app.urls import Urls

Category = tuple[str, str]


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry of a feed. `published` and `updated` are days; `categories` terms with labels."""

    id: str
    title: str
    published: str
    updated: str
    url: str | None
    categories: tuple[Category, ...]
    summary: str
    # What decides among entries of one day.
    order: str = ""


def write(built_page: BuiltPage) -> bytes:
    """Return the page's list as a feed."""
    entries = sorted(
        (feed_entry(row) for row in built_page.rows),
        key=lambda entry: (entry.updated, entry.order, entry.id),
        reverse=True,
    )
    text = render(
        "feed.atom",
        page=built_page.page,
        entries=entries,
        id=feed_id(built_page),
        updated=moment(_updated(built_page, entries)),
        own=built_page.absolute(built_page.here(".atom")),
        html=built_page.absolute(built_page.here()),
        moment=moment,
        absolute=built_page.absolute,
    )
    return text.encode()


def _updated(built_page: BuiltPage, entries: Iterable[FeedEntry]) -> str:
    checked = built_page.page_request.record.edition.checked.text
    return max((entry.updated for entry in entries), default=checked)


def feed_id(built_page: BuiltPage) -> str:
    """Return the permanent name of the feed: of its page and filters, wherever the site stands."""
    return urn(f"feed {Urls().at(built_page.path, built_page.page_request.query)}")


def moment(day: str) -> str:
    """Return the beginning of a day as RFC 3339 writes it."""
    return f"{day}T00:00:00Z"


@singledispatch
def feed_entry(row: Any) -> FeedEntry:
    """Return a row as an entry of a feed."""
    raise TypeError(f"{type(row).__name__} has no entry in a feed")


@feed_entry.register
def _event(row: EventRow) -> FeedEntry:
    return FeedEntry(
        id=urn(f"event {row.id}"),
        title=events.feed_title(row),
        published=row.recorded,
        updated=row.updated,
        url=row.url,
        categories=((row.kind.value, row.kind_label),),
        summary=events.feed_summary(row),
        order=row.latest or "",
    )


@feed_entry.register
def _change(row: ChangeRow) -> FeedEntry:
    return _history(row, changes.change_summary(row))


@feed_entry.register
def _correction(row: CorrectionRow) -> FeedEntry:
    return _history(row, changes.correction_summary(row))


def _history(row: ChangeRow | CorrectionRow, summary: str) -> FeedEntry:
    return FeedEntry(
        id=urn(f"change {row.id}"),
        title=changes.entry_title(row),
        published=row.on,
        updated=row.on,
        url=row.instead_url or row.url,
        categories=(
            (row.change.value, row.change_label),
            (row.entry_kind.value, row.entry_kind_label),
        ),
        summary=summary,
    )
