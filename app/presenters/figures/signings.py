"""The signings, added up day by day."""

from collections.abc import Iterator
from typing import Any

from app.charts.signing_steps import SigningSteps, signing_steps
from app.presenters.figures.countries import country_codes
from app.view.page_request import PageRequest

COLUMNS = (
    "state",
    "counts_from",
    "date",
    "country",
    "country_name",
    "g7",
    "agreement",
    "signed_by_g7",
    "signed",
)


def steps_of_signing(page_request: PageRequest) -> SigningSteps:
    """The signings of the countries that the filters leave, added up."""
    return signing_steps(page_request.view, country_codes(page_request))


def rows(page_request: PageRequest) -> Iterator[tuple[Any, ...]]:
    """One row for each signing, then one for each that is announced."""
    steps = steps_of_signing(page_request)
    for step in steps.steps:
        country = step.country
        yield (
            "signed",
            step.day,
            step.signed.text,
            country.code,
            country.name,
            country.g7,
            step.agreement,
            step.members,
            step.total,
        )
    for open_step in steps.open_steps:
        country, state = open_step.country, "overdue" if open_step.overdue else "announced"
        expects = open_step.expects.text
        yield (
            state,
            open_step.day,
            expects,
            country.code,
            country.name,
            country.g7,
            None,
            None,
            None,
        )
