"""Cross-checks: each is broken once, by one entry, and holds again once that is mended."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest

from app.record import codelists, schema, validation
from app.record.errors import DataError
from app.record.record import Record
from app.record.yaml_reader import Reading
from tests import samples
from tests.samples import cite

LEAFLET = [cite("leaflet", paragraph=1)]
BOTH = [cite(), *LEAFLET]
TALE = {"title": "A tale", "summary": "In the words of the article.", "countries": ["FR"]}


@dataclass(frozen=True)
class Case:
    """A record that breaks one check, what is said of it, and the record mended."""

    check: str
    broken: Record
    message: str
    mended: Record


def signing(**more: Any) -> schema.Event:
    return samples.event("signing", "2024-01-12", "signed", **more)


def told(**more: Any) -> schema.Event:
    return samples.event("told", "2023-08-01", **more)


def with_agreement(*events: schema.Event, **more: Any) -> Record:
    made = samples.record(*events)
    return replace(made, agreements=(samples.agreement("FR", **more),))


def with_articles(*events: schema.Event, **more: Any) -> Record:
    article = samples.article(**more)
    return samples.record(*events, sources=(samples.source(), article))


def asides(*reasons: str | None) -> list[dict[str, str | None]]:
    return [{"sha256": "0" * 64, "aside": reason} for reason in reasons]


def commitment(**more: Any) -> dict[str, Any]:
    plain = {"theme": "military", "summary": "Help.", "form": "pledged", "citations": [cite()]}
    return plain | more


def person(country: str = "FR", key: str = "minister") -> schema.Person:
    return schema.Person.model_validate({"id": key, "name": "A Minister", "country": country})


def document(*parties: str) -> schema.Document:
    return schema.Document.model_validate(
        {
            "id": "pact",
            "title": "A pact",
            "date": "2022",
            "parties": parties,
            "summary": "It stands beside.",
            "recorded": "2024-12-31",
            "citations": [cite()],
        }
    )


def gap(citation: dict[str, Any], about: str = "FR") -> schema.Gap:
    return samples.gap("term", about, citations=[citation])


def dispute(citation: dict[str, Any]) -> schema.Dispute:
    claims = [{"says": "One.", "citations": [cite()]}, {"says": "Two.", "citations": [citation]}]
    return schema.Dispute.model_validate(
        {"id": "place", "about": "FR", "question": "Where?", "claims": claims, "preferred": None}
    )


def on_behalf(code: str) -> list[dict[str, str]]:
    return [{"person": "minister", "role": "led", "on_behalf_of": code}]


def by_minister(*people: schema.Person, **more: Any) -> Record:
    return samples.record(told(**more), people=people)


TERM = {"kind": "term", "years": 10, "citations": [cite()]}
REVISED = {"on": "2024-12-30", "what": "The day."}
SOUND = samples.record(told())
CASES = [
    Case(
        "codes",
        samples.record(countries=(samples.country("QZ"),)),
        "QZ: QZ is no code of ISO 3166-1, EU or XK",
        samples.record(countries=(samples.country("XK"), samples.country("EU"))),
    ),
    Case(
        "codes",
        samples.record(countries=(samples.country("UA"),)),
        "UA: Ukraine is party to everything and is not listed",
        samples.record(countries=(samples.country("FR"),)),
    ),
    Case(
        "codes",
        samples.record(people=(person("QZ"),)),
        "minister: QZ is no code of ISO 3166-1, EU or XK",
        samples.record(people=(person("UA"),)),
    ),
    Case(
        "codes",
        samples.record(documents=(document("QZ"),)),
        "pact: QZ is no code of ISO 3166-1, EU or XK",
        samples.record(documents=(document("UA", "EU"),)),
    ),
    Case(
        "references",
        replace(samples.record(told(code="DE")), countries=(samples.country("FR"),)),
        "told: country DE is not in countries.yaml (Ukraine is party to all, not listed)",
        samples.record(told(code="DE")),
    ),
    Case(
        "references",
        replace(samples.record(told(agreement="fr-2024")), agreements=()),
        "told: there is no agreement 'fr-2024'",
        samples.record(told(agreement="fr-2024")),
    ),
    Case(
        "references",
        samples.record(told(code="DE", agreement="fr-2024"), signing()),
        "told: agreement fr-2024 is not with a country of this event",
        samples.record(told(countries=["DE", "FR"], agreement="fr-2024"), signing()),
    ),
    Case(
        "references",
        samples.record(told(document="pact")),
        "told: there is no document 'pact'",
        samples.record(told(document="pact"), documents=(document("FR"),)),
    ),
    Case(
        "references",
        by_minister(people=on_behalf("FR")),
        "told: there is no person 'minister' in people.yaml",
        by_minister(person(), people=on_behalf("FR")),
    ),
    Case(
        "references",
        by_minister(person(), people=on_behalf("EU")),
        "told: on_behalf_of EU is not in countries.yaml",
        by_minister(person(), people=on_behalf("UA")),
    ),
    Case(
        "references",
        with_articles(
            told(citations=BOTH, in_articles={**TALE, "people": on_behalf("FR")}),
            paragraphs=asides(None),
        ),
        "told: there is no person 'minister' in people.yaml",
        with_articles(told(citations=BOTH, in_articles=TALE), paragraphs=asides(None)),
    ),
    Case(
        "references",
        with_agreement(signing(), clauses=[{**TERM, "since": "nothing"}]),
        "fr-2024: since: there is no event 'nothing'",
        with_agreement(signing(), clauses=[{**TERM, "since": "signing"}]),
    ),
    Case(
        "references",
        samples.record(told(commitments=[commitment(since="nothing")])),
        "told: since: there is no event 'nothing'",
        samples.record(told(commitments=[commitment(since="told")])),
    ),
    Case(
        "citations",
        samples.record(told(citations=[cite("rumour")])),
        "event told: there is no source 'rumour'",
        SOUND,
    ),
    Case(
        "citations",
        samples.record(told(citations=[cite(paragraph=3)])),
        "event told: only the five articles have paragraphs",
        samples.record(told(citations=[cite(section="p. 3")])),
    ),
    Case(
        "citations",
        with_articles(
            told(citations=[*LEAFLET, cite("leaflet", section="p. 3")]), paragraphs=asides(None)
        ),
        "event told: leaflet is cited by paragraph, not by section",
        with_articles(told(citations=LEAFLET), paragraphs=asides(None)),
    ),
    Case(
        "citations",
        with_articles(told(citations=[*LEAFLET, cite("leaflet")]), paragraphs=asides(None)),
        "event told: the citation of leaflet needs a paragraph",
        with_articles(told(citations=LEAFLET), paragraphs=asides(None)),
    ),
    Case(
        "citations",
        with_articles(
            told(citations=[*LEAFLET, cite("leaflet", paragraph=2)]), paragraphs=asides(None)
        ),
        "event told: leaflet ends with paragraph 1, there is no 2",
        with_articles(told(citations=LEAFLET), paragraphs=asides(None)),
    ),
    Case(
        "citations",
        samples.record(gaps=(gap(cite("rumour")),)),
        "gap term: there is no source 'rumour'",
        samples.record(gaps=(gap(cite()),)),
    ),
    Case(
        "citations",
        samples.record(disputes=(dispute(cite("rumour")),)),
        "dispute place: there is no source 'rumour'",
        samples.record(disputes=(dispute(cite(section="p. 2")),)),
    ),
    Case(
        "citations",
        with_agreement(signing(), clauses=[{**TERM, "citations": [cite("rumour")]}]),
        "agreement fr-2024, Term: there is no source 'rumour'",
        with_agreement(signing(), clauses=[TERM]),
    ),
    Case(
        "paragraphs",
        with_articles(told(citations=LEAFLET), paragraphs=asides(None, None)),
        "leaflet: paragraph 2 is neither cited nor set aside",
        with_articles(told(citations=LEAFLET), paragraphs=asides(None, "an advertisement")),
    ),
    Case(
        "paragraphs",
        with_articles(told(citations=LEAFLET), paragraphs=asides("an advertisement")),
        "leaflet: paragraph 1 is cited and set aside",
        with_articles(told(citations=LEAFLET), paragraphs=asides(None)),
    ),
    Case(
        "collections",
        samples.record(sources=(samples.source(), samples.article(file=None, paragraphs=[]))),
        "leaflet: an article, and only an article, has file and paragraphs",
        with_articles(paragraphs=asides("an advertisement")),
    ),
    Case(
        "reports",
        samples.record(told(), sources=(samples.source(published="2023-07-31"),)),
        "told: gazette of 2023-07-31 cannot report it, nothing before 2023-08-01",
        samples.record(told(), sources=(samples.source(published="2023-08"),)),
    ),
    Case(
        "reports",
        samples.record(
            told(citations=[cite(date="2023-08-05", says="A later day.")]),
            sources=(samples.source(published="2023-08-04"),),
        ),
        "told: gazette of 2023-08-04 cannot report it, nothing before 2023-08-05",
        samples.record(
            told(citations=[cite(date="2023-08-05", says="A later day.")]),
            sources=(samples.source(published="2023-08-05"),),
        ),
    ),
    Case(
        "tellings",
        with_articles(told(citations=BOTH), paragraphs=asides(None)),
        "told: in_articles goes with events that articles and other sources both carry",
        with_articles(told(citations=BOTH, in_articles=TALE), paragraphs=asides(None)),
    ),
    Case(
        "tellings",
        samples.record(told(in_articles=TALE)),
        "told: in_articles goes with events that articles and other sources both carry",
        SOUND,
    ),
    Case(
        "contradictions",
        samples.record(told(citations=[cite(date="2023-08-02")])),
        "told: gazette gives 2023-08-02, so it needs says",
        samples.record(told(citations=[cite(date="2023-08")])),
    ),
    Case(
        "announcements",
        samples.record(
            samples.event("told", "2023-08-01", "talks_announced", expects="2023-07-31")
        ),
        "told: expects 2023-07-31 lies before the announcement of 2023-08-01",
        samples.record(
            samples.event("told", "2023-08-01", "talks_announced", expects="2023-08-01")
        ),
    ),
    Case(
        "repetitions",
        samples.record(told(countries=["FR", "DE", "FR"])),
        "told: names a country twice",
        samples.record(told(countries=["FR", "DE"])),
    ),
    Case(
        "repetitions",
        samples.record(told(citations=[cite(section="p. 1"), cite(section="p. 1")])),
        "event told: has the same citation twice",
        samples.record(told(citations=[cite(section="p. 1"), cite(section="p. 2")])),
    ),
    Case(
        "sequence",
        samples.record(signing(), samples.event("talks", "2024-01-13", "talks_opened")),
        "signing: is signed before its talks open (talks)",
        samples.record(signing(), samples.event("talks", "2024-01-12", "talks_opened")),
    ),
    Case(
        "agreements",
        samples.record(signing(countries=["FR", "DE"])),
        "signing: a signing has one country, and the agreement that was signed",
        samples.record(signing()),
    ),
    Case(
        "agreements",
        samples.record(signing(agreement=None)),
        "signing: a signing has one country, and the agreement that was signed",
        samples.record(signing()),
    ),
    Case(
        "agreements",
        samples.record(signing(), samples.event("twice", "2024-01-13", "signed")),
        "twice: fr-2024 is signed already in signing",
        samples.record(
            signing(), samples.event("other", "2024-01-13", "pledge", agreement="fr-2024")
        ),
    ),
    Case(
        "agreements",
        with_agreement(told()),
        "fr-2024: no event tells of it",
        with_agreement(told(agreement="fr-2024")),
    ),
    Case(
        "facts",
        with_agreement(told(agreement="fr-2024"), clauses=[TERM, TERM]),
        "fr-2024: has no signing yet, so each of its facts needs since",
        with_agreement(told(agreement="fr-2024"), clauses=[{**TERM, "since": "told"}]),
    ),
    Case(
        "facts",
        with_agreement(
            signing(), provisions=[{"theme": "total", "extent": "yes", "citations": [cite()]}]
        ),
        "fr-2024: total is none of the eighteen compared themes",
        with_agreement(
            signing(), provisions=[{"theme": "cyber", "extent": "yes", "citations": [cite()]}]
        ),
    ),
    Case(
        "currencies",
        samples.record(told(commitments=[commitment(amount=1, qualifier="about", currency="EUX")])),
        "told: EUX is no currency of ISO 4217",
        samples.record(told(commitments=[commitment(amount=1, qualifier="about", currency="EUR")])),
    ),
    Case(
        "currencies",
        with_agreement(
            signing(), commitments=[commitment(amount=1, qualifier="about", currency="EUX")]
        ),
        "fr-2024: EUX is no currency of ISO 4217",
        with_agreement(
            signing(), commitments=[commitment(amount=1, qualifier="about", currency="JPY")]
        ),
    ),
    Case(
        "coverage",
        samples.record(
            samples.event("late", "2025-01-01"),
            sources=(samples.source(published=None, published_basis=None),),
        ),
        "late: lies after the last day of the record, 2024-12-31 (checked in edition.yaml)",
        samples.record(samples.event("late", "2024-12-31")),
    ),
    Case(
        "coverage",
        samples.record(told(revisions=[REVISED])),
        "told: revised before it was recorded",
        samples.record(told(revisions=[{**REVISED, "on": "2024-12-31"}])),
    ),
    Case(
        "coverage",
        with_agreement(signing(), revisions=[REVISED]),
        "fr-2024: revised before it was recorded",
        with_agreement(signing(), revisions=[{**REVISED, "on": "2025-01-01"}]),
    ),
    Case(
        "subjects",
        samples.record(gaps=(gap(cite(), "nothing"),)),
        "term: about: 'nothing' is nothing of the record and none of "
        + ", ".join(codelists.Subject),
        samples.record(gaps=(gap(cite()),)),
    ),
    Case(
        "names",
        samples.record(countries=(samples.country("FR"), samples.country("DE", slug="fr"))),
        "FR: 'fr' is taken by DE",
        samples.record(countries=(samples.country("FR"), samples.country("DE", slug="germany"))),
    ),
]


def messages(made: Record) -> list[str]:
    return [data_error.message for data_error in validation.check(made, Reading())]


def said_by(check: Callable[[Record], Any], made: Record) -> list[str]:
    return [message for _part, _key, message in check(made)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.check}: {case.message}")
def test_a_check_names_what_breaks_it_and_nothing_else_does(case: Case) -> None:
    assert messages(case.broken) == [case.message]
    assert case.message in said_by(getattr(validation, case.check), case.broken)
    assert messages(case.mended) == []


def test_every_check_is_broken_by_some_case() -> None:
    own = [one for one in validation.INSPECTIONS if one.__module__ == validation.__name__]
    assert {check.__name__ for check in own} == {case.check for case in CASES}


def test_an_agreement_with_an_unknown_country_is_named_beside_its_event() -> None:
    made = with_agreement(told(agreement="fr-2024"), country="DE")
    assert messages(made) == [
        "fr-2024: country DE is not in countries.yaml",
        "told: agreement fr-2024 is not with a country of this event",
    ]


def test_a_fault_stands_where_its_entry_does() -> None:
    reading = Reading(places={("events", "told"): DataError("events/france.yaml", 12, "")})
    made = samples.record(told(countries=["FR", "FR"]))
    assert [str(data_error) for data_error in validation.check(made, reading)] == [
        "events/france.yaml:12: told: names a country twice"
    ]


def test_faults_of_several_entries_are_all_said() -> None:
    made = samples.record(told(citations=[cite("rumour")]), signing(countries=["FR", "DE"]))
    assert len(messages(made)) == 2
