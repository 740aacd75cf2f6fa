"""A report of delivery and its promise lead to each other on every page and in every form."""

from dataclasses import replace
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from app.database import store
from app.record.record import Record
from app.record.schema import PromiseReference
from app.settings import Settings
from tests.answers import first
from tests.conftest import Get, asking

REPORT, PROMISE, WHOLE = "gb-consultation-held", "telephone", "gb-delivery-reported"


@pytest.fixture(scope="module")
def get(record: Record, tmp_path_factory: pytest.TempPathFactory) -> Get:
    """A site whose reports name a promise of an agreement, and the agreement nowhere else."""
    changed = {
        REPORT: (PromiseReference(agreement="gb-2024", commitment=PROMISE),),
        WHOLE: (PromiseReference(agreement="gb-2024"),),
    }
    events = tuple(
        event.model_copy(update={"agreement": None, "delivers_on": changed[event.id]})
        if event.id in changed
        else event
        for event in record.events
    )
    path: Path = tmp_path_factory.mktemp("deliveries") / "store.sqlite3"
    store.build(replace(record, events=events), path)
    return asking(Settings(store=path))


def test_a_promise_tells_its_delivery_where_the_report_names_no_agreement(get: Get) -> None:
    data = get("/agreements/gb-2024.json").json()
    (promise,) = (one for one in data["commitments"] if one["id"] == PROMISE)
    assert promise["delivered_by"] == [REPORT]
    assert [report["event"] for report in promise["deliveries"]] == [REPORT]
    assert [report["event"] for report in data["deliveries"]] == [WHOLE]
    assert REPORT not in {event["id"] for event in data["events"]}
    cited = {report["citations"][0]["source"] for report in data["deliveries"]}
    assert cited <= {source["id"] for source in data["sources"]}


@pytest.mark.parametrize("path", ["/agreements/gb-2024", "/countries/united-kingdom"])
def test_a_page_shows_a_delivery_at_its_promise(get: Get, path: str) -> None:
    page = LexborHTMLParser(get(path).text)
    promises = first(page, "#commitments, #promised").parent
    assert promises is not None
    assert promises.css_first(f'li a[href="/events/{REPORT}"]')
    assert f"](/events/{REPORT})" in get(f"{path}.md").text


def test_a_report_names_what_it_delivers_on(get: Get) -> None:
    data = get(f"/events/{REPORT}.json").json()["event"]
    (promise,) = data["delivers_on"]
    assert promise["url"] == "/agreements/gb-2024#commitments"
    assert promise["label"].startswith("Agreement with the United Kingdom: ")
    page = get(f"/events/{REPORT}")
    assert f'<a href="{promise["url"]}">' in page.text
    assert "- Delivers on: [Agreement with the United Kingdom: " in get(f"/events/{REPORT}.md").text
    country = LexborHTMLParser(get("/countries/united-kingdom").text)
    delivered = first(country, "#delivered").parent
    assert delivered is not None
    assert delivered.css_first('a[href="/agreements/gb-2024#commitments"]')


def test_what_holds_a_promise_is_named_only_where_the_view_sees_it(get: Get) -> None:
    for as_of, count in (("2024-09-10", 1), ("2025-03-01", 1)):
        event = get(f"/events/{WHOLE}.json?as_of={as_of}").json()["event"]
        assert len(event["delivers_on"]) == count
    early = get("/agreements/gb-2024.json?as_of=2024-01-31").json()
    assert early["deliveries"] == []
    assert {one["id"]: one["deliveries"] for one in early["commitments"]}[PROMISE] == []


def test_what_is_only_announced_is_not_told_as_delivering(get: Get) -> None:
    path = "/events/gb-delivery-announced"
    for text in (get(path).text, get(f"{path}.md").text):
        assert "Is to deliver on" in text
        assert "Delivers on" not in text
