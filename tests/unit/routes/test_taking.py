"""A page says how what it offers is taken: as data, by subscription, for a narrow column."""

from selectolax.lexbor import LexborHTMLParser

from tests.conftest import Get


def test_a_page_with_a_calendar_says_that_programs_keep_up_with_it(get: Get) -> None:
    words = "keeps up with it"
    assert words in get("/timeline").text
    assert words in get("/countries/japan").text
    assert words not in get("/about").text
    for path in ("/timeline", "/about"):
        named = LexborHTMLParser(get(path).text).css_first('[aria-labelledby="as-data"]')
        assert named is not None
        assert named.css_first(f'[href="{path}.json"]')


def test_the_page_of_a_picture_offers_it_for_a_narrow_column(get: Get) -> None:
    tree = LexborHTMLParser(get("/figures/lanes?group=g7").text)
    offered = [str(link.attributes["href"]) for link in tree.css("a[download]")]
    narrow = [address for address in offered if "layout=narrow" in address]
    assert len(narrow) == 2
    for address in narrow:
        assert get(address).status_code == 200
