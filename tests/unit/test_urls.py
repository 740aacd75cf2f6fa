"""Addresses: the base path, the lens that a dated view hands on, and quoting."""

import pytest

from app.language import Language
from app.urls import Urls, language_of, under

VIEW_KEYS = (("as_of", "2023-10-19"), ("evidence", "articles"))


@pytest.mark.parametrize(
    ("base_url", "address"),
    [
        ("", "/timeline"),
        ("https://example.org", "/timeline"),
        ("https://example.org/", "/timeline"),
        ("https://example.org/pactline", "/pactline/timeline"),
        ("https://example.org/a/b/", "/a/b/timeline"),
    ],
)
def test_the_base_path_stands_before_every_address(base_url: str, address: str) -> None:
    assert Urls(base_url).at("/timeline") == address


@pytest.mark.parametrize(
    ("base_url", "absolute"),
    [
        ("", "/about"),
        ("https://example.org", "https://example.org/about"),
        ("http://example.org:8080/x/", "http://example.org:8080/x/about"),
    ],
)
def test_an_absolute_address_has_the_configured_host(base_url: str, absolute: str) -> None:
    urls = Urls(base_url)
    assert urls.absolute(urls.at("/about")) == absolute


def test_links_keep_the_lens_unless_they_name_a_part_of_it() -> None:
    urls = Urls(view_query=VIEW_KEYS)
    assert urls.to("/") == "/?as_of=2023-10-19&evidence=articles"
    assert urls.to("/", [("as_of", "2024-01-01")]) == "/?as_of=2024-01-01&evidence=articles"
    assert urls.to("/", [("q", "x")]) == "/?q=x&as_of=2023-10-19&evidence=articles"
    assert urls.at("/", [("q", "x")]) == "/?q=x"


@pytest.mark.parametrize(
    ("path", "query", "address"),
    [
        ("/people/é", [], "/people/%C3%A9"),
        ("/a b", [("q", "x y&z=1")], "/a%20b?q=x+y%26z%3D1"),
        ("/events/<script>", [("q", '"')], "/events/%3Cscript%3E?q=%22"),
        ("/", [("kind", "signed"), ("kind", "pledge")], "/?kind=signed&kind=pledge"),
    ],
)
def test_addresses_are_quoted(path: str, query: list[tuple[str, str]], address: str) -> None:
    assert Urls().at(path, query) == address


def test_each_sort_of_page_has_its_path() -> None:
    urls = Urls("https://example.org/p", VIEW_KEYS[:1])
    addresses = [
        urls.country("france"),
        urls.event("e"),
        urls.agreement("us-2024"),
        urls.person("p"),
        urls.source("s"),
    ]
    paths = ["countries/france", "events/e", "agreements/us-2024", "people/p", "sources/s"]
    assert addresses == [f"/p/{path}?as_of=2023-10-19" for path in paths]


@pytest.mark.parametrize(
    ("base_url", "root_path", "address", "whole"),
    [
        ("", "", "/about", "/about"),
        ("", "/pactline", "/pactline/about", "/pactline/about"),
        ("", "pactline/", "/pactline/about", "/pactline/about"),
        ("https://a.example", "", "/about", "https://a.example/about"),
        ("https://a.example", "/p", "/p/about", "https://a.example/p/about"),
        ("https://a.example/p", "/p", "/p/about", "https://a.example/p/about"),
        ("https://a.example/x/p", "/p", "/x/p/about", "https://a.example/x/p/about"),
        ("https://a.example/xp", "/p", "/xp/p/about", "https://a.example/xp/p/about"),
    ],
)
def test_a_root_path_stands_at_the_end_of_the_base(
    base_url: str, root_path: str, address: str, whole: str
) -> None:
    urls = under(base_url, root_path)
    assert urls.at("/about") == address
    assert urls.absolute(urls.at("/about")) == whole
    assert urls.has_host is base_url.startswith("https")


@pytest.mark.parametrize(
    "path",
    [
        "/docs",
        "/apple-touch-icon.png",
        "/data/events.csv",
        "/releases/2026-12-01/pactline.sqlite3",
        "/releases/2026-12-01/pactline.zip",
    ],
)
def test_what_is_the_same_in_each_language_has_one_address(path: str) -> None:
    assert Urls(language=Language.UKRAINIAN).at(path) == path
    assert language_of(f"/uk{path}") == (Language.ENGLISH, f"/uk{path}")


@pytest.mark.parametrize("path", ["/", "/releases", "/releases.json", "/releases/2026-12-01"])
def test_an_address_in_a_language_names_it(path: str) -> None:
    assert language_of(Urls(language=Language.UKRAINIAN).at(path)) == (Language.UKRAINIAN, path)
