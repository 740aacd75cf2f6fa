"""What agreements promise or report as given, each sum in its own currency."""

from collections.abc import Iterable, Iterator
from datetime import date

from pydantic import Field

from app.presenters.events import commitments
from app.presenters.once import once
from app.presenters.rows import CommitmentRow
from app.record import edtf, schema
from app.record.codelists import Form
from app.view.page_request import PageRequest


class PledgeRow(CommitmentRow):
    """A promise with the agreement that it stands in or beside."""

    agreement: str = Field(description="Id of the agreement.")
    country: str = Field(description="Code of the partner.")
    country_name: str
    url: str = Field(description="Where the agreement's page lists it.")


def pledges(page_request: PageRequest, one: schema.Agreement) -> Iterator[PledgeRow]:
    """The promises of an agreement that the chosen themes and the chosen year leave."""
    chosen = page_request.filters
    for row in every(page_request, one):
        themed = not chosen.theme or row.theme in chosen.theme
        if themed and (chosen.year is None or in_year(row, chosen.year)):
            yield row


@once
def every(page_request: PageRequest, one: schema.Agreement) -> tuple[PledgeRow, ...]:
    """All promises of an agreement."""
    return tuple(
        PledgeRow(
            **dict(row),
            agreement=one.id,
            country=one.country,
            country_name=page_request.record.countries_by_code[one.country].name,
            url=page_request.urls.agreement(one.id) + "#commitments",
        )
        for row in commitments(page_request, one)
    )


def arranged(found: Iterable[PledgeRow]) -> tuple[PledgeRow, ...]:
    """The promises by form: what looks ahead, what was given, what was announced beside it."""
    forms = list(Form)
    return tuple(sorted(found, key=lambda row: forms.index(row.form)))


def in_year(promise: PledgeRow, year: int) -> bool:
    """Whether a promise names a period that has a day in the year."""
    return promise.period is not None and edtf.overlaps(
        edtf.parse(promise.period), date(max(year, 1), 1, 1), date(max(year, 1), 12, 31)
    )
