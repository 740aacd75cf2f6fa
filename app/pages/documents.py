"""Documents beside the series, which are not counted as agreements."""

from pydantic import Field

from app.language import gettext
from app.presenters.documents import document_rows
from app.presenters.sources import cited_sources
from app.rows.documents import DocumentRow
from app.rows.page import Listing
from app.rows.sources import SourceRow
from app.view.page_request import PageRequest


class DocumentsPage(Listing):
    """The documents that the view sees."""

    rows: tuple[DocumentRow, ...] = Field(
        description="The documents, or the part of them that was asked for."
    )
    sources: tuple[SourceRow, ...] = Field(description="The sources that the page cites.")


def build(page_request: PageRequest) -> DocumentsPage:
    """The documents that had come into being by the view's day."""
    rows = document_rows(page_request)
    return DocumentsPage(
        **page_request.about,
        title=gettext("Related documents"),
        rows=page_request.cut(rows),
        count=len(rows),
        sources=cited_sources(page_request, *(row.citations for row in rows)),
    )
