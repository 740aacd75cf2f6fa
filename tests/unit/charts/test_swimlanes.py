"""The lanes: what stands where, as a pure function of a view."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.charts import swimlanes
from app.charts.swimlanes import Chart, Lane, Scale
from app.record import schema
from app.record.codelists import EventKind
from app.record.edtf import parse
from app.record.record import Record
from tests import samples
from tests.samples import country, event

SCALE = Scale(date(2023, 7, 12), date(2024, 6, 13), date(2025, 1, 31))
DAYS = st.dates(date(2023, 1, 1), date(2026, 12, 31))
KINDS = [kind for kind in EventKind if not kind.announces and kind is not EventKind.SIGNED]


def charted(*events: schema.Event, as_of: str = "2024-12-31", **more: Any) -> Chart:
    made = samples.record(*events, **more)
    return swimlanes.chart(samples.view(made, as_of), [one.code for one in made.countries])


def only(*events: schema.Event, as_of: str = "2024-12-31") -> Lane:
    (found,) = charted(*events, as_of=as_of).lanes
    return found


@given(DAYS, DAYS)
def test_a_later_day_never_stands_to_the_left(one: date, other: date) -> None:
    first, second = sorted((one, other))
    assert 0 <= SCALE.at(first) <= SCALE.at(second) <= 100


@pytest.mark.parametrize(
    ("day", "place"),
    [("2023-07-12", 1.2), ("2024-06-13", 77.0), ("2025-01-31", 98.6), ("2026-01-25", 98.6)],
)
def test_the_ends_of_the_road_have_their_places(day: str, place: float) -> None:
    assert SCALE.at(date.fromisoformat(day)) == place


def test_without_a_signing_after_the_summit_the_chart_ends_there() -> None:
    scale = swimlanes.scale_of(samples.record(event("a", "2024-02-16", "signed")))
    assert scale.ends == scale.summit
    assert scale.at(scale.summit) == scale.at(scale.summit + timedelta(days=90)) == 98.6
    assert scale.speed == 1


def test_the_frame_does_not_move_from_day_to_day() -> None:
    made = samples.record(event("a", "2024-10-17", "signed"))
    early = swimlanes.chart(samples.view(made, "2023-08-01"), ["FR"])
    late = swimlanes.chart(samples.view(made, "2024-12-31"), ["FR"])
    assert early.axis.scale == late.axis.scale
    assert early.axis.scale.ends == date(2024, 10, 31)


@settings(deadline=None)
@given(st.lists(st.tuples(DAYS, st.integers(0, 200), st.sampled_from(KINDS)), max_size=8))
def test_whatever_happens_stays_inside_the_chart(
    steps: list[tuple[date, int, EventKind]],
) -> None:
    events = [
        event(f"e{n}", f"[{day}..{day + timedelta(days=width)}]", kind.value)
        for n, (day, width, kind) in enumerate(steps)
    ]
    for one in charted(*events).lanes:
        places = [mark.at for mark in one.marks]
        parts = [part for part in (one.waiting, one.talking) if part]
        for part in parts + [capsule.over for capsule in one.capsules]:
            assert part.width > 0
            places += [part.start, part.end]
        assert all(0 <= place <= 100 for place in places)


def test_nothing_stands_to_the_right_of_the_day_shown() -> None:
    found = only(
        event("a", "2023-07-12", "declaration_adopted"),
        event("b", "2023-10-19", "talks_opened"),
        event("c", "[2023-12-01..2024-02-01]", "round_held"),
        event("d", "2024-02-16", "signed"),
        as_of="2024-01-15",
    )
    now = charted(event("a", "2023-07-12", "signed"), as_of="2024-01-15").axis.now or 0
    assert max(mark.at for mark in found.marks) <= now
    assert found.talking
    assert found.talking.end == now
    assert not found.capsules


def test_a_lane_waits_talks_and_ends_with_the_signing() -> None:
    found = only(
        event("a", "2023-07-12", "declaration_adopted"),
        event("b", "2023-10-19", "talks_opened"),
        event("d", "2024-02-16", "signed"),
    )
    assert found.waiting
    assert found.talking
    joined, opened, signed = (mark.at for mark in found.marks)
    assert (found.waiting.start, found.waiting.end) == (joined, opened)
    assert (found.talking.start, found.talking.end) == (opened, signed)


def test_a_vague_date_is_a_capsule_with_a_broken_mark_in_its_middle() -> None:
    found = only(event("a", "2024-03", "talks_opened"))
    (capsule,), (mark,) = found.capsules, found.marks
    assert mark.broken
    assert mark.at == pytest.approx((capsule.over.start + capsule.over.end) / 2, abs=0.1)


def test_a_date_without_a_beginning_comes_from_the_edge_and_is_marked_at_its_end() -> None:
    found = only(event("a", "[..2024-06-12]", "signed"))
    (capsule,), (mark,) = found.capsules, found.marks
    assert capsule.over.start == 0
    assert mark.at == capsule.over.end
    assert mark.broken


@pytest.mark.parametrize(("day", "broken"), [("2024-02-16", False), ("2024-02-16?", True)])
def test_only_a_day_in_doubt_has_a_broken_mark(day: str, broken: bool) -> None:
    found = only(event("a", day, "signed"))
    assert [mark.broken for mark in found.marks] == [broken]
    assert not found.capsules


def test_marks_go_from_low_rung_to_high_and_equal_ones_are_one() -> None:
    found = only(
        event("a", "2024-01-12", "signed"),
        event("b", "2024-01-12", "round_held"),
        event("c", "2024-01-12", "round_held"),
        event("d", "2024-01-12", "in_force"),
        event("e", "2024-01-12", "statement"),
    )
    kinds = [mark.kind for mark in found.marks]
    assert kinds == [EventKind.IN_FORCE, EventKind.ROUND_HELD, EventKind.SIGNED]
    assert len(found.marks[1].dates) == 2


def test_the_signed_come_first_by_day_and_the_others_by_rung() -> None:
    found = charted(
        event("a", "2024-02-16", "signed", "FR"),
        event("b", "2024-01-12", "signed", "GB"),
        event("c", "2024-03-01", "talks_opened", "AA"),
        event("d", "2024-02-01", "talks_opened", "BB"),
        event("e", "2023-07-12", "joined_declaration", "CC"),
        event("f", "2024-03-01", "text_agreed", "DD"),
    )
    assert [one.country.code for one in found.lanes] == ["GB", "FR", "DD", "BB", "AA", "CC"]


def test_the_g7_stand_apart_and_those_without_a_rung_are_left_out() -> None:
    found = charted(
        event("a", "2024-02-16", "signed", "FR"),
        event("b", "2024-01-12", "signed", "NN"),
        event("c", "2024-01-12", "statement", "SS"),
        countries=(country("FR"), country("NN", "none"), country("SS", "none")),
    )
    assert [one.country.code for one in found.members] == ["FR"]
    assert [one.country.code for one in found.others] == ["NN"]


@pytest.mark.parametrize("place", range(12))
def test_a_country_is_shown_among_its_neighbours(place: int) -> None:
    codes = [f"A{chr(65 + number)}" for number in range(12)]
    events = [
        event(code.lower(), f"2024-01-{10 + n}", "signed", code) for n, code in enumerate(codes)
    ]
    near = charted(*events).around(codes[place])
    assert len(near.lanes) == swimlanes.AROUND
    assert codes[place] in [one.country.code for one in near.lanes]


def test_an_announcement_never_has_the_mark_of_the_thing() -> None:
    found = only(
        event("a", "2024-06-12", "signing_announced", expects="2024-06-13"),
        event("b", "2023-07-12", "joined_declaration"),
        event("c", "2023-08-01", "talks_announced"),
    )
    marks = {mark.kind.mark for mark in found.marks}
    assert marks == {"mark-joined", "mark-announced", "mark-signing-announced"}
    assert not found.signed


@pytest.mark.parametrize(
    ("as_of", "inside", "labelled", "beyond"),
    [
        ("2023-07-01", False, False, False),
        ("2023-07-12", True, False, False),
        ("2024-02-01", True, True, False),
        ("2024-06-01", True, False, False),
        ("2024-12-31", False, False, True),
    ],
)
def test_the_day_shown_has_a_line_while_it_is_inside(
    as_of: str, inside: bool, labelled: bool, beyond: bool
) -> None:
    found = charted(event("a", "2024-07-10", "signed"), as_of=as_of)
    assert (found.axis.now is not None, found.axis.now_labelled, found.axis.beyond) == (
        inside,
        labelled,
        beyond,
    )


def test_ticks_are_months_in_order_with_room_between_them() -> None:
    found = list(swimlanes.ticks(SCALE))
    assert found[0].day == date(2023, 8, 1)
    assert [tick.day for tick in found][-2:] == [date(2024, 10, 1), date(2025, 1, 1)]
    for tick, following in pairwise(found):
        assert following.at - tick.at >= swimlanes.GAP


def test_the_real_record_fills_the_chart(record: Record) -> None:
    found = swimlanes.chart(samples.view(record, "2026-01-25"), list(record.countries_by_code))
    assert len(found.members) == 7
    assert all(one.signed for one in found.members)
    assert len({one.country.code for one in found.lanes}) == len(found.lanes)


def test_steps_of_one_kind_in_a_row_are_told_together() -> None:
    found = only(
        event("a", "2024-01-01", "talks_opened"),
        event("b", "2024-01-02", "round_held"),
        event("c", "2024-01-03", "round_held"),
    )
    assert found.road[1] == (EventKind.ROUND_HELD, (parse("2024-01-02"), parse("2024-01-03")))
