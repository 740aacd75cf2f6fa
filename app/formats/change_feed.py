"""Changes and corrections as an Atom feed (RFC 4287), the last first."""

from app.formats.atom import feed_id, moment
from app.formats.ids import urn
from app.formats.page_format import BuiltPage
from app.rows.changes import ChangeRow, CorrectionRow
from app.templating.environment import render
from app.text import changes


def write(built_page: BuiltPage) -> bytes:
    """Return what became of facts as a feed, an entry for each fact."""
    checked = built_page.page_request.record.edition.checked.text
    text = render(
        "feed_changes.atom",
        page=built_page.page,
        rows=built_page.rows,
        id=feed_id(built_page),
        updated=moment(max((row.on for row in built_page.rows), default=checked)),
        own=built_page.absolute(built_page.address(".atom")),
        html=built_page.absolute(built_page.address()),
        title=changes.entry_title,
        summary=_summary,
        urn=urn,
        moment=moment,
        absolute=built_page.absolute,
    )
    return text.encode()


def _summary(row: ChangeRow | CorrectionRow) -> str:
    if isinstance(row, ChangeRow):
        return changes.change_summary(row)
    return changes.correction_summary(row)
