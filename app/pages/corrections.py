"""Everything that was ever corrected."""

from pydantic import Field

from app.language import N_, gettext
from app.presenters.corrections import correction_rows
from app.rows.changes import CorrectionRow
from app.rows.page import Listing
from app.view.page_request import PageRequest
from app.view.site_page import Signpost


class CorrectionsPage(Listing):
    """What was revised and what was withdrawn, with the day and the reason, the last first."""

    signposts = (
        Signpost(
            N_("Corrections"),
            N_("What was revised or withdrawn, and why."),
            N_(
                "correction corrected correct error mistake erratum errata wrong "
                "revised revision withdrawn retracted retraction"
            ),
            beside=N_("record data"),
        ),
    )

    rows: tuple[CorrectionRow, ...] = Field(
        description="The corrections, or the part of them that was asked for."
    )


def build(page_request: PageRequest) -> CorrectionsPage:
    """The corrections of the whole record, whatever day it is seen on."""
    rows = correction_rows(page_request)
    return CorrectionsPage(
        **page_request.about,
        title=gettext("Corrections"),
        rows=page_request.cut(rows),
        count=len(rows),
    )
