"""Events as an Atom feed (RFC 4287), the last changed fact first."""

from functools import partial

from app.formats.ids import urn
from app.formats.page_format import BuiltPage
from app.rows.events import EventRow
from app.templating.environment import render
from app.text.events import beside_summary
from app.urls import Urls


def write(built_page: BuiltPage) -> bytes:
    """Return the page's events as a feed."""
    events: list[EventRow] = sorted(built_page.rows, key=_news_order, reverse=True)
    checked = built_page.page_request.record.edition.checked.text
    text = render(
        "feed.atom",
        page=built_page.page,
        events=events,
        id=feed_id(built_page),
        updated=moment(max((row.updated for row in events), default=checked)),
        own=built_page.absolute(built_page.address(".atom")),
        html=built_page.absolute(built_page.address()),
        urn=urn,
        moment=moment,
        event_url=built_page.page_request.urls.event,
        beside=partial(beside_summary, title_of=built_page.event_title),
        absolute=built_page.absolute,
    )
    return text.encode()


def _news_order(row: EventRow) -> tuple[str, str, str]:
    """By the day on which a fact was recorded or revised, then by the day of the event."""
    return (row.updated, row.latest or "", row.id)


def feed_id(built_page: BuiltPage) -> str:
    """Return the permanent name of the feed: of its page and filters, wherever the site stands."""
    return urn(f"feed {Urls().at(built_page.path, built_page.page_request.query)}")


def moment(day: str) -> str:
    """Return the beginning of a day as RFC 3339 writes it."""
    return f"{day}T00:00:00Z"
