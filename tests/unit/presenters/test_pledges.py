"""What agreements promise: by theme, by year, by form."""

import pytest

from app.pages import pledges
from app.presenters.pledges import in_year
from app.record.codelists import Form, Theme
from app.record.record import Record
from tests.page_requests import page_request


@pytest.mark.parametrize(
    ("year", "pledges_left"),
    [
        (0, []),
        (2021, []),
        (2022, [("gb-2024", "2022/2023")]),
        (2023, [("gb-2024", "2022/2023")]),
        (2027, [("eu-2024", "2024/2027")]),
        (2028, []),
    ],
)
def test_a_year_leaves_what_has_a_day_in_it(
    record: Record, year: int, pledges_left: list[tuple[str, str]]
) -> None:
    agreements = ("gb-2024", "fr-2024", "eu-2024")
    rows = pledges.build(page_request(record, year=year, agreement=agreements)).rows
    assert [(row.agreement, row.period) for row in rows] == pledges_left


def test_a_commitment_without_a_period_is_in_no_year(record: Record) -> None:
    commitments = record.agreements_by_id["gb-2024"].commitments
    without = [one for one in commitments if one.period is None]
    assert without
    assert not any(in_year(one, year) for one in without for year in (0, 2024, 9999))


def test_pledges_stand_by_form_each_in_the_order_of_signing(record: Record) -> None:
    rows = pledges.build(page_request(record)).rows
    forms = [list(Form).index(row.form) for row in rows]
    assert forms == sorted(forms)
    for form in Form:
        agreements = list(dict.fromkeys(row.agreement for row in rows if row.form is form))
        order = ["gb-2024", "fr-2024", "pt-2024", "jp-2024", "us-2024", "eu-2024", "hr-2024"]
        assert agreements == [agreement for agreement in order if agreement in agreements]


def test_a_theme_leaves_its_own(record: Record) -> None:
    page = pledges.build(page_request(record, theme=(Theme.MILITARY,)))
    assert {row.theme for row in page.rows} == {Theme.MILITARY}
    assert page.agreements == 8


def test_the_years_are_those_in_which_a_commitment_begins(record: Record) -> None:
    page = pledges.build(page_request(record, agreement=("gb-2024", "eu-2024")))
    assert page.years == (2022, 2024)
    assert page.without_period == 4  # three of the British, one of the Union's
