"""The comparison in pixels: a cell for each agreement and subject.

In a narrow picture the agreements stand below each other and the subjects side by side.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from app.figures.drawing import Drawing
from app.figures.layout import NAME_GAP, Legend, Sheet, legend, name_column
from app.figures.typeface import fitted, width
from app.presenters.comparison_table import ComparisonTable
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


class _Grid(NamedTuple):
    """The names of columns and lines with their middles, and how large a cell is.

    The columns begin below `top`; the names of the lines have `room`.
    """

    columns: list[str]
    lines: list[str]
    xs: list[float]
    ys: list[float]
    step: float
    row: int
    top: float
    room: float


def drawing(page_request: PageRequest, sheet: Sheet) -> Drawing:
    """Return the agreements of the countries that the filters leave, side by side."""
    table = compared(page_request)
    description = text.comparison(table.columns, table.lines)
    if not table.columns:
        return Drawing(None, 0, description)
    key = legend(Extent, lambda extent: extent.label, sheet.small, sheet.inner)
    grid = _grid(table, sheet, key.height + 12)
    matrix = MatrixDrawing(
        legend=key,
        top=round(grid.top, 1),
        turned=sheet.is_narrow,
        columns=tuple(
            Head(name, round(x, 1)) for name, x in zip(grid.columns, grid.xs, strict=True)
        ),
        lines=tuple(
            Head(fitted(name, sheet.small, grid.room - NAME_GAP), round(y, 1))
            for name, y in zip(grid.lines, grid.ys, strict=True)
        ),
        cells=tuple(_cells(table, grid, turned=sheet.is_narrow)),
        sign=round(min(grid.step, grid.row) / 18, 2),
        head_size=min(HEAD_SIZE, round(grid.step * TURNED_SIZE, 1)),
    )
    return Drawing(matrix, round(grid.ys[-1] + grid.row, 1), description)


def _grid(table: ComparisonTable, sheet: Sheet, above: float) -> _Grid:
    """Where columns and lines stand, below what stands above them."""
    subjects = [line.label for line in table.lines]
    gaps = _gaps(table.columns)
    if sheet.is_narrow:
        lines, columns = [column.country_name for column in table.columns], subjects
        line_gaps, column_gaps = gaps, [0] * len(subjects)
        room, row = name_column(lines, sheet.small, 98, 116), NARROW_ROW
        head = max(width(subject, HEAD_SIZE) for subject in subjects) + 8
    else:
        lines, columns = subjects, [column.country for column in table.columns]
        line_gaps, column_gaps = [0] * len(subjects), gaps
        room = round(max(width(subject, sheet.small) for subject in subjects)) + 8
        row, head = ROW, 22
    top, left = above + head, sheet.margin + room
    step = min((sheet.inner - room - max(column_gaps)) / len(columns), LARGEST_CELL)
    xs = [left + (number + 0.5) * step + gap for number, gap in enumerate(column_gaps)]
    ys = [top + (number + 0.5) * row + gap for number, gap in enumerate(line_gaps)]
    return _Grid(columns, lines, xs, ys, step, row, top, room)


def _cells(table: ComparisonTable, grid: _Grid, *, turned: bool) -> Iterator[Cell]:
    agreements = {column.agreement: number for number, column in enumerate(table.columns)}
    subjects = {line.subject: number for number, line in enumerate(table.lines)}
    for cell in table.cells:
        column, line = agreements[cell.agreement], subjects[cell.subject]
        if turned:
            column, line = line, column
        yield Cell(cell, round(grid.xs[column], 1), round(grid.ys[line], 1))


def _gaps(columns: Sequence[ComparisonColumn]) -> list[int]:
    """How far each agreement is moved on: the G7 stand apart where both groups are shown."""
    both = len({column.g7 is G7.MEMBER for column in columns}) > 1
    leading = columns[0].g7 is G7.MEMBER
    apart = both and leading and _members_come_first(columns)
    return [GROUP_GAP if apart and column.g7 is not G7.MEMBER else 0 for column in columns]


def _members_come_first(columns: Sequence[ComparisonColumn]) -> bool:
    others = [column.g7 is not G7.MEMBER for column in columns]
    return others == sorted(others)
