"""One country, one agreement, one event, one source: what each page says and does not say."""

from collections.abc import Iterator
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from app.presenters.passages import passage_runs
from app.record.record import Record
from app.rows.sources import Passage
from tests.answers import cells, first, main_text
from tests.conftest import Get


def test_an_announcement_is_never_shown_as_done(get: Get) -> None:
    page = main_text(get("/agreements/us-2024?evidence=articles").text)
    assert "The signing is announced for 13 June 2024." in page
    assert "Signed not reported by this day" in page
    assert "10 years. as announced" in page
    assert "In the text" not in page


def test_an_agreement_says_what_its_sources_do_not(get: Get) -> None:
    page = main_text(get("/agreements/hr-2024?as_of=2024-10-09").text)
    assert "Signed on 9 October 2024" in page
    assert "Term not stated in the sources" in page
    empty = main_text(get("/agreements/me-2024").text)
    assert "Place not stated in the sources" in empty
    assert "The signing was announced for 20 December 2024; the day has passed" in empty


def test_an_event_shows_basis_people_and_place(get: Get) -> None:
    page = main_text(get("/events/2023-10-19-fr-talks-opened?evidence=articles").text)
    assert "Place Paris" in page
    assert "In a series" not in page, "no series is stated"
    signing = main_text(get("/events/fasano-us-signed").text)
    assert "Olena Vyshnevska , President of Ukraine signed" in signing
    assert "Second among agreements signed at Fasano" in signing
    assert "stated" in signing


def test_notes_lead_to_the_paragraph_and_back(get: Get) -> None:
    tree = LexborHTMLParser(get("/events/2023-10-19-fr-talks-opened?evidence=articles").text)
    start = first(tree, "main a.source")
    note = first(tree, f'li[id="{(start.attributes["href"] or "")[1:]}"]')
    assert "Morning Ledger, paragraph 2" in note.text()
    forth = first(note, "li a").attributes["href"]
    assert forth == "/sources/morning-ledger?evidence=articles#p2"
    assert first(note, ".backlink").attributes["href"] == f"#{start.attributes['id']}"


def test_a_source_tells_what_each_paragraph_supports(get: Get) -> None:
    page = LexborHTMLParser(get("/sources/morning-ledger").text)
    assert "Talks open with Japan" in first(page, "#p4").text()
    assert "Not used: title" in first(page, "#p1").text()
    assert first(page, "#p8") is not None
    assert page.css_first("#p9") is None


def test_neighbours_set_aside_for_one_reason_are_one_line() -> None:
    reasons = ["menu", "menu", None, None, "form", "menu", "menu", "menu"]
    passages = [
        Passage(paragraph=number, section=None, aside=reason, supports=())
        for number, reason in enumerate(reasons, start=1)
    ]
    assert [[passage.paragraph for passage in run] for run in passage_runs(passages)] == [
        [1, 2],
        [3],
        [4],
        [5],
        [6, 7, 8],
    ]


def test_a_passage_names_what_it_supports_only_as_far_as_the_view_sees_it(get: Get) -> None:
    early = first(LexborHTMLParser(get("/sources/fasano-diary?as_of=2024-01-31").text), ".passages")
    assert "an event that this view lacks" in early.text()
    links = {str(link.attributes["href"]) for link in early.css("a")}
    events = {link for link in links if link.startswith("/events/")}
    assert events == {"/events/2024-01-12-gb-signed?as_of=2024-01-31"}
    now = first(LexborHTMLParser(get("/sources/fasano-diary").text), ".passages")
    assert "an event that this view lacks" not in now.text()


def test_a_country_says_how_the_two_views_differ(get: Get) -> None:
    page = get("/countries/japan").text
    assert "The two differ" in main_text(page)
    assert "Signing announced" in cells(page, "Five news articles")
    assert "Signed" in cells(page, "All sources")
    links = [link.attributes["href"] for link in LexborHTMLParser(page).css("th a")]
    assert "/countries/japan?evidence=articles" in links
    back = get("/countries/japan?evidence=articles").text
    assert cells(back, "All sources") == cells(page, "All sources")


@pytest.mark.parametrize("spelling", ["Wyschnewska", "VISHNEVSKAYA", "Вишневська", "vyshnevska"])
def test_search_finds_people_in_every_spelling(get: Get, spelling: str) -> None:
    text = main_text(get("/search", params={"q": spelling}).text)
    assert "Olena Vyshnevska" in text


def test_search_finds_countries_and_agreements(get: Get) -> None:
    page = get("/search?q=britain").text
    assert "United Kingdom" in main_text(page)
    assert "gb-2024" in page


def test_a_correction_stands_on_the_page_of_its_event(get: Get, record: Record) -> None:
    revised = [event for event in record.active.events if event.revisions]
    assert revised
    for event in revised:
        text = main_text(get(f"/events/{event.id}").text)
        assert all(revision.what in text for revision in event.revisions), event.id


def test_an_agreement_has_its_titles_in_other_languages_once_they_are_known(get: Get) -> None:
    data = get("/agreements/gb-2024.json").json()
    assert [title["language"] for title in data["titles"]] == ["uk", "cy"]
    page = LexborHTMLParser(get("/agreements/gb-2024").text)
    assert first(page, 'cite[lang="cy"]').text() == "Cytundeb"
    assert "- Welsh title: Cytundeb [" in get("/agreements/gb-2024.md").text
    before = get("/agreements/gb-2024.json?as_of=2024-02-19").json()
    assert [title["language"] for title in before["titles"]] == ["uk"], "the other came later"
    assert '"@language":"cy"' in get("/agreements/gb-2024").text.replace(" ", "")


def test_addresses_elsewhere_stand_on_the_page_and_in_every_form(get: Get, record: Record) -> None:
    things = (
        *((f"/agreements/{one.id}", one.same_as) for one in record.agreements),
        *((f"/countries/{one.slug}", one.same_as) for one in record.countries),
        *((f"/people/{one.id}", one.same_as) for one in record.people),
    )
    known = [(path, addresses) for path, addresses in things if addresses]
    assert {path.split("/")[1] for path, _ in known} == {"agreements", "countries", "people"}
    for path, addresses in known:
        page = LexborHTMLParser(get(path).text)
        links = [link.attributes["href"] for link in page.css('a[rel="external"]')]
        assert get(f"{path}.json").json()["same_as"] == list(addresses)
        for address in addresses:
            assert address in links
            assert f"- Elsewhere: <{address}>" in get(f"{path}.md").text


CORRECTIONS = {
    "/agreements/gb-2024": (
        "The section of the term",
        "from 48 hours to 24",
        "The note on air defence was added",
        "The Welsh title was added.",
    ),
    "/countries/bulgaria": ("The alias in Bulgarian was added.",),
    "/countries/united-kingdom": ("from 2.4 to 2.5 billion pounds. The press had rounded it.",),
    "/documents/kyiv-paper-2022": ("The month was added.",),
    "/people/taras-hordiienko": ("His second office was added.",),
    "/sources/yearbook-2025": ("The publisher was put right. The cover names another.",),
    "/disputes/fr-day": ("The gazette was added. It gives another day.",),
    "/gaps": ("The question was put more narrowly.",),
}


@pytest.mark.parametrize("path", CORRECTIONS)
def test_a_correction_stands_wherever_the_fact_does(get: Get, path: str) -> None:
    page, markdown = main_text(get(path).text), get(f"{path}.md").text
    for words in CORRECTIONS[path]:
        assert words in page
        assert words in markdown


@pytest.mark.parametrize(
    ("path", "lines"),
    [
        ("/documents/kyiv-paper-2022", ["Corrected on 10 May 2025"]),
        ("/events/fr-signed", ["Corrected 2 times, last on 5 May 2025"]),
    ],
)
def test_corrections_of_one_thing_fold_to_a_line_that_counts_them(
    get: Get, path: str, lines: list[str]
) -> None:
    folds = LexborHTMLParser(get(path).text).css("details.revisions")
    assert [first(fold, "summary").text() for fold in folds] == lines
    assert all("open" not in fold.attributes for fold in folds)


def revised_rows(value: Any) -> Iterator[dict[str, Any]]:
    """Everything in a JSON answer that was changed."""
    if isinstance(value, dict):
        if value.get("revised"):
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from revised_rows(item)


def test_json_has_the_last_correction_and_all_of_them(get: Get) -> None:
    rows = [row for path in CORRECTIONS for row in revised_rows(get(f"{path}.json").json())]
    assert {row["revised"]["on"] for row in rows} >= {f"2025-05-{day:02}" for day in range(6, 15)}
    assert all(row["revised"] in row["revisions"] for row in rows)
    agreement = get("/agreements/gb-2024.json").json()
    (clause,) = (row for row in agreement["clauses"] if row["revisions"])
    (title,) = (row for row in agreement["titles"] if row["revisions"])
    assert title["revised"]["on"] == "2025-05-17"
    assert agreement["consultation"]["revised"] == clause["revised"]
    (promise,) = (row for row in agreement["commitments"] if row["revisions"])
    assert clause["revised"]["why"] == "The text itself says so."
    assert promise["revised"]["on"] == "2025-05-09"
    assert "Twelve frigates." not in str(agreement)


def test_a_source_shows_its_kept_copy_and_since_when_it_counts_without_a_date(get: Get) -> None:
    page = LexborHTMLParser(get("/sources/yearbook-2025").text)
    links = [link.attributes["href"] for link in page.css('a[rel="external"]')]
    assert "https://example.org/kept/yearbook" in links
    undated = LexborHTMLParser(get("/sources/undated-notice").text)
    assert "without a date, public by 31 Mar 2025" in first(undated, ".lede").text()
    assert "- Counts from: 31 March 2025" in get("/sources/undated-notice.md").text


def test_without_a_title_in_the_language_an_agreement_goes_by_its_name(get: Get) -> None:
    """Nobody translates a title back: the one that was signed stands among those in others."""
    english = get("/agreements/fr-2024.json").json()
    ukrainian = get("/uk/agreements/fr-2024.json").json()
    assert ukrainian["title"] != english["title"]
    named = [(title["language"], title["text"]) for title in ukrainian["titles"]]
    assert named == [("en", english["title"])]
    with_title = get("/uk/agreements/gb-2024.json").json()
    signed_title = "Угода про співробітництво у сфері безпеки, вигадана для цього запису"
    assert with_title["title"] == signed_title
    assert {"uk", "en"} & {title["language"] for title in with_title["titles"]} == {"en"}
