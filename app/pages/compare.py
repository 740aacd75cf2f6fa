"""Agreements side by side, by their terms and by eighteen themes."""

from pydantic import Field

from app.language import N_, gettext
from app.presenters.choices import comparison_choices
from app.presenters.comparison import subject_of
from app.presenters.comparison_table import (
    ComparisonTable,
    comparison_findings,
    comparison_headline,
    comparison_table,
    pair_headline,
)
from app.presenters.differences import difference, is_unknown
from app.presenters.pledges import (
    by_form,
    compared_agreements,
    count_without_period,
    pledge_rows,
    pledge_years,
    promises,
)
from app.presenters.sources import cited_sources
from app.record.codelists import Extent, Sort
from app.rows.choices import FilterChoice
from app.rows.commitments import PledgeRow
from app.rows.comparison import ComparisonCell, ComparisonColumn, ComparisonLine
from app.rows.page import Listing
from app.rows.sources import SourceRow
from app.text.comparison import FINDINGS
from app.view.page_request import PageRequest
from app.view.site_page import Signpost

PAIR = 2
GridLine = tuple[ComparisonLine, list[ComparisonCell]]


class ComparePage(Listing):
    """The comparison: a row for each cell, subject by subject as the page shows them."""

    signposts = (
        Signpost(
            N_("Compare agreements"),
            N_("What the texts say on term, termination, consultation and themes, side by side."),
            N_(
                "compare compared comparing comparison difference differ different vs "
                "versus against side contrast lack lacking without missing clause 24 "
                "hour consultation term years theme termination in force effect"
            ),
            beside=N_("agreement text country countries Ukraine which one not no take"),
            chosen_by=("country",),
        ),
    )

    rows: tuple[ComparisonCell, ...] = Field(description="The cells, subject by subject.")
    headline: str = Field(description="What the comparison comes to, in one sentence.")
    findings: tuple[str, ...] = Field(description="What the cells show, in computed sentences.")
    columns: tuple[ComparisonColumn, ...] = Field(description="The agreements compared, in order.")
    lines: tuple[ComparisonLine, ...] = Field(
        description="The subjects compared, in order, with how many agreements have each."
    )
    sort: Sort = Field(description="The order of the agreements.")
    side_by_side: bool = Field(description="Whether the agreements are few enough for columns.")
    pledges: tuple[PledgeRow, ...] = Field(
        description="Shown where the agreements are few, or a year or a theme is chosen."
    )
    year: int | None = Field(description="The year asked for, or null.")
    years: tuple[int, ...] = Field(
        description="The years in which a promise of the chosen agreements begins."
    )
    without_period: int = Field(description="Promises without a period, which no year finds.")
    choices: tuple[FilterChoice, ...] = Field(
        description="The values of the filters, with what each would leave."
    )
    sources: tuple[SourceRow, ...] = Field(description="The sources that the page cites.")

    @property
    def is_pair(self) -> bool:
        """Whether exactly two agreements are compared."""
        return len(self.columns) == PAIR

    @property
    def is_few(self) -> bool:
        """Whether agreements are compared that have columns and can differ."""
        return self.side_by_side and len(self.columns) >= PAIR

    @property
    def differing(self) -> list[GridLine]:
        """Of a few agreements, the points on which they differ, the plainest difference first."""
        lines = [line for line in self.grid if difference(line[1]) is not None]
        return sorted(lines, key=lambda line: -(difference(line[1]) or 0))

    @property
    def differing_points(self) -> list[tuple[str, str]]:
        """The subjects on which a few agreements differ, with their rows; most telling first."""
        subjects = (subject_of(line) for line, _ in self.differing)
        ordered = sorted(subjects, key=lambda subject: subject.rank)
        return [(subject.name, f"#on-{subject.key}") for subject in ordered]

    @property
    def unknown(self) -> list[GridLine]:
        """Of a few agreements, the points on which sources do not say what one of them holds."""
        return [line for line in self.grid if is_unknown(line[1])]

    @property
    def same(self) -> list[GridLine]:
        """Of a few agreements, the points on which they do not differ."""
        return [
            line for line in self.grid if difference(line[1]) is None and not is_unknown(line[1])
        ]

    @property
    def without_finding(self) -> list[ComparisonCell]:
        """The cells of subjects told in sentences, of agreements that lack or may lack them."""
        return [
            cell
            for cell in self.rows
            if cell.subject in FINDINGS and cell.extent is not Extent.YES and not self.is_pair
        ]

    @property
    def grid(self) -> list[GridLine]:
        """Each line with its cells, in the order of the columns."""
        width = len(self.columns)
        return [
            (line, list(self.rows[number * width : (number + 1) * width]))
            for number, line in enumerate(self.lines)
        ]


def build(page_request: PageRequest) -> ComparePage:
    """The comparison that a request asks for."""
    filters = page_request.filters
    agreements = compared_agreements(page_request)
    table = comparison_table(page_request, agreements)
    narrowed = filters.year is not None or bool(filters.theme)
    pledges = _pledges(page_request, table.columns) if table.side_by_side or narrowed else ()
    every_promise = promises(page_request, agreements)
    cited = [
        cell.citations
        for cell in table.cells
        if table.side_by_side or (cell.subject in FINDINGS and cell.extent is not Extent.YES)
    ]
    return ComparePage(
        **page_request.about,
        title=gettext("Compare"),
        rows=page_request.cut(table.cells),
        count=len(table.cells),
        headline=_headline(page_request, table),
        findings=tuple(comparison_findings(page_request, table)),
        columns=table.columns,
        lines=table.lines,
        sort=filters.sort,
        side_by_side=table.side_by_side,
        pledges=pledges,
        year=filters.year,
        years=pledge_years(every_promise),
        without_period=count_without_period(every_promise),
        choices=tuple(comparison_choices(page_request)),
        sources=cited_sources(
            page_request,
            *cited,
            *(pledge.cited for pledge in pledges),
        ),
    )


def _headline(page_request: PageRequest, table: ComparisonTable) -> str:
    """On how many points two agreements differ; of others, what their texts share."""
    if len(table.columns) != PAIR:
        return comparison_headline(table)
    return pair_headline(page_request, table)


def _pledges(
    page_request: PageRequest, columns: tuple[ComparisonColumn, ...]
) -> tuple[PledgeRow, ...]:
    """What the agreements pledged, in the order of the columns."""
    agreements = [page_request.record.agreements_by_id[column.agreement] for column in columns]
    return by_form(
        pledge for agreement in agreements for pledge in pledge_rows(page_request, agreement)
    )
