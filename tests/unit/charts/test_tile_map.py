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
    found = tile_map.tiles(samples.view(record), list(record.countries_by_code))
    shown = [tile.country.code for tile in (*found.placed, *found.beside)]
    assert sorted(shown) == sorted(record.countries_by_code)


def test_no_two_tiles_lie_on_each_other_or_on_ukraine() -> None:
    places = list(tile_map.GRID.values())
    assert len(places) == len(set(places))


def test_the_map_is_as_large_as_its_tiles_and_ukraine_stands_on_it() -> None:
    tiles = tile_map.tiles(samples.view(samples.record(event("a", "2024-01-01", "signed"))), ["FR"])
    corners = [(x * tile_map.PITCH, y * tile_map.PITCH) for x, y in tile_map.GRID.values()]
    assert max(x for x, _ in corners) + tiles.size + 2 * tiles.margin == tiles.width
    assert max(y for _, y in corners) + tiles.size + 2 * tiles.margin == tiles.height
    assert (tiles.ukraine.x, tiles.ukraine.y) == corners[list(tile_map.GRID).index("UA")]


def test_a_country_without_a_place_stands_beside_the_map() -> None:
    made = samples.record(event("a", "2024-01-01", "signed", "ZZ"))
    found = tile_map.tiles(samples.view(made), ["FR", "ZZ"])
    assert [tile.country.code for tile in found.beside] == ["ZZ"]
    assert [tile.country.code for tile in found.placed] == ["FR"]


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
    made = samples.record(event("a", "2024-01-01", kind))
    (tile,) = tile_map.tiles(samples.view(made), ["FR"]).placed
    assert tile.shade == shade


def test_the_g7_are_framed() -> None:
    made = samples.record(countries=(country("FR"), country("NO", "none")))
    found = tile_map.tiles(samples.view(made), ["FR", "NO"])
    assert {tile.country.code: tile.framed for tile in found.placed} == {
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
