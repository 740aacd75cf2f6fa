"""Pledges by currency and year."""

import pytest

from app.charts.pledge_bars import PledgeChart, pledge_chart
from app.record import schema
from app.record.codelists import PledgeMark
from app.record.record import Record
from tests import samples
from tests.samples import agreement, cite, event


def promise(**more: object) -> dict[str, object]:
    plain = {
        "theme": "military",
        "summary": "Military support.",
        "form": "pledged",
        "amount": 1_000_000,
        "qualifier": "exactly",
        "currency": "EUR",
        "period": "2024",
        "citations": [cite()],
    }
    return plain | more


def chart_of(*promises: dict[str, object]) -> PledgeChart:
    own = agreement("FR", commitments=promises)
    record = samples.record(event("s", "2024-02-16", "signed"), agreements=(own,))
    view = samples.view(record)
    return pledge_chart(view, view.agreements)


def test_a_period_is_a_bar_over_its_years() -> None:
    chart = chart_of(promise(period="2024/2027"), promise(period="2023", amount=2))
    assert chart.years == (2023, 2024, 2025, 2026, 2027)
    (panel,) = chart.panels
    longer, first = panel.bars
    assert (longer.start, longer.width) == (20.0, 80.0)
    assert (first.start, first.width) == (0.0, 20.0)
    assert chart.year_at(2024) == 20.0


def test_half_a_year_is_half_as_wide() -> None:
    chart = chart_of(promise(period="2024/2024-06"))
    assert chart.panels[0].bars[0].width == pytest.approx(182 / 366 * 100, abs=0.01)


def test_without_a_period_there_is_no_bar() -> None:
    (bar,) = chart_of(promise(period=None)).panels[0].bars
    assert (bar.start, bar.width) == (None, None)


def test_each_currency_has_its_panel_and_the_largest_sum_comes_first() -> None:
    chart = chart_of(
        promise(currency="SEK", amount=5),
        promise(amount=5),
        promise(amount=70),
    )
    assert [(panel.currency, len(panel.bars)) for panel in chart.panels] == [("EUR", 2), ("SEK", 1)]
    assert [bar.commitment.amount for bar in chart.panels[0].bars] == [70, 5]


def test_what_was_given_already_is_counted_and_not_drawn() -> None:
    chart = chart_of(promise(form="provided"), promise())
    assert (chart.provided, len(chart.panels[0].bars)) == (1, 1)


def test_things_that_are_no_money_are_left_out() -> None:
    chart = chart_of(promise(currency=None, unit="aircraft"))
    assert (chart.panels, chart.years, chart.provided) == ((), (), 0)


@pytest.mark.parametrize(
    ("more", "mark"),
    [
        ({}, PledgeMark.PLEDGED),
        ({"qualifier": "up_to"}, PledgeMark.VAGUE),
        ({"qualifier": "about"}, PledgeMark.VAGUE),
        ({"qualifier": "at_least"}, PledgeMark.PLEDGED),
        ({"form": "alongside"}, PledgeMark.ALONGSIDE),
    ],
)
def test_a_bar_shows_how_sure_the_sum_is(more: dict[str, object], mark: PledgeMark) -> None:
    assert chart_of(promise(**more)).panels[0].bars[0].mark is mark


def test_nothing_of_the_corpus_is_lost(record: Record) -> None:
    view = samples.view(record, "2025-03-31")
    chart = pledge_chart(view, view.agreements)
    sums: list[schema.Commitment] = [
        commitment
        for one in view.agreements
        for commitment in view.commitments(one)
        if commitment.currency
    ]
    assert sum(len(panel.bars) for panel in chart.panels) + chart.provided == len(sums)
