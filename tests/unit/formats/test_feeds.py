"""Feeds and calendars, read by libraries that know nothing of Pactline."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
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
from app.text.formatting import say
from tests import samples
from tests.conftest import Get, asking
from tests.samples import cite

ATOM = {"a": "http://www.w3.org/2005/Atom"}
PLACES = ("/timeline", "/countries/france", "/timeline?kind=signed", "/timeline?as_of=1999-01-01")


def address(place: str, suffix: str) -> str:
    path, mark, query = place.partition("?")
    return path + suffix + mark + query


@pytest.mark.parametrize("place", PLACES)
def test_a_feed_holds_the_events_of_its_page_in_two_readers(get: Get, place: str) -> None:
    answer = get(address(place, ".atom"))
    page = get(address(place, ".json")).json()
    events = {row["title"] for row in page.get("rows", page.get("events"))}
    read = feedparser.parse(answer.content)
    assert not read.bozo
    assert read.version == "atom10"
    assert {entry.title.split(": ", 1)[1] for entry in read.entries} == events
    tree = etree.fromstring(answer.content)
    for node in (tree, *tree.findall("a:entry", ATOM)):
        for name in ("id", "title", "updated"):
            assert len(node.findall(f"a:{name}", ATOM)) == 1
        assert (node.findtext("a:id", "", ATOM)).startswith("urn:uuid:")
    ids = [node.text for node in tree.findall("a:entry/a:id", ATOM)]
    assert len(set(ids)) == len(ids) == len(read.entries)
    newest = max((entry.updated for entry in read.entries), default=read.feed.updated)
    assert read.feed.updated == newest


def test_ids_are_of_the_fact_and_the_feed(get: Get) -> None:
    whole = feedparser.parse(get("/timeline.atom").content)
    part = feedparser.parse(get("/timeline.atom?kind=signed&as_of=2024-06-13").content)
    assert {entry.id for entry in part.entries} < {entry.id for entry in whole.entries}
    assert part.feed.id != whole.feed.id
    again = feedparser.parse(get("/timeline.atom?kind=signed&as_of=2024-06-13&utm=1").content)
    assert again.feed.id == part.feed.id


def test_a_feed_keeps_its_id_wherever_the_site_stands(stored: Path) -> None:
    bases = ("", "https://example.org", "https://example.org/pacts", "http://other.example:8000/p")
    sites = [asking(Settings(store=stored, base_url=base_url)) for base_url in bases]
    for path in ("/timeline.atom", "/timeline.atom?country=fr", "/countries/france.atom"):
        ids = {feedparser.parse(site(path).content).feed.id for site in sites}
        assert len(ids) == 1
    assert ids == {urn("feed /countries/france")}


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
    entries_by_id = {entry.title.split(" of ")[1]: entry for entry in entries}
    assert (
        entries_by_id["kept"].updated == entries_by_id["kept"].published == "2024-01-01T00:00:00Z"
    )
    assert entries_by_id["changed"].updated == "2024-12-31T00:00:00Z"
    assert "The day was corrected." in entries_by_id["changed"].summary
    assert entries[0] is entries_by_id["changed"]


def test_news_comes_first_by_the_day_of_recording_then_by_that_of_the_event(
    tmp_path: Path,
) -> None:
    """A fact of long ago that was recorded or revised today is news."""
    boats = {"theme": "naval", "summary": "Boats.", "form": "pledged", "citations": [cite()]}
    revised = {"on": "2024-12-30", "what": "The number was corrected."}
    get = served(
        tmp_path,
        samples.event("early", "2023-08-01", recorded="2024-12-31"),
        samples.event("late", "2024-08-01", recorded="2024-12-31"),
        samples.event("known", "2024-09-01", recorded="2024-10-01"),
        samples.event(
            "promise",
            "2023-07-20",
            "pledge",
            recorded="2024-01-01",
            commitments=[boats | {"revisions": [revised]}],
        ),
    )
    for feed in ("/timeline.atom", "/countries/frfr.atom"):
        entries = feedparser.parse(get(feed).content).entries
        order = [entry.title.split(" of ")[1] for entry in entries]
        assert order == ["late", "early", "promise", "known"], feed
        assert entries[2].published == "2024-01-01T00:00:00Z"
        assert entries[2].updated == "2024-12-30T00:00:00Z"
    (promise,) = (
        one for one in calendar_events(get("/timeline.ics").content) if "promise" in str(one)
    )
    assert promise["SEQUENCE"] == 1


def calendar_events(content: bytes) -> Iterator[Any]:
    yield from Calendar.from_ical(content).walk("VEVENT")


@pytest.mark.parametrize("place", PLACES)
def test_a_calendar_reads_the_same_in_two_readers(get: Get, place: str) -> None:
    content = get(address(place, ".ics")).content
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    one = list(calendar_events(content))
    other = getattr(vobject.readOne(content.decode()), "vevent_list", [])
    assert {str(entry["UID"]) for entry in one} == {entry.uid.value for entry in other}
    assert len({str(entry["UID"]) for entry in one}) == len(one)
    for entry, same in zip(one, other, strict=True):
        assert isinstance(same.dtstart.value, date)
        assert type(entry.decoded("DTSTART")) is date
        assert entry.decoded("DTSTART") == same.dtstart.value
        assert entry["DTSTART"].params["VALUE"] == "DATE"
        assert str(entry["SUMMARY"]) == same.summary.value


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
        str(entry["SUMMARY"]): (entry.decoded("DTSTART"), entry.decoded("DTEND"))
        for entry in calendar_events(content)
    }
    assert days == {
        "Title of a-day": (date(2023, 8, 1), date(2023, 8, 2)),
        "Title of two-days": (date(2023, 8, 3), date(2023, 8, 5)),
    }
    said = str(Calendar.from_ical(content)["DESCRIPTION"])
    assert "3 events without a known day are left out" in said


def description(get: Get, address: str) -> str:
    return str(Calendar.from_ical(get(address).content)["DESCRIPTION"])


def test_what_a_calendar_says_of_what_it_leaves_out_is_true_under_every_filter(get: Get) -> None:
    """Five of the corpus's Bulgarian events lie after Italy."""
    said = description(get, "/timeline.ics?country=bg&from=2023-07-12&to=2024-06-13")
    assert "before 12 July 2023 or after 13 June 2024 is left out" in said
    assert "very event" not in said
    whole = description(get, "/countries/bulgaria.ics")
    assert "before" not in whole
    assert "1 event and 1 announced signing without a known day are left out." in whole


@pytest.mark.parametrize(
    "query", ["", "?country=bg", "?from=2024", "?kind=signed", "?as_of=1999-01-01"]
)
def test_a_calendar_holds_all_events_of_its_days_but_those_it_says_to_leave_out(
    get: Get, query: str
) -> None:
    page = get(f"/timeline.json{query}").json()
    said = description(get, f"/timeline.ics{query}")
    entries = list(calendar_events(get(f"/timeline.ics{query}").content))
    happened = [entry for entry in entries if entry["STATUS"] == "CONFIRMED"]
    left_out = re.search(r"(\d+) events? ", said)
    assert page["count"] == len(happened) + int(left_out[1] if left_out else 0)
    for day, side in ((page["starts"], "before"), (page["ends"], "after")):
        assert f"{side} {say(day)}" in said if day else side not in said


def test_a_calendar_is_one_to_subscribe_to_and_no_invitation(get: Get) -> None:
    """RFC 5546 wants an ORGANIZER in each entry of a calendar with a METHOD; RFC 7986 a refresh."""
    calendar = Calendar.from_ical(get("/timeline.ics").content)
    assert "METHOD" not in calendar
    assert calendar["REFRESH-INTERVAL"].params["VALUE"] == "DURATION"
    assert calendar.decoded("REFRESH-INTERVAL") == timedelta(days=1)
    assert str(calendar["X-PUBLISHED-TTL"]) == "P1D"


def test_the_sequence_of_an_entry_rises_when_its_event_is_revised(get: Get) -> None:
    content = get("/countries/france.ics").content
    numbers = {str(entry["UID"]): entry["SEQUENCE"] for entry in calendar_events(content)}
    assert numbers.pop(urn("event fr-signed")) == 2
    assert numbers
    assert set(numbers.values()) == {0}


def test_an_announced_signing_has_the_sequence_of_its_announcement(tmp_path: Path) -> None:
    revisions = [{"on": "2024-12-31", "what": "The day was corrected."}]
    announcement = {"kind": "signing_announced", "expects": "2024-06-13"}
    get = served(tmp_path, samples.event("told", "2024-05-01", **announcement, revisions=revisions))
    entries = calendar_events(get("/countries/frfr.ics").content)
    assert {entry["STATUS"]: entry["SEQUENCE"] for entry in entries} == {
        "CONFIRMED": 1,
        "TENTATIVE": 1,
    }


def test_an_announced_signing_is_tentative_until_it_is_reported(tmp_path: Path) -> None:
    get = served(
        tmp_path,
        samples.event("told", "2024-05-01", "signing_announced", expects="2024-06-13"),
        samples.event("told-again", "2024-05-20", "signing_announced", expects="2024-06-13"),
        samples.event("done", "2024-06-13", "signed"),
    )
    before = list(calendar_events(get("/timeline.ics?as_of=2024-06-01").content))
    foretold = [entry for entry in before if entry["STATUS"] == "TENTATIVE"]
    assert [entry.decoded("DTSTART") for entry in foretold] == [date(2024, 6, 13)]
    assert "Signing announced" in foretold[0]["SUMMARY"]
    after = list(calendar_events(get("/countries/frfr.ics").content))
    assert {str(entry["STATUS"]) for entry in after} == {"CONFIRMED"}
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
    announcement = samples.event("told", "2024-05-01", "signing_announced", expects="2024-06-13")
    get = served(tmp_path, announcement)
    (country,) = get(f"/countries.json?as_of={as_of}").json()["rows"]
    (expected,) = get(f"/timeline.json?as_of={as_of}").json()["expected"]
    assert country["overdue"] is expected["overdue"] is overdue
    (entry,) = (
        one
        for one in calendar_events(get(f"/timeline.ics?as_of={as_of}").content)
        if one["STATUS"] == "TENTATIVE"
    )
    assert str(entry["DESCRIPTION"]).splitlines()[0].endswith(said)


def test_every_entry_names_its_sources_and_its_page(get: Get, stored: Path) -> None:
    rows_by_title = {row["title"]: row for row in get("/timeline.json").json()["rows"]}
    names = {row["id"]: row["publisher"] for row in get("/sources.json").json()["rows"]}
    whole = asking(Settings(store=stored, base_url="https://example.org/p"))
    entries = [
        entry
        for entry in calendar_events(whole("/timeline.ics").content)
        if entry["STATUS"] == "CONFIRMED"
    ]
    assert entries
    for entry in entries:
        row = rows_by_title[str(entry["SUMMARY"])]
        lines = str(entry["DESCRIPTION"]).splitlines()
        sources = dict.fromkeys(citation["source"] for citation in row["citations"])
        assert len([line for line in lines if line.startswith("Source: ")]) == len(sources)
        for source, line in zip(sources, lines[-len(sources) :], strict=True):
            assert line.startswith(f"Source: {names[source]}")
        assert str(entry["URL"]) == f"https://example.org/p{row['url']}"


def test_an_entry_has_what_itip_wants_of_one_without_a_method(get: Get) -> None:
    """What libical checks there: one UID, DTSTAMP and SEQUENCE each, at most one of the others."""
    calendar = Calendar.from_ical(get("/timeline.ics").content)
    assert {"PRODID", "VERSION"} <= calendar.keys()
    assert not {"METHOD"} & calendar.keys()
    single = ("DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "STATUS", "LOCATION", "URL", "CREATED")
    for entry in calendar.walk("VEVENT"):
        for name in ("UID", "DTSTAMP", "SEQUENCE", *single):
            assert not isinstance(entry.get(name), list), name
        assert {"UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "SUMMARY"} <= entry.keys()
        assert not {"ATTENDEE", "ORGANIZER", "DURATION", "REQUEST-STATUS"} & entry.keys()
        assert entry["STATUS"] in ("CONFIRMED", "TENTATIVE")
        assert entry.decoded("DTEND") > entry.decoded("DTSTART")


def test_a_stamp_is_of_the_fact_not_of_the_request(get: Get) -> None:
    assert get("/timeline.ics").content == get("/timeline.ics").content
    stamps = {
        entry.decoded("DTSTAMP").date() for entry in calendar_events(get("/timeline.ics").content)
    }
    recorded = {
        row["revised"]["on"] if row["revised"] else row["recorded"]
        for row in get("/timeline.json").json()["rows"]
    }
    assert {stamp.isoformat() for stamp in stamps} <= recorded


def test_an_entry_tells_what_is_announced_and_what_becomes_of_earlier_plans(get: Get) -> None:
    feed = feedparser.parse(get("/countries/north-macedonia.atom").content)
    entries = {entry.link.rpartition("/")[2]: entry for entry in feed.entries}
    put_off = entries["mk-signing-put-off"]
    assert "Announced for November 2024. Changes the plan of: " in put_off.summary
    related = [link.href for link in put_off.links if link.rel == "related"]
    assert related == ["/events/mk-signing-announced"]
    assert "Calls off the plan of: " in entries["mk-signing-called-off"].summary


def test_a_calendar_tells_what_is_announced_and_what_is_delivered(get: Get) -> None:
    text = get("/countries/united-kingdom.ics").content
    descriptions = {
        str(one["summary"]): str(one["description"]) for one in Calendar.from_ical(text).events
    }
    assert (
        "Announced for September 2024. Is to deliver on: "
        in descriptions["More boats are on their way"]
    )
    boats = descriptions["The boats have come"]
    assert "Carries out the plan of: More boats are on their way." in boats
    assert "Delivers on: Agreement with the United Kingdom." in boats
