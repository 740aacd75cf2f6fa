"""What each agreement promises, side by side; sums are never added up."""

from app import presenters
from app.presenters.counts import signed
from app.presenters.pledges import PledgeRow, arranged, pledges
from app.presenters.rows import Listing, SourceRow
from app.record import schema
from app.view.page_request import Asked, in_group


class Pledges(Listing):
    """The promises of the chosen agreements."""

    rows: tuple[PledgeRow, ...]
    year: int | None
    years: tuple[int, ...]
    agreements: int
    without_period: int
    sources: tuple[SourceRow, ...]


def page(asked: Asked) -> Pledges:
    """The promises that a request asks for, in the order of signing."""
    chosen = selected(asked)
    found = arranged(row for one in chosen for row in pledges(asked, one))
    return Pledges(
        **asked.about,
        title="Pledges",
        rows=asked.cut(found),
        count=len(found),
        year=asked.filters.year,
        years=years(asked, chosen),
        agreements=len(chosen),
        without_period=without_period(asked, chosen),
        sources=presenters.sources_of(asked, *(row.citations for row in found)),
    )


def selected(asked: Asked) -> tuple[schema.Agreement, ...]:
    """The agreements that the filters choose, in the order of signing.

    One that is not signed yet comes last, and only if something of its content was announced.
    """
    done = signed(asked)
    ids = {one.id for one in done}
    waiting = (
        one for one in asked.view.agreements if one.id not in ids and asked.view.clauses(one)
    )
    return tuple(one for one in (*done, *waiting) if _wanted(asked, one))


def _wanted(asked: Asked, one: schema.Agreement) -> bool:
    chosen = asked.filters
    if chosen.agreement and one.id not in chosen.agreement:
        return False
    if chosen.country and one.country not in chosen.country:
        return False
    return in_group(asked.record.country[one.country], chosen.group)


def years(asked: Asked, chosen: tuple[schema.Agreement, ...]) -> tuple[int, ...]:
    """The years in which a promise of these agreements begins."""
    periods = (promise.period for one in chosen for promise in asked.view.commitments(one))
    return tuple(sorted({period.earliest.year for period in periods if period and period.earliest}))


def without_period(asked: Asked, chosen: tuple[schema.Agreement, ...]) -> int:
    """How many promises name no period, so that no year can find them."""
    return sum(promise.period is None for one in chosen for promise in asked.view.commitments(one))
