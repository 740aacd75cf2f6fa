"""The site map: each page in each language, with the others beside it."""

from pathlib import Path

import pytest
from lxml import etree

from app.routes.crawlers import site_map
from app.settings import Settings
from app.urls import Urls
from tests.conftest import Get, asking

SPACES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}


def alternates_by_address(content: bytes) -> dict[str, dict[str, str]]:
    tree = etree.fromstring(content)
    return {
        page.findtext("s:loc", namespaces=SPACES): {
            link.get("hreflang"): link.get("href") for link in page.findall("x:link", SPACES)
        }
        for page in tree.findall("s:url", SPACES)
    }


@pytest.mark.parametrize("base", ["https://example.org", "https://example.org/uk"])
def test_each_page_names_itself_in_every_language(stored: Path, base: str) -> None:
    pages = alternates_by_address(
        asking(Settings(store=stored, base_url=base))("/sitemap.xml").content
    )
    for path in ("/", "/timeline", "/countries/france"):
        alternates = {"en": base + path, "x-default": base + path, "uk": f"{base}/uk{path}"}
        assert pages[base + path] == pages[f"{base}/uk{path}"] == alternates
    for address, alternates in pages.items():
        assert address in alternates.values()
        assert set(alternates.values()) <= pages.keys()


def test_a_page_in_one_language_names_no_other() -> None:
    urls = Urls("https://example.org")
    assert alternates_by_address(site_map(urls, ["/", "/uk/", "/alone"])) == {
        "https://example.org/": {
            "en": "https://example.org/",
            "x-default": "https://example.org/",
            "uk": "https://example.org/uk/",
        },
        "https://example.org/uk/": {
            "en": "https://example.org/",
            "x-default": "https://example.org/",
            "uk": "https://example.org/uk/",
        },
        "https://example.org/alone": {},
    }


def test_what_crawlers_ask_for_has_one_language(get: Get) -> None:
    for path in ("/robots.txt", "/llms.txt", "/sitemap.xml"):
        assert get(path).status_code == 200
        assert get(f"/uk{path}").status_code == 404
