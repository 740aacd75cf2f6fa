"""The tile map, one square per country roughly in its place, and the squares of the ladder.

Lengths are in pixels of the picture.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from app.record.codelists import G7, Shade, Status
from app.record.country_names import UKRAINE
from app.record.schema import Country
from app.view.view import View

# The side of a tile, from one tile's corner to the next one's, and around the map.
SIZE, PITCH, MARGIN = 40, 46, 4
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
COLUMNS = 1 + max(column for column, _ in GRID.values())
ROWS = 1 + max(row for _, row in GRID.values())
# The squares beside a rung: how many in a row, from one corner to the next, and between them.
IN_A_ROW, UNIT, UNIT_GAP = 15, 9, 2


@dataclass(frozen=True, slots=True)
class Point:
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
    def shade(self) -> Shade:
        """How the tile is filled: signed, on the way, joined, or no step at all."""
        if self.status.has_signed:
            return Shade.SIGNED
        if self.status.rank > Status.JOINED.rank:
            return Shade.WAY
        return Shade.JOINED if self.status is Status.JOINED else Shade.NONE

    @property
    def framed(self) -> bool:
        """Whether it is a member of the G7."""
        return self.country.g7 is G7.MEMBER


@dataclass(frozen=True, slots=True)
class Tiles:
    """The map with its size, where Ukraine stands on it, and those without a place on it."""

    placed: tuple[Tile, ...]
    beside: tuple[Tile, ...]
    ukraine: Point
    size: int = SIZE
    margin: int = MARGIN

    @property
    def key(self) -> tuple[Shade, ...]:
        """The fills to explain, and the frame."""
        return tuple(Shade)

    @property
    def width(self) -> int:
        """The width of the map, with a margin for the frames of tiles."""
        return (COLUMNS - 1) * PITCH + SIZE + 2 * MARGIN

    @property
    def height(self) -> int:
        """The height of the map, with the same margin."""
        return (ROWS - 1) * PITCH + SIZE + 2 * MARGIN


@dataclass(frozen=True, slots=True)
class UnitSquares:
    """A square for each of some countries, those of the G7 first, as two SVG paths."""

    members: str
    others: str
    width: int
    height: int


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
        ukraine=_corner(UKRAINE),
    )


def _tile(country: Country, status: Status) -> Tile:
    corner = _corner(country.code)
    return Tile(country, status, corner.x, corner.y)


def _corner(code: str) -> Point:
    column, row = GRID.get(code, (0, 0))
    return Point(column * PITCH, row * PITCH)


def unit_squares(members: int, others: int) -> UnitSquares:
    """The squares of a rung of the ladder."""
    return UnitSquares(
        members=squares(0, members),
        others=squares(members, others),
        width=IN_A_ROW * UNIT - UNIT_GAP,
        height=rows_of_squares(members + others) * UNIT - UNIT_GAP,
    )


def rows_of_squares(count: int) -> int:
    """How many rows that many squares take."""
    return -(-count // IN_A_ROW)


def squares(first: int, count: int) -> str:
    """The SVG path of `count` squares from number `first` on, one row after the other."""
    side = UNIT - UNIT_GAP
    places = (divmod(number, IN_A_ROW) for number in range(first, first + count))
    return "".join(
        f"M{column * UNIT} {row * UNIT}h{side}v{side}h-{side}z" for row, column in places
    )
