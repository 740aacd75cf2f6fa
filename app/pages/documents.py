"""Documents beside the series, which are not counted as agreements."""

from pydantic import Field

from app import presenters
from app.presenters import documents as related
from app.presenters.disputes import DisputeRow, disputes
from app.presenters.documents import DocumentRow
from app.presenters.rows import EventRow, Listing, Page, SourceRow
from app.view.page_request import PageRequest


class Documents(Listing):
    """The documents that the view sees."""

    rows: tuple[DocumentRow, ...] = Field(
        description="The documents, or the part of them that was asked for."
    )
    sources: tuple[SourceRow, ...] = Field(description="The sources that the page cites.")


class DocumentPage(DocumentRow, Page):
    """One document, with the events about it."""

    events: tuple[EventRow, ...] = Field(description="The events about the document.")
    disputes: tuple[DisputeRow, ...] = Field(
        description="Where sources differ on the document or its events."
    )
    sources: tuple[SourceRow, ...] = Field(description="The sources that the page cites.")


def page(page_request: PageRequest) -> Documents:
    """The documents that had come into being by the view's day."""
    found = tuple(
        row for one in page_request.record.documents if (row := related.document(page_request, one))
    )
    return Documents(
        **page_request.about,
        title="Related documents",
        rows=page_request.cut(found),
        count=len(found),
        sources=presenters.sources_of(page_request, *(row.citations for row in found)),
    )


def document(page_request: PageRequest) -> DocumentPage | None:
    """One document, or None if the view does not see it."""
    row = related.by_id(page_request, page_request.slug)
    if row is None:
        return None
    events = presenters.events(page_request, related.events_of(page_request, row.id))
    return DocumentPage(
        **page_request.about,
        **dict(row),
        events=events,
        disputes=disputes(page_request, {row.id, *(event.id for event in events)}),
        sources=presenters.sources_of(
            page_request, row.citations, *(event.citations for event in events)
        ),
    )
