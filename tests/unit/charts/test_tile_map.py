"""The tile map and the squares of the ladder."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.charts import tile_map
from app.record.record import Record
from tests import samples
from tests.samples import country, event


def test_every_country_is_on_the_map_or_beside_it(record: Record) -> None:
    tiles = tile_map.tiles(samples.view(record), list(record.countries_by_code))
    codes = [tile.country.code for tile in (*tiles.placed, *tiles.beside)]
    assert sorted(codes) == sorted(record.countries_by_code)
    assert [tile.country.code for tile in tiles.beside] == ["CI"]


def test_tiles_stand_in_reading_order_and_lie_within_the_map(record: Record) -> None:
    tiles = tile_map.tiles(samples.view(record), list(record.countries_by_code))
    places = [(tile.y, tile.x) for tile in tiles.placed]
    assert places == sorted(places)
    for y, x in [*places, (tiles.ukraine.y, tiles.ukraine.x)]:
        assert 0 <= x <= tiles.width - tiles.size - 2 * tiles.margin
        assert 0 <= y <= tiles.height - tiles.size - 2 * tiles.margin


def test_no_two_tiles_lie_on_each_other_or_on_ukraine(record: Record) -> None:
    assert len(set(tile_map.GRID.values())) == len(tile_map.GRID)
    tiles = tile_map.tiles(samples.view(record), list(record.countries_by_code))
    corners = {(tile.x, tile.y) for tile in tiles.placed}
    assert (tiles.ukraine.x, tiles.ukraine.y) not in corners


def test_the_tile_of_ukraine_moves_with_the_grid(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(tile_map.GRID, "UA", (11, 0))
    tiles = tile_map.tiles(samples.view(samples.record()), [])
    assert (tiles.ukraine.x, tiles.ukraine.y) == (11 * tile_map.PITCH, 0)


def test_a_country_without_a_place_stands_beside_the_map() -> None:
    record = samples.record(event("a", "2024-01-01", "signed", "ZZ"))
    tiles = tile_map.tiles(samples.view(record), ["FR", "ZZ"])
    assert [tile.country.code for tile in tiles.beside] == ["ZZ"]
    assert [tile.country.code for tile in tiles.placed] == ["FR"]


@pytest.mark.parametrize(
    ("kind", "shade"),
    [
        ("signed", "signed"),
        ("talks_sought", "way"),
        ("text_agreed", "way"),
        ("joined_declaration", "joined"),
        ("statement", "none"),
    ],
)
def test_a_tile_is_filled_by_its_rung(kind: str, shade: str) -> None:
    record = samples.record(event("a", "2024-01-01", kind))
    (tile,) = tile_map.tiles(samples.view(record), ["FR"]).placed
    assert tile.shade == shade


def test_the_g7_are_framed() -> None:
    record = samples.record(countries=(country("FR"), country("NO", "none")))
    tiles = tile_map.tiles(samples.view(record), ["FR", "NO"])
    assert {tile.country.code: tile.framed for tile in tiles.placed} == {
        "FR": True,
        "NO": False,
    }


@given(st.integers(0, 60), st.integers(0, 60))
def test_there_are_as_many_squares_as_countries_and_none_twice(g7: int, others: int) -> None:
    path = tile_map.squares(0, g7) + tile_map.squares(g7, others)
    corners = re.findall(r"M(\d+) (\d+)", path)
    assert len(corners) == len(set(corners)) == g7 + others
    rows = {int(y) for _, y in corners}
    assert len(rows) == tile_map.rows_of_squares(g7 + others)


@pytest.mark.parametrize(("members", "others", "height"), [(0, 1, 7), (7, 8, 7), (7, 9, 16)])
def test_the_squares_of_a_rung_are_as_high_as_their_rows(
    members: int, others: int, height: int
) -> None:
    units = tile_map.unit_squares(members, others)
    assert (units.width, units.height) == (133, height)
    assert (units.members.count("M"), units.others.count("M")) == (members, others)
