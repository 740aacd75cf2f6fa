"""The order of signing, as far as the sources settle it."""

from pydantic import Field

from app.language import N_, gettext
from app.presenters.agreements import agreement_counts
from app.presenters.citations import iso_day
from app.presenters.disputes import dispute_rows, gap_rows
from app.presenters.signings import signing_row
from app.presenters.sources import cited_sources
from app.record.codelists import EventKind, Subject
from app.rows.agreements import AgreementCounts
from app.rows.disputes import DisputeRow, GapRow
from app.rows.page import Listing
from app.rows.signings import SigningRow
from app.rows.sources import SourceRow
from app.view.event_filter import between, date_bounds
from app.view.evidence import EventView
from app.view.page_request import PageRequest, in_group
from app.view.site_page import Signpost


class SigningsPage(Listing):
    """All signings, or those of the days that the URL names, and those after."""

    signposts = (
        Signpost(
            N_("Order of signing"),
            N_("Who signed when and where, in order."),
            N_(
                "sign signed signing signature signatory signatories order sequence "
                "earliest place venue when summit first last latest newest recent"
            ),
            beside=N_("agreement country countries Ukraine Vilnius"),
        ),
    )

    rows: tuple[SigningRow, ...] = Field(
        description="The signings of the days shown, or the part of them that was asked for."
    )
    later: tuple[SigningRow, ...] = Field(description="The signings after those days.")
    starts: str | None = Field(description="The first day asked for; null if none.")
    ends: str | None = Field(description="The last day asked for; null if none.")
    counts: AgreementCounts = Field(
        description="How many agreements are signed, by each counting rule."
    )
    disputes: tuple[DisputeRow, ...] = Field(description="Where sources differ on a signing.")
    gaps: tuple[GapRow, ...] = Field(
        description="What was looked for about the places of signing and not found."
    )
    sources: tuple[SourceRow, ...] = Field(description="The sources that the page cites.")


def build(page_request: PageRequest) -> SigningsPage:
    """The signings that a request asks for, in their order."""
    start, end = date_bounds(page_request)
    past = page_request.view.past
    signings = [event_view for event_view in past if event_view.event.kind is EventKind.SIGNED]
    chosen = [signing for signing in signings if _is_chosen(page_request, signing)]
    rows = tuple(
        signing_row(page_request, signing, signings) for signing in between(chosen, start, end)
    )
    later = tuple(
        signing_row(page_request, signing, signings)
        for signing in chosen
        if end and signing.date.earliest and signing.date.earliest > end
    )
    return SigningsPage(
        **page_request.about,
        title=gettext("The order of signing"),
        rows=page_request.cut(rows),
        count=len(rows),
        later=later,
        starts=iso_day(start),
        ends=iso_day(end),
        counts=agreement_counts(page_request),
        disputes=dispute_rows(page_request, {signing.event.id for signing in signings}),
        gaps=gap_rows(page_request, {Subject.SIGNING_VENUES}),
        sources=cited_sources(
            page_request,
            *(row.citations for row in (*rows, *later)),
            *(row.sequence_citations for row in (*rows, *later)),
        ),
    )


def _is_chosen(page_request: PageRequest, signing: EventView) -> bool:
    countries = (page_request.record.countries_by_code[code] for code in signing.countries)
    return any(in_group(country, page_request.filters.group) for country in countries)
