"""The tile map, one square per country roughly in its place, and the squares of the ladder."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.kinds import G7, Status
from app.shapes import Country
from app.view import View

PITCH = 46
GRID = {
    code: (int(column), int(row))
    for code, column, row in (
        place.split()
        for place in (
            "IS 3 0;NO 6 0;SE 7 0;FI 8 0;EE 8 1;CA 0 2;IE 2 2;GB 3 2;DK 6 2;LV 8 2;US 0 3;NL 5 3;"
            "DE 6 3;PL 7 3;LT 8 3;JP 11 3;BE 4 4;LU 5 4;CZ 6 4;SK 7 4;UA 9 4;FR 4 5;CH 5 5;SI 6 5;"
            "HR 7 5;HU 8 5;RO 9 5;EU 0 6;PT 2 6;ES 3 6;IT 5 6;BA 6 6;ME 7 6;XK 8 6;BG 9 6;AL 7 7;"
            "MK 8 7;GR 8 8;CY 10 8"
        ).split(";")
    )
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
        _tile(country, view.standings[country.code].status)
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
