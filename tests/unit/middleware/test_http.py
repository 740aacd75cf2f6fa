"""Addresses, methods, headers and errors as HTTP clients meet them."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from app.record.record import Record
from app.routes.page_table import PAGES
from app.settings import Settings
from tests.addresses import addresses, one_of_each
from tests.conftest import Get, asking

LINK = re.compile(r'<([^>]*)>; rel="([^"]*)"(?:; type="([^"]*)")?')
TYPES = {
    ".json": "application/json",
    ".md": "text/markdown; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".atom": "application/atom+xml; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".bib": "application/x-bibtex; charset=utf-8",
    ".ris": "application/x-research-info-systems; charset=utf-8",
    ".csl.json": "application/vnd.citationstyles.csl+json",
}


def links(header: str) -> list[tuple[str, str, str]]:
    return [
        (relation, url, kind)
        for url, relations, kind in LINK.findall(header)
        for relation in relations.split()
    ]


def test_every_page_leads_to_its_twins_and_they_lead_back(get: Get, record: Record) -> None:
    for page_route in PAGES:
        query = "?as_of=2025-12-01"
        entries = (path + query for path in page_route.addresses(record))
        address = next(entry for entry in entries if get(entry).status_code == 200)
        answer = get(address)
        tree = LexborHTMLParser(answer.text)
        # The same page in other languages is no other form of it.
        in_page = {link.attributes["href"] for link in tree.css('link[rel="alternate"][type]')}
        in_header = {
            url
            for relation, url, media_type in links(answer.headers["link"])
            if relation == "alternate" and media_type
        }
        assert in_header
        assert in_header <= in_page
        assert len(in_page) == len(page_route.formats) >= 3
        for form in page_route.formats:
            here = address.removesuffix(query)
            alternate_path = ("/index" if here == "/" else here) + form.suffix + query
            assert alternate_path in in_page
            data = get(alternate_path)
            assert data.status_code == 200, alternate_path
            assert data.headers["content-type"] == TYPES.get(form.suffix), form.suffix
            assert data.headers["access-control-allow-origin"] == "*"
            assert ("alternate", address, "text/html") in links(data.headers["link"])


def test_events_have_all_forms_and_lists_a_table(get: Get) -> None:
    for path in ("/timeline", "/countries/france"):
        for suffix in TYPES:
            assert get(path + suffix).status_code == 200, path + suffix
    for path in ("/index", "/countries", "/agreements", "/people", "/sources", "/search"):
        assert get(path + ".csv").status_code == 200, path


def test_canonical_is_printed_whole_or_not_at_all(get: Get, stored: Path) -> None:
    based = asking(Settings(store=stored, base_url="https://example.org/pacts"))
    for suffix in ("", ".json", ".csv"):
        path = f"/timeline{suffix}?utm_source=x&country=FR"
        whole = f"https://example.org/pacts/timeline{suffix}?country=france"
        answer = based(path, headers={"host": "forged.example"})
        assert ("canonical", whole, "") in links(answer.headers["link"])
        assert "forged.example" not in answer.text + str(answer.headers)
        if not suffix:
            canonical = LexborHTMLParser(answer.text).css_first('link[rel="canonical"]')
            assert canonical is not None
            assert canonical.attributes["href"] == whole
        answer = get(path, headers={"host": "forged.example"})
        assert "canonical" not in answer.headers["link"]
        assert not LexborHTMLParser(answer.text).css('link[rel="canonical"]')
    assert "canonical" in based("/docs").headers["link"]


def test_head_answers_as_get_without_a_body(get: Get, record: Record) -> None:
    extra = ("/robots.txt", "/sitemap.xml", "/docs", "/openapi.json", "/datapackage.json")
    suffixed = [f"/timeline{suffix}" for suffix in TYPES]
    downloads = ("/data/pactline.zip", "/data/event.csv", "/data/pactline.sqlite3")
    for address in (*one_of_each(record).values(), *extra, *suffixed, *downloads):
        page_request, headed = get(address), get(address, method="HEAD")
        assert headed.status_code == 200, address
        assert headed.headers["content-type"] == page_request.headers["content-type"]
        assert headed.headers["content-length"] == page_request.headers["content-length"]


@pytest.mark.parametrize("path", ["/", "/timeline.json", "/countries/france.ics", "/openapi.json"])
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_other_methods_are_answered_with_those_allowed(get: Get, path: str, method: str) -> None:
    answer = get(path, method=method)
    if method == "OPTIONS" and "." in path:
        assert answer.status_code == 204
        return
    assert answer.status_code == 405
    assert set(answer.headers["allow"].split(", ")) == {"GET", "HEAD"}
    if "." in path:
        assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    ("address", "canonical"),
    [
        ("/Timeline", "/timeline"),
        ("/timeline/", "/timeline"),
        ("/TIMELINE.JSON?kind=signed", "/timeline.json?kind=signed"),
        ("/countries/France/", "/countries/france"),
        ("/countries/FR.json?as_of=2024-01-01", "/countries/france.json?as_of=2024-01-01"),
        ("/countries/gb.csv", "/countries/united-kingdom.csv"),
        ("/Agreements/US-2024", "/agreements/us-2024"),
        ("/agreements/US-2024", "/agreements/us-2024"),
        ("/Docs/", "/docs"),
    ],
)
def test_other_spellings_lead_to_the_canonical_address(
    get: Get, address: str, canonical: str
) -> None:
    for _ in range(3):
        answer = get(address)
        if answer.status_code == 200:
            break
        assert answer.status_code == 301
        address = answer.headers["location"]
    assert address == canonical


@pytest.mark.parametrize(
    "path", ["//evil.example/", "/nowhere/", "/Nowhere.json", "//evil.example"]
)
def test_no_redirect_leads_nowhere_or_away(get: Get, path: str) -> None:
    answer = get("http://site" + path)
    assert answer.status_code == 404
    assert "location" not in answer.headers


@pytest.mark.parametrize(
    ("address", "status", "members"),
    [
        ("/timeline.json?group=g8", 400, {"parameter": "group", "value": "g8"}),
        ("/timeline.csv?as_of=2023-02-30", 400, {"parameter": "as_of", "value": "2023-02-30"}),
        ("/timeline.ics?kind=party", 400, {"parameter": "kind"}),
        ("/countries/narnia.json", 404, {"instance": "/countries/narnia.json"}),
        ("/events/none.json", 404, {}),
        ("/nowhere.json", 404, {}),
        ("/data/nothing.csv", 404, {}),
    ],
)
def test_an_error_under_a_data_suffix_is_a_problem(
    get: Get, address: str, status: int, members: dict[str, str]
) -> None:
    answer = get(address)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["access-control-allow-origin"] == "*"
    problem = answer.json()
    assert problem["status"] == status
    assert members.items() <= problem.items()
    if "parameter" in members:
        assert problem["allowed"] in problem["detail"]


def test_robots_and_map_know_the_base_or_say_that_there_is_none(
    get: Get, stored: Path, record: Record
) -> None:
    assert "Sitemap" not in get("/robots.txt").text
    assert "PACTLINE_BASE_URL" in get("/sitemap.xml").text
    based = asking(Settings(store=stored, base_url="https://example.org/pacts"))
    assert "Sitemap: https://example.org/pacts/sitemap.xml" in based("/robots.txt").text
    tree = etree.fromstring(based("/sitemap.xml").content)
    locations = [node.text for node in tree.iter("{*}loc")]
    assert locations == [
        f"https://example.org/pacts{language}{path}"
        for path in addresses(record.active)
        for language in ("", "/uk")
    ]


def test_the_icon_is_had_without_reading_a_page(get: Get) -> None:
    icon = get("/favicon.ico")
    assert icon.status_code == 200
    assert icon.headers["content-type"] == "image/x-icon"
    assert icon.content.startswith(b"\0\0\1\0")


def test_who_may_be_told_of_a_weakness_stands_where_it_is_looked_for(
    get: Get, stored: Path
) -> None:
    path = "/.well-known/security.txt"
    assert get(path).status_code == 404
    contact, base_url = "mailto:keeper@example.org", "https://example.org/pacts"
    answer = asking(Settings(store=stored, base_url=base_url, contact=contact))(path)
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    fields = dict(line.split(": ", 1) for line in answer.text.splitlines())
    assert fields["Contact"] == contact
    assert fields["Canonical"] == f"{base_url}{path}"
    expires = datetime.fromisoformat(fields["Expires"])
    assert timedelta(days=30) < expires - datetime.now(UTC) < timedelta(days=365)
