"""How a page is cited in words, and under what terms it may be used."""

import tomllib
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml
from selectolax.lexbor import LexborHTMLParser

from app.formats import JSON, BuiltPage, citation
from app.pages import country
from app.record import edtf
from app.record.record import Record
from app.routes.page_table import PAGES
from app.settings import ROOT, Settings
from tests.answers import main_text
from tests.conftest import Get, asking
from tests.page_requests import page_request


def citation_of(page: str) -> str:
    return main_text(page).split("Cite this page")[-1]


def test_every_page_says_how_to_cite_it_title_first_and_sources_below(
    get: Get, record: Record
) -> None:
    lead = "Sources of this page, the most cited first:"
    for page_route in PAGES:
        answer = get(page_route.addresses(record)[0])
        path = page_route.addresses(record, JSON)[0]
        words, sources = citation_of(answer.text).split(lead)
        data = get(path).json()
        title, is_empty = data["title"], data.get("count") == 0
        assert words.strip().startswith(f"“{title}”. Pactline, status as of "), page_route.name
        assert f"revision {answer.headers['pactline-revision']}" in words
        assert "as_of=" in words
        assert ("None." in sources) if is_empty else ("source" in sources), page_route.name


def test_no_citation_has_a_day_of_access_of_its_own(get: Get) -> None:
    """A kept page would show it to any number of readers: they add their own."""
    assert "Add the day on which you read it." in citation_of(get("/timeline").text)
    assert "urldate" not in get("/timeline.bib").text.split("\n\n")[0]
    assert "accessed" not in get("/timeline.csl.json").json()[0]
    assert "Y2" not in get("/timeline.ris").text.split("ER  -")[0]


def test_a_site_that_knows_its_address_is_cited_whole_and_any_other_by_its_paths(
    get: Get, stored: Path
) -> None:
    relative = citation_of(get("/timeline", headers={"Host": "evil.example"}).text)
    assert "/timeline?as_of=2025-03-31" in relative
    assert "(on this site)" in relative
    assert "PACTLINE_BASE_URL" not in relative
    assert "evil.example" not in relative
    whole = asking(Settings(store=stored, base_url="https://example.org/p"))
    text = citation_of(whole("/timeline").text)
    assert "https://example.org/p/timeline?as_of=" in text
    assert "(on this site)" not in text


def test_the_sources_of_a_page_begin_with_the_most_cited(record: Record) -> None:
    request = page_request(record, "france")
    page = country.build(request)
    assert page is not None
    counts = Counter(one.source for one in citation.citations_in(page))
    rows = citation.origins(BuiltPage(page, request, "/countries/france", "events"))
    assert {row.id for row in rows} == set(counts)
    numbers = [counts[row.id] for row in rows]
    assert numbers == sorted(numbers, reverse=True)
    assert len(set(numbers)) > 1


def test_a_list_without_sources_of_its_own_names_those_that_its_rows_cite(get: Get) -> None:
    rows = get("/disputes.json").json()["rows"]
    cited = {one["source"] for row in rows for claim in row["claims"] for one in claim["citations"]}
    assert {item["id"] for item in get("/disputes.csl.json").json()[1:]} == cited


def test_the_cited_address_keeps_its_day_and_shows_the_same(get: Get) -> None:
    items = get("/countries/france.csl.json?as_of=2024-01-01").json()
    address = items[0]["URL"]
    assert (
        address
        == "/countries/france?as_of=2024-01-01&known_on="
        + get("/countries/france.json?as_of=2024-01-01").json()["known_on"]
    )
    shown = (main_text(get(page).text) for page in (address, "/countries/france?as_of=2024-01-01"))
    roads = [text.split("The road, step by step")[1].split("Cite this page")[0] for text in shown]
    assert roads[0] == roads[1]
    assert "19 Oct" in roads[0]


def test_the_cited_address_keeps_what_came_into_the_record_after_its_last_day(
    record: Record,
) -> None:
    late = edtf.parse("2025-05-01")
    sources = tuple(
        source.model_copy(update={"known_from": late}) if source.id == "undated-notice" else source
        for source in record.sources
    )
    changed = replace(record, sources=sources)
    whole = country.build(page_request(changed, "croatia"))
    assert whole is not None
    assert whole.known_on == late.text > record.edition.checked.text
    cited = country.build(
        page_request(changed, "croatia", as_of=whole.as_of, known_on=whole.known_on)
    )
    assert cited is not None
    citations_by_page = [[event.citations for event in page.events] for page in (cited, whole)]
    assert citations_by_page[0] == citations_by_page[1]
    assert "undated-notice" in {
        one.source for citations in citations_by_page[0] for one in citations
    }


def test_the_citation_file_and_the_licences_agree() -> None:
    cff: dict[str, Any] = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert {"cff-version", "message", "title", "authors"} <= set(cff)
    assert cff["license"] == "CC-BY-4.0"
    assert "CC-BY-4.0" in (ROOT / "data" / "LICENSE").read_text(encoding="utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["license"] == "MIT"
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").startswith("MIT License")


def test_the_licence_is_stated_where_it_applies(get: Get) -> None:
    for page in ("/", "/data", "/docs"):
        assert "CC BY 4.0" in get(page).text
    assert 'rel="license"' in get("/timeline.json").headers["link"]
    assert get("/openapi.json").json()["info"]["license"]["identifier"] == "CC-BY-4.0"
    assert {one["spdx"] for one in get("/data.json").json()["terms"]} == {"CC-BY-4.0", "MIT"}


def test_a_list_that_holds_nothing_claims_no_source(get: Get) -> None:
    page = main_text(get("/search?q=zzzz").text)
    assert "Sources of this page, the most cited first: None." in page
    assert get("/search.csl.json?q=zzzz").json()[1:] == []
    assert "Sources of this page, the most cited first: None." not in main_text(
        get("/search?q=france").text
    )


def test_a_citation_is_one_line_in_sight_and_names_one_revision(get: Get) -> None:
    for path in ("/", "/signings", "/countries/france", "/uk/timeline"):
        tree = LexborHTMLParser(get(path).text)
        section = tree.css_first("section[aria-labelledby=cite-this]")
        assert section is not None
        line = section.css("p")[0].text()
        assert get(path).headers["pactline-revision"] in line, path
        folded = section.css_first("details")
        assert folded is not None
        assert "revision" not in folded.text()
        assert tree.css_first('.masthead a[href="#cite-this"]') is not None, path


def test_the_page_of_the_data_tells_how_to_cite_a_page_before_the_data(get: Get) -> None:
    tree = LexborHTMLParser(get("/data").text)
    heads = [str(head.attributes["id"]) for head in tree.css("main h2")]
    assert heads.index("cite") < heads.index("releases")
    line = tree.css_first("#cite ~ .code-to-copy")
    assert line is not None
    assert "/data?as_of=2025-03-31" in line.text()
