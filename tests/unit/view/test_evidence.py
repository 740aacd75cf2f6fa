"""What a view hears: evidence, the knowledge clock, and the dates that its citations support."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given

from app.record import edtf, schema
from app.record.codelists import Evidence, Meeting
from app.record.record import Record
from app.view.evidence import EventView, ViewParams, best_date, known_from, view_event
from tests import samples
from tests.samples import cite
from tests.strategies import edtf_texts

RECORD_DAY, ARTICLE_DAY = "2024-02-16", "2024-06-13"


def both(**more: Any) -> schema.Event:
    """An event that an article and another source carry, each in its own words."""
    plain: dict[str, Any] = {
        "citations": [
            cite("gazette", section="p. 1"),
            cite("leaflet", paragraph=1, date="[..2024-06-12]"),
        ],
        "place": "berlin",
        "venue": "Chancellery",
        "meeting": "in_person",
        "people": [{"person": "minister", "role": "signed"}],
        "in_articles": {
            "title": "A signing is mentioned",
            "summary": "No day is given.",
            "countries": ["FR"],
        },
    }
    return samples.event("signing", RECORD_DAY, "signed", **(plain | more))


def recorded(*events: schema.Event, **more: Any) -> Record:
    sources = (samples.source(published=RECORD_DAY), samples.article(published=ARTICLE_DAY))
    return samples.record(*events, **({"sources": sources} | more))


def through(
    event: schema.Event, made: Record | None = None, **view_params: Any
) -> EventView | None:
    return view_event(event, made or recorded(event), ViewParams(date(2024, 12, 31), **view_params))


def test_all_evidence_gives_the_event_its_own_words_and_day() -> None:
    event_view = through(both())
    assert event_view is not None
    assert (event_view.date.text, event_view.title) == (RECORD_DAY, "Title of signing")
    assert event_view.place == samples.place("berlin")
    assert (event_view.venue, event_view.meeting) == ("Chancellery", Meeting.IN_PERSON)
    assert [part.person for part in event_view.people] == ["minister"]
    assert len(event_view.citations) == 2


def test_the_articles_alone_tell_no_more_than_they_say() -> None:
    event_view = through(both(), evidence=Evidence.ARTICLES)
    assert event_view is not None
    assert event_view.date.text == "[..2024-06-12]"
    assert (event_view.title, event_view.summary) == ("A signing is mentioned", "No day is given.")
    assert (event_view.place, event_view.venue, event_view.meeting) == (None, None, None)
    assert event_view.people == ()
    assert [one.source for one in event_view.citations] == ["leaflet"]


def test_the_knowledge_clock_hears_only_what_was_published() -> None:
    assert through(both(), known_on=date(2024, 2, 15)) is None
    early = through(both(), known_on=date(2024, 2, 16))
    assert early is not None
    assert [one.source for one in early.citations] == ["gazette"]
    assert early.title == "Title of signing"
    late = through(both(), known_on=date(2024, 6, 13))
    assert late is not None
    assert len(late.citations) == 2


def test_an_event_known_from_articles_alone_by_the_clock_is_told_in_their_words() -> None:
    event = both(citations=[cite("gazette"), cite("leaflet", paragraph=1, date="2024-02")])
    record = recorded(
        event,
        sources=(samples.source(published="2024-07-01"), samples.article(published=ARTICLE_DAY)),
    )
    event_view = through(event, record, known_on=date(2024, 6, 30))
    assert event_view is not None
    assert (event_view.title, event_view.date.text) == ("A signing is mentioned", "2024-02")


def test_an_event_of_the_record_alone_is_unseen_on_the_articles() -> None:
    event = samples.event("pledge", "2024-01-01")
    assert through(event, evidence=Evidence.ARTICLES) is None
    assert through(event) is not None


def test_an_event_of_articles_alone_keeps_its_own_words() -> None:
    event = samples.event("first", "2024-01-01", citations=[cite("leaflet", paragraph=1)])
    event_view = through(event, evidence=Evidence.ARTICLES)
    assert event_view is not None
    assert event_view.title == "Title of first"


@pytest.mark.parametrize(
    ("preferred", "cited", "best"),
    [
        ("2024-02-16", [None], "2024-02-16"),
        ("2024-02-16", ["2024-02", None], "2024-02-16"),
        ("2024-02-16", ["2024-02", "[..2024-06-12]"], "2024-02"),
        ("2024-02-16", ["[..2024-06-12]"], "[..2024-06-12]"),
        ("2024-02-16", ["2024-02-17", "2024-02"], "2024-02-17"),
        ("2024-02-16", ["2024-02-17", None], "2024-02-16"),
        ("2024-02-16", ["2024-02-15", None], "2024-02-16"),
        # As exact as another that agrees with it.
        ("2024-02-16?", ["2024-02-16", None], "2024-02-16?"),
        ("2024-02-16/2024-02-17", ["2024-02-15/2024-02-16", None], "2024-02-16/2024-02-17"),
        # More exact, but not of a day that the preferred one allows.
        ("2024-02", ["2024-03-01", None], "2024-02"),
        ("2024-02", ["2024-01-31", "2024-02-20", None], "2024-02-20"),
        ("2024-02", ["[2024-02-28..2024-03-02]", None], "2024-02"),
        ("[..2024-02-16]", ["2024", None], "[..2024-02-16]"),
        ("[..2024-02-16]", ["2023", None], "2023"),
        ("[2024-02-16..]", ["2024", None], "[2024-02-16..]"),
        ("[2024-02-16..]", ["2024-03", None], "2024-03"),
        # Where nobody who is heard gives the preferred date: the most exact, then the first.
        ("2024-02-16", ["2024-02-18", "2024-02-17"], "2024-02-17"),
        ("2024-02-16", ["2024-02-17", "2024-02-18"], "2024-02-17"),
        ("2024-02-16", ["2024-02", "2024-03-01"], "2024-03-01"),
    ],
)
def test_the_date_is_the_preferred_one_where_it_is_heard_else_the_most_exact(
    preferred: str, cited: list[str | None], best: str
) -> None:
    citations = [schema.Citation.model_validate(cite(date=one)) for one in cited]
    assert best_date(edtf.parse(preferred), citations).text == best


@given(edtf_texts, edtf_texts)
def test_the_date_shown_is_one_that_a_heard_citation_gives(preferred: str, other: str) -> None:
    citation = schema.Citation.model_validate(cite(date=other))
    assert best_date(edtf.parse(preferred), [citation]).text == other


def test_dates_that_contradict_each_other_are_all_shown() -> None:
    event = both(
        citations=[
            cite("gazette"),
            cite("leaflet", paragraph=1, date="2024-02-17", says="It gives the day after."),
        ]
    )
    event_view = through(event)
    assert event_view is not None
    assert event_view.date.text == RECORD_DAY
    assert [one.source for one in event_view.differing] == ["leaflet"]


def test_dates_are_held_against_the_one_that_is_shown() -> None:
    """Which is not the preferred one of the record where that is not heard."""
    later = {"date": "2024-02-20", "says": "It gives a later day."}
    event = both(
        citations=[
            cite("gazette"),
            cite("leaflet", paragraph=1, date="2024-02-17", says="It gives the day after."),
            cite("flyer", paragraph=1, **later),
        ]
    )
    articles = (samples.article(published=ARTICLE_DAY), samples.article("flyer"))
    record = recorded(event, sources=(samples.source(), *articles))
    event_view = through(event, record, evidence=Evidence.ARTICLES)
    assert event_view is not None
    assert event_view.date.text == "2024-02-17"
    assert [one.source for one in event_view.differing] == ["flyer"]


def test_a_vaguer_date_contradicts_nothing() -> None:
    event_view = through(both())
    assert event_view is not None
    assert event_view.differing == ()


@pytest.mark.parametrize(
    ("published", "known"),
    [
        ("2024-06-13", "2024-06-13"),
        ("2024-06", "2024-06-30"),
        ("[2023-10-19..2023-10-31]", "2023-10-31"),
        ("2025-03-01", "2025-03-01"),
    ],
)
def test_a_source_counts_from_the_day_it_can_be_shown_to_be_public(
    published: str | None, known: str
) -> None:
    assert known_from(samples.source(published=published)).isoformat() == known


@pytest.mark.parametrize("published", [None, "[2023-10-19..]", "2023", "[..2023-12-31]"])
def test_a_source_counts_from_a_day_of_its_own_where_its_date_leaves_it_open(
    published: str | None,
) -> None:
    source = samples.source(
        published=published,
        published_basis="printed" if published else None,
        known_from="2024-01-25",
    )
    assert known_from(source) == date(2024, 1, 25)


def test_the_day_from_which_a_source_counts_does_not_move_with_the_record() -> None:
    event = samples.event("told", "2024-01-01")
    source = samples.source(published=None, published_basis=None, known_from="2024-06-01")
    for checked in ("2024-06-30", "2026-01-01"):
        edition = samples.record().edition.model_dump(mode="json") | {"checked": checked}
        record = samples.record(
            event, sources=(source,), edition=schema.Edition.model_validate(edition)
        )
        for known_on, seen in ((date(2024, 5, 31), False), (date(2024, 6, 1), True)):
            assert bool(samples.view(record, known_on=known_on).past) is seen


TERM = {"kind": "term", "years": 10}
PLEDGE = {"theme": "military", "summary": "Help.", "form": "pledged"}


def agreed(clauses: list[dict[str, Any]], **more: Any) -> Record:
    event = samples.event("signing", "2024-02-16", "signed")
    talks = samples.event("told", "2024-01-10", agreement="fr-2024")
    return samples.record(
        talks, event, agreements=(samples.agreement("FR", clauses=clauses, **more),)
    )


@pytest.mark.parametrize(
    ("since", "as_of", "shown"),
    [
        (None, "2024-02-15", False),
        (None, "2024-02-16", True),
        ("told", "2024-01-09", False),
        ("told", "2024-01-10", True),
    ],
)
def test_a_fact_holds_from_the_event_that_made_it_so(
    since: str | None, as_of: str, shown: bool
) -> None:
    record = agreed([{**TERM, "since": since, "citations": [cite()]}])
    view = samples.view(record, as_of)
    assert bool(view.clauses(record.agreements_by_id["fr-2024"])) is shown


def test_facts_of_every_sort_hold_from_their_event() -> None:
    provision = {"theme": "cyber", "extent": "yes", "citations": [cite()]}
    record = agreed([], provisions=[provision], commitments=[{**PLEDGE, "citations": [cite()]}])
    agreement = record.agreements_by_id["fr-2024"]
    for day, count in (("2024-02-15", 0), ("2024-02-16", 1)):
        view = samples.view(record, day)
        assert len(view.provisions(agreement)) == len(view.commitments(agreement)) == count


def test_a_fact_is_shown_with_the_citations_that_are_heard_and_not_without_any() -> None:
    commitment = {
        **PLEDGE,
        "citations": [cite("gazette"), cite("leaflet", paragraph=2)],
    }
    alone = {**PLEDGE, "summary": "More help.", "citations": [cite("gazette")]}
    event = both(commitments=[commitment, alone])
    record = recorded(event)
    view = samples.view(record, evidence=Evidence.ARTICLES)
    event_view = view.event_view("signing")
    assert event_view is not None
    (commitments,) = view.commitments_of(event_view)
    assert [one.source for one in commitments.citations] == ["leaflet"]


def test_an_event_has_happened_only_when_its_date_as_heard_has_passed() -> None:
    record = recorded(both())
    assert samples.view(record, "2024-02-16").event_view("signing") is not None
    assert (
        samples.view(record, "2024-06-11", evidence=Evidence.ARTICLES).event_view("signing") is None
    )
    assert samples.view(record, "2024-06-12", evidence=Evidence.ARTICLES).event_view("signing")


def test_a_view_lists_the_sources_it_hears() -> None:
    record = recorded(both())
    assert [one.id for one in samples.view(record, evidence=Evidence.ARTICLES).sources] == [
        "leaflet"
    ]
    early = samples.view(record, known_on=date(2024, 3, 1))
    assert [one.id for one in early.sources] == ["gazette"]
