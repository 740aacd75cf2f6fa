"""Events as an Atom feed (RFC 4287), the last changed fact first."""

from app.formats.ids import urn
from app.formats.page_format import BuiltPage
from app.rows.events import EventRow
from app.templating.environment import render


def write(shown: BuiltPage) -> bytes:
    """The page's events as a feed."""
    events: list[EventRow] = sorted(shown.rows, key=lambda row: (row.latest or "", row.id))
    events.sort(key=lambda row: row.updated, reverse=True)
    checked = shown.page_request.record.edition.checked.text
    text = render(
        "feed.atom",
        page=shown.page,
        events=events,
        id=urn(f"feed {shown.page_request.urls.at(shown.path, shown.page_request.query)}"),
        updated=moment(max((row.updated for row in events), default=checked)),
        own=shown.absolute(shown.here(".atom")),
        html=shown.absolute(shown.here()),
        urn=urn,
        moment=moment,
        absolute=shown.absolute,
    )
    return text.encode()


def moment(day: str) -> str:
    """The beginning of a day as RFC 3339 writes it."""
    return f"{day}T00:00:00Z"
