"""Disputes whose claims do not differ, gaps that are closed."""

from typing import Any

import pytest

from app.record import schema
from app.record.codelists import EventKind
from app.record.validation import questions
from app.record.validation.findings import Context
from tests import samples
from tests.samples import cite
from tests.unit.record.validation.cases import SOUND, Case, assert_error, signing


def disputed(*claims: str) -> schema.Dispute:
    plain: dict[str, Any] = {"id": "place", "about": "FR", "question": "Where?", "preferred": None}
    said = [
        {"says": words, "citations": [cite(section=f"p. {page}")]}
        for page, words in enumerate(claims, start=1)
    ]
    return schema.Dispute.model_validate(plain | {"claims": said})


def test_two_claims_in_the_same_words_are_named() -> None:
    assert_error(
        Case(
            questions.claims,
            samples.record(disputes=(disputed("In Paris.", "In Kyiv", "in  paris"),)),
            "place: claims 3: says the same as claim 1; put their citations together",
            samples.record(disputes=(disputed("In Paris.", "In Kyiv."),)),
        )
    )


@pytest.mark.parametrize(
    ("about", "kinds", "is_closed"),
    [
        ("fr-2024", [EventKind.SIGNED], True),
        ("FR", [EventKind.RATIFIED, EventKind.SIGNED], True),
        ("FR", [EventKind.RATIFIED], False),
        ("DE", [EventKind.SIGNED], False),
        ("FR", [], False),
    ],
)
def test_a_gap_is_closed_by_an_event_of_a_kind_that_it_names(
    about: str, kinds: list[EventKind], is_closed: bool
) -> None:
    gap = samples.gap("when", about, closed_by=kinds)
    record = samples.record(signing(), gaps=(gap,))
    said = [one.text for one in questions.closed_gaps(Context(record))]
    message = "when: signing answers it; take the gap out, or ask what is still open"
    assert said == ([message] if is_closed else [])


def test_a_gap_that_names_no_kind_stays_open() -> None:
    assert list(questions.closed_gaps(Context(SOUND))) == []
