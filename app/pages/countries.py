"""All countries."""

from pydantic import Field

from app.language import N_, gettext
from app.presenters.countries import country_row, in_order, matching_countries
from app.rows.countries import CountryRow
from app.rows.page import Listing
from app.view.page_request import PageRequest
from app.view.site_page import Signpost


class CountriesPage(Listing):
    """Where each country stands."""

    signposts = (
        Signpost(
            N_("Countries"),
            N_("All partners of Ukraine, and where each stands."),
            N_("partner country countries state nation members list"),
            chosen_by=("group",),
        ),
    )

    rows: tuple[CountryRow, ...] = Field(
        description="The countries, or the part of them that was asked for."
    )


def build(page_request: PageRequest) -> CountriesPage:
    """The countries that a request asks for."""
    statuses = page_request.filters.status
    countries = matching_countries(page_request)
    all_rows = [country_row(page_request, country) for country in countries]
    rows = in_order(
        [row for row in all_rows if not statuses or row.status in statuses],
        page_request.filters.sort,
    )
    return CountriesPage(
        **page_request.about,
        title=gettext("Countries"),
        rows=page_request.cut(rows),
        count=len(rows),
    )
