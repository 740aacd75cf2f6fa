"""What agreements promise or report as given, each sum in its own currency."""

from collections.abc import Iterable, Iterator
from datetime import date

from app.presenters.agreements import signed_agreements
from app.presenters.commitments import commitment_row
from app.record import edtf, schema
from app.record.codelists import Form
from app.rows.commitments import PledgeRow
from app.view.page_request import PageRequest, in_group

Agreements = tuple[schema.Agreement, ...]


def compared_agreements(page_request: PageRequest) -> Agreements:
    """The agreements that the filters choose, in the order of signing.

    One that is not signed yet comes last, and only if something of its content was announced.
    """
    signed = signed_agreements(page_request)
    ids = {agreement.id for agreement in signed}
    announced = (
        agreement
        for agreement in page_request.view.agreements
        if agreement.id not in ids and page_request.view.clauses(agreement)
    )
    return tuple(
        agreement for agreement in (*signed, *announced) if _is_chosen(page_request, agreement)
    )


def _is_chosen(page_request: PageRequest, agreement: schema.Agreement) -> bool:
    filters = page_request.filters
    if filters.agreement and agreement.id not in filters.agreement:
        return False
    if filters.country and agreement.country not in filters.country:
        return False
    return in_group(page_request.record.countries_by_code[agreement.country], filters.group)


def pledge_rows(page_request: PageRequest, agreement: schema.Agreement) -> Iterator[PledgeRow]:
    """The commitments of an agreement that the chosen themes and the chosen year leave."""
    themes, year = page_request.filters.theme, page_request.filters.year
    for commitment in page_request.view.commitments(agreement):
        if themes and commitment.theme not in themes:
            continue
        if year is None or in_year(commitment, year):
            yield _pledge_row(page_request, agreement, commitment)


def _pledge_row(
    page_request: PageRequest, agreement: schema.Agreement, commitment: schema.Commitment
) -> PledgeRow:
    return PledgeRow(
        **dict(commitment_row(page_request, agreement, commitment)),
        agreement=agreement.id,
        country=agreement.country,
        country_name=page_request.record.countries_by_code[agreement.country].name,
        url=page_request.urls.agreement(agreement.id) + "#commitments",
    )


def by_form(pledges: Iterable[PledgeRow]) -> tuple[PledgeRow, ...]:
    """The pledges by form: what looks ahead, what was given, what was announced beside it."""
    forms = list(Form)
    return tuple(sorted(pledges, key=lambda pledge: forms.index(pledge.form)))


def in_year(commitment: schema.Commitment, year: int) -> bool:
    """Whether a commitment names a period that has a day in the year."""
    if commitment.period is None:
        return False
    # A URL can ask for the year 0, which `date` does not have.
    first, last = date(max(year, 1), 1, 1), date(max(year, 1), 12, 31)
    return edtf.overlaps(commitment.period, first, last)


def pledge_years(page_request: PageRequest, agreements: Agreements) -> tuple[int, ...]:
    """The years in which a commitment of these agreements begins, in order."""
    periods = [commitment.period for commitment in _commitments(page_request, agreements)]
    return tuple(sorted({period.earliest.year for period in periods if period and period.earliest}))


def count_without_period(page_request: PageRequest, agreements: Agreements) -> int:
    """How many commitments name no period, so that no year can find them."""
    return sum(commitment.period is None for commitment in _commitments(page_request, agreements))


def _commitments(page_request: PageRequest, agreements: Agreements) -> Iterator[schema.Commitment]:
    for agreement in agreements:
        yield from page_request.view.commitments(agreement)
