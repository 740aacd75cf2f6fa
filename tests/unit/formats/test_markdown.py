"""Pages as Markdown: read by a parser that is not ours, and asked what a reader would ask."""

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from selectolax.lexbor import LexborHTMLParser

from app.database import store
from app.formats import MARKDOWN
from app.formats.markdown import sources_in_brackets
from app.presenters.citations import citation_rows
from app.record import schema
from app.record.record import Record
from app.routes.page_table import PAGES
from app.settings import Settings
from app.templating.markdown import escaped, link
from app.urls import Urls
from tests import samples
from tests.conftest import Get, asking

PARSER = MarkdownIt("commonmark").enable("table")
# The question, the page that ought to have the answer, and words that stand in one line of it.
_HEAD, *_LINES = (Path(__file__).parent / "questions.tsv").read_text(encoding="utf-8").splitlines()
QUESTIONS = [line.split("\t") for line in _LINES]


def text_of(tokens: list[Token]) -> str:
    return "".join(
        token.content if token.type in ("text", "code_inline") else " " for token in tokens
    )


def lines_of(markdown: str) -> list[str]:
    """The text of each paragraph, item, heading and row of a table, without markup."""
    lines: list[str] = []
    row: list[str] | None = None
    for token in PARSER.parse(markdown):
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            lines.append(" ".join(row))
            row = None
        elif token.type == "inline":
            text = re.sub(r"\s+", " ", text_of(token.children or []))
            lines.append(text) if row is None else row.append(text)
    return lines


@pytest.mark.parametrize(
    ("question", "page", "answer"), QUESTIONS, ids=[question for question, *_ in QUESTIONS]
)
def test_the_answer_stands_on_the_page_that_ought_to_have_it(
    get: Get, question: str, page: str, answer: str
) -> None:
    words = answer.split("; ")
    lines = lines_of(get(f"{page}.md").text)
    assert any(all(word in line for word in words) for line in lines), (question, words)


def test_there_are_fifty_questions() -> None:
    assert len(QUESTIONS) >= 50
    assert len({tuple(rest) for _, *rest in QUESTIONS}) == len(QUESTIONS)


def every_page(get: Get, record: Record) -> list[tuple[str, str]]:
    addresses = [
        address for page_route in PAGES for address in page_route.addresses(record, MARKDOWN)
    ]
    answers = [(address, get(address)) for address in addresses]
    return [(address, answer.text) for address, answer in answers if answer.status_code == 200]


def test_every_page_begins_with_title_day_and_revision(get: Get, record: Record) -> None:
    pages = every_page(get, record)
    assert len({address.split("/")[1] for address, _ in pages}) > 15
    for address, text in pages:
        lines = lines_of(text)
        title = get(address.removesuffix(".md") + ".json").json()["title"]
        assert lines[0] == re.sub(r"\s+", " ", title), address
        head = " ".join(lines[:8])
        assert "Status as of: 31 March 2025" in head
        assert f"Revision: {get('/index.json').json()['revision']}" in head


def test_no_word_of_the_record_becomes_markup(get: Get, record: Record) -> None:
    """The corpus has words that try: tags, braces, a title that begins as a formula."""
    for address, text in every_page(get, record):
        tokens = PARSER.parse(text)
        inline = [child for token in tokens for child in token.children or []]
        kinds = {token.type for token in (*tokens, *inline)}
        assert not kinds & {"html_block", "html_inline", "em_open", "strong_open", "image"}, address
        assert not kinds & {"code_block", "fence", "blockquote_open", "hr"}, address
        headings = [token.tag for token in tokens if token.type == "heading_open"]
        assert headings.count("h1") == 1, address


def test_every_row_of_a_table_has_the_cells_of_its_head(get: Get, record: Record) -> None:
    for address, text in every_page(get, record):
        for block in re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE):
            widths = {len(re.findall(r"(?<!\\)\|", line)) for line in block.splitlines()}
            assert len(widths) == 1, (address, block[:200])
        assert text.count("| --- |") == 0 or "table_open" in {
            token.type for token in PARSER.parse(text)
        }


@pytest.mark.parametrize("path", ["/timeline", "/countries/france", "/agreements/gb-2024"])
def test_every_statement_has_its_source_beside_it(get: Get, path: str) -> None:
    page = get(f"{path}.json").json()
    rows = page.get("rows") or page["events"]
    lines = lines_of(get(f"{path}.md").text)
    names = {source["id"]: source["publisher"] for source in page["sources"]}
    for row in rows:
        words = [re.sub(r"\s+", " ", row[name]) for name in ("title", "summary")]
        (line,) = [line for line in lines if all(word in line for word in words)]
        for citation in row["citations"]:
            assert names[citation["source"]] in line


def targets(text: str) -> list[str]:
    inline = [child for token in PARSER.parse(text) for child in token.children or []]
    return [str(token.attrs["href"]) for token in inline if token.type == "link_open"]


def test_links_lead_somewhere_and_are_whole_where_the_site_knows_its_address(
    get: Get, stored: Path
) -> None:
    whole = asking(Settings(store=stored, base_url="https://example.org/p"))
    for path in ("/index.md", "/countries/france.md", "/agreements/us-2024.md", "/sources.md"):
        for target in targets(whole(path).text):
            assert target.startswith(("https://", "http://")), target
        own = {
            target.split("#")[0]
            for target in targets(get(path).text)
            if target.startswith("/") and "?" not in target
        }
        assert own
        for target in own:
            assert get(target).status_code == 200, target


def test_a_country_names_its_people_and_what_they_did(get: Get) -> None:
    people = get("/countries/japan.json").json()["own_people"]
    lines = lines_of(get("/countries/japan.md").text)
    assert people
    for person in people:
        assert any(
            line.strip().startswith(person["name"]) and line.endswith(person["deeds_text"])
            for line in lines
        ), person["name"]


def test_somebody_may_act_for_a_country_that_is_no_partner(tmp_path: Path) -> None:
    guest = schema.Person(id="guest", name="Guest", country="CH")
    event = samples.event("a", "2023-08-01", people=[{"person": "guest", "role": "met"}])
    record = samples.record(event, people=(guest,))
    store.build(record, tmp_path / "pactline.sqlite3")
    get = asking(Settings(store=tmp_path / "pactline.sqlite3"))
    for path in ("/timeline.md", "/events/a.md", "/people.md", "/people/guest.md"):
        assert "Switzerland" in get(path).text, path


def test_a_page_names_its_markdown_in_head_and_header(get: Get) -> None:
    answer = get("/countries/france")
    node = LexborHTMLParser(answer.text).css_first('link[rel=alternate][type="text/markdown"]')
    assert node is not None
    assert node.attributes["href"] == "/countries/france.md"
    assert "</countries/france.md>" in answer.headers["link"]
    assert get("/countries/france.md").headers["content-type"] == "text/markdown; charset=utf-8"


def test_llms_txt_leads_to_every_page_in_a_line_each(get: Get, stored: Path) -> None:
    answer = get("/llms.txt")
    lines = answer.text.splitlines()
    assert lines[0] == "# Pactline"
    assert len(lines) <= len(PAGES) + 20
    for page_route in PAGES:
        path = page_route.path_of(MARKDOWN)
        assert f"`{path}`" in answer.text if page_route.slugs else f"]({path}): " in answer.text
    assert "as_of" in answer.text
    assert "known_on" in answer.text
    for target in targets(answer.text):
        assert get(target).status_code == 200, target
    whole = asking(Settings(store=stored, base_url="https://example.org/p"))("/llms.txt").text
    assert all(target.startswith("https://example.org/p/") for target in targets(whole))


MARKS = st.text(st.sampled_from("ab1 \\`*_[]<>|~&;#+-=.)!\n\t"), min_size=1, max_size=12)


@given(MARKS)
def test_an_escaped_text_is_read_as_itself(text: str) -> None:
    said = " ".join(text.split())
    (line,) = lines_of(f"- x {escaped(text)} x")
    assert line == f"x {said} x".replace("  ", " ")
    if said:
        assert lines_of(f"- {escaped(text)}") == [said]
        assert lines_of(f"| a |\n| --- |\n| {escaped(text)} |") == ["a", said]


@given(MARKS, st.text(st.sampled_from("ab/?=&()<>[]| "), max_size=8))
def test_a_link_keeps_its_words_and_leads_to_its_address(text: str, rest: str) -> None:
    address = f"https://example.org/{rest}"
    tokens: list[Any] = PARSER.parse(f"x {link(text, address)} x")[1].children or []
    (opened,) = [token for token in tokens if token.type == "link_open"]
    encoded = re.sub(r"[()<>\[\]| ]", lambda match: f"%{ord(match[0]):02X}", address)
    assert opened.attrs["href"] == encoded


def test_a_source_stands_once_beside_a_statement_with_all_its_places(record: Record) -> None:
    plain = record.events_by_id["2024-01-12-gb-signed"].citations[0]
    places = [
        plain.model_copy(update={"paragraph": None, "section": section})
        for section in ("Part I", "Part II")
    ]
    written = sources_in_brackets(record, Urls(), citation_rows(places))
    assert written.count("](") == 1
    assert "Part I; Part II](" in written
