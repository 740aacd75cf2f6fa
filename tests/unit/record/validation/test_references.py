"""Ids and codes that name nothing."""

from dataclasses import replace

import pytest

from app.record import codelists, schema
from app.record.parsed_files import ParsedFiles
from app.record.validation import references
from tests import samples
from tests.samples import cite
from tests.unit.record.validation.cases import (
    BOTH,
    SOUND,
    TALE,
    TERM,
    Case,
    asides,
    assert_error,
    by_minister,
    commitment,
    dispute,
    document,
    errors,
    gap,
    on_behalf,
    person,
    signing,
    statement,
    with_agreement,
    with_articles,
)

LISTED = ", ".join(codelists.Subject)
DAY = "2023-08-01"
SPARE = samples.event("spare", DAY)
GONE = {"on": "2024-12-31", "why": "It was another."}
CASES = [
    Case(
        references.countries,
        replace(samples.record(statement(code="DE")), countries=(samples.country("FR"),)),
        'told: countries 1: there is no country "DE" in countries.yaml; add it there first',
        samples.record(statement(code="DE")),
    ),
    Case(
        references.countries,
        samples.record(statement(countries=["UA"]), countries=(samples.country("FR"),)),
        "told: countries 1: UA: Ukraine is party to everything and is not listed; take it out",
        SOUND,
    ),
    Case(
        references.people,
        by_minister(people=on_behalf("FR")),
        'told: people 1, person: there is no person "minister" in people.yaml; add it there first',
        by_minister(person(), people=on_behalf("FR")),
    ),
    Case(
        references.people,
        by_minister(person(key="ministre"), people=on_behalf("FR")),
        'told: people 1, person: there is no person "minister"; did you mean "ministre"?',
        by_minister(person(), people=on_behalf("FR")),
    ),
    Case(
        references.people,
        by_minister(person(), people=on_behalf("EU")),
        'told: people 1, on_behalf_of: there is no country "EU" in countries.yaml; add it there '
        "first",
        by_minister(person(), people=on_behalf("UA")),
    ),
    Case(
        references.people,
        with_articles(
            statement(citations=BOTH, in_articles={**TALE, "people": on_behalf("FR")}),
            paragraphs=asides(None),
        ),
        'told: in_articles, people 1, person: there is no person "minister" in people.yaml; add '
        "it there first",
        with_articles(statement(citations=BOTH, in_articles=TALE), paragraphs=asides(None)),
    ),
    Case(
        references.sources,
        samples.record(statement(citations=[cite("gazete")])),
        'told: citations 1, source: there is no source "gazete"; did you mean "gazette"?',
        SOUND,
    ),
    Case(
        references.sources,
        samples.record(gaps=(gap(cite("rumour")),)),
        'term: citations 1, source: there is no source "rumour"; add it in sources/ first',
        samples.record(gaps=(gap(cite()),)),
    ),
    Case(
        references.sources,
        samples.record(disputes=(dispute(cite("rumour")),)),
        'place: claims 2, citations 1, source: there is no source "rumour"; add it in sources/ '
        "first",
        samples.record(disputes=(dispute(cite(section="p. 2")),)),
    ),
    Case(
        references.sources,
        with_agreement(signing(), clauses=[{**TERM, "citations": [cite("rumour")]}]),
        'fr-2024: clauses 1, citations 1, source: there is no source "rumour"; add it in sources/ '
        "first",
        with_agreement(signing(), clauses=[TERM]),
    ),
    Case(
        references.agreements,
        replace(samples.record(statement(agreement="fr-2024")), agreements=()),
        'told: agreement: there is no agreement "fr-2024"',
        samples.record(statement(agreement="fr-2024")),
    ),
    Case(
        references.agreements,
        samples.record(statement(code="DE", agreement="fr-2024"), signing()),
        "told: agreement: fr-2024 is with FR, which the event does not name",
        samples.record(statement(countries=["DE", "FR"], agreement="fr-2024"), signing()),
    ),
    Case(
        references.agreements,
        samples.record(statement(document="pakt"), documents=(document("FR"),)),
        'told: document: there is no document "pakt"; did you mean "pact"?',
        samples.record(statement(document="pact"), documents=(document("FR"),)),
    ),
    Case(
        references.since,
        with_agreement(signing(), clauses=[{**TERM, "since": "nothing"}]),
        'fr-2024: clauses 1, since: there is no event "nothing"',
        with_agreement(signing(), clauses=[{**TERM, "since": "signing"}]),
    ),
    Case(
        references.since,
        samples.record(statement(commitments=[commitment(since="tolt")])),
        'told: commitments 1, since: there is no event "tolt"; did you mean "told"?',
        samples.record(statement(commitments=[commitment(since="told")])),
    ),
    Case(
        references.places,
        samples.record(statement(place="kiyv"), places=(samples.place("kyiv"),)),
        'told: place: there is no place "kiyv"; did you mean "kyiv"?',
        samples.record(statement(place="kyiv")),
    ),
    Case(
        references.places,
        samples.record(statement(place="paris"), places=()),
        'told: place: there is no place "paris" in places.yaml; add it there first',
        samples.record(statement(place="paris")),
    ),
    Case(
        references.withdrawals,
        samples.record(
            statement(withdrawn=GONE | {"instead": "tolt"}), samples.event("other", DAY)
        ),
        'told: withdrawn, instead: there is no event "tolt"; did you mean "told"?',
        samples.record(
            statement(withdrawn=GONE | {"instead": "other"}), samples.event("other", DAY)
        ),
    ),
    Case(
        references.withdrawals,
        samples.record(statement(withdrawn=GONE | {"instead": "told"})),
        "told: withdrawn, instead: told leads back to told; name the entry that counts, or none",
        samples.record(statement(withdrawn=GONE)),
    ),
    Case(
        references.sources,
        samples.record(statement(), sources=(samples.source(withdrawn=GONE),)),
        "told: citations 1, source: gazette was withdrawn; name another instead",
        SOUND,
    ),
    Case(
        references.sources,
        samples.record(
            statement(),
            sources=(
                samples.source(withdrawn=GONE | {"instead": "herald"}),
                samples.source("herald"),
            ),
        ),
        "told: citations 1, source: gazette was withdrawn; name herald instead",
        SOUND,
    ),
    Case(
        references.subjects,
        samples.record(gaps=(gap(cite(), "nothing"),)),
        'term: about: "nothing" is nothing of the record; it is an id of the record, a code or '
        + LISTED,
        samples.record(gaps=(gap(cite()),)),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.message[:60])
def test_what_names_nothing_is_said_with_what_is_near(case: Case) -> None:
    assert_error(case)


def test_an_agreement_with_an_unknown_country_is_named() -> None:
    record = with_agreement(statement(agreement="de-2024"), id="de-2024", country="DE")
    assert errors(record) == [
        'de-2024: country: there is no country "DE" in countries.yaml; add it there first',
        "told: agreement: de-2024 is with DE, which the event does not name",
    ]


@pytest.mark.parametrize(
    ("part", "key", "record"),
    [
        ("sources", "rumour", samples.record(statement(citations=[cite("rumour")]))),
        ("people", "minister", by_minister(people=on_behalf("FR"))),
        ("agreements", "fr-2024", replace(SOUND, events=(statement(agreement="fr-2024"),))),
        ("documents", "pact", samples.record(statement(document="pact"))),
        ("events", "later", samples.record(statement(commitments=[commitment(since="later")]))),
    ],
)
def test_what_could_not_be_read_is_not_missing(part: str, key: str, record: object) -> None:
    by_key, by_part = ParsedFiles(), ParsedFiles()
    by_key.lose(part, key)
    by_part.lose(part)
    for parsed in (by_key, by_part):
        assert errors(record, parsed) == []  # type: ignore[arg-type]
    assert len(errors(record)) == 1  # type: ignore[arg-type]


@pytest.mark.parametrize("last", ["told", "other"])
def test_what_stands_instead_never_leads_round(last: str) -> None:
    def chain(third: schema.Event) -> list[str]:
        first = statement(withdrawn=GONE | {"instead": "other"})
        other = samples.event("other", DAY, withdrawn=GONE | {"instead": "third"})
        return errors(samples.record(first, other, third, SPARE))

    assert chain(samples.event("third", DAY)) == []
    circle = chain(samples.event("third", DAY, withdrawn=GONE | {"instead": last}))
    assert f"third: withdrawn, instead: {last} leads back to third; " in "\n".join(circle)
    assert len(circle) == (3 if last == "told" else 2)
