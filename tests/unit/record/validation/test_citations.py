"""What a source can carry, and where in it."""

from typing import Any

import pytest

from app.record.record import Record
from app.record.validation import citations
from tests import samples
from tests.samples import cite
from tests.unit.record.validation.cases import (
    BOTH,
    LEAFLET,
    SOUND,
    TALE,
    Case,
    asides,
    assert_error,
    statement,
    with_articles,
)

PRINT = "ab" * 32
OTHER = "cd" * 32
TEXT = samples.source("text-fr", kind="agreement_text")
TEXT_CITED = [cite("text-fr")]


def prints(*pairs: tuple[str, str | None]) -> list[dict[str, str | None]]:
    return [{"sha256": sha256, "aside": aside} for sha256, aside in pairs]


def two_agreements(citations_of_term: list[dict[str, Any]]) -> Record:
    """Agreements with France and Germany; the term of the German one is cited."""
    term = {"kind": "term", "years": 10, "citations": citations_of_term}
    german = samples.event("de-signing", "2024-02-16", "signed", code="DE")
    return samples.record(
        samples.event("fr-signing", "2024-01-12", "signed"),
        german,
        agreements=(samples.agreement("FR"), samples.agreement("DE", clauses=[term])),
        sources=(samples.source(), TEXT),
    )


CASES = [
    Case(
        citations.places,
        samples.record(statement(citations=[cite(paragraph=3)])),
        "told: citations 1, paragraph: only the five articles have paragraphs; write section "
        "instead",
        samples.record(statement(citations=[cite(section="p. 3")])),
    ),
    Case(
        citations.places,
        with_articles(
            statement(citations=[*LEAFLET, cite("leaflet", section="p. 3", paragraph=1)]),
            paragraphs=asides(None),
        ),
        "told: citations 2, section: leaflet is cited by paragraph, not by section",
        with_articles(statement(citations=LEAFLET), paragraphs=asides(None)),
    ),
    Case(
        citations.places,
        with_articles(statement(citations=[*LEAFLET, cite("leaflet")]), paragraphs=asides(None)),
        "told: citations 2, source: the citation of leaflet needs a paragraph",
        with_articles(statement(citations=LEAFLET), paragraphs=asides(None)),
    ),
    Case(
        citations.places,
        with_articles(
            statement(citations=[*LEAFLET, cite("leaflet", paragraph=2)]), paragraphs=asides(None)
        ),
        "told: citations 2, paragraph: leaflet ends with paragraph 1, there is no 2",
        with_articles(statement(citations=LEAFLET), paragraphs=asides(None)),
    ),
    Case(
        citations.reports,
        samples.record(statement(), sources=(samples.source(published="2023-07-31"),)),
        "told: citations 1: gazette of 2023-07-31 cannot report it, nothing before 2023-08-01",
        samples.record(statement(), sources=(samples.source(published="2023-08"),)),
    ),
    Case(
        citations.reports,
        samples.record(
            statement(citations=[cite(date="2023-08-05", says="A later day.")]),
            sources=(samples.source(published="2023-08-04"),),
        ),
        "told: citations 1: gazette of 2023-08-04 cannot report it, nothing before 2023-08-05",
        samples.record(
            statement(citations=[cite(date="2023-08-05", says="A later day.")]),
            sources=(samples.source(published="2023-08-05"),),
        ),
    ),
    Case(
        citations.contradictions,
        samples.record(statement(citations=[cite(date="2023-08-02")])),
        "told: citations 1, date: gazette gives 2023-08-02, the event 2023-08-01; write in says "
        "what this source says",
        samples.record(statement(citations=[cite(date="2023-08")])),
    ),
    Case(
        citations.repetitions,
        samples.record(statement(citations=[cite(section="p. 1"), cite(), cite(section="p. 1")])),
        "told: citations 3: says the same as citation 1; take one of the two out",
        samples.record(statement(citations=[cite(section="p. 1"), cite(section="p. 2")])),
    ),
    Case(
        citations.texts,
        samples.record(statement(code="DE", citations=TEXT_CITED), sources=(TEXT,)),
        "told: citations 1, source: text-fr is the agreement with FR, the entry is about DE",
        samples.record(statement(countries=["DE", "FR"], citations=TEXT_CITED), sources=(TEXT,)),
    ),
    Case(
        citations.texts,
        two_agreements(TEXT_CITED),
        "de-2024: clauses 1, citations 1, source: text-fr is the agreement with FR, the entry is "
        "about DE",
        two_agreements([cite()]),
    ),
    Case(
        citations.paragraphs,
        with_articles(
            statement(citations=LEAFLET), paragraphs=prints((PRINT, None), (OTHER, None))
        ),
        "leaflet: paragraphs 2: is neither cited nor set aside; cite it, or say in aside why not",
        with_articles(
            statement(citations=LEAFLET),
            paragraphs=prints((PRINT, None), (OTHER, "an advertisement")),
        ),
    ),
    Case(
        citations.paragraphs,
        with_articles(statement(citations=LEAFLET), paragraphs=asides("an advertisement")),
        "leaflet: paragraphs 1: is cited and set aside; take aside out",
        with_articles(statement(citations=LEAFLET), paragraphs=asides(None)),
    ),
    Case(
        citations.fingerprints,
        with_articles(
            statement(citations=[*LEAFLET, cite("leaflet", paragraph=2)]),
            paragraphs=prints((PRINT, None), (PRINT, None)),
        ),
        "leaflet: paragraphs 2: has the fingerprint of paragraph 1 of leaflet",
        with_articles(
            statement(citations=LEAFLET), paragraphs=prints((PRINT, None), (PRINT, "a caption"))
        ),
    ),
    Case(
        citations.fingerprints,
        samples.record(
            statement(citations=LEAFLET),
            sources=(
                samples.article(paragraphs=prints((PRINT, None))),
                samples.article("pamphlet", paragraphs=prints((PRINT, "the same"))),
            ),
        ),
        "pamphlet: paragraphs 1: has the fingerprint of paragraph 1 of leaflet",
        samples.record(
            statement(citations=LEAFLET),
            sources=(
                samples.article(paragraphs=prints((PRINT, None))),
                samples.article("pamphlet", paragraphs=prints((OTHER, "an advertisement"))),
            ),
        ),
    ),
    Case(
        citations.tellings,
        with_articles(statement(citations=BOTH), paragraphs=asides(None)),
        "told: in_articles: in_articles goes with events that articles and other sources both "
        "carry",
        with_articles(statement(citations=BOTH, in_articles=TALE), paragraphs=asides(None)),
    ),
    Case(
        citations.tellings,
        samples.record(statement(in_articles=TALE)),
        "told: in_articles: in_articles goes with events that articles and other sources both "
        "carry",
        SOUND,
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.message[:60])
def test_a_citation_that_cannot_be_right_is_named(case: Case) -> None:
    assert_error(case)
