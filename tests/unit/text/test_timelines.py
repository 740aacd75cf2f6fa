"""Sentences on a timeline."""

import pytest

from app.record.codelists import Chapter
from app.rows.choices import EventsOutside
from app.rows.timeline import MonthRow
from app.text import timelines


def outside(count: int) -> EventsOutside:
    return EventsOutside(count=count, url="/")


def month(chapter: Chapter, count: int, name: str | None = "2024-06") -> MonthRow:
    return MonthRow(chapter=chapter, month=name, count=count, total=count, url="/")


def test_the_headline_tells_all_events_or_those_found() -> None:
    assert timelines.headline(1, 1) == "1 event on record"
    assert timelines.headline(1200, 1200) == "1,200 events on record"
    assert timelines.headline(7, 1200) == "7 of 1,200 events"


def test_chapters_are_counted_over_their_months_the_main_one_first() -> None:
    rows = [
        month(Chapter.BEFORE, 4, None),
        month(Chapter.MAIN, 100),
        month(Chapter.MAIN, 20),
        month(Chapter.AFTER, 3),
    ]
    said = "120 from Vilnius to the summit in Italy, 4 before Vilnius and 3 after Italy."
    assert timelines.chapters(rows) == said
    assert timelines.chapters(rows[:1]) == "4 before Vilnius."
    assert timelines.chapters([]) == ""
    assert timelines.month_count(rows[0]) == "Before Vilnius: 4 events"
    assert timelines.month_count(rows[3]) == "June 2024: 3 events"


@pytest.mark.parametrize(
    ("starts", "ends", "before", "after", "said"),
    [
        (None, None, 0, 0, ""),
        (
            "2024-03-01",
            "2024-02-01",
            0,
            9,
            "The first day asked for, 1 March 2024, lies after the last, 1 February 2024, so "
            "nothing can match.",
        ),
        (
            "2024-01-01",
            "2024-02-01",
            1,
            9,
            "Only events from 1 January 2024 to 1 February 2024. Left out: 1 earlier and 9 later.",
        ),
        (
            "2024-01-01",
            None,
            1,
            0,
            "Only events from 1 January 2024 on. Left out: 1 earlier.",
        ),
        (
            None,
            "2024-02-01",
            0,
            0,
            "Only events up to 1 February 2024. None is left out.",
        ),
    ],
)
def test_days_that_cut_the_timeline_are_told_with_what_lies_outside(
    starts: str | None, ends: str | None, before: int, after: int, said: str
) -> None:
    assert timelines.days_shown(starts, ends, outside(before), outside(after)) == said


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2024-02-10", ""),
        ("[2024-02-03..2024-02-20]", ""),
        ("2024-01", "May have happened before 1 February 2024."),
        ("[..2024-02-20]", "May have happened before 1 February 2024."),
        ("2024", "May have happened before 1 February 2024 or after 29 February 2024."),
        ("2024-01-30/2024-02-02", "Also before 1 February 2024."),
    ],
)
def test_a_date_that_reaches_out_of_the_days_says_so(date: str, said: str) -> None:
    assert timelines.reach(date, "2024-02-01", "2024-02-29") == said
    assert timelines.reach(date, None, None) == ""


def test_signings_are_counted_with_the_days_asked_for() -> None:
    assert timelines.signed_in_days(29, None, None) == "29 agreements were signed."
    assert timelines.signed_in_days(1, "2024-01-01", None) == (
        "1 agreement was signed from 1 January 2024 on."
    )
    assert timelines.signed_in_days(2, None, "2024-01-01").endswith("signed by 1 January 2024.")


US, CA = ("the United States", "2023-08-03"), ("Canada", "2023-08-25")
BELGIUM, PORTUGAL = ("Belgium", "2024-05-28"), ("Portugal", "2024-05-28")
UNSURE = ("Finland", "[2023-12-13..2024-03-14]")


@pytest.mark.parametrize(
    ("certain", "first", "last", "possible", "said"),
    [
        (
            7,
            [US],
            [("Italy", "2023-11-28")],
            [],
            "First: the United States, 3 August 2023. Last: Italy, 28 November 2023.",
        ),
        (1, [US], [US], [], "The United States, 3 August 2023."),
        (
            3,
            [US],
            [BELGIUM, PORTUGAL],
            [],
            "First: the United States, 3 August 2023. Last: Belgium and Portugal, 28 May 2024.",
        ),
        (
            2,
            [US, UNSURE],
            [CA],
            [],
            "First: the United States, 3 August 2023; or Finland, between 13 December 2023 and 14 "
            "March 2024. Last: Canada, 25 August 2023.",
        ),
        (
            2,
            [US],
            [CA],
            [UNSURE],
            "Two for certain. First: the United States, 3 August 2023. Last: Canada, 25 August "
            "2023. Perhaps also: Finland, between 13 December 2023 and 14 March 2024.",
        ),
        (
            2,
            [BELGIUM, PORTUGAL],
            [BELGIUM, PORTUGAL],
            [],
            "Both on 28 May 2024: Belgium and Portugal.",
        ),
        (
            3,
            [("Poland and Romania", "2024-05"), ("“All join”", "2024-05"), ("Malta", "2024-05")],
            [("Poland and Romania", "2024-05"), ("“All join”", "2024-05"), ("Malta", "2024-05")],
            [],
            "All three in May 2024: Poland and Romania; “All join”; Malta.",
        ),
        (
            0,
            [],
            [],
            [UNSURE],
            "None for certain. Perhaps also: Finland, between 13 December 2023 and 14 March 2024.",
        ),
    ],
)
def test_a_kind_of_step_is_led_by_its_first_and_its_last(
    certain: int,
    first: list[timelines.NamedDate],
    last: list[timelines.NamedDate],
    possible: list[timelines.NamedDate],
    said: str,
) -> None:
    assert timelines.lead(certain, first, last, possible) == said


@pytest.mark.parametrize(
    ("certain", "possible", "said"),
    [
        (3, 0, ""),
        (0, 0, ""),
        (
            2,
            1,
            "Two are certain to be of these days; the date of one more leaves it open.",
        ),
        (
            1,
            5,
            "One is certain to be of these days; the dates of five more leave it open.",
        ),
        (0, 1, "It is not certain to be of these days: its date leaves it open."),
        (0, 6, "None of them is certain to be of these days: their dates leave it open."),
    ],
)
def test_what_only_may_be_of_the_days_asked_for_is_said(
    certain: int, possible: int, said: str
) -> None:
    assert timelines.certainty(certain, possible) == said
