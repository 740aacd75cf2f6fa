"""Disputes, gaps, related documents, the two views, and what lies after Italy."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from app.record import validation
from app.record.record import Record
from app.record.yaml_reader import Reading
from tests import samples
from tests.conftest import Get
from tests.unit.pages.test_pages import first, main_text, table


def test_every_dispute_shows_all_answers_the_preferred_first(get: Get, record: Record) -> None:
    for one in record.disputes:
        page = LexborHTMLParser(get(f"/disputes/{one.id}").text)
        answers = page.css(".claims li")
        assert len(answers) == len(one.claims), one.id
        assert all(answer.css("sup a") for answer in answers), one.id
        marked = [number for number, answer in enumerate(answers) if "Preferred" in answer.text()]
        assert marked == ([0] if one.preferred else []), one.id
        if one.preferred:
            assert one.claims[one.preferred - 1].says.split(",")[0] in answers[0].text()
            assert one.reason is None or one.reason in main_text(get(f"/disputes/{one.id}").text)


@pytest.mark.parametrize(
    ("path", "dispute"),
    [
        ("/events/fr-signed", "fr-date"),
        ("/agreements/hr-2024", "croatia-counted"),
        ("/agreements/it-2024", "it-ca-order"),
        ("/countries/montenegro", "me-joined"),
        ("/pace", "joiners-count"),
        ("/agreements", "legal-force"),
        ("/documents/ukraine-compact-2024", "compact-signatories"),
        ("/disputes", "es-number"),
    ],
)
def test_a_page_names_the_disputes_about_its_subject(get: Get, path: str, dispute: str) -> None:
    links = [link.attributes["href"] for link in LexborHTMLParser(get(path).text).css("main a")]
    assert f"/disputes/{dispute}" in links


def test_every_dispute_and_every_gap_stands_on_the_page_of_its_subject(
    get: Get, record: Record
) -> None:
    for path, found in (("/disputes", record.disputes), ("/gaps", record.gaps)):
        rows = LexborHTMLParser(get(path).text)
        assert len(rows.css("tbody tr" if path == "/disputes" else ".facts > div")) == len(found)
    for gap in record.gaps:
        page_route = first(LexborHTMLParser(get("/gaps").text), f'[id="{gap.id}"]')
        there = get(first(page_route, "dd a").attributes["href"] or "").text
        if gap.about not in {"delegation", "after-2026-01"}:
            assert f"/gaps#{gap.id}" in there, gap.id


def test_sources_differ_only_once_they_are_published(get: Get) -> None:
    assert get("/disputes/croatia-counted?as_of=2024-06-13").status_code == 404
    assert "In this view no two sources differ." in main_text(
        get("/disputes?as_of=2023-07-12").text
    )
    assert "hr-2024" not in get("/disputes?as_of=2024-06-13").text


def test_gaps_are_told_of_the_whole_record_alone(get: Get) -> None:
    text = "Registration was not found in the public record"
    assert text in main_text(get("/agreements/us-2024").text)
    for view_params in ("as_of=2024-07-01", "known_on=2024-07-01", "evidence=articles"):
        assert text not in main_text(get(f"/agreements/us-2024?{view_params}").text)


def test_a_gap_about_nothing_of_the_record_is_a_fault() -> None:
    gap = samples.gap("lost", "atlantis")
    found = validation.check(samples.record(gaps=(gap,)), Reading())
    assert any('"atlantis" is nothing of the record' in str(data_error) for data_error in found)


def test_related_documents_are_not_counted(get: Get, record: Record) -> None:
    page = get("/documents").text
    assert len(LexborHTMLParser(page).css(".events li")) == len(record.documents)
    assert "One Hundred Year Partnership" in page
    assert "One Hundred Year Partnership" not in main_text(get("/agreements").text)
    hundred = main_text(get("/documents/gb-2025-hundred-year").text)
    assert "Not counted as an agreement of the series." in hundred
    assert "16 January 2025" in hundred
    assert get("/documents/gb-2025-hundred-year?as_of=2024-12-31").status_code == 404


def test_an_event_about_a_document_leads_to_it(get: Get, record: Record) -> None:
    event = next(one for one in record.events if one.document == "ukraine-compact-2024")
    assert '/documents/ukraine-compact-2024"' in get(f"/events/{event.id}").text


def test_a_country_says_how_the_two_views_differ(get: Get) -> None:
    page = get("/countries/germany").text
    assert "The two views differ" in main_text(page)
    assert "some day up to 12 Jun 2024" in table(page, "The five articles alone")
    assert "16 Feb 2024" in table(page, "All sources")
    links = [link.attributes["href"] for link in LexborHTMLParser(page).css("th a")]
    assert "/countries/germany?evidence=articles" in links
    back = get("/countries/germany?evidence=articles").text
    assert table(back, "All sources") == table(page, "All sources")


def test_after_italy_is_folded_into_the_timeline(get: Get) -> None:
    page = LexborHTMLParser(get("/timeline?kind=signed").text)
    fold = first(page, "details.later")
    assert "open" not in fold.attributes
    assert "12 later events" in first(fold, "summary").text()
    titles = [link.text() for link in fold.css("a")]
    assert titles[0].startswith("Estonia signs")
    assert titles[-1].startswith("Albania signs")
    whole = LexborHTMLParser(get("/timeline?kind=signed&to=2026-01-25").text)
    assert whole.css_first("details.later") is None


@pytest.mark.parametrize("path", ["/", "/agreements"])
def test_a_count_stands_with_its_rule(get: Get, path: str) -> None:
    text = main_text(get(path).text)
    assert "29 signed agreements: 28 with states, one with the European Union." in text
    assert "By Ukraine's own lists 28, which leave out Croatia." in text
    early = main_text(get(f"{path}?as_of=2024-01-31").text)
    assert "1 signed agreement: 1 with a state." in early


def test_a_page_tells_the_mix_of_its_sources(get: Get) -> None:
    notes = first(LexborHTMLParser(get("/events/fr-signed").text), "#notes + p").text()
    assert "sources: 1 text of an agreement" in notes


@pytest.mark.parametrize(
    ("query", "kind"), [("source_kind=analysis", "analysis"), ("collection=articles", "press")]
)
def test_sources_can_be_chosen_by_kind_and_collection(get: Get, query: str, kind: str) -> None:
    rows = LexborHTMLParser(get(f"/sources?{query}").text).css("tbody tr")
    assert 0 < len(rows) < 50
    assert {row.css("td")[2].text(strip=True) for row in rows} == {kind}
