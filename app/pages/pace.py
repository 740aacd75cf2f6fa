"""How long from first talks to signature, and who joined the declaration without signing."""

from datetime import date

from pydantic import Field

from app.charts.durations import TalksDuration, median_days, talks_durations
from app.language import N_, gettext
from app.presenters.agreements import signed_agreements
from app.presenters.countries import country_row, joined_row, joined_unsigned
from app.presenters.disputes import dispute_rows, gap_rows
from app.presenters.signings import longest_talks_first, pace_row
from app.presenters.sources import cited_sources
from app.record import edtf
from app.record.codelists import Subject
from app.rows.countries import JoinedRow
from app.rows.disputes import DisputeRow, GapRow
from app.rows.page import Listing
from app.rows.signings import PaceRow
from app.rows.sources import SourceRow
from app.view.page_request import PageRequest, in_group
from app.view.site_page import Signpost


class PacePage(Listing):
    """Days of talks before each signature, the longest first; those of no known opening last."""

    signposts = (
        Signpost(
            N_("Days of talks"),
            N_("How long each country took from first talks to signature."),
            N_(
                "pace speed fast faster fastest slow slower slowest long longest short "
                "shortest quick quickest days weeks months duration took take talks "
                "negotiation"
            ),
            beside=N_("country countries agreement signature signing"),
        ),
        Signpost(
            N_("Joined, not signed"),
            N_("Who joined the declaration and has not signed an agreement."),
            N_("not no never without unsigned remaining"),
            beside=N_(
                "join joined joining declaration Vilnius sign signed signing agreement "
                "country countries"
            ),
            anchor="#joined",
        ),
    )

    rows: tuple[PaceRow, ...] = Field(
        description="The agreements, or the part of them that was asked for."
    )
    median: float | None = Field(description="Of the countries where both ends are days.")
    measured: int = Field(description="How many countries that is.")
    longest: int = Field(description="The most days that any of the rows can mean.")
    joined: tuple[JoinedRow, ...] = Field(description="Joined the declaration, has not signed.")
    disputes: tuple[DisputeRow, ...] = Field(
        description="Where sources differ on who joined the declaration."
    )
    gaps: tuple[GapRow, ...] = Field(
        description="What was looked for about those who joined and not found."
    )
    sources: tuple[SourceRow, ...] = Field(description="The sources that the page cites.")


def build(page_request: PageRequest) -> PacePage:
    """The pace of the talks that a request asks for."""
    durations = _durations(page_request)
    median, measured = median_days(durations)
    joined = _joined(page_request)
    rows = longest_talks_first(pace_row(page_request, duration) for duration in durations)
    citing = [row.citations for row in rows] + [row.citations for row in joined]
    return PacePage(
        **page_request.about,
        title=gettext("From first talks to signature"),
        rows=page_request.cut(rows),
        count=len(rows),
        median=median,
        measured=measured,
        longest=max((row.days_most or row.days_least or 0 for row in rows), default=0),
        joined=joined,
        disputes=dispute_rows(page_request, {Subject.JOINERS}),
        gaps=gap_rows(page_request, {Subject.JOINERS}),
        sources=cited_sources(page_request, *citing),
    )


def _durations(page_request: PageRequest) -> list[TalksDuration]:
    signed = signed_agreements(page_request)
    chosen = [agreement for agreement in signed if _is_chosen(page_request, agreement.country)]
    return talks_durations(page_request.view, chosen)


def _is_chosen(page_request: PageRequest, code: str) -> bool:
    return in_group(page_request.record.countries_by_code[code], page_request.filters.group)


def _joined(page_request: PageRequest) -> tuple[JoinedRow, ...]:
    """The countries that stand by the declaration and have signed nothing, the first first."""
    rows = (
        country_row(page_request, country)
        for country in page_request.record.countries
        if _is_chosen(page_request, country.code)
    )
    joined = (joined_row(page_request, row) for row in joined_unsigned(rows))
    return tuple(sorted(joined, key=_joining_order))


def _joining_order(row: JoinedRow) -> tuple[object, ...]:
    joined = edtf.order(edtf.parse(row.joined_date)) if row.joined_date else (date.max,)
    return (*joined, row.name)
