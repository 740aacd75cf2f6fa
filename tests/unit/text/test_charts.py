"""The words of the charts."""

from app.charts import swimlanes
from app.record.record import Record
from app.text import charts
from tests import samples
from tests.samples import event


def test_a_lane_is_told_as_a_row_of_steps(record: Record) -> None:
    chart = swimlanes.chart(samples.view(record, "2025-03-31"), ["FR"])
    assert charts.lane_title(chart.lanes[0]) == (
        "France: declaration announced 12 Jul 2023; declaration adopted 12 Jul 2023; talks "
        "announced 28 Sep 2023; talks opened 19 Oct 2023; round of talks between 1 and 15 Dec "
        "2023; signing announced 12 Feb 2024; signed 16 Feb 2024; entry into force between 1 and "
        "30 Apr 2024"
    )


def test_steps_of_one_kind_in_a_row_share_their_word() -> None:
    record = samples.record(
        event("a", "2024-01-01", "talks_opened"),
        event("b", "2024-01-02", "round_held"),
        event("c", "2024-02", "round_held"),
    )
    (lane,) = swimlanes.chart(samples.view(record), ["FR"]).lanes
    assert charts.lane_title(lane).endswith("; round of talks 2 Jan 2024, Feb 2024")


def test_the_speed_is_told_only_where_a_part_is_faster() -> None:
    plain = samples.record(event("a", "2024-02-16", "signed"))
    assert charts.speed_note(swimlanes.chart(samples.view(plain), ["FR"])) == ""
    # 338 days before the summit take 75.8 % of the width, the 201 days after it 21.6 %.
    faster = samples.record(event("a", "2024-12-10", "signed"))
    assert charts.speed_note(swimlanes.chart(samples.view(faster), ["FR"])) == (
        "In the shaded part, after the summit, the same width holds 2.1 times as many days."
    )


def test_a_group_of_lanes_says_how_many_have_signed(record: Record) -> None:
    chart = swimlanes.chart(samples.view(record, "2025-03-31"), list(record.countries_by_code))
    assert charts.signed_share(chart.members) == "4 of 5 signed"
    assert charts.signed_share(chart.others) == "3 of 10 signed"
