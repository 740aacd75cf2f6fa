"""Documents beside the series as rows."""

from pydantic import Field

from app.presenters.citations import citations
from app.presenters.rows import CitationRow, Model
from app.record import edtf, schema
from app.view.evidence import Seen, heard
from app.view.page_request import Asked


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


def document(asked: Asked, one: schema.Document) -> DocumentRow | None:
    """One document, or None where the view does not hear of it, or it lies ahead."""
    cites = heard(one.citations, asked.record, asked.view.lens)
    if not cites or not edtf.happened_by(one.date, asked.view.as_of):
        return None
    return DocumentRow(
        id=one.id,
        title=one.title,
        date=one.date.text,
        parties=one.parties,
        summary=one.summary,
        event_count=len(events_of(asked, one.id)),
        citations=citations(cites),
        url=asked.urls.to(f"/documents/{one.id}"),
    )


def events_of(asked: Asked, key: str) -> tuple[Seen, ...]:
    """The past events about a document."""
    return asked.view.of_document.get(key, ())


def by_id(asked: Asked, key: str | None) -> DocumentRow | None:
    """The document of that id, where the view has it."""
    found = next((one for one in asked.record.documents if one.id == key), None)
    return document(asked, found) if found else None
