"""Links of a written page lead to files, are relative without a host, or lose their anchor."""

import pytest

from app.static_export import links
from app.static_export.file_urls import FileUrls
from app.static_export.links import WrittenPage

FILES = {
    "/": "index.html",
    "/about": "about/index.html",
    "/about.md": "about.md",
    "/list?cursor=x": "list/part/2/index.html",
}
HOSTED = FileUrls("https://site.example/pact", files=FILES)
ON_DISK = FileUrls("", files=FILES)


@pytest.mark.parametrize(
    ("urls", "link", "written"),
    [
        (HOSTED, "/pact/about/#x", "/pact/about/#x"),
        (HOSTED, "/pact/list?cursor=x", "/pact/list/part/2/"),
        (HOSTED, "https://else.example/?a=b&amp;c", "https://else.example/?a=b&amp;c"),
        (HOSTED, "#x", "#x"),
        (ON_DISK, "/about/#x", "../../about/index.html#x"),
        (ON_DISK, "/about.md", "../../about.md"),
        (ON_DISK, "/", "../../index.html"),
        (ON_DISK, "/list/one/", "index.html"),
        (ON_DISK, "/list?cursor=x", "../part/2/index.html"),
        (ON_DISK, "https://else.example/", "https://else.example/"),
        (ON_DISK, "#x", "#x"),
    ],
)
def test_a_link_is_written_as_its_site_needs_it(urls: FileUrls, link: str, written: str) -> None:
    page = WrittenPage("list/one/index.html", urls)
    assert page.content(f'<a href="{link}">words</a>') == f'<a href="{written}">words</a>'


@pytest.mark.parametrize("urls", [HOSTED, ON_DISK])
def test_what_only_a_server_answers_leaves_its_words(urls: FileUrls) -> None:
    page = WrittenPage("index.html", urls)
    anchor = f'<a href="{urls.base}/about?q=1">words <b>and</b> more</a>'
    head = f'<link rel="alternate" href="{urls.base}/about.json?as_of=2023-10-19">\n'
    assert page.content(head + anchor) == "words <b>and</b> more"
    assert page.content("a<form action='/search'><input></form>b") == "ab"


@pytest.mark.parametrize(
    ("urls", "canonical", "ukrainian"),
    [
        (
            HOSTED,
            '<link rel="canonical" href="https://site.example/pact/list/part/2/">',
            "/pact/uk/list/part/2/",
        ),
        (ON_DISK, "", "../../../uk/list/part/2/index.html"),
    ],
)
def test_a_further_part_names_itself_and_the_same_part_in_another_language(
    urls: FileUrls, canonical: str, ukrainian: str
) -> None:
    page = WrittenPage("list/part/2/index.html", urls)
    alternate = '<link rel="alternate" hreflang="uk" href="https://site.example/pact/uk/list/">'
    switch = f'<a class="language" href="{urls.base}/uk/list/" lang="uk">x</a>'
    first = f'<link rel="canonical" href="https://site.example/pact/list/">{alternate}{switch}'
    content = page.content(page.as_further_part(first))
    own_alternate = alternate.replace("/list/", "/list/part/2/") if urls.has_host else ""
    own_switch = f'<a class="language" href="{ukrainian}" lang="uk">x</a>'
    assert content == f"{canonical}{own_alternate}{own_switch}"


@pytest.mark.parametrize(
    ("file", "word"), [("timeline/index.html", "copy"), ("uk/timeline/index.html", "копії")]
)
def test_what_stands_in_the_place_of_filters_is_in_the_language_of_the_page(
    file: str, word: str
) -> None:
    content = WrittenPage(file, ON_DISK).content('<details class="panel">x</details>')
    assert word in content
    assert "details" not in content


def test_a_broken_link_is_named_with_its_page() -> None:
    html = '<a href="../about/index.html">a</a><a href="nowhere.html">b</a><img src="?x=1">'
    broken = links.broken_links("list/index.html", html, ON_DISK, FILES.values())
    assert list(broken) == ["list/index.html: nowhere.html"]
    hosted = '<a href="/pact/about/">a</a><a href="/about/">b</a><a href="/pact/about?x=1">c</a>'
    broken = links.broken_links("list/index.html", hosted, HOSTED, FILES.values())
    assert list(broken) == ["list/index.html: /about/", "list/index.html: /pact/about?x=1"]
