"""The comparison in pixels: a cell for each agreement and subject.

In a narrow picture the agreements stand below each other and the subjects side by side.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from app.figures.drawing import Drawing
from app.figures.layout import NAME_GAP, Legend, Sheet, legend, name_column
from app.figures.typeface import fitted, width
from app.presenters.figures.comparison import compared
from app.record.codelists import G7, Extent
from app.rows.comparison import ComparisonCell, ComparisonColumn
from app.text import figures as text
from app.view.page_request import PageRequest

ROW, NARROW_ROW, GROUP_GAP, LARGEST_CELL, HEAD_SIZE = 17, 15, 8, 22, 9
# So much higher than their column is wide turned letters may be without touching the next ones.
TURNED_SIZE = 1.14


@dataclass(frozen=True, slots=True)
class Head:
    """The name of a line or of a column, and where its middle stands."""

    label: str
    at: float


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell and its middle."""

    cell: ComparisonCell
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class MatrixDrawing:
    """Heads of columns and lines, and the cells."""

    legend: Legend
    top: float
    turned: bool
    columns: tuple[Head, ...]
    lines: tuple[Head, ...]
    cells: tuple[Cell, ...]
    sign: float
    head_size: float


def drawing(page_request: PageRequest, sheet: Sheet) -> Drawing:
    """Return the agreements of the countries that the filters leave, side by side."""
    table = compared(page_request)
    description = text.comparison(table.columns, table.lines)
    if not table.columns:
        return Drawing(None, 0, description)
    key = legend(Extent, lambda extent: extent.label, sheet.small, sheet.inner)
    subjects = [line.label for line in table.lines]
    if sheet.is_narrow:
        names, heads = [column.country_name for column in table.columns], subjects
        label, row = name_column(names, sheet.small, 98, 116), NARROW_ROW
        head = max(width(subject, HEAD_SIZE) for subject in subjects) + 8
    else:
        names, heads = subjects, [column.country for column in table.columns]
        label = round(max(width(subject, sheet.small) for subject in subjects)) + 8
        row, head = ROW, 22
    top = key.height + 12 + head
    gaps = _gaps(table.columns)
    column_gaps, line_gaps = (
        ([0] * len(heads), gaps) if sheet.is_narrow else (gaps, [0] * len(names))
    )
    step = min((sheet.inner - label - max(column_gaps)) / len(heads), LARGEST_CELL)
    xs = [
        sheet.margin + label + (number + 0.5) * step + gap for number, gap in enumerate(column_gaps)
    ]
    ys = [top + (number + 0.5) * row + gap for number, gap in enumerate(line_gaps)]
    places = {column.agreement: number for number, column in enumerate(table.columns)}
    order = {line.subject: number for number, line in enumerate(table.lines)}
    cells = tuple(
        _cell(cell, places[cell.agreement], order[cell.subject], xs, ys, turned=sheet.is_narrow)
        for cell in table.cells
    )
    matrix = MatrixDrawing(
        legend=key,
        top=round(top, 1),
        turned=sheet.is_narrow,
        columns=tuple(Head(head, round(x, 1)) for head, x in zip(heads, xs, strict=True)),
        lines=tuple(
            Head(fitted(name, sheet.small, label - NAME_GAP), round(y, 1))
            for name, y in zip(names, ys, strict=True)
        ),
        cells=cells,
        sign=round(min(step, row) / 18, 2),
        head_size=min(HEAD_SIZE, round(step * TURNED_SIZE, 1)),
    )
    return Drawing(matrix, round(ys[-1] + row, 1), description)


def _gaps(columns: Sequence[ComparisonColumn]) -> list[int]:
    """How far each agreement is moved on: the G7 stand apart where both groups are shown."""
    both = len({column.g7 is G7.MEMBER for column in columns}) > 1
    leading = columns[0].g7 is G7.MEMBER
    apart = both and leading and _members_come_first(columns)
    return [GROUP_GAP if apart and column.g7 is not G7.MEMBER else 0 for column in columns]


def _members_come_first(columns: Sequence[ComparisonColumn]) -> bool:
    others = [column.g7 is not G7.MEMBER for column in columns]
    return others == sorted(others)


def _cell(
    cell: ComparisonCell,
    agreement: int,
    subject: int,
    xs: Sequence[float],
    ys: Sequence[float],
    *,
    turned: bool,
) -> Cell:
    column, line = (subject, agreement) if turned else (agreement, subject)
    return Cell(cell, round(xs[column], 1), round(ys[line], 1))
