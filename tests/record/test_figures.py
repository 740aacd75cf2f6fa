"""The pictures of the record as it stands: their words have room, whatever they are."""

from itertools import combinations
from typing import Any
from xml.etree import ElementTree

import pytest

from app.figures.picture import picture
from app.record.codelists import Figure, Group, Layout
from app.record.record import Record
from tests.page_requests import page_request
from tests.unit.figures.drawn import boxes


@pytest.mark.parametrize("figure", Figure)
@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("chosen", [{}, {"group": Group.G7}, {"group": Group.NON_G7}], ids=str)
def test_words_lie_in_the_picture_and_not_on_each_other(
    live_record: Record, figure: Figure, layout: Layout, chosen: dict[str, Any]
) -> None:
    drawing = picture(page_request(live_record, **chosen), figure, layout)
    texts = boxes(ElementTree.fromstring(drawing.svg))  # noqa: S314
    for box in texts:
        assert -0.5 <= box.left <= box.right <= drawing.width + 0.5, box
        assert 0 <= box.top <= box.bottom <= drawing.height, box
    assert [pair for pair in combinations(texts, 2) if pair[0].overlaps(pair[1])] == []
