"""The public days of signing, which nothing that is added to the record may move."""

import pytest

from app.record.record import Record

PUBLIC_DAYS = {
    "gb-2024": "2024-01-12",
    "de-2024": "2024-02-16",
    "fr-2024": "2024-02-16",
    "dk-2024": "2024-02-23",
    "it-2024": "2024-02-24",
    "ca-2024": "2024-02-24",
    "nl-2024": "2024-03-01",
    "fi-2024": "2024-04-03",
    "lv-2024": "2024-04-11",
    "es-2024": "2024-05-27",
    "be-2024": "2024-05-28",
    "pt-2024": "2024-05-28",
    "se-2024": "2024-05-31",
    "is-2024": "2024-05-31",
    "no-2024": "2024-05-31",
    "jp-2024": "2024-06-13",
    "us-2024": "2024-06-13",
    "ee-2024": "2024-06-27",
    "eu-2024": "2024-06-27",
    "lt-2024": "2024-06-27",
    "pl-2024": "2024-07-08",
    "lu-2024": "2024-07-10",
    "ro-2024": "2024-07-11",
    "cz-2024": "2024-07-18",
    "si-2024": "2024-07-18",
    "ie-2024": "2024-09-04",
    "hr-2024": "2024-10-09",
    "gr-2024": "2024-10-17",
    "al-2025": "2025-01-21",
}


@pytest.mark.parametrize(("agreement", "day"), PUBLIC_DAYS.items())
def test_an_agreement_was_signed_on_its_public_day(
    live_record: Record, agreement: str, day: str
) -> None:
    signing = next(
        event
        for event in live_record.events
        if event.kind == "signed" and event.agreement == agreement
    )
    assert str(signing.date) == day
