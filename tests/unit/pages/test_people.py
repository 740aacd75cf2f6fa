"""People by weight: who led for Ukraine, and what each person did."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from app.pages import people
from app.record.codelists import Role, Sort
from app.record.record import Record
from tests.answers import first
from tests.conftest import Get
from tests.page_requests import page_request


def test_the_page_opens_with_who_led_the_team(record: Record) -> None:
    page = people.build(page_request(record))
    assert page.headline == "Taras Hordiienko led for Ukraine in 2 of 10 first rounds"
    assert page.note == "For eight first rounds no source says who led."


def test_before_any_talks_nobody_led(record: Record) -> None:
    page = people.build(page_request(record, as_of="2023-07-12"))
    assert (page.headline, page.note) == ("", "")


def test_people_stand_by_the_number_of_their_parts_or_by_name(record: Record) -> None:
    weights = [sum(row.deeds.counts.values()) for row in people.build(page_request(record)).rows]
    assert weights == sorted(weights, reverse=True)
    names = [row.name for row in people.build(page_request(record, sort=Sort.NAME)).rows]
    assert names == sorted(names)


def test_country_and_role_leave_those_who_did_that_there(record: Record) -> None:
    rows = people.build(page_request(record, country=("FR",), role=(Role.LED,))).rows
    assert [(row.id, row.deeds_text) for row in rows] == [
        ("taras-hordiienko", "Led in the first round.")
    ]


@pytest.mark.parametrize(
    ("person", "deeds"),
    [
        ("aiko-morishita", "Signed one document; led in the first round."),
        ("thibault-l-hote", "Signed one document; was expected to sign once."),
    ],
)
def test_what_people_did_is_counted(record: Record, person: str, deeds: str) -> None:
    rows = {row.id: row.deeds_text for row in people.build(page_request(record)).rows}
    assert rows[person] == deeds


def test_the_filter_keeps_its_choice_and_the_heads_sort(get: Get) -> None:
    page = LexborHTMLParser(get("/people?country=france&role=led").text)
    chosen = [one.attributes["value"] for one in page.css("form[role=search] option[selected]")]
    assert chosen == ["france", "led"]
    head = first(page, "table.people th a")
    assert head.attributes["href"] == "/people?country=france&sort=name&role=led"


@pytest.mark.parametrize(
    ("address", "column"),
    [("/countries?sort=talks", "talks_date"), ("/countries?sort=date", "status_date")],
)
def test_countries_sort_by_a_date_those_without_last(get: Get, address: str, column: str) -> None:
    path, query = address.split("?")
    days = [row[column] for row in get(f"{path}.json?{query}").json()["rows"]]
    known = [day is not None for day in days]
    assert known == sorted(known, reverse=True)
    plain = [day for day in days if day and day[0].isdigit() and len(day) == len("2023-10-19")]
    assert plain == sorted(plain)
    tree = LexborHTMLParser(get(address).text)
    assert len(tree.css('th[aria-sort="ascending"]')) == 1


def test_agreements_sort_by_the_name_of_the_partner(get: Get) -> None:
    names = [row["country_name"] for row in get("/agreements.json?sort=name").json()["rows"]]
    assert names == sorted(names)


def test_offices_stand_with_their_days_as_of_the_day_of_the_view(get: Get) -> None:
    path = "/people/taras-hordiienko"
    early = get(f"{path}.json?as_of=2024-06-20").json()
    assert early["offices"] == ["Head of Ukraine's delegation", "Envoy for what is left open"]
    assert early["held"][0]["until"] is None, "the end was still to come"
    now = get(f"{path}.json").json()
    days = "September 2023 to a day between 13 June and 31 December 2024"
    head = f"Head of Ukraine's delegation ({days})"
    minister = "Minister for Agreements & Annexes (from 1 January 2025, no end on record)"
    assert now["offices_text"].startswith(f"{head}; {minister}; ")
    for page in (path, "/people", "/countries/france"):
        assert minister.replace("&", "&amp;") in get(page).text, page
        assert "Minister for Agreements" not in get(f"{page}?as_of=2024-06-20").text, page


@pytest.mark.parametrize("path", ["/people/taras-hordiienko", "/people/olena-vyshnevska"])
def test_all_counts_of_the_sources_of_a_person_agree(get: Get, path: str) -> None:
    page = LexborHTMLParser(get(path).text)
    sources = get(f"{path}.json").json()["sources"]
    count = "1 source" if len(sources) == 1 else f"{len(sources)} sources"
    assert first(page, "#sources + p").text().startswith(f"{count}: ")
    cite = first(page, "#cite-this").parent
    assert cite is not None
    assert f"({count})" in cite.text()
