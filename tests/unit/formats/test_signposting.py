"""How a page and its forms point to each other, and who may read them from elsewhere."""

import re
from pathlib import Path

import pytest

from app.record.record import Record
from app.routes.page_table import PAGES
from app.settings import Settings
from tests.addresses import one_of_each
from tests.conftest import Get, asking

LINK = re.compile(r'<([^>]*)>; rel="([^"]*)"(?:; type="([^"]*)")?')
Links = dict[str, list[tuple[str, str]]]


def links(header: str) -> Links:
    by_relation: Links = {}
    for target, relations, media_type in LINK.findall(header):
        for relation in relations.split():
            by_relation.setdefault(relation, []).append((target, media_type))
    return by_relation


def test_every_page_says_how_to_cite_it_what_describes_it_and_what_it_holds(
    get: Get, record: Record
) -> None:
    for page_route in PAGES:
        answer = get(one_of_each(record)[page_route.name])
        by_relation = links(answer.headers["link"])
        assert "as_of=" in by_relation["cite-as"][0][0]
        assert by_relation["license"][0][0].startswith("https://creativecommons.org/")
        described, items = by_relation["describedby"], by_relation["item"]
        assert len(described) == len([form for form in page_route.formats if form.cites])
        assert len(described) + len(items) == len(page_route.formats)
        for target, media_type in (*described, *items):
            form = get(target)
            assert form.status_code == 200
            assert form.headers["content-type"].split(";")[0] == media_type


def test_every_form_leads_back_to_its_page_and_to_what_describes_it(get: Get) -> None:
    for suffix in (".json", ".md", ".csv", ".xlsx", ".atom", ".ics"):
        by_relation = links(get(f"/countries/france{suffix}").headers["link"])
        assert by_relation["collection"] == [("/countries/france", "text/html")]
        assert {target.rpartition("france")[2] for target, _ in by_relation["describedby"]} == {
            ".bib",
            ".ris",
            ".csl.json",
        }
    for suffix in (".bib", ".ris", ".csl.json"):
        by_relation = links(get(f"/countries/france{suffix}").headers["link"])
        assert by_relation["describes"] == [("/countries/france", "text/html")]


def test_the_address_to_cite_is_the_same_in_every_form_and_lasts(stored: Path) -> None:
    get = asking(Settings(store=stored, base_url="https://example.org"))
    for path in ("/timeline{}?country=fr", "/countries/france{}"):
        addresses = {
            links(get(path.format(suffix)).headers["link"])["cite-as"][0][0]
            for suffix in ("", ".json", ".md", ".csv", ".bib")
        }
        assert len(addresses) == 1
        (address,) = addresses
        assert address.startswith("https://example.org/")
        assert "known_on=" in address


@pytest.mark.parametrize(
    "path",
    [
        "/timeline.json",
        "/countries/france.ics",
        "/openapi.json",
        "/data/event.csv",
        "/data/pactline.zip",
    ],
)
def test_a_script_of_another_site_may_ask_first_and_then_read(get: Get, path: str) -> None:
    asked = {
        "Origin": "https://other.example",
        "Access-Control-Request-Method": "GET",
        "Access-Control-Request-Headers": "if-none-match",
    }
    preflight = get(path, "OPTIONS", headers=asked)
    assert preflight.status_code == 204
    assert preflight.headers["access-control-allow-origin"] == "*"
    assert "GET" in preflight.headers["access-control-allow-methods"]
    assert preflight.headers["access-control-allow-headers"] == "*"
    answer = get(path)
    exposed = {name.strip() for name in answer.headers["access-control-expose-headers"].split(",")}
    assert {"ETag", "Link", "Pactline-Revision"} <= exposed


def test_pages_for_readers_are_open_to_no_script_of_another_site(get: Get) -> None:
    assert get("/timeline", "OPTIONS").status_code == 405
    assert "access-control-allow-origin" not in get("/timeline").headers
