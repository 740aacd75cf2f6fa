"""Feeds and calendars, read by libraries that know nothing of Pactline."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import feedparser
import pytest
import vobject
from icalendar import Calendar
from lxml import etree

from app.database import store
from app.formats.ids import urn
from app.settings import Settings
from tests import samples
from tests.conftest import Get, asking

ATOM = {"a": "http://www.w3.org/2005/Atom"}
PLACES = ("/timeline", "/countries/france", "/timeline?kind=signed", "/timeline?as_of=1999-01-01")


def address(place: str, suffix: str) -> str:
    path, mark, query = place.partition("?")
    return path + suffix + mark + query


@pytest.mark.parametrize("place", PLACES)
def test_a_feed_holds_the_events_of_its_page_in_two_readers(get: Get, place: str) -> None:
    answer = get(address(place, ".atom"))
    told = get(address(place, ".json")).json()
    events = {row["title"] for row in told.get("rows", told.get("events"))}
    read = feedparser.parse(answer.content)
    assert not read.bozo
    assert read.version == "atom10"
    assert {page_route.title.split(": ", 1)[1] for page_route in read.entries} == events
    tree = etree.fromstring(answer.content)
    for node in (tree, *tree.findall("a:entry", ATOM)):
        for name in ("id", "title", "updated"):
            assert len(node.findall(f"a:{name}", ATOM)) == 1
        assert (node.findtext("a:id", "", ATOM)).startswith("urn:uuid:")
    ids = [node.text for node in tree.findall("a:entry/a:id", ATOM)]
    assert len(set(ids)) == len(ids) == len(read.entries)
    newest = max((page_route.updated for page_route in read.entries), default=read.feed.updated)
    assert read.feed.updated == newest


def test_ids_are_of_the_fact_and_the_feed(get: Get) -> None:
    whole = feedparser.parse(get("/timeline.atom").content)
    part = feedparser.parse(get("/timeline.atom?kind=signed&as_of=2024-06-13").content)
    assert {page_route.id for page_route in part.entries} < {
        page_route.id for page_route in whole.entries
    }
    assert part.feed.id != whole.feed.id
    again = feedparser.parse(get("/timeline.atom?kind=signed&as_of=2024-06-13&utm=1").content)
    assert again.feed.id == part.feed.id


def test_permanent_names_never_change() -> None:
    assert (
        urn("event 2023-10-19-fr-talks-opened") == "urn:uuid:4234fbd3-b6d0-5a4e-8d3e-a540185f6451"
    )


def served(folder: Path, *events: Any) -> Get:
    store.build(samples.record(*events), folder / "pactline.sqlite3")
    return asking(Settings(store=folder / "pactline.sqlite3"))


def test_updated_moves_only_when_the_fact_changed(tmp_path: Path) -> None:
    revised = {"on": "2024-12-31", "what": "The day was corrected."}
    get = served(
        tmp_path,
        samples.event("kept", "2023-08-01", recorded="2024-01-01"),
        samples.event("changed", "2023-08-02", recorded="2024-01-01", revisions=[revised]),
    )
    entries = feedparser.parse(get("/timeline.atom").content).entries
    told = {page_route.title.split(" of ")[1]: page_route for page_route in entries}
    assert told["kept"].updated == told["kept"].published == "2024-01-01T00:00:00Z"
    assert told["changed"].updated == "2024-12-31T00:00:00Z"
    assert "The day was corrected." in told["changed"].summary
    assert entries[0] is told["changed"]


def calendar_events(content: bytes) -> Iterator[Any]:
    yield from Calendar.from_ical(content).walk("VEVENT")


@pytest.mark.parametrize("place", PLACES)
def test_a_calendar_reads_the_same_in_two_readers(get: Get, place: str) -> None:
    content = get(address(place, ".ics")).content
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    one = list(calendar_events(content))
    other = getattr(vobject.readOne(content.decode()), "vevent_list", [])
    assert {str(page_route["UID"]) for page_route in one} == {
        page_route.uid.value for page_route in other
    }
    assert len({str(page_route["UID"]) for page_route in one}) == len(one)
    for page_route, same in zip(one, other, strict=True):
        assert isinstance(same.dtstart.value, date)
        assert type(page_route.decoded("DTSTART")) is date
        assert page_route.decoded("DTSTART") == same.dtstart.value
        assert page_route["DTSTART"].params["VALUE"] == "DATE"
        assert str(page_route["SUMMARY"]) == same.summary.value


def test_a_calendar_leaves_out_what_has_no_day_and_says_how_much(tmp_path: Path) -> None:
    get = served(
        tmp_path,
        samples.event("a-day", "2023-08-01"),
        samples.event("two-days", "2023-08-03/2023-08-04"),
        samples.event("a-month", "2023-09"),
        samples.event("between", "[2023-10-01..2023-10-19]"),
        samples.event("doubtful", "2023-11-01?"),
    )
    content = get("/timeline.ics").content
    days = {
        str(page_route["SUMMARY"]): (page_route.decoded("DTSTART"), page_route.decoded("DTEND"))
        for page_route in calendar_events(content)
    }
    assert days == {
        "Title of a-day": (date(2023, 8, 1), date(2023, 8, 2)),
        "Title of two-days": (date(2023, 8, 3), date(2023, 8, 5)),
    }
    said = str(Calendar.from_ical(content)["DESCRIPTION"])
    assert "3 events without a known day are left out" in said


def test_an_announced_signing_is_tentative_until_it_is_reported(tmp_path: Path) -> None:
    get = served(
        tmp_path,
        samples.event("told", "2024-05-01", "signing_announced", expects="2024-06-13"),
        samples.event("told-again", "2024-05-20", "signing_announced", expects="2024-06-13"),
        samples.event("done", "2024-06-13", "signed"),
    )
    before = list(calendar_events(get("/timeline.ics?as_of=2024-06-01").content))
    foretold = [page_route for page_route in before if page_route["STATUS"] == "TENTATIVE"]
    assert [page_route.decoded("DTSTART") for page_route in foretold] == [date(2024, 6, 13)]
    assert "Signing announced" in foretold[0]["SUMMARY"]
    after = list(calendar_events(get("/countries/frfr.ics").content))
    assert {str(page_route["STATUS"]) for page_route in after} == {"CONFIRMED"}
    assert len(after) == 3


@pytest.mark.parametrize(
    ("as_of", "overdue", "said"),
    [
        ("2024-06-12", False, "No source reports the signing yet."),
        ("2024-06-13", False, "No source reports the signing yet."),
        ("2024-06-14", True, "The day has passed; no source reports the signing."),
    ],
)
def test_a_signing_is_overdue_from_the_day_after_wherever_it_is_told(
    tmp_path: Path, as_of: str, overdue: bool, said: str
) -> None:
    told = samples.event("told", "2024-05-01", "signing_announced", expects="2024-06-13")
    get = served(tmp_path, told)
    (country,) = get(f"/countries.json?as_of={as_of}").json()["rows"]
    (expected,) = get(f"/timeline.json?as_of={as_of}").json()["expected"]
    assert country["overdue"] is expected["overdue"] is overdue
    (page_route,) = (
        one
        for one in calendar_events(get(f"/timeline.ics?as_of={as_of}").content)
        if one["STATUS"] == "TENTATIVE"
    )
    assert str(page_route["DESCRIPTION"]).endswith(said)


def test_a_stamp_is_of_the_fact_not_of_the_request(get: Get) -> None:
    assert get("/timeline.ics").content == get("/timeline.ics").content
    stamps = {
        page_route.decoded("DTSTAMP").date()
        for page_route in calendar_events(get("/timeline.ics").content)
    }
    recorded = {
        row["revised"]["on"] if row["revised"] else row["recorded"]
        for row in get("/timeline.json").json()["rows"]
    }
    assert {stamp.isoformat() for stamp in stamps} <= recorded
