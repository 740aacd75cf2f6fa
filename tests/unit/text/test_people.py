"""What people did, in words."""

import pytest

from app.record.codelists import Role
from app.rows.people import DeedsRow, LeaderRow
from app.text import people


def led(count: int, **rounds: int) -> DeedsRow:
    none = {"led_first": 0, "first_rounds": 0, "led_later": 0, "later_rounds": 0}
    return DeedsRow(counts={Role.LED: count}, **none | rounds)


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (led(1), "Led in one meeting."),
        (led(2), "Led in two meetings."),
        (led(1, led_first=1, first_rounds=1), "Led in the first round."),
        (
            led(4, led_first=2, first_rounds=26, led_later=1, later_rounds=3),
            "Led in 2 of 26 first rounds, 1 of 3 later rounds and one other meeting.",
        ),
    ],
)
def test_only_meetings_beside_rounds_are_other_ones(row: DeedsRow, sentence: str) -> None:
    assert people.deeds(row) == sentence


def test_what_nobody_says_is_counted_in_words() -> None:
    assert people.leaders_note([], 5) == "For five first rounds no source says who led."


@pytest.mark.parametrize(
    ("first_rounds", "words"), [(1, "in the first round"), (3, "in 1 of 3 first rounds")]
)
def test_one_first_round_is_not_counted_out_of_one(first_rounds: int, words: str) -> None:
    leader = LeaderRow(person="x", name="Taras Hordiienko", first_rounds=1, url="/people/x")
    assert people.leaders_headline([leader], first_rounds) == (
        f"Taras Hordiienko led for Ukraine {words}"
    )
