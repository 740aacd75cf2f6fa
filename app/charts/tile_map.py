"""The tile map, one square per country roughly in its place, and the squares of the ladder.

Lengths are in pixels of the picture.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from app.record.codelists import G7, Status
from app.record.schema import Country
from app.view.view import View

# The side of a tile, and from one tile's corner to the next one's.
SIDE, PITCH = 40, 46
UKRAINE = "UA"
# The one grid: a country moves by moving its code here, Ukraine's own as well.
MAP = """
.. .. .. IS .. .. NO SE FI .. .. ..
.. .. .. .. .. .. .. .. EE .. .. ..
CA .. IE GB .. .. DK .. LV .. .. ..
US .. .. .. .. NL DE PL LT .. .. JP
.. .. .. .. BE LU CZ SK .. UA .. ..
.. .. .. .. FR CH SI HR HU RO .. ..
EU .. PT ES .. IT BA ME XK BG .. ..
.. .. .. .. .. MT .. AL MK .. .. ..
.. .. .. .. .. .. .. .. GR .. CY ..
"""
GRID = {
    code: (column, row)
    for row, line in enumerate(MAP.strip().splitlines())
    for column, code in enumerate(line.split())
    if code != ".."
}
WIDTH, HEIGHT = (PITCH * max(place) + SIDE for place in zip(*GRID.values(), strict=True))
# The squares beside a rung: how many in a row, and from one corner to the next.
IN_A_ROW, UNIT = 15, 9


@dataclass(frozen=True, slots=True)
class Place:
    """The upper left corner of a tile."""

    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Tile:
    """A country on the map: its place in pixels and where it stands."""

    country: Country
    status: Status
    x: int
    y: int

    @property
    def shade(self) -> str:
        """How the tile is filled: signed, on the way, joined, or no step at all."""
        if self.status.has_signed:
            return "signed"
        if self.status.rank > Status.JOINED.rank:
            return "way"
        return "joined" if self.status is Status.JOINED else "nil"

    @property
    def framed(self) -> bool:
        """Whether it is a member of the G7."""
        return self.country.g7 is G7.MEMBER


@dataclass(frozen=True, slots=True)
class Tiles:
    """The map: its size, its countries, Ukraine's own tile, and those without a place on it."""

    placed: tuple[Tile, ...]
    beside: tuple[Tile, ...]
    ukraine: Place
    side: int = SIDE
    width: int = WIDTH
    height: int = HEIGHT


def tiles(view: View, codes: Iterable[str]) -> Tiles:
    """A tile for each of the countries, in reading order of the map."""
    chosen = set(codes)
    all_tiles = [
        _tile(country, view.standings_by_country[country.code].status)
        for country in view.record.countries
        if country.code in chosen
    ]
    placed = (tile for tile in all_tiles if tile.country.code in GRID)
    return Tiles(
        placed=tuple(sorted(placed, key=lambda tile: (tile.y, tile.x))),
        beside=tuple(tile for tile in all_tiles if tile.country.code not in GRID),
        ukraine=_place(UKRAINE),
    )


def _tile(country: Country, status: Status) -> Tile:
    place = _place(country.code)
    return Tile(country, status, place.x, place.y)


def _place(code: str) -> Place:
    column, row = GRID.get(code, (0, 0))
    return Place(column * PITCH, row * PITCH)


def rows_of_squares(count: int) -> int:
    """How many rows that many squares take."""
    return -(-count // IN_A_ROW)


def squares(first: int, count: int) -> str:
    """The SVG path of `count` squares from number `first` on, one row after the other."""
    places = (divmod(number, IN_A_ROW) for number in range(first, first + count))
    return "".join(f"M{column * UNIT} {row * UNIT}h7v7h-7z" for row, column in places)
