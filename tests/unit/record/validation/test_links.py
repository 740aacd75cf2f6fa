"""Links between events, deliveries on promises, documents that carry out agreements."""

from typing import Any

import pytest

from app.record import schema
from app.record.parsed_files import ParsedFiles
from app.record.record import Record
from app.record.validation import links
from tests import samples
from tests.unit.record.validation.cases import (
    SIGNATORIES,
    SOUND,
    Case,
    assert_error,
    commitment,
    document,
    errors,
    person,
    signing,
    statement,
)

PLAN = samples.event("plan", "2023-07-20", "talks_announced")


def later(kind: str = "talks_announced", **more: Any) -> schema.Event:
    return samples.event("later", "2023-09-01", kind, **more)


def delivered(**promise: Any) -> Record:
    promised = statement(commitments=[commitment(id="boats"), commitment(theme="naval")])
    return samples.record(promised, later("delivery_reported", delivers_on=[promise]))


def implementing(*agreements: str) -> Record:
    paper = document("FR").model_copy(update={"implements": agreements})
    return samples.record(signing(**SIGNATORIES), documents=(paper,), people=(person(),))


CASES = [
    Case(
        links.links,
        samples.record(PLAN, later(fulfils="plam")),
        'later: fulfils 1: there is no event "plam"; did you mean "plan"?',
        samples.record(PLAN, later(fulfils="plan")),
    ),
    Case(
        links.links,
        samples.record(PLAN, later(related=["plan", "nothing"])),
        'later: related 2: there is no event "nothing"',
        samples.record(PLAN, later(related=["plan"])),
    ),
    Case(
        links.links,
        samples.record(samples.event("plan", "2023-07-20", fulfils="later"), later()),
        "plan: fulfils 1: later of 2023-09-01 lies after it; only an earlier event can be named "
        "here",
        samples.record(samples.event("plan", "2023-07-20", related="later"), later()),
    ),
    Case(
        links.links,
        samples.record(statement(), later(changes="told")),
        "later: changes 1: told is no announcement; name the event that told of the plan",
        samples.record(PLAN, later(changes="plan")),
    ),
    Case(
        links.links,
        samples.record(
            samples.event("plan", "2023-07-20", withdrawn={"on": "2024-12-31", "why": "No."}),
            later(fulfils="plan"),
        ),
        "later: fulfils 1: plan was withdrawn; name another instead",
        samples.record(PLAN, later(fulfils="plan")),
    ),
    Case(
        links.repeated,
        samples.record(PLAN, later(related=["plan", "plan"])),
        "later: related 2: plan stands here twice; take one out",
        samples.record(PLAN, later(related="plan", fulfils="plan")),
    ),
    Case(
        links.promises,
        delivered(event="tolt"),
        'later: delivers_on 1, event: there is no event "tolt"; did you mean "told"?',
        delivered(event="told"),
    ),
    Case(
        links.promises,
        delivered(agreement="fr-2024"),
        'later: delivers_on 1, agreement: there is no agreement "fr-2024"',
        delivered(event="told"),
    ),
    Case(
        links.promises,
        delivered(event="told", commitment="boots"),
        'later: delivers_on 1, commitment: told has no commitment "boots"; did you mean "boats"?',
        delivered(event="told", commitment="boats"),
    ),
    Case(
        links.promises,
        delivered(event="told", commitment="tanks"),
        'later: delivers_on 1, commitment: told has no commitment "tanks"; there are boats',
        delivered(event="told", commitment="boats"),
    ),
    Case(
        links.implements,
        implementing("fr-2042"),
        'pact: implements 1: there is no agreement "fr-2042"; did you mean "fr-2024"?',
        implementing("fr-2024"),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.message[:60])
def test_a_link_that_leads_nowhere_is_named(case: Case) -> None:
    assert_error(case)


def test_a_link_to_what_could_not_be_read_is_not_missing() -> None:
    parsed = ParsedFiles()
    parsed.lose("events", "nothing")
    assert errors(samples.record(later(fulfils="nothing")), parsed) == []
    assert errors(SOUND, parsed) == []


def test_events_that_lead_round_to_each_other_are_named_each() -> None:
    record = samples.record(
        samples.event("first", "2023-09-01", fulfils="later"),
        samples.event("second", "2023-09-01", related="first", fulfils="first"),
        later(changes="third", related="second", expects=None),
        samples.event("third", "2023-09-01", "talks_announced", changes="first", expects=None),
    )
    told_of = [message for message in errors(record) if "leads back" in message]
    assert told_of == [
        "first: fulfils 1: later leads back to first; name earlier events alone here",
        "later: changes 1: third leads back to later; name earlier events alone here",
        "third: changes 1: first leads back to third; name earlier events alone here",
    ]
    mended = record.events_by_id["first"].model_copy(update={"fulfils": (), "related": ("later",)})
    sound = samples.record(mended, *(event for event in record.events if event.id != "first"))
    assert not [message for message in errors(sound) if "leads back" in message]


def in_turn(**more: Any) -> Record:
    """Two announcements of one day, so that their dates let each name the other."""
    first = samples.event("first", "2023-07-20", "talks_announced", **more)
    second = samples.event("second", "2023-07-20", "talks_announced", changes="first")
    return samples.record(first, second)


def test_events_that_lead_to_each_other_are_both_named() -> None:
    assert errors(in_turn(changes="second"), ParsedFiles()) == [
        "first: changes 1: second leads back to first; name earlier events alone here",
        "second: changes 1: first leads back to second; name earlier events alone here",
    ]
    assert errors(in_turn(related="second"), ParsedFiles()) == []
