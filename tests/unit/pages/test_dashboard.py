"""The dashboard: where every country stands on a day, and on which evidence."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from app.pages import dashboard
from app.record.codelists import Group, Status
from app.record.record import Record
from tests.answers import cells, main_text
from tests.conftest import Get
from tests.page_requests import page_request


def test_the_dashboard_says_where_the_talks_stood_on_a_day(get: Get) -> None:
    page = get("/?as_of=2023-10-19").text
    text = main_text(page)
    assert "Five countries are in talks; none has signed." in text
    assert "as of 19 October 2023" in text
    assert "Show the whole record" in text
    france = cells(page, "France")
    assert france[1] == "In talks"
    reached, joined, opened = france[2:]
    assert (reached, joined, opened) == ("19 Oct 2023", "Adopted 12 Jul 2023", "19 Oct 2023")


def test_on_the_evidence_of_the_articles_fewer_have_signed(get: Get) -> None:
    page = get("/?evidence=articles").text
    assert "Two of the five G7 countries have signed; so has one other state." in main_text(page)
    assert cells(page, "Japan")[1].startswith("Signing announced for 13 Jun 2024")
    assert cells(get("/").text, "Japan")[1] == "Signed"


def test_a_group_leaves_the_others_out(get: Get) -> None:
    members = get("/?group=g7&evidence=articles").text
    others = get("/?group=non-g7").text
    assert cells(members, "France")
    assert cells(others, "European Union")[0] == "EU"
    for page, row in ((members, "European Union"), (others, "France")):
        with pytest.raises(AssertionError):
            cells(page, row)
    assert "takes part in the G7 without being a member" in main_text(others)


def test_the_ladder_counts_every_country_once_and_the_g7_among_them(record: Record) -> None:
    page = dashboard.build(page_request(record))
    assert {rung.status: (rung.count, rung.g7) for rung in page.ladder} == {
        Status.JOINED: (1, 0),
        Status.TALKS_SOUGHT: (1, 0),
        Status.TALKS_AGREED: (1, 0),
        Status.IN_TALKS: (2, 1),
        Status.TEXT_AGREED: (1, 0),
        Status.SIGNING_ANNOUNCED: (2, 0),
        Status.SIGNED: (6, 4),
        Status.ENDED: (1, 0),
    }
    assert sum(rung.count for rung in page.ladder) + 1 == page.count, "one has no step"


def test_countries_stand_by_group_rung_and_name(record: Record) -> None:
    page = dashboard.build(page_request(record))
    assert [row.code for row in page.rows] == [
        *("FR", "JP", "GB", "US", "CA"),
        *("PT", "HR", "EU", "BG", "ME", "CZ", "MK", "NO", "CY", "XK", "CI"),
    ]


def test_a_rung_narrows_the_rows_and_not_the_headline(record: Record) -> None:
    page = dashboard.build(page_request(record, status=(Status.TALKS_SOUGHT,)))
    assert [row.code for row in page.rows] == ["CY"]
    assert page.headline == dashboard.build(page_request(record)).headline


def test_the_latest_events_are_the_last_six_of_the_group_the_newest_first(record: Record) -> None:
    page = dashboard.build(page_request(record, group=Group.G7))
    assert [row.id for row in page.latest] == [
        "gb-paper-in-force",
        "2025-03-12-us-statement",
        "gb-resumed",
        "2025-02-24-g7-statement",
        "gb-paper-ratified",
        "gb-suspended",
    ]


@pytest.mark.parametrize("path", ["/", "/agreements"])
def test_a_count_stands_with_its_rule(get: Get, path: str) -> None:
    text = main_text(get(path).text)
    assert "7 signed agreements: 6 with states, one with the European Union." in text
    assert "Ukraine's own lists count 6, leaving out Croatia." in text
    early = main_text(get(f"{path}?as_of=2024-01-31").text)
    assert "1 signed agreement, with a state." in early


def test_the_dashboard_says_what_the_others_are_doing(get: Get) -> None:
    text = main_text(get("/").text)
    assert "Signings with Bulgaria and Montenegro were announced" in text
    assert "Czechia agreed on a text on" in text
    assert "Talks with Cyprus were sought " in text
    assert "joined the declaration" in text


def test_the_age_of_the_record_is_that_of_its_newest_edit(record: Record) -> None:
    page = dashboard.build(page_request(record, as_of="2023-10-19"))
    assert page.ends == record.edition.checked.text
    assert page.edited == max(
        day.text
        for event in record.with_withdrawn.events
        for day in (event.recorded, *(revision.on for revision in event.revisions))
    )


def test_a_page_tells_the_mix_of_its_sources(get: Get) -> None:
    tree = LexborHTMLParser(get("/events/fr-signed").text)
    notes = tree.css_first("#sources + p")
    assert notes is not None
    assert notes.text() == "4 sources: 1 text of an agreement, 1 agency report and 2 press reports."


def test_a_rung_leads_to_the_list_that_it_narrows(get: Get) -> None:
    tree = LexborHTMLParser(get("/").text)
    links = [str(link.attributes["href"]) for link in tree.css(".rungs a")]
    assert links
    assert all(link.endswith("#where") for link in links)
    assert tree.css_first("#where") is not None


def test_who_joined_without_signing_is_said_alike_where_all_and_where_some_are_counted(
    get: Get,
) -> None:
    said = get("/index.json").json()["joining"]
    assert said == (
        "Six countries have joined the declaration and not signed: for one no further step is on "
        "record, five went further."
    )
    assert said in main_text(get("/").text)
    assert said in main_text(get("/pace").text)


def test_the_age_of_the_record_stands_before_its_newest_events(get: Get) -> None:
    # The first is the link to it.
    text = main_text(get("/").text).split("Newest in the record")[2]
    age = text.index("The record ends on")
    title = get("/index.json").json()["latest"][0]["title"]
    assert age < text.index(title)


def test_on_a_past_day_nothing_is_called_the_newest_of_the_record(get: Get) -> None:
    text = main_text(get("/?as_of=2023-10-19").text)
    assert text.count("Newest by this day") == 2
    assert "Newest in the record" not in text
    assert "The record ends on" not in text
    assert "Since the summit in Italy" not in text
    assert "Since the summit in Italy" in main_text(get("/?as_of=2024-06-13").text)
