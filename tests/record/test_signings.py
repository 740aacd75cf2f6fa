"""The 29 signings that the world saw: public facts, whatever else the record comes to hold."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from app.record.record import Record
from tests.answers import first
from tests.conftest import Get

SIGNINGS = (
    ("gb-2024", "2024-01-12", "Kyiv", "Rishi Sunak"),
    ("de-2024", "2024-02-16", "Berlin", "Olaf Scholz"),
    ("fr-2024", "2024-02-16", "Paris", "Emmanuel Macron"),
    ("dk-2024", "2024-02-23", "Lviv", "Mette Frederiksen"),
    ("it-2024", "2024-02-24", "Kyiv", "Giorgia Meloni"),
    ("ca-2024", "2024-02-24", "Kyiv", "Justin Trudeau"),
    ("nl-2024", "2024-03-01", "Kharkiv", "Mark Rutte"),
    ("fi-2024", "2024-04-03", "Kyiv", "Alexander Stubb"),
    ("lv-2024", "2024-04-11", "Vilnius", "Edgars Rinkēvičs"),
    ("es-2024", "2024-05-27", "Madrid", "Pedro Sánchez"),
    ("be-2024", "2024-05-28", "Brussels", "Alexander De Croo"),
    ("pt-2024", "2024-05-28", "Lisbon", "Luís Montenegro"),
    ("se-2024", "2024-05-31", "Stockholm", "Ulf Kristersson"),
    ("is-2024", "2024-05-31", "Stockholm", "Bjarni Benediktsson"),
    ("no-2024", "2024-05-31", "Stockholm", "Jonas Gahr Støre"),
    ("jp-2024", "2024-06-13", "Savelletri di Fasano", "Fumio Kishida"),
    ("us-2024", "2024-06-13", "Fasano", "Joseph Biden"),
    ("ee-2024", "2024-06-27", "Brussels", "Kaja Kallas"),
    ("eu-2024", "2024-06-27", "Brussels", "Ursula von der Leyen, Charles Michel"),
    ("lt-2024", "2024-06-27", "Brussels", "Gitanas Nausėda"),
    ("pl-2024", "2024-07-08", "Warsaw", "Donald Tusk"),
    ("lu-2024", "2024-07-10", "Washington, D.C.", "Luc Frieden"),
    ("ro-2024", "2024-07-11", "Washington, D.C.", "Klaus Iohannis"),
    ("cz-2024", "2024-07-18", "Woodstock", "Petr Fiala"),
    ("si-2024", "2024-07-18", "Woodstock", "Robert Golob"),
    ("ie-2024", "2024-09-04", "Kyiv", "Simon Harris"),
    ("hr-2024", "2024-10-09", "Dubrovnik", "Andrej Plenković"),
    ("gr-2024", "2024-10-17", "Brussels", "Kyriakos Mitsotakis"),
    ("al-2025", "2025-01-21", "Davos", "Edi Rama"),
)
TO_ITALY = "GB DE FR DK IT CA NL FI LV ES BE PT SE IS NO JP US".split()  # noqa: SIM905


@pytest.mark.parametrize(("key", "day", "place", "partners"), SIGNINGS)
def test_each_signing_has_its_day_place_and_hands(
    live_get: Get, live_record: Record, key: str, day: str, place: str, partners: str
) -> None:
    event = live_record.signing_events_by_agreement[key]
    assert (str(event.date), event.agreement) == (day, key)
    tree = LexborHTMLParser(live_get(f"/agreements/{key}?as_of=2025-01-21").text)
    facts = {first(term, "dt").text(strip=True): term for term in tree.css(".facts > div")}
    assert first(facts["Signed"], "time").attributes["datetime"] == day
    assert place in first(facts["Place"], "dd").text()
    hands = [first(hand, "a").text(strip=True) for hand in facts["Signed by"].css("dd")]
    assert sorted(hands) == sorted(["Volodymyr Zelenskyy", *partners.split(", ")])


def test_nothing_else_was_signed_in_those_days(live_record: Record) -> None:
    days = {key: str(event.date) for key, event in live_record.signing_events_by_agreement.items()}
    last = max(day for _, day, _, _ in SIGNINGS)
    assert {key for key, day in days.items() if day <= last} == {key for key, *_ in SIGNINGS}


def test_who_signed_up_to_the_summit_in_italy_in_order(live_get: Get) -> None:
    rows = live_get("/signings.json?to=2024-06-13").json()["rows"]
    assert [row["country"] for row in rows] == TO_ITALY
    assert [(row["first"], row["last"]) for row in rows] == [(n, n) for n in range(1, 18)]


@pytest.mark.parametrize(("day", "count"), [("2024-10-17", 27), ("2025-01-21", 28)])
def test_counted_agreements_agree_with_the_lists_that_kyiv_printed(
    live_get: Get, day: str, count: int
) -> None:
    """Greece was the 27th, Albania the 28th; neither list has Croatia."""
    counts = live_get(f"/agreements.json?as_of={day}").json()["counts"]
    assert (counts["listed"], counts["unlisted"]) == (count, ["Croatia"])
