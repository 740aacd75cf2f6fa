"""Disputes as far as a view hears their claims, and what topics stand for."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from app.presenters.disputes import dispute_rows, gap_rows, sees_all
from app.presenters.topics import Topic, topic
from app.record import schema
from app.record.codelists import Evidence, Subject
from app.record.record import Record
from tests import samples
from tests.conftest import Get
from tests.page_requests import page_request

THREE = schema.Dispute.model_validate(
    {
        "id": "three",
        "about": "series",
        "question": "Which?",
        "claims": [
            {"says": "One.", "citations": [samples.cite("early")]},
            {"says": "Two.", "citations": [samples.cite("early")]},
            {"says": "Three.", "citations": [samples.cite("late")]},
        ],
        "preferred": 3,
        "reason": "The last one saw it.",
    }
)


@pytest.fixture(scope="module")
def disputed() -> Record:
    """A record whose preferred claim is published last."""
    return samples.record(
        sources=(
            samples.source("early", published="2024-01-01"),
            samples.source("late", published="2024-06-01"),
        ),
        disputes=(THREE,),
    )


def test_the_preferred_claim_comes_first_with_its_reason(disputed: Record) -> None:
    (row,) = dispute_rows(page_request(disputed))
    assert [claim.says for claim in row.claims] == ["Three.", "One.", "Two."]
    assert (row.settled, row.reason) == (True, "The last one saw it.")


@pytest.mark.parametrize("clock", [{"as_of": "2024-02-01"}, {"known_on": "2024-02-01"}])
def test_the_reason_for_a_claim_that_the_view_does_not_hear_is_not_told(
    disputed: Record, clock: dict[str, str]
) -> None:
    (row,) = dispute_rows(page_request(disputed, **clock))
    assert [claim.says for claim in row.claims] == ["One.", "Two."]
    assert not any(claim.preferred for claim in row.claims)
    assert (row.settled, row.reason) == (False, None)


def test_two_claims_are_needed_to_differ(disputed: Record) -> None:
    assert dispute_rows(page_request(disputed, as_of="2023-12-31")) == ()


def test_disputes_are_chosen_by_what_they_are_about(record: Record) -> None:
    request = page_request(record)
    series = dispute_rows(request, {Subject.SERIES})
    assert [row.id for row in series] == ["what-is-settled", "how-many"]
    assert [row.id for row in dispute_rows(request, {"fr-signed", "gb-2024"})] == [
        "fr-day",
        "gb-sum",
    ]
    assert len(dispute_rows(request)) == len(record.disputes)


@pytest.mark.parametrize(
    ("chosen", "whole"),
    [
        ({}, True),
        ({"as_of": "2025-03-31"}, True),
        ({"known_on": "2025-03-31"}, True),
        ({"as_of": "2025-03-30"}, False),
        ({"known_on": "2025-03-30"}, False),
        ({"evidence": Evidence.ARTICLES}, False),
    ],
)
def test_gaps_belong_to_the_view_of_the_whole_record(
    record: Record, chosen: dict[str, str], whole: bool
) -> None:
    request = page_request(record, **chosen)
    assert sees_all(request) is whole
    assert len(gap_rows(request)) == (len(record.gaps) if whole else 0)


def test_gaps_of_the_whole_series_come_before_those_of_countries_by_name(get: Get) -> None:
    rows = get("/gaps.json").json()["rows"]
    assert [(row["about"], row["country"]) for row in rows] == [
        ("delegation", None),
        ("end-of-record", None),
        ("ME", "ME"),
        ("us-2024", "US"),
    ]
    rows = get("/uk/gaps.json").json()["rows"]
    assert [row["country"] for row in rows] == [None, None, "US", "ME"]
    headings = [node.text() for node in LexborHTMLParser(get("/gaps").text).css("main h2")]
    assert headings[:2] == ["The whole series", "Country by country"]


@pytest.mark.parametrize(
    ("about", "label", "url"),
    [
        ("FR", "France", "/countries/france"),
        ("gb-2024", "Agreement with the United Kingdom", "/agreements/gb-2024"),
        ("fr-signed", None, "/events/fr-signed"),
        ("kyiv-paper-2022", "A Paper for Kyiv", "/documents/kyiv-paper-2022"),
        ("joiners", "Who joined the declaration", "/pace#joined"),
        ("end-of-record", "The end of the record", "/about#limits"),
    ],
)
def test_a_topic_has_its_name_and_its_page(
    record: Record, about: str, label: str | None, url: str
) -> None:
    request = page_request(record)
    event_view = request.view.event_view("fr-signed")
    assert event_view is not None
    assert topic(request, about) == Topic(label or event_view.title, url)


def test_an_event_that_lies_ahead_is_no_topic_with_a_page(record: Record) -> None:
    assert topic(page_request(record, as_of="2023-12-31"), "fr-signed") == Topic("An event", None)
