"""Forms of data below /uk: the same facts, in the language of the address."""

import io
import json
from pathlib import Path

import feedparser
import pytest
import rispy
from icalendar import Calendar
from openpyxl import load_workbook
from selectolax.lexbor import LexborHTMLParser

from app.formats.untranslated import pointers
from app.language import Language
from app.record.record import Record
from app.record.translations.translated import translated
from app.rows.page import Listing
from app.settings import Settings
from tests.conftest import Get, asking

EVENT = "2023-10-19-fr-talks-opened"
TITLE = "Україна і Франція розпочинають переговори"
BASE = "https://example.org/p"


def at(document: object, pointer: str) -> object:
    """Return the value that a JSON Pointer names."""
    for token in pointer.split("/")[1:]:
        name = token.replace("~1", "/").replace("~0", "~")
        document = document[int(name)] if isinstance(document, list) else document[name]  # type: ignore[index]
    return document


@pytest.fixture
def whole(stored: Path) -> Get:
    """The site under an address that it knows."""
    return asking(Settings(store=stored, base_url=BASE))


def test_json_says_its_language_and_names_what_is_english(get: Get, record: Record) -> None:
    untranslated = translated(record, Language.UKRAINIAN).untranslated
    for path in ("/timeline", "/countries/france", "/agreements/fr-2024", "/sources/text-fr"):
        document = get(f"/uk{path}.json").json()
        assert document["in_language"] == "uk"
        assert document["untranslated"]
        assert {at(document, pointer) for pointer in document["untranslated"]} <= untranslated


def test_english_json_says_nothing_of_languages(get: Get) -> None:
    document = get("/agreements/fr-2024.json").json()
    assert not {"in_language", "untranslated"} & document.keys()
    ukrainian = get("/uk/agreements/fr-2024.json").json()
    assert ukrainian.keys() - document.keys() == {"in_language", "untranslated"}


def test_a_translated_text_is_not_among_the_untranslated(get: Get) -> None:
    document = get(f"/uk/events/{EVENT}.json").json()
    assert document["event"]["title"] == TITLE
    assert not {"/title", "/event/title", "/event/summary"} & set(document["untranslated"])


def test_pointers_are_escaped_and_codes_are_no_texts() -> None:
    class Odd(Listing):
        by_name: dict[str, str]

    page = Odd(
        title="whole",
        as_of="2024-01-01",
        known_on="2024-01-01",
        evidence="all",
        revision="0" * 12,
        count=1,
        by_name={"a/b~c": "text", "d": "other"},
    )
    assert pointers(page, frozenset({"text", "all"})) == ("/by_name/a~1b~0c",)
    assert pointers(page, frozenset()) == ()


def test_the_interface_describes_what_json_says_of_languages(get: Get) -> None:
    schemas = get("/openapi.json").json()["components"]["schemas"]
    for name in ("TimelinePage", "AgreementPage"):
        for field in ("in_language", "untranslated"):
            assert "English" in schemas[name]["properties"][field]["description"]
            assert field not in schemas[name]["required"]


def test_an_entry_of_a_feed_is_another_in_each_language(get: Get) -> None:
    english, ukrainian = (get(f"{prefix}/timeline.atom") for prefix in ("", "/uk"))
    assert 'xml:lang="uk"' in ukrainian.text
    own, others = feedparser.parse(ukrainian.content), feedparser.parse(english.content)
    assert any(TITLE in entry.title for entry in own.entries)
    assert len(own.entries) == len(others.entries)
    assert not {entry.id for entry in own.entries} & {entry.id for entry in others.entries}
    assert own.feed.id != others.feed.id
    assert all("/uk/" in entry.link for entry in own.entries)


def test_a_calendar_has_names_and_entries_of_its_language(get: Get) -> None:
    english, ukrainian = (
        Calendar.from_ical(get(f"{prefix}/countries/france.ics").text) for prefix in ("", "/uk")
    )
    assert ukrainian["X-WR-CALNAME"] == "Pactline: Франція"
    assert str(ukrainian["PRODID"]).endswith("//UK")
    own, others = (
        {str(entry["UID"]): str(entry["SUMMARY"]) for entry in calendar.walk("VEVENT")}
        for calendar in (ukrainian, english)
    )
    assert TITLE in own.values()
    assert len(own) == len(others)
    assert not own.keys() & others.keys()


def test_columns_keep_their_names_and_values_are_translated(get: Get) -> None:
    english, ukrainian = (get(f"{prefix}/timeline.csv").text for prefix in ("", "/uk"))
    assert english.splitlines()[0] == ukrainian.splitlines()[0]
    assert TITLE in ukrainian
    assert len(english.splitlines()) == len(ukrainian.splitlines())


def test_a_workbook_says_its_language(get: Get) -> None:
    english, ukrainian = (
        load_workbook(io.BytesIO(get(f"{prefix}/timeline.xlsx").content)) for prefix in ("", "/uk")
    )
    assert english.sheetnames == ukrainian.sheetnames
    name = english.sheetnames[0]
    assert [cell.value for cell in english[name][1]] == [cell.value for cell in ukrainian[name][1]]
    about = [row[1].value for row in ukrainian["about"].iter_rows()]
    assert "Українська" in about
    assert "English" not in [row[1].value for row in english["about"].iter_rows()]


def test_a_page_is_cited_in_its_language_and_sources_in_theirs(get: Get) -> None:
    path = f"/uk/events/{EVENT}"
    bib = get(f"{path}.bib").text.split("\n\n")
    assert "langid = {ukrainian}" in bib[0]
    assert TITLE in bib[0]
    assert "langid = {english}" in "".join(bib[1:])
    ris = rispy.loads(get(f"{path}.ris").text.replace("\r\n", "\n"))
    assert ris[0]["language"] == "uk"
    csl = get(f"{path}.csl.json").json()
    assert csl[0]["language"] == "uk"
    assert path in csl[0]["URL"]
    assert csl[0]["id"] != get(f"/events/{EVENT}.csl.json").json()[0]["id"]


def linked_data(page: str) -> list[dict[str, object]]:
    node = LexborHTMLParser(page).css_first('script[type="application/ld+json"]')
    assert node is not None
    things: list[dict[str, object]] = json.loads(node.text())["@graph"]
    return things


def test_linked_data_names_the_page_that_it_translates(whole: Get) -> None:
    path = f"/events/{EVENT}?as_of=2024-03-01"
    (page,) = [one for one in linked_data(whole(f"/uk{path}").text) if one["@type"] == "WebPage"]
    assert page["inLanguage"] == "uk"
    assert page["url"] == f"{BASE}/uk{path}"
    original = page["translationOfWork"]
    assert original == {"@type": "WebPage", "url": BASE + path, "inLanguage": "en"}
    assert "inLanguage" not in json.dumps(linked_data(whole(path).text))


@pytest.mark.parametrize("prefix", ["", "/uk"])
def test_a_frame_is_in_the_language_of_its_page_wherever_it_is_asked_for(
    whole: Get, prefix: str
) -> None:
    for page, frame in (("/countries/france", "/embed/country/france"), ("/figures/lanes", "")):
        asked = whole(f"{prefix}/oembed?url={BASE}/uk{page}")
        code = LexborHTMLParser(asked.json()["html"]).css_first("iframe")
        assert code is not None
        assert str(code.attributes["src"]).startswith(f"{BASE}/uk{frame or '/embed/lanes'}")
        assert asked.headers["content-language"] == "uk"
        english = whole(f"{prefix}/oembed?url={BASE}{page}").json()
        assert f"{BASE}/embed/" in english["html"]
    assert "Франція" in whole(f"{prefix}/oembed?url={BASE}/uk/countries/france").json()["title"]


def test_a_frame_says_its_language_and_marks_what_is_english(whole: Get) -> None:
    page = LexborHTMLParser(whole("/uk/embed/country/france").text)
    root = page.css_first("html")
    assert root is not None
    assert root.attributes["lang"] == "uk"


def test_markdown_of_every_page_is_in_its_language(get: Get) -> None:
    english, ukrainian = (get(f"{prefix}/events/{EVENT}.md").text for prefix in ("", "/uk"))
    assert f"# {TITLE}" in ukrainian
    assert "](/uk/sources/" in ukrainian
    assert "](/sources/" in english
