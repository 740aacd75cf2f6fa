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
