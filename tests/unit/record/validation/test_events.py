"""Events: people, roles, and what follows what."""

from typing import Any

import pytest

from app.record import schema
from app.record.parsed_files import ParsedFiles
from app.record.record import Record
from app.record.validation import events
from tests import samples
from tests.unit.record.validation.cases import (
    Case,
    assert_error,
    by_minister,
    document,
    errors,
    person,
    signing,
    statement,
)

SIGNED = [{"person": "minister", "role": "signed"}]
TO_SIGN = [{"person": "minister", "role": "to_sign"}]
ONE = "a signing has one country, and the agreement that was signed"


def with_minister(*events: schema.Event, **more: Any) -> Record:
    return samples.record(*events, people=(person(),), **more)


def later(kind: str, day: str = "2024-02-01", **more: Any) -> schema.Event:
    return samples.event("later", day, kind, agreement="fr-2024", **more)


CASES = [
    Case(
        events.repeated_countries,
        samples.record(statement(countries=["FR", "DE", "FR"])),
        "told: countries 3: FR stands there already",
        samples.record(statement(countries=["FR", "DE"])),
    ),
    Case(
        events.repeated_people,
        by_minister(person(), people=[SIGNED[0] | {"role": "led"}, SIGNED[0] | {"role": "met"}]),
        "told: people 2: minister stands there already; keep the role that says most",
        by_minister(person(), people=[SIGNED[0] | {"role": "led"}]),
    ),
    Case(
        events.roles,
        by_minister(person(), people=SIGNED),
        "told: people 1, role: signed does not go with statement; it goes with a signing",
        with_minister(signing(people=SIGNED)),
    ),
    Case(
        events.roles,
        by_minister(person(), people=SIGNED),
        "told: people 1, role: signed does not go with statement; it goes with a signing",
        with_minister(statement(people=SIGNED, document="pact"), documents=(document("FR"),)),
    ),
    Case(
        events.roles,
        by_minister(person(), people=TO_SIGN),
        "told: people 1, role: to_sign does not go with statement; it goes with announcements",
        with_minister(samples.event("told", "2023-08-01", "signing_announced", people=TO_SIGN)),
    ),
    Case(
        events.sequence,
        samples.record(signing(), samples.event("talks", "2024-01-13", "talks_opened")),
        "signing: date: is signed before its talks open (talks)",
        samples.record(signing(), samples.event("talks", "2024-01-12", "talks_opened")),
    ),
    Case(
        events.signings,
        samples.record(signing(countries=["FR", "DE"])),
        f"signing: {ONE}",
        samples.record(signing()),
    ),
    Case(
        events.signings,
        samples.record(signing(agreement=None)),
        f"signing: {ONE}",
        samples.record(signing()),
    ),
    Case(
        events.signings,
        samples.record(signing(), samples.event("twice", "2024-01-13", "signed")),
        "twice: agreement: fr-2024 is signed already in signing",
        samples.record(
            signing(), samples.event("other", "2024-01-13", "pledge", agreement="fr-2024")
        ),
    ),
    *(
        Case(
            events.after_signing,
            samples.record(signing(), later(kind, "2024-01-11")),
            "later: date: 2024-01-11 lies before the signing of 2024-01-12 (signing)",
            samples.record(signing(), later(kind, "2024-01-12")),
        )
        for kind in ("ratified", "in_force", "ended")
    ),
    *(
        Case(
            events.after_signing,
            samples.record(later(kind)),
            f"later: kind: {kind}, but no event says that fr-2024 was signed",
            samples.record(signing(), later(kind)),
        )
        for kind in ("ratified", "in_force", "ended")
    ),
    Case(
        events.after_signing,
        samples.record(samples.event("later", "2024-02-01", "ratified")),
        "later: kind: ratified needs agreement: the one that it is about",
        samples.record(signing(), later("ratified")),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.message[:60])
def test_an_event_that_contradicts_another_is_named(case: Case) -> None:
    assert_error(case)


def test_new_talks_may_open_after_an_agreement_has_ended() -> None:
    ended = later("ended", "2024-03-01")
    assert errors(samples.record(signing(), ended)) == []
    again = samples.event("again", "2024-04-01", "talks_opened")
    assert errors(samples.record(signing(), ended, again)) == []
    early = samples.event("again", "2024-02-01", "talks_opened")
    assert len(errors(samples.record(signing(), ended, early))) == 1


def test_a_signing_that_could_not_be_read_is_not_missing() -> None:
    parsed = ParsedFiles()
    parsed.lose("events", "signing")
    assert errors(samples.record(later("ratified")), parsed) == []
