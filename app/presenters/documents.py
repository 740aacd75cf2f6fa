"""Documents beside the series as rows."""

from pydantic import Field

from app.presenters.citations import citations
from app.presenters.rows import CitationRow, Model
from app.record import edtf, schema
from app.view.evidence import EventView, admitted
from app.view.page_request import PageRequest


class DocumentRow(Model):
    """A document beside the series."""

    id: str
    title: str
    date: str
    parties: tuple[str, ...] = Field(description="Codes of the partners, as far as recorded.")
    summary: str
    event_count: int
    citations: tuple[CitationRow, ...]
    url: str


def document(page_request: PageRequest, one: schema.Document) -> DocumentRow | None:
    """One document, or None where the view does not hear of it, or it lies ahead."""
    cites = admitted(one.citations, page_request.record, page_request.view.view_params)
    if not cites or not edtf.happened_by(one.date, page_request.view.as_of):
        return None
    return DocumentRow(
        id=one.id,
        title=one.title,
        date=one.date.text,
        parties=one.parties,
        summary=one.summary,
        event_count=len(events_of(page_request, one.id)),
        citations=citations(cites),
        url=page_request.urls.to(f"/documents/{one.id}"),
    )


def events_of(page_request: PageRequest, key: str) -> tuple[EventView, ...]:
    """The past events about a document."""
    return page_request.view.events_by_document.get(key, ())


def by_id(page_request: PageRequest, key: str | None) -> DocumentRow | None:
    """The document of that id, where the view has it."""
    found = next((one for one in page_request.record.documents if one.id == key), None)
    return document(page_request, found) if found else None
