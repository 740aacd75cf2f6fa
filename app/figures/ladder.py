"""The ladder in pixels: a square for each country, and the names of those on each rung."""

from dataclasses import dataclass

from app.charts import tile_map
from app.charts.tile_map import UnitSquares
from app.figures.drawing import Drawing
from app.figures.layout import Sheet
from app.figures.typeface import wrapped
from app.presenters.figures.ladder import rungs
from app.record.codelists import Mark
from app.rows.countries import Rung
from app.text import figures as text
from app.text.formatting import several
from app.view.page_request import PageRequest

HEAD, LINE, GAP = 22, 15, 10


@dataclass(frozen=True, slots=True)
class RungRow:
    """One rung at its height, with its squares and the names of its countries in lines."""

    rung: Rung
    y: float
    squares: UnitSquares
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
        names = wrapped(
            several([country.name for country in countries]), sheet.small, sheet.inner - 56
        )
        squares = tile_map.unit_squares(rung.g7, rung.count - rung.g7)
        names_y = y + max(HEAD, squares.height + 10)
        rows.append(RungRow(rung, y, squares, names, names_y))
        y = names_y + LINE * len(names) + GAP
    marks = tuple(row.rung.status.mark for row in rows)
    return Drawing(LadderDrawing(tuple(rows), marks, sheet.small), y, text.ladder(ladder))
