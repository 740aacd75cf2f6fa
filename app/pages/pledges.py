"""What each agreement promises, side by side; sums are never added up."""

from app import presenters
from app.presenters.counts import signed
from app.presenters.pledges import PledgeRow, arranged, pledges
from app.presenters.rows import Listing, SourceRow
from app.record import schema
from app.view.page_request import PageRequest, in_group


class Pledges(Listing):
    """The promises of the chosen agreements."""

    rows: tuple[PledgeRow, ...]
    year: int | None
    years: tuple[int, ...]
    agreements: int
    without_period: int
    sources: tuple[SourceRow, ...]


def page(page_request: PageRequest) -> Pledges:
    """The promises that a request asks for, in the order of signing."""
    chosen = selected(page_request)
    found = arranged(row for one in chosen for row in pledges(page_request, one))
    return Pledges(
        **page_request.about,
        title="Pledges",
        rows=page_request.cut(found),
        count=len(found),
        year=page_request.filters.year,
        years=years(page_request, chosen),
        agreements=len(chosen),
        without_period=without_period(page_request, chosen),
        sources=presenters.sources_of(page_request, *(row.citations for row in found)),
    )


def selected(page_request: PageRequest) -> tuple[schema.Agreement, ...]:
    """The agreements that the filters choose, in the order of signing.

    One that is not signed yet comes last, and only if something of its content was announced.
    """
    done = signed(page_request)
    ids = {one.id for one in done}
    waiting = (
        one
        for one in page_request.view.agreements
        if one.id not in ids and page_request.view.clauses(one)
    )
    return tuple(one for one in (*done, *waiting) if _wanted(page_request, one))


def _wanted(page_request: PageRequest, one: schema.Agreement) -> bool:
    chosen = page_request.filters
    if chosen.agreement and one.id not in chosen.agreement:
        return False
    if chosen.country and one.country not in chosen.country:
        return False
    return in_group(page_request.record.countries_by_code[one.country], chosen.group)


def years(page_request: PageRequest, chosen: tuple[schema.Agreement, ...]) -> tuple[int, ...]:
    """The years in which a promise of these agreements begins."""
    periods = (promise.period for one in chosen for promise in page_request.view.commitments(one))
    return tuple(sorted({period.earliest.year for period in periods if period and period.earliest}))


def without_period(page_request: PageRequest, chosen: tuple[schema.Agreement, ...]) -> int:
    """How many promises name no period, so that no year can find them."""
    return sum(
        promise.period is None for one in chosen for promise in page_request.view.commitments(one)
    )
