"""Releases as an Atom feed (RFC 4287), the newest first."""

from app.formats.atom import feed_id, moment
from app.formats.ids import urn
from app.formats.page_format import BuiltPage
from app.templating.environment import render


def write(built_page: BuiltPage) -> bytes:
    """Return the page's releases as a feed."""
    checked = built_page.page_request.record.edition.checked.text
    text = render(
        "feed_releases.atom",
        page=built_page.page,
        releases=built_page.rows,
        id=feed_id(built_page),
        updated=moment(max((row.made_on for row in built_page.rows), default=checked)),
        own=built_page.absolute(built_page.address(".atom")),
        html=built_page.absolute(built_page.address()),
        urn=urn,
        moment=moment,
        absolute=built_page.absolute,
    )
    return text.encode()
