"""Every picture stands alone, and its words have room."""

import re
from itertools import combinations
from typing import Any
from xml.etree import ElementTree

import pytest

from app.figures import typeface
from app.figures.layout import SHEETS
from app.figures.picture import DRAWINGS, Picture, picture
from app.presenters.figures import TABLES
from app.record.codelists import Evidence, Figure, Group, Layout
from app.record.record import Record
from app.settings import ROOT
from tests import samples
from tests.page_requests import page_request
from tests.samples import country, event
from tests.unit.figures.drawn import SVG, boxes

EVERY = [(figure, layout) for figure in Figure for layout in Layout]
CHOSEN: tuple[dict[str, Any], ...] = (
    {},
    {"group": Group.G7},
    {"country": ("FR",)},
    {"as_of": "2024-01-20"},
    {"as_of": "1999-01-01"},
    {"evidence": Evidence.ARTICLES},
    {"release": "2026-12-01-2"},
)


def drawn(served: Record, figure: Figure, layout: Layout, **chosen: Any) -> Picture:
    return picture(page_request(served, **chosen), figure, layout)


def root_of(drawing: Picture) -> ElementTree.Element:
    return ElementTree.fromstring(drawing.svg)  # noqa: S314


def test_every_figure_has_its_numbers_its_drawing_and_its_template() -> None:
    assert set(TABLES) == set(Figure), "TABLES of app/presenters/figures/__init__.py"
    assert set(DRAWINGS) == set(Figure), "DRAWINGS of app/figures/picture.py"
    names = {path.stem for path in (ROOT / "templates" / "figures").iterdir()}
    assert set(Figure) <= names, "templates/figures/"


@pytest.mark.parametrize(("figure", "layout"), EVERY)
def test_a_picture_is_one_box_with_a_text_alternative(
    served: Record, figure: Figure, layout: Layout
) -> None:
    drawing = drawn(served, figure, layout)
    root = root_of(drawing)
    width, height = SHEETS[layout].width, drawing.height
    assert root.tag == f"{SVG}svg"
    assert root.get("viewBox") == f"0 0 {width} {height}"
    assert (root.get("width"), root.get("height")) == (str(width), str(height))
    assert root.get("role") == "img"
    title, about = root[0], root[1]
    assert (title.tag, about.tag) == (f"{SVG}title", f"{SVG}desc")
    assert root.get("aria-labelledby") == f"{title.get('id')} {about.get('id')}"
    assert title.text == figure.label == drawing.title
    assert drawing.description in (about.text or "")


@pytest.mark.parametrize(("figure", "layout"), EVERY)
def test_a_picture_needs_nothing_but_itself(served: Record, figure: Figure, layout: Layout) -> None:
    root = root_of(drawn(served, figure, layout))
    ids = {element.get("id") for element in root.iter() if element.get("id")}
    for element in root.iter():
        assert element.tag.removeprefix(SVG) not in ("style", "script", "image", "foreignObject")
        for name, value in element.attrib.items():
            assert name not in ("class", "style")
            assert "url(" not in value
            assert "var(" not in value
            assert "//" not in value
            if name in ("fill", "stroke"):
                assert re.fullmatch(r"none|#[0-9a-f]{3,6}", value)
            if name == "href":
                assert value.removeprefix("#") in ids


@pytest.mark.parametrize(("figure", "layout"), EVERY)
def test_day_source_release_and_licence_are_in_it(
    served: Record, figure: Figure, layout: Layout
) -> None:
    text = " ".join(box.text for box in boxes(root_of(drawn(served, figure, layout))))
    text = text.replace("\N{NO-BREAK SPACE}", " ")
    assert figure.label in text
    assert "Situation on 31 March 2025" in text
    assert f"Pactline, revision {served.revision}, CC BY 4.0" in text
    assert f"/figures/{figure}?as_of=2025-03-31&" in text


@pytest.mark.parametrize(("figure", "layout"), EVERY)
def test_a_picture_of_a_release_names_it_and_leads_to_it(
    served: Record, figure: Figure, layout: Layout
) -> None:
    drawing = drawn(served, figure, layout, release="2026-12-01-2")
    text = " ".join(box.text for box in boxes(root_of(drawing)))
    assert f"Pactline, release 2026-12-01-2, revision {served.revision}" in text
    address = f"/figures/{figure}?as_of=2025-03-31&release=2026-12-01-2"
    assert address in text.replace(" ", "")


@pytest.mark.parametrize(("figure", "layout"), EVERY)
@pytest.mark.parametrize("chosen", CHOSEN, ids=str)
def test_words_lie_in_the_picture_and_not_on_each_other(
    served: Record, figure: Figure, layout: Layout, chosen: dict[str, Any]
) -> None:
    drawing = drawn(served, figure, layout, **chosen)
    texts = boxes(root_of(drawing))
    for box in texts:
        assert box.left >= -0.5, box
        assert box.right <= drawing.width + 0.5, box
        assert 0 <= box.top <= box.bottom <= drawing.height, box
    assert [pair for pair in combinations(texts, 2) if pair[0].overlaps(pair[1])] == []


def test_a_picture_says_which_countries_it_is_about(served: Record) -> None:
    title = drawn(served, Figure.LADDER, Layout.WIDE, group=Group.G7).title
    assert title == "The ladder: the G7"
    title = drawn(served, Figure.LANES, Layout.WIDE, country=("FR", "GB")).title
    assert title == "The road from Vilnius to Italy: France and United Kingdom"


def test_a_picture_of_nothing_says_so(served: Record) -> None:
    for figure in (Figure.LANES, Figure.COMPARISON, Figure.PACE, Figure.SIGNINGS, Figure.PLEDGES):
        drawing = drawn(served, figure, Layout.WIDE, as_of="1999-01-01")
        text = " ".join(box.text for box in boxes(root_of(drawing)))
        assert drawing.description in text
        assert drawing.description.startswith("No ")


def test_names_that_look_like_markup_are_words() -> None:
    name = '<script>"&</script>'
    record = samples.record(
        event("a", "2024-01-12", "signed"), countries=(country("FR", name=name),)
    )
    for figure, layout in EVERY:
        svg = drawn(record, figure, layout, country=("FR",)).svg
        assert "<script" not in svg
        assert "&lt;script&gt;" in svg


def test_two_layouts_in_one_page_share_no_id(served: Record) -> None:
    for figure in Figure:
        wide, narrow = (root_of(drawn(served, figure, layout)) for layout in Layout)
        ids = [element.get("id") for root in (wide, narrow) for element in root.iter()]
        named = [one for one in ids if one]
        assert len(named) == len(set(named))


def test_words_at_the_end_of_a_line_begin_behind_what_is_drawn(served: Record) -> None:
    for layout, sheet in SHEETS.items():
        right, request = sheet.width - sheet.margin, page_request(served)
        lanes = DRAWINGS[Figure.LANES](request, sheet).chart
        pace = DRAWINGS[Figure.PACE](request, sheet).chart
        pledges = DRAWINGS[Figure.PLEDGES](request, sheet).chart
        columns = {
            lanes.right: [row.end for row in lanes.rows],
            pace.left + pace.width: [bar.days for bar in pace.bars],
            pledges.right: [row.amount for panel in pledges.panels for row in panel.rows],
        }
        for edge, texts in columns.items():
            assert texts
            for text in texts:
                assert right - typeface.width(text, sheet.small) >= edge or not text, layout
