"""Disputes, gaps and related documents on the pages that they are about."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from app.record.codelists import DisputeTopic
from app.record.record import Record
from tests.answers import first, main_text
from tests.conftest import Get


def test_every_dispute_shows_all_answers_the_preferred_first(get: Get, record: Record) -> None:
    for dispute in record.disputes:
        page = LexborHTMLParser(get(f"/disputes/{dispute.id}").text)
        answers = page.css(".claims li")
        assert len(answers) == len(dispute.claims), dispute.id
        assert all(answer.css("a.source") for answer in answers), dispute.id
        marked = [number for number, answer in enumerate(answers) if "Preferred" in answer.text()]
        assert marked == ([0] if dispute.preferred else []), dispute.id
        if dispute.preferred:
            assert dispute.claims[dispute.preferred - 1].says in answers[0].text()
        if dispute.reason:
            assert dispute.reason in main_text(get(f"/disputes/{dispute.id}").text)


@pytest.mark.parametrize(
    ("path", "dispute"),
    [
        ("/events/fr-signed", "fr-day"),
        ("/agreements/fr-2024", "fr-day"),
        ("/countries/france", "fr-day"),
        ("/signings", "fr-day"),
        ("/agreements/gb-2024", "gb-sum"),
        ("/countries/united-kingdom", "gb-sum"),
        ("/pace", "who-joined"),
        ("/agreements", "how-many"),
        ("/agreements", "what-is-settled"),
        ("/disputes", "which-room"),
    ],
)
def test_a_page_names_the_disputes_about_its_subject(get: Get, path: str, dispute: str) -> None:
    links = [link.attributes["href"] for link in LexborHTMLParser(get(path).text).css("main a")]
    assert f"/disputes/{dispute}" in links


@pytest.mark.parametrize(
    ("path", "dispute"), [("/events/fr-signed", "gb-sum"), ("/pace", "how-many")]
)
def test_a_page_leaves_out_the_disputes_about_other_things(
    get: Get, path: str, dispute: str
) -> None:
    assert f"/disputes/{dispute}" not in get(path).text


def test_every_dispute_and_every_gap_stands_on_the_page_of_its_subject(
    get: Get, record: Record
) -> None:
    for path, entries in (("/disputes", record.active.disputes), ("/gaps", record.active.gaps)):
        rows = LexborHTMLParser(get(path).text)
        count = len(rows.css("tbody tr" if path == "/disputes" else ".questions > li"))
        assert count == len(entries)
    for gap in record.gaps:
        entry = first(LexborHTMLParser(get("/gaps").text), f'[id="{gap.id}"]')
        there = get(first(entry, "p a").attributes["href"] or "").text
        if gap.about not in {"delegation", "end-of-record"}:
            assert f"/gaps#{gap.id}" in there, gap.id


def test_sources_differ_only_once_they_are_published(get: Get) -> None:
    assert get("/disputes/fr-day?as_of=2024-02-16").status_code == 404
    assert get("/disputes/fr-day?as_of=2024-02-18").status_code == 200
    nothing = main_text(get("/disputes?as_of=2023-07-12").text)
    assert "No sources disagree in what you are looking at." in nothing


def test_gaps_are_told_of_the_whole_record_alone(get: Get) -> None:
    text = "What stands in the third annex?"
    assert text in main_text(get("/agreements/us-2024").text)
    for query in ("as_of=2024-07-01", "known_on=2024-07-01", "evidence=articles"):
        assert text not in main_text(get(f"/agreements/us-2024?{query}").text)


def test_related_documents_are_not_counted(get: Get, record: Record) -> None:
    page = get("/documents").text
    assert len(LexborHTMLParser(page).css(".events li")) == len(record.active.documents)
    assert "Joint Declaration of Support" in page
    assert "Joint Declaration of Support" not in main_text(get("/agreements").text)
    declaration = main_text(get("/documents/joint-declaration-2023").text)
    assert "Not counted among the security agreements." in declaration
    assert "12 July 2023" in declaration
    assert get("/documents/joint-declaration-2023?as_of=2023-07-11").status_code == 404


def test_an_event_about_a_document_leads_to_it(get: Get) -> None:
    page = get("/events/2023-07-12-declaration-adopted").text
    assert '/documents/joint-declaration-2023"' in page


@pytest.mark.parametrize(
    ("query", "kind", "count"),
    [
        ("source_kind=analysis", "analysis", 2),
        ("source_kind=agency", "news agency", 5),
        ("collection=articles", "press", 3),
    ],
)
def test_sources_can_be_chosen_by_kind_and_collection(
    get: Get, query: str, kind: str, count: int
) -> None:
    rows = LexborHTMLParser(get(f"/sources?{query}").text).css("tbody tr")
    assert [row.css("td")[2].text(strip=True) for row in rows] == [kind] * count


def test_disputes_stand_under_their_topics_the_weightiest_first(get: Get) -> None:
    rows = get("/disputes.json").json()["rows"]
    order = [topic.value for topic in DisputeTopic]
    topics = [row["topic"] for row in rows]
    assert topics == sorted(topics, key=order.index)
    assert len(set(topics)) > 3
    heads = LexborHTMLParser(get("/disputes").text).css("main section h2[id^=topic]")
    assert [head.text() for head in heads] == list(
        dict.fromkeys(row["topic_label"] for row in rows)
    )


def test_the_list_of_disputes_shows_every_answer(get: Get) -> None:
    text = main_text(get("/disputes").text)
    for row in get("/disputes.json").json()["rows"]:
        assert all(" ".join(claim["says"].split()) in text for claim in row["claims"]), row["id"]
    assert "none preferred" in text


def test_the_answers_stand_before_what_was_corrected_of_them(get: Get) -> None:
    text = main_text(get("/disputes/fr-day").text)
    assert text.index("On 17 February, in Lyon.") < text.index("The gazette was added.")
