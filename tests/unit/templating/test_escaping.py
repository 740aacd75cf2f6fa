"""Words of the record that look like markup stay words, in every template."""

import re
from functools import cache
from html import escape
from pathlib import Path
from xml.etree import ElementTree

import pytest

from app.formats import ATOM
from app.record.record import Record
from app.routes.page_route import PageRoute
from app.routes.page_table import PAGES
from app.templating.environment import environment
from tests.conftest import Get
from tests.corpus import DATA
from tests.crawling import Crawl

# Words of a reader, which no link of the site leads to.
QUERIES = (
    "/timeline?q=%3Cb%3E%22%26%27",
    "/search?q=%3Cb%3E%22%26%27",
    "/timeline?kind=%3Cscript%3E",
)
TAGGED = re.compile(r"<(b|i)>[^<]+</\1>|<(?:script|Smith|Bulletin|Agreement|long|grows|none)>")


@cache
def tagged_words(folder: Path) -> set[str]:
    """The pieces of the corpus that a browser would take for elements."""
    text = "\n".join(path.read_text() for path in sorted(folder.rglob("*.yaml")))
    return {match[0] for match in TAGGED.finditer(text)}


def test_the_corpus_has_words_that_try_to_escape() -> None:
    assert {"<b>date</b>", '<b>"more"</b>', "<script>", "<Smith>"} <= tagged_words(DATA)


def markup(body: str) -> list[str]:
    """The pieces of the corpus that stand in a page as elements."""
    return [piece for piece in sorted(tagged_words(DATA)) if piece in body]


def test_no_word_of_the_record_becomes_markup_on_any_page(site_crawl: Crawl) -> None:
    elements = {address: markup(page.text) for address, page in site_crawl.items()}
    assert len(elements) > len(PAGES)
    assert {address: pieces for address, pieces in elements.items() if pieces} == {}


@pytest.mark.parametrize("page_route", [route for route in PAGES if ATOM in route.formats])
def test_no_word_of_the_record_becomes_markup_in_a_feed(
    get: Get, record: Record, page_route: PageRoute
) -> None:
    for address in page_route.addresses(record, ATOM):
        feed = get(address).text
        assert markup(feed) == []
        ElementTree.fromstring(feed)  # noqa: S314


@pytest.mark.parametrize("path", QUERIES)
def test_no_word_of_a_reader_becomes_markup(get: Get, path: str) -> None:
    assert markup(get(path).text) == []


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/events/2024-03-gb-pledge", '<b>"more"</b>'),
        ("/events/2024-09-us-pledge", "</script><script>alert('no')</script>"),
        ("/documents/kyiv-paper-2022", "marks & <i>signs</i>"),
        ("/agreements/us-2024", 'Bilateral <Agreement> & "Annexes"'),
        ("/people/mary-ann-q-smith", 'Mary-Ann "Q" <Smith> & Daughter'),
        ("/sources/odd-bulletin-2024-03", '=Odd & "Sons" <Bulletin>'),
        ("/timeline.atom", '<b>"more"</b>'),
    ],
)
def test_such_words_are_shown_as_they_are(get: Get, path: str, words: str) -> None:
    body = get(path).text.replace("&#34;", "&quot;").replace("&#39;", "&#x27;")
    assert escape(words) in body


def test_every_template_escapes() -> None:
    templates = environment()
    for name in templates.list_templates():
        assert templates.select_template([name]) is not None
        rule = templates.autoescape
        assert rule(name) if callable(rule) else rule, name
    assert templates.from_string("{{ word }}").render(word="<b>&\"'") == "&lt;b&gt;&amp;&#34;&#39;"
