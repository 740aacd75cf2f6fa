"""The lanes: what stands where, as a pure function of a view."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.charts import swimlanes
from app.charts.swimlanes import Chart, Lane
from app.record import schema
from app.record.codelists import EventKind, Mark
from app.record.edtf import parse
from app.record.record import Record
from tests import samples
from tests.samples import country, event

DAYS = st.dates(date(2023, 1, 1), date(2026, 12, 31))
KINDS = [kind for kind in EventKind if not kind.expects_date and kind is not EventKind.SIGNED]


def charted(*events: schema.Event, as_of: str = "2024-12-31", **more: Any) -> Chart:
    record = samples.record(*events, **more)
    codes = [country.code for country in record.countries]
    return swimlanes.chart(samples.view(record, as_of), codes)


def single_lane(*events: schema.Event, as_of: str = "2024-12-31") -> Lane:
    (lane,) = charted(*events, as_of=as_of).lanes
    return lane


def codes_of(lanes: tuple[Lane, ...]) -> list[str]:
    return [lane.country.code for lane in lanes]


@settings(deadline=None)
@given(st.lists(st.tuples(DAYS, st.integers(0, 200), st.sampled_from(KINDS)), max_size=8))
def test_whatever_happens_stays_inside_the_chart(
    steps: list[tuple[date, int, EventKind]],
) -> None:
    events = [
        event(f"e{n}", f"[{day}..{day + timedelta(days=width)}]", kind.value)
        for n, (day, width, kind) in enumerate(steps)
    ]
    for lane in charted(*events).lanes:
        places = [mark.at for mark in lane.marks]
        parts = [part for part in (lane.waiting, lane.talking) if part]
        for part in parts + [capsule.over for capsule in lane.capsules]:
            assert part.width > 0
            places += [part.start, part.end]
        assert all(0 <= place <= 100 for place in places)


def test_nothing_stands_to_the_right_of_the_day_shown() -> None:
    lane = single_lane(
        event("a", "2023-07-12", "declaration_adopted"),
        event("b", "2023-10-19", "talks_opened"),
        event("e", "2024-01-10", "round_held"),
        event("c", "[2023-12-01..2024-02-01]", "round_held"),
        event("d", "2024-02-16", "signed"),
        as_of="2024-01-15",
    )
    now = charted(event("a", "2023-07-12", "signed"), as_of="2024-01-15").axis.now or 0
    assert max(mark.at for mark in lane.marks) <= now
    assert lane.talking
    assert lane.talking.end == max(mark.at for mark in lane.marks)
    assert not lane.capsules


def test_unfinished_talks_are_drawn_up_to_their_last_event() -> None:
    lane = single_lane(
        event("b", "2023-10-19", "talks_opened"),
        event("c", "2023-12-01", "round_held"),
        event("d", "2024-02-16", "statement"),
        as_of="2024-05-01",
    )
    opened, last = (mark.at for mark in lane.marks)
    assert lane.talking
    assert (lane.talking.start, lane.talking.end) == (opened, last)


@pytest.mark.parametrize(
    "outside", [event("b", "2025-06-05", "ratified"), event("b", "2023-01-05", "talks_sought")]
)
def test_what_lies_outside_the_axis_has_no_mark(outside: schema.Event) -> None:
    lane = single_lane(event("a", "2025-01-21", "signed"), outside, as_of="2025-12-31")
    assert [mark.kind for mark in lane.marks] == [EventKind.SIGNED]
    assert len(lane.road) == 2


def test_a_lane_waits_talks_and_ends_with_the_signing() -> None:
    lane = single_lane(
        event("a", "2023-07-12", "declaration_adopted"),
        event("b", "2023-10-19", "talks_opened"),
        event("d", "2024-02-16", "signed"),
    )
    assert lane.waiting
    assert lane.talking
    joined, opened, signed = (mark.at for mark in lane.marks)
    assert (lane.waiting.start, lane.waiting.end) == (joined, opened)
    assert (lane.talking.start, lane.talking.end) == (opened, signed)


def test_a_vague_date_is_a_capsule_with_a_broken_mark_in_its_middle() -> None:
    lane = single_lane(event("a", "2024-03", "talks_opened"))
    (capsule,), (mark,) = lane.capsules, lane.marks
    assert mark.broken
    assert mark.at == pytest.approx((capsule.over.start + capsule.over.end) / 2, abs=0.1)


@pytest.mark.parametrize("date_text", ["[..2024-06-12]", "[2023-01-01..2024-06-12]"])
def test_a_date_that_begins_before_the_axis_is_marked_at_its_end_without_a_span(
    date_text: str,
) -> None:
    vague = single_lane(event("a", date_text, "signed"))
    exact = single_lane(event("a", "2024-06-12", "signed"))
    assert not vague.capsules
    assert [mark.at for mark in vague.marks] == [mark.at for mark in exact.marks]
    assert vague.marks[0].broken


@pytest.mark.parametrize(("day", "broken"), [("2024-02-16", False), ("2024-02-16?", True)])
def test_only_a_day_in_doubt_has_a_broken_mark(day: str, broken: bool) -> None:
    lane = single_lane(event("a", day, "signed"))
    assert [mark.broken for mark in lane.marks] == [broken]
    assert not lane.capsules


def test_marks_go_from_low_rung_to_high_and_equal_ones_are_one() -> None:
    lane = single_lane(
        event("a", "2024-01-12", "signed"),
        event("b", "2024-01-12", "round_held"),
        event("c", "2024-01-12", "round_held"),
        event("d", "2024-01-12", "in_force"),
        event("e", "2024-01-12", "statement"),
    )
    kinds = [mark.kind for mark in lane.marks]
    assert kinds == [EventKind.IN_FORCE, EventKind.ROUND_HELD, EventKind.SIGNED]


def test_the_signed_come_first_by_day_and_the_others_by_rung() -> None:
    chart = charted(
        event("a", "2024-02-16", "signed", "FR"),
        event("b", "2024-01-12", "signed", "GB"),
        event("c", "2024-03-01", "talks_opened", "AA"),
        event("d", "2024-02-01", "talks_opened", "BB"),
        event("e", "2023-07-12", "joined_declaration", "CC"),
        event("f", "2024-03-01", "text_agreed", "DD"),
    )
    assert codes_of(chart.lanes) == ["GB", "FR", "DD", "BB", "AA", "CC"]


def test_the_g7_stand_apart_and_those_without_a_rung_are_left_out() -> None:
    chart = charted(
        event("a", "2024-02-16", "signed", "FR"),
        event("b", "2024-01-12", "signed", "NN"),
        event("c", "2024-01-12", "statement", "SS"),
        countries=(country("FR"), country("NN", "none"), country("SS", "none")),
    )
    assert codes_of(chart.members) == ["FR"]
    assert codes_of(chart.others) == ["NN"]


@pytest.mark.parametrize("place", range(12))
def test_a_country_is_shown_among_its_neighbours(place: int) -> None:
    codes = [f"A{chr(65 + number)}" for number in range(12)]
    events = [
        event(code.lower(), f"2024-01-{10 + n}", "signed", code) for n, code in enumerate(codes)
    ]
    near = charted(*events).around(codes[place])
    assert len(near.lanes) == swimlanes.AROUND
    assert codes[place] in codes_of(near.lanes)


def test_an_announcement_never_has_the_mark_of_the_thing() -> None:
    lane = single_lane(
        event("a", "2024-06-12", "signing_announced", expects="2024-06-13"),
        event("b", "2023-07-12", "joined_declaration"),
        event("c", "2023-08-01", "talks_announced"),
    )
    marks = {mark.kind.mark for mark in lane.marks}
    assert marks == {Mark.JOINED, Mark.ANNOUNCED, Mark.SIGNING_ANNOUNCED}
    assert not lane.signed


def test_the_corpus_fills_the_chart_in_the_order_of_signing_then_of_the_rungs(
    record: Record,
) -> None:
    chart = swimlanes.chart(samples.view(record, "2025-03-31"), list(record.countries_by_code))
    assert codes_of(chart.members) == ["GB", "FR", "JP", "US", "CA"]
    assert codes_of(chart.others) == ["EU", "HR", "PT", "BG", "ME", "CZ", "MK", "NO", "CY", "XK"]
    assert [lane.country.code for lane in chart.lanes if lane.signed] == [
        *("GB", "FR", "JP", "US"),
        *("EU", "HR", "PT"),
    ]


def test_steps_of_one_kind_in_a_row_are_told_together() -> None:
    lane = single_lane(
        event("a", "2024-01-01", "talks_opened"),
        event("b", "2024-01-02", "round_held"),
        event("c", "2024-01-03", "round_held"),
    )
    assert lane.road[1] == (EventKind.ROUND_HELD, (parse("2024-01-02"), parse("2024-01-03")))
