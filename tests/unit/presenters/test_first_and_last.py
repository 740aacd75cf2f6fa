"""The first and the last of one kind of event, no surer than their dates are."""

from typing import Any

import pytest

from app.presenters.first_and_last import timeline_lead
from app.record import edtf
from app.record.codelists import EventKind
from app.record.record import Record
from app.view.event_filter import between, date_bounds, matching
from tests import samples
from tests.page_requests import page_request

OPENED = (EventKind.TALKS_OPENED,)


def lead(record: Record, kinds: tuple[EventKind, ...] = OPENED, **days: str) -> str:
    chosen: dict[str, Any] = {name: edtf.parse(text) for name, text in days.items()}
    request = page_request(record, kind=kinds, **chosen)
    return timeline_lead(
        request, between(matching(request, request.filters), *date_bounds(request))
    )


def opened(*days: str, **more: object) -> Record:
    letters = zip("abcdef", days, strict=False)
    return samples.record(
        *(
            samples.event(letter, day, "talks_opened", f"{letter}{letter}".upper(), **more)
            for letter, day in letters
        )
    )


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (
            ("2023-08-03", "2023-10-19", "2023-11-28"),
            "First: Land AA, 3 August 2023. Last: Land CC, 28 November 2023.",
        ),
        (
            ("2023-08-03", "2023-11-28", "2023-11-28"),
            "First: Land AA, 3 August 2023. Last: Land BB and Land CC, 28 November 2023.",
        ),
        (
            ("2023-08-03", "[2023-08-01..2023-08-20]", "2023-11-28"),
            "First: Land AA, 3 August 2023; or Land BB, between 1 and 20 August 2023. "
            "Last: Land CC, 28 November 2023.",
        ),
        (
            ("[..2023-08-03]", "2023-08-02"),
            "First: Land BB, 2 August 2023; or Land AA, by 3 August 2023. "
            "Last: Land BB, 2 August 2023; or Land AA, by 3 August 2023.",
        ),
    ],
)
def test_what_the_dates_leave_open_is_left_open(days: tuple[str, ...], said: str) -> None:
    assert lead(opened(*days)) == said


def test_a_stated_place_settles_the_first_of_a_day() -> None:
    def at(number: int) -> dict[str, object]:
        return {"number": number, "among": "talks of a day", "citations": [samples.cite()]}

    record = samples.record(
        samples.event("a", "2023-08-03", "talks_opened", "AA", sequence=at(2)),
        samples.event("b", "2023-08-03", "talks_opened", "BB", sequence=at(1)),
    )
    assert lead(record) == "First: Land BB, 3 August 2023. Last: Land AA, 3 August 2023."


def test_what_may_lie_outside_the_days_is_no_certain_one() -> None:
    record = opened("2023-12-07", "[2023-12-13..2024-03-14]", "2023-12-20")
    assert lead(record, start="2023-01-01", end="2023-12-31") == (
        "Two for certain. First: Land AA, 7 December 2023. Last: Land CC, 20 December 2023. "
        "Perhaps also: Land BB, between 13 December 2023 and 14 March 2024."
    )


def test_only_one_kind_of_event_has_a_first_and_a_last() -> None:
    record = opened("2023-08-03")
    assert lead(record) == "Land AA, 3 August 2023."
    assert lead(record, kinds=()) == ""
    assert lead(record, kinds=(EventKind.SIGNED, *OPENED)) == ""
    assert lead(record, kinds=(EventKind.SIGNED,)) == ""


def test_a_day_of_which_nothing_is_known_for_certain_says_so() -> None:
    record = opened("[2023-08-01..2023-08-20]", "2023-09", "2023-08-05")
    assert lead(record, (), start="2023-08-04", end="2023-08-04") == (
        "It is not certain to be of these days: its date leaves it open."
    )
    assert lead(record, (), start="2023-08-05", end="2023-08-05").startswith("One is certain")
    assert lead(record, (), start="2023-08", end="2023-09") == ""
    assert lead(record, ()) == ""


def test_an_event_of_nobody_in_particular_is_called_by_its_title() -> None:
    record = samples.record(samples.event("a", "2023-08-03", countries=[]))
    assert lead(record, (EventKind.STATEMENT,)) == "“Title of a”, 3 August 2023."
