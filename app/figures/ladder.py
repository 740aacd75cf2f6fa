"""The ladder in pixels: a square for each country, and the names of those on each rung."""

from dataclasses import dataclass

from app.charts import tile_map
from app.figures.drawing import Drawing
from app.figures.layout import Sheet
from app.figures.typeface import wrapped
from app.presenters.figures import rungs
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
    members: str
    others: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LadderDrawing:
    """The rungs from the highest down."""

    rows: tuple[RungRow, ...]
    names_size: float
    line: int = LINE
    head: int = HEAD


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
        squares = tile_map.rows_of_squares(rung.count) * tile_map.UNIT
        rows.append(
            RungRow(
                rung,
                y,
                tile_map.squares(0, rung.g7),
                tile_map.squares(rung.g7, rung.count - rung.g7),
                names,
            )
        )
        y += max(HEAD, squares + 8) + LINE * len(names) + GAP
    return Drawing(LadderDrawing(tuple(rows), sheet.small), y, text.ladder(ladder))
