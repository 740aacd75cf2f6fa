"""How a page is cited, and what it is in the words of schema.org."""

import json
import re
import tomllib
import warnings
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
import yaml
from rdflib import RDF, SDO, Graph
from selectolax.lexbor import LexborHTMLParser

from app.database import store
from app.formats.citation import escaped
from app.record.record import Record
from app.routes.page_table import PAGES
from app.settings import ROOT, Settings
from tests import samples
from tests.conftest import Get, asking
from tests.unit.middleware.test_http import one_of_each
from tests.unit.pages.test_pages import main_text

TERMS = {str(term).removeprefix(str(SDO)) for term in dir(SDO)}


def test_every_page_says_how_to_cite_it_origin_first(get: Get, record: Record) -> None:
    for page_route in PAGES:
        answer = get(one_of_each(record)[page_route.name])
        text = main_text(answer.text).split("Cite this page")[-1]
        origin, compiled = text.split("Compiled by Pactline:")
        assert "source" in origin, page_route.name
        assert f"release {answer.headers['pactline-revision']}" in compiled
        assert "as of " in compiled
        assert "as_of=" in compiled


def test_the_cited_address_keeps_its_day_and_shows_the_same(get: Get) -> None:
    items = get("/countries/france.csl.json?as_of=2024-01-01").json()
    address = items[-1]["URL"]
    assert (
        address
        == "/countries/france?as_of=2024-01-01&known_on="
        + get("/countries/france.json?as_of=2024-01-01").json()["known_on"]
    )
    assert (
        main_text(get(address).text).split("Where it stands")[1].split("Notes")[0]
        == (
            main_text(get("/countries/france?as_of=2024-01-01").text)
            .split("Where it stands")[1]
            .split("Notes")[0]
        )
    )


@pytest.mark.parametrize("path", ["/timeline", "/events/2023-10-19-fr-talks-opened", "/sources"])
def test_bibtex_and_csl_name_the_sources_and_then_the_page(get: Get, path: str) -> None:
    items = get(f"{path}.csl.json").json()
    keys = re.findall(r"^@misc\{(.+),$", get(f"{path}.bib").text, re.M)
    assert keys == [item["id"] for item in items]
    assert len(set(keys)) == len(keys)
    told = get(f"{path}.json").json()
    sources = told.get("sources") or told["rows"]
    assert {item["id"] for item in items[:-1]} >= {source["id"] for source in sources}
    assert items[-1]["author"] == [{"literal": "Pactline"}]
    for item in items:
        assert {"id", "type", "title", "author"} <= set(item)
        for parts in item.get("issued", {}).get("date-parts", []):
            assert 1 <= len(parts) <= 3


def bibtex_fields(text: str) -> list[dict[str, str]]:
    """The fields of each entry as BibTeX reads them: it counts every brace, escaped or not."""
    entries = []
    for entry in re.split(r"^@misc\{[^,\n]+,\n", text, flags=re.MULTILINE)[1:]:
        fields, at = {}, 0
        while match := re.compile(r"\s*(\w+) = \{").match(entry, at):
            start = at = match.end()
            depth = 1
            while depth:
                depth += {"{": 1, "}": -1}.get(entry[at], 0)
                at += 1
            fields[match[1]] = entry[start : at - 1]
            assert entry[at] == ","
            at += 1
        assert entry[at:].strip() == "}"
        entries.append(fields)
    return entries


@pytest.mark.parametrize("title", ["a } b", "a { b", "}{", "{a}", r"\}", r"a \\{ b % # $ & _ ^ ~"])
@pytest.mark.parametrize(
    "url", ["https://example.org/a}b", "https://example.org/{a", "https://example.org/"]
)
def test_a_brace_in_a_title_or_an_address_ends_no_field(
    tmp_path: Path, title: str, url: str
) -> None:
    source = samples.source(title=title, url=url)
    record = samples.record(samples.event("a", "2023-08-01"), sources=(source,))
    store.build(record, tmp_path / "pactline.sqlite3")
    get = asking(Settings(store=tmp_path / "pactline.sqlite3"))
    entry, page = bibtex_fields(get("/timeline.bib").text)
    assert set(entry) == {"author", "title", "date", "year", "url", "langid"}
    assert set(page) == {"author", "title", "date", "year", "url", "version", "note"}
    assert unquote(entry["url"]) == url
    assert plain(entry["title"].removeprefix("{").removesuffix("}")) == title


def plain(tex: str) -> str:
    """The text that TeX sets."""
    names = {"textbraceleft": "{", "textbraceright": "}", "textbackslash": "\\"}
    names |= {"textasciitilde": "~", "textasciicircum": "^"}
    return re.sub(r"\\(?:(\w+)\{\}|(.))", lambda match: names.get(match[1]) or match[2], tex)


def test_every_entry_of_every_source_can_be_read(get: Get, record: Record) -> None:
    entries = bibtex_fields(get("/sources.bib").text)
    assert len(entries) == len(record.sources) + 1
    titles = [plain(entry["title"][1:-1]) for entry in entries[:-1]]
    assert sorted(titles) == sorted(source.title for source in record.sources)
    assert escaped(r"a_b & 5% \x") == r"a\_b \& 5\% \textbackslash{}x"


def things(page: str) -> Graph | None:
    node = LexborHTMLParser(page).css_first('script[type="application/ld+json"]')
    if node is None:
        return None
    told = json.loads(node.text())
    assert told["@context"] == "https://schema.org"
    told["@context"] = {"@vocab": str(SDO), "@base": "https://example.org/"}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return Graph().parse(data=json.dumps(told), format="json-ld")


def test_linked_data_uses_words_of_schema_org_where_one_fits(get: Get, record: Record) -> None:
    types = {}
    for page_route in PAGES:
        graph = things(get(one_of_each(record)[page_route.name]).text)
        if graph is None:
            continue
        named = {str(kind).removeprefix(str(SDO)) for kind in graph.objects(None, RDF.type)}
        used = {str(name).removeprefix(str(SDO)) for name in graph.predicates()} - {str(RDF.type)}
        assert named | used <= TERMS, page_route.name
        types[page_route.name] = named
    assert "Dataset" in types["dashboard"] & types["data"]
    assert "Event" in types["event"]
    for name in ("event", "country", "agreement", "person", "source"):
        assert "BreadcrumbList" in types[name]


def test_an_event_without_a_day_has_no_start_in_linked_data(get: Get, record: Record) -> None:
    vague = next(one.id for one in record.events if one.date.form == "one_of")
    exact = next(
        one.id for one in record.events if one.date.form == "day" and not one.date.uncertain
    )
    assert not list((things(get(f"/events/{vague}").text) or Graph()).objects(None, SDO.startDate))
    assert list((things(get(f"/events/{exact}").text) or Graph()).objects(None, SDO.startDate))


def test_linked_data_cannot_end_its_block(get: Get) -> None:
    for page in ("/", "/events/2023-10-19-fr-talks-opened"):
        block = get(page).text.split('<script type="application/ld+json">')[1]
        assert "<" not in block.split("</script>")[0]


def test_breadcrumbs_are_whole_addresses_with_a_base(stored: Path) -> None:
    get = asking(Settings(store=stored, base_url="https://example.org"))
    graph = things(get("/countries/france").text)
    assert graph is not None
    items = {str(item) for item in graph.objects(None, SDO.item)}
    assert items == {
        "https://example.org/",
        "https://example.org/countries",
        "https://example.org/countries/france",
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
