"""Pictures speak the language of the request, and what they say has room in it."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from typing import Any
from xml.etree import ElementTree

import pytest

from app.figures import typeface
from app.figures.layout import NAME_GAP, name_column
from app.figures.picture import picture
from app.figures.preview import WIDTH, preview
from app.language import Language, speaking
from app.record.codelists import ClauseKind, Evidence, Figure, Layout
from app.record.record import Record
from app.record.translations.translated import translated
from app.view.page_request import PageRequest
from tests.page_requests import page_request
from tests.unit.figures.drawn import boxes

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
EVERY = [(figure, layout) for figure in Figure for layout in Layout]


@pytest.fixture(scope="module")
def ukrainian(served: Record) -> Record:
    """The record of tests/corpus in Ukrainian."""
    return translated(served, Language.UKRAINIAN)


@pytest.fixture(autouse=True)
def speaking_ukrainian() -> Iterator[None]:
    """Answer in Ukrainian."""
    with speaking(Language.UKRAINIAN):
        yield


def asked(record: Record, **chosen: Any) -> PageRequest:
    request = page_request(record, **chosen)
    return replace(request, urls=replace(request.urls, language=Language.UKRAINIAN))


@pytest.mark.parametrize(("figure", "layout"), EVERY)
def test_a_picture_names_its_language_and_its_words_have_room(
    ukrainian: Record, figure: Figure, layout: Layout
) -> None:
    drawing = picture(asked(ukrainian), figure, layout)
    root = ElementTree.fromstring(drawing.svg)  # noqa: S314
    texts = boxes(root)
    assert (root.get("lang"), root.get(LANG)) == ("uk", "uk")
    assert any(f"/uk/figures/{figure}" in box.text for box in texts)
    assert "Стан на 31 березня 2025" in drawing.svg
    assert all(box.left >= -0.5 and box.right <= drawing.width + 0.5 for box in texts)
    assert [pair for pair in combinations(texts, 2) if pair[0].overlaps(pair[1])] == []


def test_terms_and_names_in_a_comparison_are_translated(ukrainian: Record) -> None:
    drawing = picture(asked(ukrainian), Figure.COMPARISON, Layout.WIDE)
    for kind in ClauseKind:
        if kind.compared_as:
            assert kind.words_in_english["compared_as"] not in drawing.svg
            assert kind.compared_as in drawing.svg


def test_english_pictures_leave_the_language_to_the_page_around_them(served: Record) -> None:
    with speaking(Language.ENGLISH):
        drawing = picture(page_request(served), Figure.LANES)
    root = ElementTree.fromstring(drawing.svg)  # noqa: S314
    assert root.get("lang") is None
    assert "Other states and the European Union" in drawing.svg


def test_the_foot_of_a_preview_fits_however_long_it_is(ukrainian: Record) -> None:
    request = asked(ukrainian, known_on="2024-12-31", evidence=Evidence.ARTICLES)
    foot = boxes(ElementTree.fromstring(preview(request, "Японія", "", "JP")))[-1]  # noqa: S314
    assert foot.text.startswith("Стан на")
    assert foot.right <= WIDTH


def test_a_column_of_names_is_as_wide_as_the_longest_within_its_bounds() -> None:
    names = ["Японія", "Північна Македонія"]
    longest = typeface.width(names[1], 12)
    width = name_column(names, 12, 10, 500)
    assert longest + NAME_GAP <= width < longest + NAME_GAP + 1
    assert name_column(names, 12, 200, 500) == 200
    assert name_column(names, 12, 10, 50) == 50
