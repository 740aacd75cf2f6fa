"""What the five articles support, country by country, day by day."""

from datetime import date
from pathlib import Path

import pytest

from app.record import codelists, fingerprints
from app.record.record import Record, cited
from app.view.evidence import ViewParams
from app.view.view import View

NOBODY = dict.fromkeys(
    ("AL", "CA", "DE", "EU", "FR", "GB", "IT", "JP", "LU", "NO", "PL", "RO", "SE", "US"), "none"
)
VILNIUS = NOBODY | dict.fromkeys(("CA", "DE", "EU", "FR", "GB", "IT", "JP", "US"), "joined")
JAPAN = VILNIUS | dict.fromkeys(("CA", "GB", "JP", "US"), "in_talks")
FRANCE = JAPAN | {"FR": "in_talks", "SE": "talks_agreed", "NO": "talks_agreed", "AL": "joined"}
ITALY = (
    FRANCE
    | dict.fromkeys(("CA", "DE", "FR", "GB", "IT"), "signed")
    | {"JP": "signing_announced", "US": "signing_announced", "LU": "talks_sought"}
)
DAYS = {
    "2023-07-10": NOBODY,
    "2023-07-11": NOBODY,
    "2023-07-12": VILNIUS,
    "2023-10-06": VILNIUS,
    "2023-10-07": JAPAN,
    "2023-10-18": JAPAN,
    "2023-10-19": FRANCE,
    "2024-06-11": FRANCE,
    "2024-06-13": ITALY,
}


def on_articles(record: Record, day: str, known_on: str | None = None) -> View:
    known = date.fromisoformat(known_on) if known_on else None
    return View(record, ViewParams(date.fromisoformat(day), known, codelists.Evidence.ARTICLES))


@pytest.mark.parametrize("day", DAYS)
def test_status_of_every_country_is_what_the_articles_support(
    live_record: Record, day: str
) -> None:
    standings = on_articles(live_record, day).standings_by_country
    statuses = {code: standing.status.value for code, standing in standings.items()}
    assert {code: status for code, status in statuses.items() if status != "none"} == {
        code: status for code, status in DAYS[day].items() if status != "none"
    }


def test_a_signing_without_a_day_in_the_articles_is_a_span(live_record: Record) -> None:
    standing = on_articles(live_record, "2024-06-13").standings_by_country["DE"]
    assert standing.since is not None
    assert standing.since.text == "[..2024-06-12]"
    assert standing.since.earliest is None


def test_announced_signings_stay_announced(live_record: Record) -> None:
    standings = on_articles(live_record, "2024-06-13").standings_by_country
    for code in ("JP", "US"):
        assert standings[code].status is codelists.Status.SIGNING_ANNOUNCED
        assert str(standings[code].expects) == "2024-06-13"
        assert not standings[code].overdue


def test_poland_and_romania_were_only_expected_to_join(live_record: Record) -> None:
    view = on_articles(live_record, "2024-06-13")
    for code in ("PL", "RO"):
        kinds = [event_view.event.kind.value for event_view in view.events_by_country[code]]
        assert kinds == ["joining_announced"]


def test_before_the_first_report_nothing_was_known(live_record: Record) -> None:
    view = on_articles(live_record, "2024-06-13", known_on="2023-07-11")
    assert view.past == ()


def test_the_adoption_was_not_known_from_the_report_written_before_it(live_record: Record) -> None:
    then = on_articles(live_record, "2023-07-12", known_on="2023-07-12")
    later = on_articles(live_record, "2023-07-12", known_on="2023-10-07")
    assert then.standings_by_country["FR"].status is codelists.Status.NONE
    assert later.standings_by_country["FR"].status is codelists.Status.JOINED


def test_an_article_without_a_last_day_is_known_from_the_end_of_the_record(
    live_record: Record,
) -> None:
    early = on_articles(live_record, "2023-10-19", known_on="2023-12-31")
    assert early.standings_by_country["FR"].status is codelists.Status.JOINED
    assert early.standings_by_country["SE"].status is codelists.Status.NONE


def test_the_same_event_in_two_articles_is_one_with_two_sources(live_record: Record) -> None:
    event_view = on_articles(live_record, "2024-06-13").event_view("2023-10-07-jp-talks-opened")
    assert event_view is not None
    assert {citation.source for citation in event_view.citations} == {
        "kyiv-independent-2023-10-07",
        "the-gaze-2023-10",
    }
    assert event_view.date.text == "2023-10-07"


def test_headlines_are_marked_as_weak(live_record: Record) -> None:
    event_view = on_articles(live_record, "2024-06-13").event_view("lu-talks-sought")
    assert event_view is not None
    assert [citation.basis for citation in event_view.citations] == [codelists.Basis.HEADLINE]


def test_the_german_pledge_keeps_its_figures(live_record: Record) -> None:
    view = on_articles(live_record, "2024-06-13")
    event_view = view.event_view("de-pledge-twelve-billion")
    assert event_view is not None
    figures = [
        (one.amount, one.currency, str(one.period), one.form.value)
        for one in view.commitments_of(event_view)
    ]
    assert figures == [
        (12_000_000_000, "EUR", "../2032", "pledged"),
        (3_200_000_000, "EUR", "2023", "pledged"),
    ]


def test_the_coming_us_agreement_has_a_term_and_a_consultation_but_no_deadline(
    live_record: Record,
) -> None:
    view = on_articles(live_record, "2024-06-13")
    clauses = {
        clause.kind.value: clause
        for clause in view.clauses(live_record.agreements_by_id["us-2024"])
    }
    assert getattr(clauses["term"], "years", None) == 10
    assert getattr(clauses["consultation"], "deadline_hours", 0) is None
    themes = {one.theme.value for one in view.commitments(live_record.agreements_by_id["us-2024"])}
    assert themes == {"military", "aviation", "air_defence", "drones", "demining"}


def test_nothing_of_the_us_agreement_was_known_a_week_before(live_record: Record) -> None:
    view = on_articles(live_record, "2024-06-06")
    assert view.clauses(live_record.agreements_by_id["us-2024"]) == ()


def test_every_paragraph_is_cited_or_set_aside(live_record: Record) -> None:
    used = {(one.source, one.paragraph) for _, found in cited(live_record) for one in found}
    for source in live_record.sources:
        for number, paragraph in enumerate(source.paragraphs, start=1):
            assert bool(paragraph.aside) != ((source.id, number) in used), (source.id, number)


def test_fingerprints_and_citations_agree_with_the_articles(
    live_record: Record, live_articles: Path
) -> None:
    assert fingerprints.verify(live_record, live_articles) == []


def test_the_articles_alone_know_fourteen_partners(live_record: Record) -> None:
    view = on_articles(live_record, "2023-07-12")
    assert {one.code for one in view.countries} == set(NOBODY)
