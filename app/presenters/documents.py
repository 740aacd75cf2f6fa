"""Documents beside the series as rows."""

from app.presenters.citations import citation_rows
from app.presenters.revisions import last_revision, revision_rows
from app.record import edtf, schema
from app.rows.documents import DocumentRow
from app.view.evidence import admitted
from app.view.page_request import PageRequest


def document_row(page_request: PageRequest, document: schema.Document) -> DocumentRow | None:
    """One document, or None where the view admits no citation of it, or it lies ahead."""
    view = page_request.view
    citations = admitted(document.citations, view.record, view.view_params)
    if not citations or not edtf.happened_by(document.date, view.as_of):
        return None
    return DocumentRow(
        id=document.id,
        title=document.title,
        date=document.date.text,
        parties=document.parties,
        summary=document.summary,
        event_count=len(view.events_by_document.get(document.id, ())),
        citations=citation_rows(citations),
        revised=last_revision(document),
        revisions=revision_rows(document),
        url=page_request.urls.to(f"/documents/{document.id}"),
    )


def document_rows(page_request: PageRequest) -> tuple[DocumentRow, ...]:
    """The documents that the view sees, in their order."""
    rows = (document_row(page_request, document) for document in page_request.record.documents)
    return tuple(row for row in rows if row)


def document_by_id(page_request: PageRequest, document_id: str | None) -> DocumentRow | None:
    """The document of that id, or None where the view does not see it."""
    document = page_request.record.documents_by_id.get(document_id or "")
    return document_row(page_request, document) if document else None
