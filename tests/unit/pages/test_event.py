"""The page of one event."""

from selectolax.lexbor import LexborHTMLParser

from tests.conftest import Get

SOURCE = "relay-2024-06-13-fasano"


def test_a_place_in_a_series_has_its_sources_in_every_form(get: Get) -> None:
    page = get("/events/fasano-us-signed.json").json()
    assert [row["source"] for row in page["sequence_citations"]] == [SOURCE]
    assert SOURCE in {row["id"] for row in page["sources"]}
    html = LexborHTMLParser(get("/events/fasano-us-signed").text)
    (place,) = (row for row in html.css(".facts dd") if "Second among" in row.text())
    assert place.css_first("a[href^='#']") is not None
    lines = get("/events/fasano-us-signed.md").text.splitlines()
    (line,) = (row for row in lines if "Stated place" in row)
    assert f"(/sources/{SOURCE})" in line


def test_an_event_without_a_place_in_a_series_has_no_sources_of_one(get: Get) -> None:
    assert get("/events/2023-10-19-fr-talks-opened.json").json()["sequence_citations"] == []


def test_the_links_to_the_events_around_it_name_them(get: Get) -> None:
    page = get("/events/fasano-us-signed.json").json()
    links = LexborHTMLParser(get("/events/fasano-us-signed").text).css("article .plain-list a")
    named = [(link.attributes["href"], link.text()) for link in links]
    assert named == [
        (page["previous"], page["previous_title"]),
        (page["following"], page["following_title"]),
    ]
    first = get("/events/" + get("/timeline.json").json()["rows"][0]["id"] + ".json").json()
    assert (first["previous"], first["previous_title"]) == (None, None)


def test_a_country_leads_to_the_documents_that_it_signed_outside_the_series(get: Get) -> None:
    address = "/timeline?country=united-kingdom&amp;kind=document_signed"
    link = f'<a href="{address}">1 related document signed, outside the series of agreements</a>'
    assert link in get("/countries/united-kingdom").text
    assert "kind=document_signed" not in get("/countries/japan").text
    rows = get("/timeline.json?country=united-kingdom&kind=document_signed").json()["rows"]
    assert [row["id"] for row in rows] == ["gb-paper-signed"]
