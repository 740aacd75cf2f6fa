"""Dates that can't be, and dates in the wrong order."""

from dataclasses import replace
from datetime import datetime, tzinfo
from typing import Any

import pytest

from app.record import edtf, schema
from app.record.parsed_files import ParsedFiles
from app.record.record import Record
from app.record.validation import dates, findings
from tests import samples
from tests.unit.record.validation.cases import (
    SOUND,
    Case,
    assert_error,
    document,
    errors,
    said_by,
    signing,
    statement,
    with_agreement,
)

REVISED = {"on": "2024-12-30", "what": "The day."}
UNDATED: dict[str, Any] = {"published": None, "published_basis": None}


def with_edition(**more: Any) -> Record:
    edition = SOUND.edition.model_dump() | more
    return replace(SOUND, edition=schema.Edition.model_validate(edition))


def with_source(**more: Any) -> Record:
    return samples.record(statement(), sources=(samples.source(**more),))


def announcement(expects: str) -> schema.Event:
    return samples.event("told", "2023-08-01", "talks_announced", expects=expects)


def open_document() -> schema.Document:
    return document("FR").model_copy(update={"date": edtf.parse("[2022-01-01..]")})


CASES = [
    Case(
        dates.bounds,
        with_source(published="[2024-12-31..9999-12-31]"),
        'gazette: published: "[2024-12-31..9999-12-31]" is no year of this record, 1900 to 2199',
        with_source(published="[2024-12-31..2025-12-31]", known_from="2025-01-01"),
    ),
    Case(
        dates.bounds,
        samples.record(announcement("9999")),
        'told: expects: "9999" is no year of this record, 1900 to 2199',
        samples.record(announcement("2030")),
    ),
    Case(
        dates.bounds,
        with_edition(begins="0001-01-01"),
        'edition: begins: "0001-01-01" is no year of this record, 1900 to 2199',
        with_edition(begins="2023-01-01"),
    ),
    Case(
        dates.to_come,
        samples.record(statement(recorded="2025-01-02")),
        "told: recorded: 2025-01-02 lies in days to come; today is 2025-01-01",
        samples.record(statement(recorded="2025-01-01")),
    ),
    Case(
        dates.to_come,
        with_source(accessed="2025-01-02"),
        "gazette: accessed: 2025-01-02 lies in days to come; today is 2025-01-01",
        with_source(accessed="2025-01-01"),
    ),
    Case(
        dates.to_come,
        with_source(published="2025-01-02"),
        "gazette: published: 2025-01-02 lies in days to come; today is 2025-01-01",
        with_source(published="2025-01-01"),
    ),
    Case(
        dates.known,
        with_source(published="2025"),
        "gazette: published: 2025 may lie in days to come; give known_from, the day on which it is "
        "recorded, from which it counts as public",
        with_source(published="2025", known_from="2025-01-01"),
    ),
    Case(
        dates.last_days,
        samples.record(statement(date="[2023-08-01..]")),
        "told: date: [2023-08-01..] has no last day; give one, such as that of the first report",
        samples.record(statement(date="[..2023-08-01]")),
    ),
    Case(
        dates.last_days,
        samples.record(documents=(open_document(),)),
        "pact: date: [2022-01-01..] has no last day; give one",
        samples.record(documents=(document("FR"),)),
    ),
    Case(
        dates.recorded,
        samples.record(statement(recorded="2023-07-31")),
        "told: recorded: 2023-07-31 lies before the event, 2023-08-01",
        samples.record(statement(recorded="2023-08-01")),
    ),
    Case(
        dates.recorded,
        samples.record(statement(revisions=[REVISED])),
        "told: revisions 1, on: 2024-12-30 lies before the day of recording, 2024-12-31",
        samples.record(statement(revisions=[{**REVISED, "on": "2024-12-31"}])),
    ),
    Case(
        dates.recorded,
        with_agreement(signing(), revisions=[REVISED]),
        "fr-2024: revisions 1, on: 2024-12-30 lies before the day of recording, 2024-12-31",
        with_agreement(signing(), revisions=[{**REVISED, "on": "2025-01-01"}]),
    ),
    Case(
        dates.recorded,
        samples.record(statement(withdrawn={"on": "2024-12-30", "why": "It was another."})),
        "told: withdrawn, on: 2024-12-30 lies before the day of recording, 2024-12-31",
        samples.record(statement(withdrawn={"on": "2024-12-31", "why": "It was another."})),
    ),
    Case(
        dates.to_come,
        samples.record(gaps=(samples.gap("term", looked_on=["2024-12-31", "2025-01-02"]),)),
        "term: looked_on 2: 2025-01-02 lies in days to come; today is 2025-01-01",
        samples.record(gaps=(samples.gap("term", looked_on=["2025-01-01"]),)),
    ),
    Case(
        dates.accessed,
        with_source(accessed="2024-12-30"),
        "gazette: accessed: 2024-12-30 lies before the day of publication, 2024-12-31",
        with_source(accessed="2024-12-31"),
    ),
    Case(
        dates.announcements,
        samples.record(announcement("2023-07-31")),
        "told: expects: 2023-07-31 lies before the announcement of 2023-08-01",
        samples.record(announcement("2023-08-01")),
    ),
    Case(
        dates.edition,
        with_edition(summit="2023-07-11"),
        "edition: summit: 2023-07-11 lies before begins, 2023-07-12",
        with_edition(summit="2023-07-12"),
    ),
    Case(
        dates.edition,
        with_edition(checked="2025-01-02"),
        "edition: checked: 2025-01-02 lies in days to come; today is 2025-01-01",
        with_edition(checked="2025-01-01"),
    ),
    Case(
        dates.coverage,
        samples.record(
            samples.event("late", "2025-01-01", recorded="2025-01-01"),
            sources=(samples.source(**UNDATED),),
        ),
        "late: date: lies after the last day of the record, 2024-12-31; move checked in "
        "edition.yaml once all was looked through up to that day",
        samples.record(samples.event("late", "2024-12-31")),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.message[:60])
def test_a_date_that_cannot_be_is_named(case: Case) -> None:
    assert_error(case)


def test_an_event_in_a_year_far_off_is_named() -> None:
    record = samples.record(samples.event("told", "9999-12-31"))
    assert 'told: date: "9999-12-31" is no year of this record, 1900 to 2199' in said_by(
        dates.bounds, record
    )


def test_without_an_edition_nothing_lies_after_its_last_day() -> None:
    parsed = ParsedFiles()
    parsed.lose("edition")
    late = samples.event("late", "2025-01-01", recorded="2025-01-01")
    record = samples.record(late, sources=(samples.source(**UNDATED),))
    assert errors(record, parsed) == []


def test_today_is_the_latest_day_on_earth(monkeypatch: pytest.MonkeyPatch) -> None:
    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> "Clock":
            return cls(2025, 1, 1, 10, 30, tzinfo=tz)

    monkeypatch.setattr(findings, "datetime", Clock)
    assert findings.today_anywhere().isoformat() == "2025-01-02"
