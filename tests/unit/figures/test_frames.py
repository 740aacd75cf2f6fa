"""Frames: what a host has to know."""

from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from app.figures.frames import ORIGIN, Frame, country_frame, figure_frame, image_code
from app.record.codelists import Figure, Group
from app.record.record import Record
from app.urls import Urls
from tests.answers import first
from tests.conftest import Get
from tests.page_requests import page_request


def test_the_code_is_one_frame_fixed_to_the_day(served: Record) -> None:
    request = replace(page_request(served), urls=Urls("https://pactline.example/x"))
    frame = figure_frame(request, Figure.LANES)
    (node,) = LexborHTMLParser(frame.code()).css("iframe")
    src = node.attributes["src"]
    assert src == ("https://pactline.example/x/embed/lanes?as_of=2025-03-31&known_on=2025-03-31")
    assert node.attributes["title"] == Figure.LANES.label
    assert node.attributes["height"] == str(frame.highest)


def test_the_code_of_an_image_has_words_and_leads_back(get: Get, served: Record) -> None:
    request = replace(page_request(served, group=Group.G7), urls=Urls("https://pactline.example/x"))
    (link,) = LexborHTMLParser(image_code(request, Figure.LADDER)).css("a")
    (image,) = link.css("img")
    day = "group=g7&as_of=2025-03-31&known_on=2025-03-31"
    assert link.attributes["href"] == f"https://pactline.example/x/figures/ladder?{day}"
    assert image.attributes["src"] == f"https://pactline.example/x/figures/ladder.png?{day}"
    assert (link.attributes["hreflang"], image.attributes["lang"]) == ("en", "en")
    drawn = LexborHTMLParser(get(f"/figures/ladder.svg?{day}").text)
    root, title, words = (first(drawn, name) for name in ("svg", "title", "desc"))
    assert image.attributes["alt"] == f"{title.text()}. {words.text()}"
    assert image.attributes["width"] == root.attributes["width"]
    assert image.attributes["height"] == root.attributes["height"]


def test_the_code_of_an_image_is_in_the_language_of_its_page(get: Get) -> None:
    page = get("/uk/figures/pace.json").json()
    (link,) = LexborHTMLParser(page["image_code"]).css("a")
    (image,) = link.css("img")
    assert (link.attributes["hreflang"], image.attributes["lang"]) == ("uk", "uk")
    for address in (link.attributes["href"], image.attributes["src"]):
        assert (address or "").startswith("/uk/figures/pace")
    assert (image.attributes["alt"] or "").startswith(page["heading"])


def test_the_height_is_enough_at_any_width(served: Record) -> None:
    for figure in Figure:
        frame = figure_frame(page_request(served), figure)
        heights = [frame.height_at(width) for width in (320, 400, 559, 560, 700)]
        assert max(heights) == frame.highest
        assert heights[0] < heights[1] == heights[2] == frame.narrow_height
        assert heights[3] == heights[4] == frame.height


def test_a_card_has_one_height(served: Record) -> None:
    frame = country_frame(page_request(served), "france")
    assert frame is not None
    assert frame.height_at(320) == frame.height_at(700) == frame.highest


@pytest.mark.parametrize("title", ['a "b" <c>', "d & e"])
def test_titles_cannot_leave_the_code(title: str) -> None:
    (node,) = LexborHTMLParser(Frame("/embed/x?a=1&b=2", title, 1, 2, 3).code()).css("iframe")
    assert node.attributes["title"] == title
    assert node.attributes["src"] == "/embed/x?a=1&b=2"


def test_the_heights_are_those_of_the_pictures_that_the_frame_shows(
    get: Get, served: Record
) -> None:
    for figure in Figure:
        frame = figure_frame(page_request(served), figure)
        svgs = LexborHTMLParser(get(frame.src).text).css("svg[role=img]")
        wide, narrow = (int(svg.attributes["height"] or "0") for svg in svgs)
        assert frame.height == wide + ORIGIN
        assert 0 <= frame.height_at(320) - (narrow + ORIGIN) <= 1
