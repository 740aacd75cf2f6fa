"""Documents beside the series, which are not counted as agreements."""

from app import presenters
from app.presenters import documents as related
from app.presenters.disputes import DisputeRow, disputes
from app.presenters.documents import DocumentRow
from app.presenters.rows import EventRow, Listing, Page, SourceRow
from app.view.page_request import Asked


class Documents(Listing):
    """The documents that the view sees."""

    rows: tuple[DocumentRow, ...]
    sources: tuple[SourceRow, ...]


class DocumentPage(DocumentRow, Page):
    """One document, with the events about it."""

    events: tuple[EventRow, ...]
    disputes: tuple[DisputeRow, ...]
    sources: tuple[SourceRow, ...]


def page(asked: Asked) -> Documents:
    """The documents that had come into being by the view's day."""
    found = tuple(row for one in asked.record.documents if (row := related.document(asked, one)))
    return Documents(
        **asked.about,
        title="Related documents",
        rows=asked.cut(found),
        count=len(found),
        sources=presenters.sources_of(asked, *(row.citations for row in found)),
    )


def document(asked: Asked) -> DocumentPage | None:
    """One document, or None if the view does not see it."""
    row = related.by_id(asked, asked.slug)
    if row is None:
        return None
    events = presenters.events(asked, related.events_of(asked, row.id))
    return DocumentPage(
        **asked.about,
        **dict(row),
        events=events,
        disputes=disputes(asked, {row.id, *(event.id for event in events)}),
        sources=presenters.sources_of(asked, row.citations, *(event.citations for event in events)),
    )
