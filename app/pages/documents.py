"""Documents beside the series, which are not counted as agreements."""

from pydantic import Field

from app.language import N_, gettext
from app.presenters.documents import document_rows
from app.presenters.sources import cited_sources
from app.rows.documents import DocumentRow
from app.rows.page import Listing
from app.rows.sources import SourceRow
from app.view.page_request import PageRequest
from app.view.site_page import Signpost


class DocumentsPage(Listing):
    """The documents that the view sees."""

    signposts = (
        Signpost(
            N_("Related documents"),
            N_("Documents beside the agreements, not counted among them."),
            N_("document related memorandum memoranda paper beside"),
            beside=N_("other agreement"),
        ),
    )

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
