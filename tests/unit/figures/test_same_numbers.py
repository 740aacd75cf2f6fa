"""The page and the file draw the same numbers."""

import re
from xml.etree import ElementTree

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from app.figures.layout import SHEETS
from app.figures.picture import DRAWINGS
from app.record.codelists import Figure, Layout
from app.record.record import Record
from tests.answers import all_rows
from tests.conftest import Get
from tests.page_requests import page_request
from tests.unit.figures.drawn import SVG


def file_of(get: Get, name: str, layout: Layout) -> ElementTree.Element:
    answer = get(f"/figures/{name}.svg?layout={layout}")
    return ElementTree.fromstring(answer.content)  # noqa: S314


def percent(node: LexborNode, name: str) -> float:
    return float((node.attributes[name] or "").removesuffix("%"))


def uses(root: ElementTree.Element, start: str) -> list[tuple[str, float]]:
    """Name and place of every symbol whose name begins so, but those of the legend."""
    places = []
    for element in root.iter(f"{SVG}use"):
        name = (element.get("href") or "").split("-", 2)[2]
        if name.startswith(start):
            places.append((name, float(element.get("x", "0"))))
    return places


@pytest.mark.parametrize("layout", Layout)
def test_the_marks_of_the_lanes(get: Get, served: Record, layout: Layout) -> None:
    page = LexborHTMLParser(get("/").text)
    on_page = [
        [
            ((node.attributes["href"] or "").removeprefix("#"), percent(node, "x"))
            for node in lane.css("use[x]")
        ]
        for lane in page.css("svg.lane")
    ]
    drawing = DRAWINGS[Figure.LANES](page_request(served), SHEETS[layout]).chart
    root = file_of(get, "lanes", layout)
    lanes = [
        [
            ((use.get("href") or "").split(f"{layout}-")[1], float(use.get("x", "0")))
            for use in group.findall(f"{SVG}use")
        ]
        for group in root.iter(f"{SVG}g")
        if group.get("transform") is None and group.get("id") is None
    ]
    lanes = [lane for lane in lanes if lane]
    assert len(lanes) == len(on_page) > 0
    for lane, page_lane in zip(lanes, on_page, strict=True):
        assert [name for name, _ in lane] == [name for name, _ in page_lane]
        for (_, x), (_, at) in zip(lane, page_lane, strict=True):
            assert x == pytest.approx(drawing.left + at * drawing.width / 100, abs=0.06)


@pytest.mark.parametrize("layout", Layout)
def test_the_bars_of_the_pace(get: Get, served: Record, layout: Layout) -> None:
    page = LexborHTMLParser(get("/pace").text)
    on_page = [percent(node, "width") for node in page.css(".bars svg rect.certain")]
    chart = DRAWINGS[Figure.PACE](page_request(served), SHEETS[layout]).chart
    assert len(on_page) > 0
    assert [bar.certain for bar in chart.bars] == pytest.approx(
        [share * chart.width / 100 for share in on_page], abs=0.06
    )


@pytest.mark.parametrize("layout", Layout)
def test_the_tiles_of_the_map(get: Get, layout: Layout) -> None:
    page = LexborHTMLParser(get("/").text)
    tiles = {
        (anchor.css("text")[0].text()): anchor.css('rect:not([class="tile-g7"])')[0]
        for anchor in page.css("svg.map a")
    }
    root = file_of(get, "tile-map", layout)
    drawn = {}
    for group in root.iter(f"{SVG}g"):
        label, squares = group.find(f"{SVG}text"), group.findall(f"{SVG}rect")
        if group.get("transform") is None and label is not None and squares:
            drawn[label.text or ""] = squares[-1]
    assert drawn.keys() == tiles.keys()
    sides = {float(square.get("width", "0")) for square in drawn.values()}
    (side,) = sides
    for code, square in drawn.items():
        for axis in ("x", "y"):
            own, on_page = float(square.get(axis, "0")), float(tiles[code].attributes[axis] or "0")
            assert own == pytest.approx(on_page * side / 40, abs=1)


def test_the_squares_of_the_ladder(get: Get) -> None:
    page = LexborHTMLParser(get("/").text)
    on_page = [node.attributes["d"] for node in page.css(".unit-squares path")]
    root = file_of(get, "ladder", Layout.WIDE)
    drawn = [
        path.get("d")
        for path in root.iter(f"{SVG}path")
        if re.fullmatch(r"(M\d+ \d+h7v7h-7z)+", path.get("d") or "")
    ]
    assert drawn == on_page


def test_the_cells_of_the_comparison(get: Get, served: Record) -> None:
    expected = [cell["extent"] for cell in all_rows(get, "/compare.json")]
    chart = DRAWINGS[Figure.COMPARISON](page_request(served), SHEETS[Layout.WIDE]).chart
    assert [place.cell.extent for place in chart.cells] == expected
    root = file_of(get, "comparison", Layout.NARROW)
    drawn = [name.removeprefix("extent-") for name, _ in uses(root, "extent-")]
    assert drawn[4:] == expected
