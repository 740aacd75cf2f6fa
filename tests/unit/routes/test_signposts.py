"""Every page of the site is found by its name, and by what readers call it."""

from urllib.parse import urldefrag

import pytest
from selectolax.lexbor import LexborHTMLParser

from app.language import Language, gettext, speaking
from app.routes.page_table import PAGES, SITE
from app.view.search.pages import pages_meant
from app.view.search.reading import DAYS, reading
from app.view.site_page import SitePage
from tests.conftest import Get

LISTS = [site_page for site_page in SITE if not site_page.is_of_entries]


def first_meant(text: str) -> str:
    pages = pages_meant(SITE, reading(text, ()))
    return pages[0].id if pages else ""


def test_every_list_has_a_signpost_but_the_search_itself() -> None:
    lists = {page_route.name for page_route in PAGES if not page_route.slugs}
    assert lists - {site_page.name for site_page in SITE} == {"search"}
    assert len({site_page.id for site_page in LISTS}) == len(LISTS)


def test_what_every_page_leads_to_can_be_found(get: Get) -> None:
    page = LexborHTMLParser(get("/").text)
    links = page.css("header nav a[href^='/'], #more a[href^='/']")
    addresses = {link.attributes["href"] for link in links}
    assert len(addresses) > len({"/", "/timeline"})
    assert addresses <= {site_page.id for site_page in LISTS}


@pytest.mark.parametrize("site_page", LISTS, ids=lambda site_page: site_page.id)
@pytest.mark.parametrize("language", Language)
def test_a_page_is_found_by_its_name_in_each_language(
    site_page: SitePage, language: Language
) -> None:
    with speaking(language):
        name = gettext(site_page.signpost.name)
    assert first_meant(name) == site_page.id
    for other in Language:
        with speaking(other):
            assert first_meant(name) == site_page.id


@pytest.mark.parametrize("site_page", SITE, ids=lambda site_page: site_page.id)
def test_a_signpost_names_filters_of_its_page(site_page: SitePage) -> None:
    days = {DAYS} if {"from", "to"} <= set(site_page.keys) else set()
    assert set(site_page.signpost.chosen_by) <= {*site_page.keys, *days}


@pytest.mark.parametrize("site_page", LISTS, ids=lambda site_page: site_page.id)
def test_a_signpost_leads_to_a_page_that_has_the_part(get: Get, site_page: SitePage) -> None:
    matches = get("/search.json", params={"q": site_page.signpost.name}).json()["matches"]
    match = next(match for match in matches if match["id"] == site_page.id)
    assert match["what"] == "page"
    path, part = urldefrag(match["url"])
    answer = get(path)
    assert answer.status_code == 200
    if part:
        assert LexborHTMLParser(answer.text).css_first(f"[id='{part}']")


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("order of signing", "/signings"),
        ("who signed first", "/signings"),
        ("who signed between Vilnius and the summit", "/signings"),
        ("how to cite a page", "/data#cite"),
        ("cite", "/data#cite"),
        ("corrections", "/corrections"),
        ("newest", "/#latest"),
        ("what is newest in the record", "/#latest"),
        ("latest", "/#latest"),
        ("changes", "/changes"),
        ("gaps", "/gaps"),
        ("where sources disagree", "/disputes"),
        ("where the record disagrees with itself", "/disputes"),
        ("pledges", "/pledges"),
        ("compare", "/compare"),
        ("which agreements lack the 24-hour clause", "/compare"),
        ("calendar", "/data#doors"),
        ("feeds", "/data#doors"),
        ("download", "/data"),
        ("spreadsheet", "/data"),
        ("data", "/data"),
        ("API", "/docs"),
        ("timeline", "/timeline"),
        ("glossary", "/about#ladder"),
        ("who joined without signing", "/pace#joined"),
        ("who joined but has not signed", "/pace#joined"),
        ("who joined the declaration", ""),
        ("licence", "/data#terms"),
        ("which agreements are not in force", "/compare"),
        ("who led Ukraine's team", "/people"),
        ("порядок підписання", "/signings"),
        ("хто підписав першим", "/signings"),
        ("як цитувати", "/data#cite"),
        ("виправлення", "/corrections"),
        ("найновіше", "/#latest"),
        ("розбіжності", "/disputes"),
        ("прогалини", "/gaps"),
        ("завантажити", "/data"),
        ("календар", "/data#doors"),
        ("словник", "/about#ladder"),
        ("у яких угодах немає 24 годин", "/compare"),
        ("хто приєднався, але не підписав", "/pace#joined"),
        ("хто очолював команду України", "/people"),
        ("joined Vilnius declaration but no agreement", "/pace#joined"),
        ("who led Ukraine's negotiating team", "/people"),
        ("chief negotiator", "/people"),
        ("who negotiated for Ukraine", "/people"),
        ("conflicting dates", "/disputes"),
        ("contradictory reports", "/disputes"),
        ("latest agreement", "/signings"),
        ("who was the last to sign", "/signings"),
        ("what was delivered and paid", "/pledges"),
        ("agreements without 24-hour consultation clause", "/compare"),
        ("хто приєднався до декларації, але не має угоди", "/pace#joined"),
        ("хто очолював переговорну команду України", "/people"),
        ("суперечливі дати", "/disputes"),
        ("хто підписав останнім", "/signings"),
        ("що надали Україні", "/pledges"),
        ("weather", ""),
        ("the", ""),
        ("", ""),
    ],
)
def test_a_page_is_found_by_what_readers_call_it(text: str, page: str) -> None:
    assert first_meant(text) == page


def test_words_that_only_stand_beside_mean_no_page() -> None:
    for text in ("Ukraine", "country", "record", "Україна"):
        assert first_meant(text) in ("", "/countries"), text
