"""Where sources differ."""

from pydantic import Field

from app.language import gettext
from app.presenters.disputes import dispute_rows
from app.rows.disputes import DisputeRow
from app.rows.page import Listing
from app.view.page_request import PageRequest


class DisputesPage(Listing):
    """The questions on which the sources of the view differ."""

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
