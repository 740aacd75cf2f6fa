"""What agreements and events promise, side by side; sums are never added up."""

from pydantic import Field

from app.language import N_, gettext
from app.presenters.pledges import (
    by_form,
    compared_agreements,
    count_without_period,
    event_pledge_rows,
    pledge_rows,
    pledge_years,
    promises,
    promising_events,
)
from app.presenters.sources import cited_sources
from app.rows.commitments import PledgeRow
from app.rows.page import Listing
from app.rows.sources import SourceRow
from app.view.page_request import PageRequest
from app.view.site_page import Signpost


class PledgesPage(Listing):
    """What agreements and events promise or report as given."""

    signposts = (
        Signpost(
            N_("What each pledged and gave"),
            N_("What was promised or given, by country, theme and year."),
            N_(
                "pledge pledged promise promised commitment money sum sums amount "
                "billion million aid help assistance support funding funds given gave "
                "provided supplied delivered delivery donated sent paid weapons arms"
            ),
            beside=N_("country countries Ukraine agreement before not no euro dollar"),
            chosen_by=("theme",),
        ),
    )

    rows: tuple[PledgeRow, ...] = Field(
        description="The promises, or the part of them that was asked for."
    )
    year: int | None = Field(description="The year asked for, or null.")
    years: tuple[int, ...] = Field(
        description="The years in which a promise of the chosen agreements begins."
    )
    agreements: int = Field(description="How many agreements the filters choose.")
    without_period: int = Field(
        description="How many of their promises name no period, so that no year finds them."
    )
    sources: tuple[SourceRow, ...] = Field(description="The sources that the page cites.")


def build(page_request: PageRequest) -> PledgesPage:
    """The promises that a request asks for, by form.

    Within a form the agreements come first, in the order of signing, then the events by date.
    """
    agreements = compared_agreements(page_request)
    events = promising_events(page_request)
    in_agreements = [
        pledge for agreement in agreements for pledge in pledge_rows(page_request, agreement)
    ]
    pledges = by_form([*in_agreements, *event_pledge_rows(page_request, events)])
    every_promise = promises(page_request, agreements, events)
    return PledgesPage(
        **page_request.about,
        title=gettext("Pledges"),
        rows=page_request.cut(pledges),
        count=len(pledges),
        year=page_request.filters.year,
        years=pledge_years(every_promise),
        agreements=len(agreements),
        without_period=count_without_period(every_promise),
        sources=cited_sources(
            page_request,
            *(pledge.cited for pledge in pledges),
        ),
    )
