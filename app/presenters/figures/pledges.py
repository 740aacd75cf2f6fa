"""The sums that agreements pledge, by currency."""

from collections.abc import Iterator
from typing import Any

from app.charts.pledge_bars import PledgeChart, pledge_chart
from app.presenters.pledges import compared_agreements
from app.view.page_request import PageRequest

COLUMNS = (
    "currency",
    "country",
    "country_name",
    "agreement",
    "amount",
    "qualifier",
    "per_year",
    "period",
    "form",
    "theme",
    "summary",
    "sources",
)


def pledges_by_currency(page_request: PageRequest) -> PledgeChart:
    """What the agreements that the filters leave pledge, by currency."""
    return pledge_chart(page_request.view, compared_agreements(page_request))


def rows(page_request: PageRequest) -> Iterator[tuple[Any, ...]]:
    """One row for each bar."""
    for panel in pledges_by_currency(page_request).panels:
        for bar in panel.bars:
            pledge = bar.commitment
            yield (
                panel.currency,
                bar.country.code,
                bar.country.name,
                bar.agreement.id,
                pledge.amount,
                pledge.qualifier,
                pledge.per_year,
                pledge.period.text if pledge.period else None,
                pledge.form,
                pledge.theme,
                pledge.summary,
                " ".join(dict.fromkeys(citation.source for citation in pledge.citations)),
            )
