"""A page says how what it offers is taken: as data, by subscription, for a narrow column."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from app.settings import Settings
from tests.conftest import Get, asking


def test_a_page_with_a_calendar_says_that_programs_keep_up_with_it(get: Get) -> None:
    words = "keeps up with it"
    assert words in get("/timeline").text
    assert words in get("/countries/japan").text
    assert words not in get("/about").text
    for path in ("/timeline", "/about"):
        named = LexborHTMLParser(get(path).text).css_first('[aria-labelledby="as-data"]')
        assert named is not None
        assert named.css_first(f'[href="{path}.json"]')


@pytest.mark.parametrize(
    ("path", "card"),
    [
        ("/countries/japan", "/embed/country/japan"),
        ("/agreements/gb-2024", "/embed/agreement/gb-2024"),
    ],
)
def test_a_page_with_a_card_has_the_code_that_shows_it(stored: Path, path: str, card: str) -> None:
    get = asking(Settings(store=stored, base_url="https://site.example"))
    code = LexborHTMLParser(get(f"{path}?as_of=2024-06-20").text).css_first("pre.code-to-copy")
    assert code is not None
    frame = LexborHTMLParser(code.text()).css_first("iframe")
    assert frame is not None
    source = urlsplit(str(frame.attributes["src"]))
    assert (source.netloc, source.path) == ("site.example", card)
    assert "as_of=2024-06-20" in source.query
    assert get(f"{source.path}?{source.query}").status_code == 200


def test_pages_without_a_card_offer_none(get: Get) -> None:
    for path in ("/countries", "/agreements", "/people/aiko-morishita", "/about"):
        assert "code-to-copy" not in get(path).text


@pytest.mark.parametrize("path", ["/figures/lanes.csv", "/figures/lanes.svg", "/oembed"])
def test_scripts_of_other_sites_may_read_pictures_and_frames(get: Get, path: str) -> None:
    answer = get(path, "OPTIONS", headers={"Access-Control-Request-Method": "GET"})
    assert answer.status_code == 204
    assert answer.headers["access-control-allow-origin"] == "*"


def test_the_page_of_a_picture_offers_it_for_a_narrow_column(get: Get) -> None:
    tree = LexborHTMLParser(get("/figures/lanes?group=g7").text)
    offered = [str(link.attributes["href"]) for link in tree.css("a[download]")]
    narrow = [address for address in offered if "layout=narrow" in address]
    assert len(narrow) == 2
    for address in narrow:
        assert get(address).status_code == 200
