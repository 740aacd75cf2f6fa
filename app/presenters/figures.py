"""What the pictures draw, as tables: the numbers behind each, one row for each thing drawn."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from app.charts.durations import talks_duration
from app.charts.event_months import EventMonths, event_months
from app.charts.months import last_of_month
from app.charts.pledge_bars import PledgeChart, pledge_chart
from app.charts.signing_steps import SigningSteps, signing_steps
from app.presenters.agreements import signed_agreements
from app.presenters.comparison_table import ComparisonTable, comparison_table
from app.presenters.countries import country_row, ladder
from app.presenters.pledges import compared_agreements
from app.presenters.signings import pace_row
from app.record.codelists import Figure, Mark
from app.record.schema import Country
from app.rows.countries import CountryRow, Rung
from app.rows.figures import FigureRow
from app.rows.signings import PaceRow
from app.view import event_filter
from app.view.page_request import PageRequest, in_group

Row = tuple[Any, ...]
# The filters that change a picture, beside the clocks and the evidence.
FIGURE_KEYS = ("group", "country")


@dataclass(frozen=True, slots=True)
class FigureTable:
    """The data of a picture: the names of its columns, and its rows."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def figure_countries(page_request: PageRequest) -> list[Country]:
    """The countries that the filters leave, in the order of the record."""
    chosen = page_request.filters
    return [
        country
        for country in page_request.record.countries
        if in_group(country, chosen.group)
        and (not chosen.country or country.code in chosen.country)
    ]


def country_codes(page_request: PageRequest) -> list[str]:
    """The codes of those countries."""
    return [country.code for country in figure_countries(page_request)]


def country_rows(page_request: PageRequest) -> list[CountryRow]:
    """Those countries and where they stand."""
    return [country_row(page_request, country) for country in figure_countries(page_request)]


def rungs(page_request: PageRequest) -> tuple[Rung, ...]:
    """The ladder of those countries."""
    return ladder(country_rows(page_request))


def compared(page_request: PageRequest) -> ComparisonTable:
    """The agreements of those countries side by side."""
    return comparison_table(page_request, compared_agreements(page_request))


def pace_rows(page_request: PageRequest) -> list[PaceRow]:
    """The days of talks of each, the longest first; those without a known opening last."""
    codes = set(country_codes(page_request))
    agreements = (one for one in signed_agreements(page_request) if one.country in codes)
    durations = (talks_duration(page_request.view, agreement) for agreement in agreements)
    rows = [pace_row(page_request, duration) for duration in durations if duration]
    return sorted(
        rows,
        key=lambda row: (
            row.days_least is None and row.days_most is None,
            -(row.days_least or 0),
            row.country_name,
        ),
    )


def steps_of_signing(page_request: PageRequest) -> SigningSteps:
    """Their signings added up."""
    return signing_steps(page_request.view, country_codes(page_request))


def months_of_events(page_request: PageRequest) -> EventMonths:
    """The events of those countries by month."""
    events = event_filter.matching(page_request, page_request.filters)
    return event_months(events, page_request.view.as_of)


def pledges_by_currency(page_request: PageRequest) -> PledgeChart:
    """What their agreements pledge."""
    return pledge_chart(page_request.view, compared_agreements(page_request))


def figure_table(page_request: PageRequest, figure: Figure) -> FigureTable:
    """Return the data of a picture."""
    columns, rows = TABLES[figure]
    return FigureTable(columns, tuple(rows(page_request)))


def _lane_rows(page_request: PageRequest) -> Iterator[Row]:
    view = page_request.view
    for country in figure_countries(page_request):
        for event_view in view.events_by_country.get(country.code, ()):
            event, span = event_view.event, event_view.date
            if event.kind.mark is not Mark.OTHER:
                yield (
                    country.code,
                    country.name,
                    country.g7,
                    event.kind,
                    span.text,
                    span.earliest,
                    span.latest,
                    event.id,
                )


def _ladder_rows(page_request: PageRequest) -> Iterator[Row]:
    for rung in rungs(page_request):
        yield rung.status, rung.label, rung.count, rung.g7, " ".join(rung.countries)


def _tile_rows(page_request: PageRequest) -> Iterator[Row]:
    for row in country_rows(page_request):
        yield row.code, row.name, row.g7, row.status, row.status_date, row.decided_by


def _comparison_rows(page_request: PageRequest) -> Iterator[Row]:
    for cell in compared(page_request).cells:
        yield (
            cell.agreement,
            cell.country,
            cell.subject,
            cell.subject_label,
            cell.is_term,
            cell.extent,
            cell.value,
            cell.section,
            cell.source,
        )


def _pace_rows(page_request: PageRequest) -> Iterator[Row]:
    for row in pace_rows(page_request):
        yield (
            row.country,
            row.country_name,
            row.agreement,
            row.opened,
            row.opened_kind,
            row.signed,
            row.days_least,
            row.days_most,
        )


def _signing_rows(page_request: PageRequest) -> Iterator[Row]:
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


def _event_rows(page_request: PageRequest) -> Iterator[Row]:
    chart = months_of_events(page_request)
    for column in chart.columns:
        for block in column.blocks:
            yield block.group, column.month, last_of_month(column.month), block.count, None
    for span in chart.spans:
        yield span.group, span.dated.earliest, span.dated.latest, 1, span.event_id


def _pledge_rows(page_request: PageRequest) -> Iterator[Row]:
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
                _sources(citation.source for citation in pledge.citations),
            )


def _sources(names: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(names))


Table = tuple[tuple[str, ...], Callable[[PageRequest], Iterator[Row]]]
TABLES: dict[Figure, Table] = {
    Figure.LANES: (
        ("country", "country_name", "g7", "kind", "date", "earliest", "latest", "event"),
        _lane_rows,
    ),
    Figure.LADDER: (("status", "status_label", "count", "g7", "countries"), _ladder_rows),
    Figure.TILE_MAP: (
        ("country", "country_name", "g7", "status", "status_date", "decided_by"),
        _tile_rows,
    ),
    Figure.COMPARISON: (
        (
            "agreement",
            "country",
            "subject",
            "subject_label",
            "is_term",
            "extent",
            "value",
            "section",
            "source",
        ),
        _comparison_rows,
    ),
    Figure.PACE: (
        (
            "country",
            "country_name",
            "agreement",
            "opened",
            "opened_kind",
            "signed",
            "days_least",
            "days_most",
        ),
        _pace_rows,
    ),
    Figure.SIGNINGS: (
        (
            "state",
            "counts_from",
            "date",
            "country",
            "country_name",
            "g7",
            "agreement",
            "signed_by_g7",
            "signed",
        ),
        _signing_rows,
    ),
    Figure.EVENTS: (("group", "earliest", "latest", "count", "event"), _event_rows),
    Figure.PLEDGES: (
        (
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
        ),
        _pledge_rows,
    ),
}


def figure_row(page_request: PageRequest, figure: Figure) -> FigureRow:
    """Return the addresses of a picture with the filters of a request."""
    urls = page_request.urls
    query = [pair for pair in page_request.query if pair[0] in FIGURE_KEYS]

    def at(path: str) -> str:
        return urls.to(path, query)

    return FigureRow(
        name=figure,
        label=figure.label,
        caption=figure.caption,
        url=at(f"/figures/{figure}"),
        svg=at(f"/figures/{figure}.svg"),
        png=at(f"/figures/{figure}.png"),
        csv=at(f"/figures/{figure}.csv"),
        embed=at(f"/embed/{figure}"),
        shown_on=urls.to(figure.page),
    )
