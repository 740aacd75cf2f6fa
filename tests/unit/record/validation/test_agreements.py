"""Agreements: terms, themes, and facts that need an event."""

import pytest

from app.record.parsed_files import ParsedFiles
from app.record.validation import agreements
from tests.samples import cite
from tests.unit.record.validation.cases import (
    TERM,
    Case,
    assert_error,
    errors,
    signing,
    statement,
    with_agreement,
)


def provision(theme: str, extent: str) -> dict[str, object]:
    return {"theme": theme, "extent": extent, "citations": [cite()]}


def consultation(hours: int) -> dict[str, object]:
    plain = {"kind": "consultation", "extent": "yes", "citations": [cite()]}
    return {**plain, "deadline_hours": hours}


def title(language: str) -> dict[str, object]:
    return {"language": language, "text": "A title", "citations": [cite()]}


NEEDS = "needs since, the event that made it so: there is no signing yet"
CASES = [
    Case(
        agreements.mentioned,
        with_agreement(statement()),
        "fr-2024: no event tells of it; write its id as agreement in one",
        with_agreement(statement(agreement="fr-2024")),
    ),
    Case(
        agreements.titles,
        with_agreement(signing(), titles=[title("uk"), title("en")]),
        'fr-2024: titles 2, language: en: write the English title as a clause of "kind: title"',
        with_agreement(signing(), titles=[title("uk"), title("fr")]),
    ),
    Case(
        agreements.titles,
        with_agreement(signing(), titles=[title("uk"), title("uk")]),
        "fr-2024: titles 2, language: uk has a title above already; keep one of the two",
        with_agreement(signing(), titles=[title("uk")]),
    ),
    Case(
        agreements.terms,
        with_agreement(signing(), clauses=[TERM, {**TERM, "years": 5}]),
        "fr-2024: clauses 2: is a second term; keep one, or say since which event it holds",
        with_agreement(signing(), statement(), clauses=[TERM, {**TERM, "since": "told"}]),
    ),
    Case(
        agreements.lengths,
        with_agreement(signing(), clauses=[{**TERM, "years": 1001}]),
        "fr-2024: clauses 1, years: 1001 years are no term; 1000 at most",
        with_agreement(signing(), clauses=[{**TERM, "years": 1000}]),
    ),
    Case(
        agreements.lengths,
        with_agreement(signing(), clauses=[consultation(10**6)]),
        "fr-2024: clauses 1, deadline_hours: 1000000 hours are no deadline",
        with_agreement(signing(), clauses=[consultation(24)]),
    ),
    Case(
        agreements.themes,
        with_agreement(signing(), provisions=[provision("cyber", "yes"), provision("cyber", "no")]),
        "fr-2024: provisions 2, extent: cyber is both yes and no; read the text again",
        with_agreement(
            signing(), provisions=[provision("cyber", "yes"), provision("cyber", "partly")]
        ),
    ),
    Case(
        agreements.themes,
        with_agreement(signing(), provisions=[provision("total", "yes")]),
        "fr-2024: provisions 1, theme: total is none of the eighteen compared themes",
        with_agreement(signing(), provisions=[provision("cyber", "yes")]),
    ),
    Case(
        agreements.facts,
        with_agreement(statement(agreement="fr-2024"), clauses=[TERM]),
        f"fr-2024: clauses 1: {NEEDS}",
        with_agreement(statement(agreement="fr-2024"), clauses=[{**TERM, "since": "told"}]),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.message[:60])
def test_an_agreement_that_contradicts_itself_is_named(case: Case) -> None:
    assert_error(case)


def test_an_event_that_could_not_be_read_may_tell_of_an_agreement() -> None:
    parsed = ParsedFiles()
    parsed.lose("events", "signing")
    assert errors(with_agreement(statement(), clauses=[TERM]), parsed) == []
