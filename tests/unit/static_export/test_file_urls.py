"""Addresses of a site in files name the files, and never another day than they say."""

from dataclasses import replace

import pytest

from app.language import Language
from app.static_export.file_urls import FileUrls

FILES = {
    "/": "index.html",
    "/?as_of=2023-10-19": "day/2023-10-19/index.html",
    "/timeline?group=g7": "group/g7/timeline/index.html",
    "/timeline": "timeline/index.html",
    "/timeline.json": "timeline.json",
    "/uk/": "uk/index.html",
    "/uk/timeline?group=g7": "uk/group/g7/timeline/index.html",
    "/countries/c d": "never",
    "/countries/c%20d": "countries/c d/index.html",
}
LAST = (("as_of", "2024-06-13"), ("known_on", "2024-06-13"))
URLS = FileUrls("https://site.example/pact", files=FILES, default_query=LAST)
DATED = FileUrls(
    "https://site.example/pact", (("as_of", "2023-10-19"),), files=FILES, default_query=LAST
)


@pytest.mark.parametrize(
    ("path", "query", "address"),
    [
        ("/", (), "/pact/"),
        ("/timeline", (("group", "g7"),), "/pact/group/g7/timeline/"),
        ("/timeline", LAST, "/pact/timeline/"),
        ("/", (("as_of", "2023-10-19"), LAST[1]), "/pact/day/2023-10-19/"),
        ("/countries/c d", (), "/pact/countries/c%20d/"),
        ("/timeline", (("country", "FR"),), "/pact/timeline?country=FR"),
        ("/timeline.json", (("as_of", "2023-10-19"),), "/pact/timeline.json?as_of=2023-10-19"),
        ("/nowhere", (), "/pact/nowhere"),
    ],
)
def test_an_address_is_that_of_the_file_or_keeps_its_query(
    path: str, query: tuple[tuple[str, str], ...], address: str
) -> None:
    assert URLS.at(path, query) == address
    assert URLS.is_answered(address) == ("?" not in address)


def test_an_address_in_a_language_is_that_of_its_own_file_and_of_no_other_language() -> None:
    ukrainian = replace(URLS, language=Language.UKRAINIAN)
    assert ukrainian.at("/", LAST) == "/pact/uk/"
    assert ukrainian.at("/timeline", (("group", "g7"),)) == "/pact/uk/group/g7/timeline/"
    assert ukrainian.at("/timeline") == "/pact/uk/timeline"
    dated = ukrainian.at("/", (("as_of", "2023-10-19"),))
    assert dated == "/pact/uk/?as_of=2023-10-19"
    assert not ukrainian.is_answered(dated)


def test_a_page_without_a_copy_of_a_day_is_that_of_the_last_but_a_file_is_not() -> None:
    assert DATED.to("/") == "/pact/day/2023-10-19/"
    assert DATED.to("/timeline") == "/pact/timeline/"
    assert DATED.to("/timeline", (("group", "g7"),)) == "/pact/group/g7/timeline/"
    assert DATED.to("/timeline.json") == "/pact/timeline.json?as_of=2023-10-19"
