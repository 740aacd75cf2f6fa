"""The tile map, one square per country roughly in its place, and the squares of the ladder."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.record.codelists import G7, Status
from app.record.schema import Country
from app.view.view import View

PITCH = 46
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
IN_A_ROW, UNIT = 15, 9


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
        if self.status.rank >= Status.SIGNED.rank:
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
    """The map, and those countries that have no place on it."""

    placed: tuple[Tile, ...]
    beside: tuple[Tile, ...]


def tiles(view: View, codes: Iterable[str]) -> Tiles:
    """A tile for each of the countries, in reading order of the map."""
    chosen = set(codes)
    made = [
        _tile(country, view.standings_by_country[country.code].status)
        for country in view.record.countries
        if country.code in chosen
    ]
    placed = (one for one in made if one.country.code in GRID)
    return Tiles(
        placed=tuple(sorted(placed, key=lambda one: (one.y, one.x))),
        beside=tuple(one for one in made if one.country.code not in GRID),
    )


def _tile(country: Country, status: Status) -> Tile:
    column, row = GRID.get(country.code, (0, 0))
    return Tile(country, status, column * PITCH, row * PITCH)


def rows_of_squares(count: int) -> int:
    """How many rows a count takes."""
    return -(-count // IN_A_ROW)


def squares(first: int, count: int) -> str:
    """The path of `count` unit squares from number `first` on, a row after the other."""
    places = (divmod(number, IN_A_ROW) for number in range(first, first + count))
    return "".join(f"M{column * UNIT} {row * UNIT}h7v7h-7z" for row, column in places)
