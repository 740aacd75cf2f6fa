"""The ladder in pixels: a square for each country, and the names of those on each rung."""

from dataclasses import dataclass

from app.charts import tile_map
from app.charts.tile_map import UnitSquares
from app.figures import typeface
from app.figures.drawing import Drawing
from app.figures.layout import Sheet
from app.presenters.figures.ladder import rungs
from app.record.codelists import Mark
from app.rows.countries import Rung
from app.text import figures as text
from app.text.formatting import several
from app.view.page_request import PageRequest

HEAD, LINE, GAP = 22, 15, 10
# Where the words of a rung begin, and the room that squares leave before and below them.
WORDS_X, CLEAR = 56, 8


@dataclass(frozen=True, slots=True)
class RungRow:
    """One rung at its height, with its squares and the names of its countries in lines."""

    rung: Rung
    y: float
    squares: UnitSquares
    squares_x: float
    squares_y: float
    names: tuple[str, ...]
    names_y: float


@dataclass(frozen=True, slots=True)
class LadderDrawing:
    """The rungs from the highest down."""

    rows: tuple[RungRow, ...]
    marks: tuple[Mark, ...]
    names_size: float
    line: int = LINE


def drawing(page_request: PageRequest, sheet: Sheet) -> Drawing:
    """Return the ladder of the countries that the filters leave."""
    ladder = rungs(page_request)
    rows: list[RungRow] = []
    y = 4.0
    for rung in reversed(ladder):
        countries = [page_request.record.countries_by_code[code] for code in rung.countries]
        names = typeface.wrapped(
            several([country.name for country in countries]), sheet.small, sheet.inner - WORDS_X
        )
        squares = tile_map.unit_squares(rung.g7, rung.count - rung.g7)
        squares_x, squares_y = _beside_or_below(rung.label, squares.width, sheet)
        names_y = y + max(HEAD, squares_y + squares.height + 6)
        rows.append(RungRow(rung, y, squares, squares_x, y + squares_y, names, names_y))
        y = names_y + LINE * len(names) + GAP
    marks = tuple(row.rung.status.mark for row in rows)
    return Drawing(LadderDrawing(tuple(rows), marks, sheet.small), y, text.ladder(ladder))


def _beside_or_below(label: str, squares_width: float, sheet: Sheet) -> tuple[float, float]:
    """Where the squares of a rung stand: at the right edge, or below a label that reaches there."""
    words_x = sheet.margin + WORDS_X
    right = sheet.width - sheet.margin - squares_width
    if words_x + typeface.width(label, sheet.text) + CLEAR <= right:
        return right, 4
    return words_x, HEAD
