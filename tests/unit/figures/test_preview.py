"""The image beside a link."""

from itertools import combinations
from xml.etree import ElementTree

import pytest

from app.figures.preview import HEIGHT, WIDTH, preview
from app.record.record import Record
from tests.page_requests import page_request
from tests.unit.figures.drawn import SVG, boxes

LONG = "Agreement on security cooperation and long-term support between the two sides " * 6


@pytest.mark.parametrize("heading", ["France", LONG])
@pytest.mark.parametrize("sentence", ["", "Signed.", LONG])
@pytest.mark.parametrize("code", [None, "FR"])
def test_words_have_room(served: Record, heading: str, sentence: str, code: str | None) -> None:
    svg = preview(page_request(served), heading, sentence, code)
    root = ElementTree.fromstring(svg)  # noqa: S314
    texts = boxes(root)
    assert all(box.left >= 0 and box.right <= WIDTH for box in texts)
    assert all(box.top >= 0 and box.bottom <= HEIGHT for box in texts)
    assert [pair for pair in combinations(texts, 2) if pair[0].overlaps(pair[1])] == []
    assert "Situation on 31 March 2025" in texts[-1].text


def test_a_country_has_its_lane_and_one_without_a_step_has_none(served: Record) -> None:
    def marks(code: str) -> int:
        svg = preview(page_request(served), "x", "", code)
        return len(list(ElementTree.fromstring(svg).iter(f"{SVG}use")))  # noqa: S314

    assert marks("FR") > marks("CI") == marks("ZZ") == 2
