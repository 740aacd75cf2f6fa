"""Words of the record that look like markup stay words, in every template."""

import re
from html import escape
from pathlib import Path
from xml.etree import ElementTree

import pytest

from app.database import store
from app.record import yaml_reader
from app.settings import Settings
from app.templating.environment import environment
from tests.conftest import Get, asking
from tests.corpus import DATA

PAGES_WITH_MARKUP = [
    "/",
    "/timeline",
    "/timeline?q=%3Cb%3E%22%26%27",
    "/events/2024-03-gb-pledge",
    "/events/2024-09-us-pledge",
    "/countries/united-states",
    "/countries/united-kingdom",
    "/agreements",
    "/agreements/us-2024",
    "/agreements/gb-2024",
    "/agreements/fr-2024",
    "/compare?agreement=us-2024&agreement=gb-2024",
    "/pledges",
    "/people",
    "/people/mary-ann-q-smith",
    "/sources",
    "/sources/odd-bulletin-2024-03",
    "/documents",
    "/documents/kyiv-paper-2022",
    "/gaps",
    "/search?q=%3Cb%3E%22%26%27",
    "/timeline?kind=%3Cscript%3E",
    "/timeline.atom",
    "/countries/united-states.atom",
]
TAGGED = re.compile(r"<(b|i)>[^<]+</\1>|<(?:script|Smith|Bulletin|Agreement|long|grows|none)>")


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Get:
    """A site over the corpus, whose words try to escape."""
    path = tmp_path_factory.mktemp("corpus") / "store.sqlite3"
    store.build(yaml_reader.read(DATA)[0], path)
    return asking(Settings(store=path))


def tagged_words(folder: Path) -> set[str]:
    """The pieces of the corpus that a browser would take for elements."""
    text = "\n".join(path.read_text() for path in sorted(folder.rglob("*.yaml")))
    return {found[0] for found in TAGGED.finditer(text)}


def test_the_corpus_has_words_that_try_to_escape() -> None:
    assert {"<b>date</b>", '<b>"more"</b>', "<script>", "<Smith>"} <= tagged_words(DATA)


@pytest.mark.parametrize("path", PAGES_WITH_MARKUP)
def test_no_word_of_the_record_becomes_markup(ask: Get, path: str) -> None:
    body = ask(path).text
    assert [piece for piece in sorted(tagged_words(DATA)) if piece in body] == []


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
def test_such_words_are_told_as_they_are(ask: Get, path: str, words: str) -> None:
    body = ask(path).text.replace("&#34;", "&quot;").replace("&#39;", "&#x27;")
    assert escape(words) in body


def test_a_feed_with_such_words_is_well_formed(ask: Get) -> None:
    ElementTree.fromstring(ask("/timeline.atom").text)  # noqa: S314


def test_every_template_escapes() -> None:
    made = environment()
    for name in made.list_templates():
        assert made.select_template([name]) is not None
        rule = made.autoescape
        assert rule(name) if callable(rule) else rule, name
    assert made.from_string("{{ word }}").render(word="<b>&\"'") == "&lt;b&gt;&amp;&#34;&#39;"
