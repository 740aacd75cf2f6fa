"""Sentences beside what a page shows."""

import pytest

from app.record.codelists import Evidence
from app.text import notices


@pytest.mark.parametrize(
    ("known_on", "evidence", "beyond", "notice"),
    [
        (None, Evidence.ALL, False, "You see the record as of 1 March 2024."),
        (
            "2024-02-01",
            Evidence.ARTICLES,
            False,
            "You see the record as of 1 March 2024, going by sources published by 1 February "
            "2024, counting five news articles alone.",
        ),
        (
            None,
            Evidence.ALL,
            True,
            "The record ends on 1 March 2024, before the day asked for; this is the view of its "
            "last day. You see the record as of 1 March 2024.",
        ),
    ],
)
def test_a_view_says_what_it_shows(
    known_on: str | None, evidence: Evidence, beyond: bool, notice: str
) -> None:
    assert notices.view_notice("2024-03-01", known_on, evidence, beyond) == notice


@pytest.mark.parametrize(
    ("ends", "edited", "later"),
    [
        ("2026-01-25", "2026-11-26", "ten months later, on 26 November 2026"),
        ("2026-01-25", "2026-11-24", "nine months later, on 24 November 2026"),
        ("2026-01-25", "2026-03-01", "one month later, on 1 March 2026"),
        ("2026-01-25", "2026-02-01", "edited on 1 February 2026"),
        ("2026-01-25", "2025-12-01", "edited on 1 December 2025"),
    ],
)
def test_the_age_of_the_record_is_told_from_its_days(ends: str, edited: str, later: str) -> None:
    said = notices.record_age(ends, edited)
    assert said.startswith("The record ends on 25 January 2026 and was last edited ")
    assert f"{later}; later events may be missing." in said


def test_a_median_is_told_in_days() -> None:
    assert notices.median_duration(91.0, 2).startswith(
        "The median is 91 days, over the 2 agreements"
    )
    assert notices.median_duration(91.5, 2).startswith("The median is 91.5 days")
    assert notices.median_duration(None, 0).startswith("No agreement signed by this day")


def test_promises_without_a_period_are_counted() -> None:
    assert notices.year_caution(2024, 1).endswith("1 promise names no period, so no year shows it.")
    assert notices.year_caution(2024, 2).endswith(
        "2 promises name no period, so no year shows them."
    )


def test_places_name_who_is_left_out_of_the_lists() -> None:
    with_croatia = notices.signing_places(3, ("Croatia",))
    assert "including the European Union's and Croatia's. " in with_croatia
    assert "including the European Union's. " in notices.signing_places(3, ())
