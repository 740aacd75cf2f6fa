"""What is odd and may be true: a warning, which the entry can accept."""

from dataclasses import replace
from typing import Any

import pytest

from app.record import schema
from app.record.parsed_files import ParsedFiles
from app.record.record import Record
from app.record.validation import oddities
from tests import samples
from tests.samples import cite
from tests.unit.record.validation.cases import (
    SIGNATORIES,
    Case,
    assert_warning,
    dispute,
    gap,
    person,
    signing,
    statement,
    warnings,
)

PLAN = samples.event("plan", "2023-08-01", "signing_announced", expects=None)
OPENING = samples.event("opening", "2023-10-19", "talks_opened")


def held(day: str, **more: Any) -> schema.Event:
    return samples.event("held", day, "round_held", **more)


def announced(expects: str) -> Record:
    return samples.record(samples.event("told", "2023-08-01", "talks_announced", expects=expects))


def with_sources(*urls: str) -> Record:
    keys = ("gazette", "herald", "ledger")[: len(urls)]
    sources = [samples.source(key, url=url) for key, url in zip(keys, urls, strict=True)]
    return samples.record(statement(citations=[cite(key) for key in keys]), sources=tuple(sources))


def with_people(*people: dict[str, Any]) -> Record:
    plain = {"name": "A Minister", "country": "FR"}
    made = [schema.Person.model_validate(plain | one) for one in people]
    return samples.record(statement(), people=tuple(made))


def disputed(**more: Any) -> Record:
    two = dispute(cite("herald")).model_copy(update=more)
    sources = (samples.source(), samples.source("herald", url="https://example.org/h"))
    return samples.record(statement(), disputes=(two,), sources=sources)


CASES = [
    Case(
        oddities.round_before_opening,
        samples.record(OPENING, held("2023-10-18")),
        "held: date: the talks with FR open only later",
        samples.record(OPENING, held("2023-10-19")),
    ),
    Case(
        oddities.signing_without_signatories,
        samples.record(signing()),
        "signing: people: nobody has the role signed; name who signed, as far as a source does",
        samples.record(signing(**SIGNATORIES), people=(person(),)),
    ),
    Case(
        oddities.opening_twice,
        samples.record(OPENING, samples.event("again", "2024-02-01", "talks_opened")),
        "again: kind: talks with FR open already in opening; is it a round of talks?",
        samples.record(OPENING, samples.event("again", "2024-02-01", "talks_opened", code="DE")),
    ),
    Case(
        oddities.same_name,
        with_people({"id": "one"}, {"id": "two", "name": "a  minister"}),
        "two: a minister is the name of one too",
        with_people({"id": "one"}, {"id": "two", "name": "Another Minister"}),
    ),
    Case(
        oddities.same_name,
        with_people({"id": "one"}, {"id": "two", "name": "B", "aliases": ["A Minister"]}),
        "two: A Minister is the name of one too",
        with_people({"id": "one", "aliases": ["A Minister"]}),
    ),
    Case(
        oddities.same_address,
        with_sources("https://example.org/a", "http://www.example.org/a/"),
        "herald: url: gazette has the same address; is it the same text?",
        with_sources("https://example.org/a", "https://example.org/b"),
    ),
    Case(
        oddities.unused_source,
        samples.record(statement(), sources=(samples.source(), samples.source("h", url=None))),
        "h: nothing cites it; cite it where it carries a fact, or take it out",
        samples.record(statement()),
    ),
    Case(
        oddities.dispute_from_one_source,
        samples.record(statement(), disputes=(dispute(cite(section="p. 2")),)),
        "place: claims: all claims come from gazette; a dispute has two sides",
        disputed(),
    ),
    Case(
        oddities.preferred_without_reason,
        disputed(preferred=1),
        "place: preferred: say in reason why this claim is preferred, or write null",
        disputed(preferred=1, reason="It was there."),
    ),
    *(
        Case(
            oddities.far_expectation,
            announced(expects),
            f"told: expects: {expects} is a long time to come; check its year",
            announced("2033-07"),
        )
        for expects in ("2034", "2099-01-01", "[2023-09-01..]", "2024/2123")
    ),
    Case(
        oddities.fulfils_another_step,
        samples.record(
            PLAN,
            samples.event("opening", "2023-10-19", "talks_opened", fulfils=["plan"]),
        ),
        "opening: fulfils 1: plan announces signed, and this is talks_opened",
        samples.record(OPENING, PLAN.model_copy(update={"id": "other"})),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.message[:60])
def test_what_is_odd_is_a_warning(case: Case) -> None:
    assert_warning(case)


def test_a_round_of_talks_that_never_opened_is_not_odd() -> None:
    assert warnings(samples.record(held("2023-10-18"))) == []


def test_talks_about_another_agreement_may_open_too() -> None:
    first = samples.event("first", "2023-10-19", "talks_opened", agreement="fr-2024")
    again = samples.event("again", "2025-10-19", "talks_opened", agreement="fr-2026")
    agreements = (samples.agreement("FR"), samples.agreement("FR", id="fr-2026"))
    assert warnings(samples.record(first, again, agreements=agreements)) == []


def test_a_source_may_be_used_by_what_could_not_be_read() -> None:
    parsed = ParsedFiles()
    parsed.lose("events", "another")
    spare = samples.source("herald", url=None)
    record = samples.record(statement(), sources=(samples.source(), spare))
    assert warnings(record, parsed) == []
    used = replace(record, gaps=(gap(cite("herald")),))
    assert warnings(used) == []
