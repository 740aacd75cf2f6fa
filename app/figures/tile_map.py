"""The tile map in pixels, with its legend and the countries that have no place on it."""

from dataclasses import dataclass

from app.charts import tile_map
from app.charts.tile_map import Tiles
from app.figures.drawing import Drawing
from app.figures.layout import Legend, Sheet, legend
from app.figures.typeface import wrapped
from app.presenters.figures.countries import country_codes
from app.record.codelists import Mark, Shade
from app.text import figures as text
from app.view.page_request import PageRequest

# Room around the map for the frames of tiles.
FRAME = 3


@dataclass(frozen=True, slots=True)
class TileDrawing:
    """The tiles, the factor from the map's pixels to those of the picture, and what is below."""

    tiles: Tiles
    factor: float
    side: float
    size: float
    legend: Legend
    legend_y: float
    beside: tuple[str, ...]
    marked: bool
    marks: tuple[Mark, ...]

    def x(self, place: float) -> float:
        """A length of the map in pixels of the picture."""
        return round(place * self.factor, 1)


def drawing(page_request: PageRequest, sheet: Sheet) -> Drawing:
    """Return the map of the countries that the filters leave."""
    codes = country_codes(page_request)
    tiles = tile_map.tiles(page_request.view, codes)
    factor = (sheet.inner - 2 * FRAME) / (tiles.width - 2 * tiles.margin)
    key = legend(Shade, lambda shade: shade.label, sheet.small, sheet.inner)
    legend_y = (tiles.height - 2 * tiles.margin) * factor + 20
    beside = wrapped(text.beside(tiles.beside), sheet.small, sheet.inner)
    names = [
        (country.name, page_request.view.standings_by_country[country.code].status)
        for country in page_request.record.countries
        if country.code in codes
    ]
    tile_drawing = TileDrawing(
        tiles=tiles,
        factor=factor,
        side=round(tiles.size * factor, 1),
        size=9.5 if sheet.is_narrow else 14,
        legend=key,
        legend_y=round(legend_y, 1),
        beside=beside,
        marked=not sheet.is_narrow,
        marks=tuple(dict.fromkeys(tile.status.mark for tile in tiles.placed)),
    )
    height = legend_y + key.height + 16 * len(beside) + 6
    return Drawing(tile_drawing, round(height, 1), text.tile_map(names))
