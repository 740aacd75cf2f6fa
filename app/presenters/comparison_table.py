"""The table of a comparison: a column for each agreement, a line for each subject."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.language import sort_key
from app.presenters.agreements import agreement_row
from app.presenters.comparison import (
    COMPARED_THEMES,
    Subject,
    cells,
    term_subjects,
    text_was_read,
    theme_subjects,
)
from app.presenters.countries import names_in_sentences
from app.presenters.differences import difference
from app.record import schema
from app.record.codelists import G7, Extent, Sort, Theme
from app.rows.comparison import ComparisonCell, ComparisonColumn, ComparisonLine
from app.text import comparison as comparison_text
from app.view.page_request import PageRequest

# Up to so many agreements stand in columns with words and notes; more become a matrix of marks.
SIDE_BY_SIDE = 4


@dataclass(frozen=True, slots=True)
class ComparisonTable:
    """Columns and lines in their order, and the cells line by line, each line by its columns."""

    columns: tuple[ComparisonColumn, ...]
    lines: tuple[ComparisonLine, ...]
    cells: tuple[ComparisonCell, ...]

    @property
    def side_by_side(self) -> bool:
        """Whether the agreements are few enough for columns."""
        return len(self.columns) <= SIDE_BY_SIDE


def comparison_table(
    page_request: PageRequest, agreements: Iterable[schema.Agreement]
) -> ComparisonTable:
    """The terms of these agreements and the chosen themes of their texts, in the chosen order."""
    chosen = page_request.filters.theme
    themes = [theme for theme in COMPARED_THEMES if not chosen or theme in chosen]
    columns = []
    all_cells: list[ComparisonCell] = []
    for agreement in agreements:
        column_cells = list(cells(page_request, agreement, themes))
        columns.append(_column(page_request, agreement, column_cells))
        all_cells += column_cells
    ordered = _in_order(columns, page_request.filters.sort)
    lines = _lines(all_cells, themes)
    return ComparisonTable(ordered, lines, tuple(_by_line(ordered, lines, all_cells)))


def _column(
    page_request: PageRequest, agreement: schema.Agreement, cells: Iterable[ComparisonCell]
) -> ComparisonColumn:
    """The head of one agreement's column."""
    row = agreement_row(page_request, agreement)
    return ComparisonColumn(
        agreement=agreement.id,
        country=agreement.country,
        country_name=row.country_name,
        title=row.title,
        g7=page_request.record.countries_by_code[agreement.country].g7,
        signed=row.signed,
        counted=agreement.counted,
        read=text_was_read(page_request, agreement),
        themes=sum(cell.extent is Extent.YES for cell in cells if not cell.is_term),
        url=row.url,
    )


def _lines(cells: Iterable[ComparisonCell], themes: Iterable[Theme]) -> tuple[ComparisonLine, ...]:
    """The terms in their order, then the themes, the most common first."""
    counts: dict[str, Counter[Extent]] = {}
    for cell in cells:
        counts.setdefault(cell.subject, Counter())[cell.extent] += 1
    terms = [_line(subject, counts) for subject in term_subjects()]
    lines = [_line(subject, counts) for subject in theme_subjects(themes)]
    return (*terms, *sorted(lines, key=lambda line: (-line.yes, -line.partly)))


def _line(subject: Subject, counts: dict[str, Counter[Extent]]) -> ComparisonLine:
    count = counts.get(subject.key, Counter())
    return ComparisonLine(
        subject=subject.key,
        label=subject.label,
        is_term=subject.is_term,
        yes=count[Extent.YES],
        partly=count[Extent.PARTLY],
        no=count[Extent.NO],
        not_seen=count[Extent.NOT_SEEN],
    )


def _in_order(columns: list[ComparisonColumn], sort: Sort) -> tuple[ComparisonColumn, ...]:
    """The columns, which come by day of signing, in another order; a matrix has the G7 first."""
    if sort is Sort.NAME:
        columns = sorted(columns, key=lambda column: sort_key(column.country_name))
    if sort is Sort.THEMES:
        columns = sorted(columns, key=lambda column: -column.themes)
    if len(columns) > SIDE_BY_SIDE:
        columns = sorted(columns, key=lambda column: column.g7 is not G7.MEMBER)
    return tuple(columns)


def _by_line(
    columns: Sequence[ComparisonColumn],
    lines: Sequence[ComparisonLine],
    all_cells: Iterable[ComparisonCell],
) -> Iterator[ComparisonCell]:
    cell_by_place = {(cell.agreement, cell.subject): cell for cell in all_cells}
    for line in lines:
        for column in columns:
            yield cell_by_place[column.agreement, line.subject]


def comparison_headline(table: ComparisonTable) -> str:
    """How many of the shown themes stand in every text that was read."""
    read = {column.agreement for column in table.columns if column.read}
    themes = {line.subject for line in table.lines if not line.is_term}
    lacking = {
        cell.subject
        for cell in table.cells
        if cell.agreement in read and cell.extent is not Extent.YES
    }
    return comparison_text.shared(len(themes - lacking), len(themes), len(read))


def pair_headline(page_request: PageRequest, table: ComparisonTable) -> str:
    """On how many points two agreements differ."""
    names = names_in_sentences(page_request)
    pairs = list(zip(table.cells[::2], table.cells[1::2], strict=True))
    differing = sum(difference(pair) is not None for pair in pairs)
    return comparison_text.pair_headline(
        [names[column.country] for column in table.columns], differing, len(pairs)
    )


def comparison_findings(page_request: PageRequest, table: ComparisonTable) -> Iterator[str]:
    """What else the table comes to, one sentence or two each."""
    names = names_in_sentences(page_request)
    unread = [names[column.country] for column in table.columns if not column.read]
    if unread:
        yield comparison_text.unread(unread)
    for subject in comparison_text.FINDINGS:
        of_subject = [cell for cell in table.cells if cell.subject == subject]
        yield comparison_text.on_subject(subject, of_subject, names)
