"""What was looked for and not found."""

from pydantic import Field

from app.language import N_, gettext
from app.presenters.disputes import gap_rows, sees_all
from app.presenters.sources import cited_sources
from app.rows.disputes import GapRow
from app.rows.page import Listing
from app.rows.sources import SourceRow
from app.view.page_request import PageRequest
from app.view.site_page import Signpost


class GapsPage(Listing):
    """What was looked for and not found by the day on which the record was last checked."""

    signposts = (
        Signpost(
            N_("Looked for, not found"),
            N_("What public sources do not answer."),
            N_("gap gaps missing unknown unanswered question looked found unclear unreported"),
            beside=N_("source record data information"),
        ),
    )

    rows: tuple[GapRow, ...] = Field(
        description="The gaps, or the part of them that was asked for."
    )
    whole: bool = Field(
        description="Whether the view is that of the whole record, the only one that has gaps."
    )
    sources: tuple[SourceRow, ...] = Field(description="The sources that the page cites.")


def build(page_request: PageRequest) -> GapsPage:
    """All gaps, where the view is of the whole record."""
    rows = gap_rows(page_request)
    return GapsPage(
        **page_request.about,
        title=gettext("Looked for and not found"),
        rows=page_request.cut(rows),
        count=len(rows),
        whole=sees_all(page_request),
        sources=cited_sources(page_request, *(row.citations for row in rows)),
    )
