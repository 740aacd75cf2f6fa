"""One document beside the series."""

from pydantic import Field

from app.presenters.disputes import dispute_rows
from app.presenters.documents import document_by_id
from app.presenters.events import event_rows
from app.presenters.sources import cited_sources
from app.rows.disputes import DisputeRow
from app.rows.documents import DocumentRow
from app.rows.events import EventRow
from app.rows.page import Page
from app.rows.sources import SourceRow
from app.view.page_request import PageRequest


class DocumentPage(DocumentRow, Page):
    """One document, with the events about it."""

    events: tuple[EventRow, ...] = Field(description="The events about the document.")
    disputes: tuple[DisputeRow, ...] = Field(
        description="Where sources differ on the document or its events."
    )
    sources: tuple[SourceRow, ...] = Field(description="The sources that the page cites.")


def build(page_request: PageRequest) -> DocumentPage | None:
    """One document, or None if the view does not see it."""
    row = document_by_id(page_request, page_request.slug)
    if row is None:
        return None
    events = event_rows(page_request, page_request.view.events_by_document.get(row.id, ()))
    return DocumentPage(
        **page_request.about,
        **dict(row),
        events=events,
        disputes=dispute_rows(page_request, {row.id, *(event.id for event in events)}),
        sources=cited_sources(page_request, row.citations, *(event.cited for event in events)),
    )
