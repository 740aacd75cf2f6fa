"""Where sources differ."""

from pydantic import Field

from app.language import N_, gettext
from app.presenters.disputes import dispute_rows
from app.rows.disputes import DisputeRow
from app.rows.page import Listing
from app.view.page_request import PageRequest
from app.view.site_page import Signpost


class DisputesPage(Listing):
    """The questions on which the sources of the view differ."""

    signposts = (
        Signpost(
            N_("Where sources differ"),
            N_("Questions on which sources disagree, with every answer."),
            N_(
                "dispute disputed disagree disagreement contradict contradiction "
                "conflict conflicting contradictory contradicting inconsistent "
                "discrepancy discrepancies differ contested itself"
            ),
            beside=N_("source record report account date day number figure answer"),
        ),
    )

    rows: tuple[DisputeRow, ...] = Field(
        description="The disputes, or the part of them that was asked for."
    )


def build(page_request: PageRequest) -> DisputesPage:
    """All questions on which sources differ."""
    rows = dispute_rows(page_request)
    return DisputesPage(
        **page_request.about,
        title=gettext("Disputes"),
        rows=page_request.cut(rows),
        count=len(rows),
    )
