"""Which language a page is in is said by its address alone."""

import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from app.language import Language
from app.settings import Settings
from app.urls import language_of
from tests.conftest import Get, asking

LANGUAGES = {language.value: language for language in Language}
EVENT = "/events/2023-10-19-fr-talks-opened"


@pytest.mark.parametrize(
    ("path", "language", "own_path"),
    [
        ("/", "en", "/"),
        ("/uk/", "uk", "/"),
        ("/uk/timeline.json", "uk", "/timeline.json"),
        ("/ukraine", "en", "/ukraine"),
        ("/countries/uk", "en", "/countries/uk"),
        ("/uk/static/pactline.css", "en", "/uk/static/pactline.css"),
        ("/uk/openapi.json", "en", "/uk/openapi.json"),
        ("/UK/", "en", "/UK/"),
    ],
)
def test_the_path_names_the_language(path: str, language: str, own_path: str) -> None:
    assert language_of(path) == (LANGUAGES[language], own_path)


def test_a_page_is_answered_in_its_language_whatever_was_asked_for_before(get: Get) -> None:
    for _ in range(2):
        english, ukrainian = get(EVENT), get(f"/uk{EVENT}")
        assert "Україна і Франція розпочинають переговори" not in english.text
        assert "<h1>Україна і Франція розпочинають переговори</h1>" in ukrainian.text
        assert (english.headers["content-language"], ukrainian.headers["content-language"]) == (
            "en",
            "uk",
        )
        assert english.headers["etag"] != ukrainian.headers["etag"]


def test_no_header_decides(get: Get) -> None:
    asked = get(EVENT, headers={"Accept-Language": "uk", "Cookie": "language=uk"})
    assert asked.content == get(EVENT).content


def test_links_stay_in_the_language_and_files_have_none(get: Get) -> None:
    page = LexborHTMLParser(get(f"/uk{EVENT}?as_of=2024-03-01").text)
    links = [link.attributes["href"] or "" for link in page.css("a[href]")]
    own = [link for link in links if link.startswith("/")]
    switch = page.css_first('a[hreflang="en"]')
    assert switch is not None
    assert switch.attributes["href"] == f"{EVENT}?as_of=2024-03-01"
    assert all(
        link.startswith(("/uk/", "/docs", "/data/")) or link == switch.attributes["href"]
        for link in own
    )
    style = page.css_first('link[rel="stylesheet"]')
    assert style is not None
    assert str(style.attributes["href"]).startswith("/static/")


def test_a_page_names_itself_in_every_language(get: Get) -> None:
    for prefix in ("", "/uk"):
        answer = get(prefix + EVENT)
        page = LexborHTMLParser(answer.text)
        named = {
            link.attributes["hreflang"]: link.attributes["href"]
            for link in page.css("link[hreflang]")
        }
        assert named == {"en": EVENT, "x-default": EVENT, "uk": f"/uk{EVENT}"}
        assert f'<{EVENT}>; rel="alternate"; hreflang="x-default"' in answer.headers["link"]
        assert f'</uk{EVENT}>; rel="alternate"; hreflang="uk"' in answer.headers["link"]


def test_the_bare_name_of_a_language_leads_to_its_first_page(get: Get) -> None:
    answer = get("/uk")
    assert (answer.status_code, answer.headers["location"]) == (301, "/uk/")


def test_other_spellings_lead_on_in_the_language(get: Get) -> None:
    answer = get("/uk/Countries/FR")
    while answer.status_code == 301:
        assert answer.headers["location"].startswith("/uk/")
        answer = get(answer.headers["location"])
    assert answer.status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "/uk/static/none.css",
        "/uk/openapi.json",
        "/uk/healthz",
        "/uk/data/pactline.sqlite3",
        "/uk/apple-touch-icon.png",
    ],
)
def test_what_has_no_language_is_not_found_below_one(get: Get, path: str) -> None:
    assert get(path).status_code == 404


def test_a_page_that_is_english_alone_offers_no_other_language(get: Get) -> None:
    page = LexborHTMLParser(get("/docs").text)
    assert not page.css("a.language")
    assert not page.css("link[hreflang]")


def test_errors_are_in_the_language_and_lead_back_to_it(get: Get) -> None:
    answer = get("/uk/nowhere")
    assert answer.status_code == 404
    page = LexborHTMLParser(answer.text)
    html = page.css_first("html")
    assert html is not None
    assert html.attributes["lang"] == "uk"
    assert page.css_first('a[href="/uk/"]') is not None
    problem = get("/uk/nowhere.json").json()
    assert problem["instance"] == "/uk/nowhere.json"


@pytest.mark.parametrize(
    "query",
    [
        "q=" + "a" * 101,
        "q=" + "a" * 5000,
        "&".join(["a=1"] * 300),
        "q=%ff",
        "group=g7&group=all",
        "cursor=ü",
        "from=x",
    ],
)
def test_whatever_refuses_says_so_in_the_language_of_the_address(get: Get, query: str) -> None:
    problem = get(f"/uk/timeline.json?{query}").json()
    words = f"{problem['title']} {problem['detail'].partition('; ')[2] or problem['detail']}"
    known_names = ("UTF", "NUL", "next", "from", "group", "cursor")
    assert not [word for word in re.findall("[A-Za-z]{3,}", words) if word not in known_names]
    assert LexborHTMLParser(get(f"/uk/timeline?{query}").text).css_first('html[lang="uk"]')


def test_languages_stand_below_the_base_path(stored: Path) -> None:
    get = asking(Settings(store=stored, base_url="https://site.example/pacts"))
    page = get(f"/pacts/uk{EVENT}")
    assert page.status_code == 200
    assert f'href="https://site.example/pacts/uk{EVENT}"' in page.text
