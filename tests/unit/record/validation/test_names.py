"""Ids that say something else than their entries, entries in files of another name."""

from dataclasses import replace

import pytest

from app.record.record import Record
from app.record.validation import names
from tests import samples
from tests.unit.record.validation.cases import (
    SOUND,
    Case,
    assert_error,
    errors,
    signing,
    statement,
    with_agreement,
)

MEND = "give it that day, or say in revisions that the date was corrected"


def event_named(key: str, day: str = "2023-08-01", **more: object) -> Record:
    return samples.record(
        samples.event(key, day, **more),  # type: ignore[arg-type]
        countries=(samples.country("FR"), samples.country("DE")),
    )


def source_named(key: str, published: str) -> Record:
    event = samples.event("told", "2023-08-01", citations=[samples.cite(key)])
    return samples.record(event, sources=(samples.source(key, published=published),))


def told_in_two() -> Record:
    """One event, of France alone, in a record that has Germany too."""
    return samples.record(statement(), countries=(samples.country("FR"), samples.country("DE")))


CASES = [
    Case(
        names.slugs,
        samples.record(countries=(samples.country("FR"), samples.country("DE", slug="fr"))),
        'FR: code: "fr" is taken by DE',
        samples.record(countries=(samples.country("FR"), samples.country("DE", slug="germany"))),
    ),
    Case(
        names.ids,
        event_named("2023-08-02-fr-told"),
        f"2023-08-02-fr-told: id: the id names another day than 2023-08-01; {MEND}",
        event_named("2023-08-fr-told"),
    ),
    Case(
        names.ids,
        event_named("2023-08-40-fr-told"),
        f"2023-08-40-fr-told: id: the id names another day than 2023-08-01; {MEND}",
        event_named("2023-08-01-fr-told"),
    ),
    Case(
        names.ids,
        event_named("2023-08-01-de-told"),
        "2023-08-01-de-told: id: the id names DE, the entry does not; put one of the two right",
        event_named("2023-08-01-ua-fr-told"),
    ),
    Case(
        names.ids,
        event_named("fr-de-told"),
        "fr-de-told: id: the id names DE, the entry does not; put one of the two right",
        event_named("fr-is-told"),
    ),
    Case(
        names.ids,
        source_named("gazette-2023-08-03", "2023-08-05"),
        f"gazette-2023-08-03: id: the id names another day than 2023-08-05; {MEND}",
        source_named("gazette-2023-08-04", "2023-08-05"),
    ),
    Case(
        names.ids,
        with_agreement(signing(agreement="fr-2023"), id="fr-2023"),
        f"fr-2023: id: the id names another day than 2024-01-12; {MEND}",
        with_agreement(signing()),
    ),
    Case(
        names.ids,
        replace(
            event_named("fr-told", agreement="de-2024"),
            agreements=(samples.agreement("FR", id="de-2024"),),
        ),
        "de-2024: id: the id names DE, the entry does not; put one of the two right",
        event_named("fr-told"),
    ),
    Case(
        names.files,
        told_in_two(),
        "told: id: stands in events/dede.yaml; move it to events/frfr.yaml",
        replace(told_in_two(), events=()),
        (("events", "told", "events/dede.yaml"),),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.message[:60])
def test_a_name_that_says_something_else_is_named(case: Case) -> None:
    assert_error(case)


def test_an_id_outlives_the_correction_of_its_date() -> None:
    corrected = [{"on": "2024-12-31", "what": "The day was the 1st, not the 2nd."}]
    assert len(errors(event_named("2023-08-02-fr-told"))) == 1
    assert errors(event_named("2023-08-02-fr-told", revisions=corrected)) == []


PLACES = [
    ("events", "told", "events/frfr.yaml", None),
    ("events", "told", "events/several.yaml", None),
    (
        "events",
        "told",
        "events/dede.yaml",
        "stands in events/dede.yaml; move it to events/frfr.yaml",
    ),
    (
        "events",
        "told",
        "events/frrf.yaml",
        "events/frrf.yaml is named after no country; this belongs into events/frfr.yaml",
    ),
    ("agreements", "fr-2024", "agreements/fr-2024.yaml", None),
    (
        "agreements",
        "fr-2024",
        "agreements/de-2024.yaml",
        "stands in agreements/de-2024.yaml; rename the file to fr-2024.yaml",
    ),
    ("sources", "gazette", "sources/g.yaml", None),
    ("sources", "gazette", "sources/a-to-n.yaml", None),
    ("sources", "gazette", "sources/h.yaml", "stands in sources/h.yaml; move it to sources/g.yaml"),
    (
        "sources",
        "gazette",
        "sources/o-to-z.yaml",
        "stands in sources/o-to-z.yaml; move it to sources/g.yaml",
    ),
    (
        "sources",
        "gazette",
        "sources/agreement-texts.yaml",
        "stands in sources/agreement-texts.yaml; move it to sources/g.yaml",
    ),
    (
        "sources",
        "gazette",
        "sources/articles.yaml",
        "stands in sources/articles.yaml; move it to sources/g.yaml",
    ),
    ("countries", "FR", "countries.yaml", None),
]


@pytest.mark.parametrize(("part", "key", "file", "message"), PLACES)
def test_an_entry_stands_in_the_file_of_its_name(
    part: str, key: str, file: str, message: str | None
) -> None:
    record = samples.record(
        statement(), signing(), countries=(samples.country("FR"), samples.country("DE"))
    )
    case = Case(names.files, record, "", record, ((part, key, file),))
    said = [f"{key}: id: {message}"] if message else []
    assert errors(record, case.parsed) == said


def test_files_are_not_held_against_countries_that_could_not_be_read() -> None:
    case = Case(names.files, SOUND, "", SOUND, (("events", "told", "events/xxxx.yaml"),))
    parsed = case.parsed
    assert len(errors(SOUND, parsed)) == 1
    parsed.lose("countries", "XX")
    assert errors(SOUND, parsed) == []
