"""Everything that was ever corrected."""

from pydantic import Field

from app.presenters.corrections import correction_rows
from app.rows.changes import CorrectionRow
from app.rows.page import Listing
from app.view.page_request import PageRequest


class CorrectionsPage(Listing):
    """What was revised and what was withdrawn, with the day and the reason, the last first."""

    rows: tuple[CorrectionRow, ...] = Field(
        description="The corrections, or the part of them that was asked for."
    )


def build(page_request: PageRequest) -> CorrectionsPage:
    """The corrections of the whole record, whatever day it is seen on."""
    rows = correction_rows(page_request)
    return CorrectionsPage(
        **page_request.about,
        title="Corrections",
        rows=page_request.cut(rows),
        count=len(rows),
    )
