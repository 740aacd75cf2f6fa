"""What agreements promise: by theme, by year, by form."""

import pytest

from app.pages import pledges
from app.presenters.pledges import Promise, in_year, pledge_years
from app.record import edtf
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
    promises = [Promise(one, None) for one in without]
    assert not any(in_year(one, year) for one in promises for year in (0, 2024, 9999))


def test_a_period_without_a_beginning_counts_from_when_it_was_told(record: Record) -> None:
    page = pledges.build(page_request(record, country=("FR",)))
    row = next(row for row in page.rows if row.period == "../2027")
    year_of_promise = int(str(row.date)[:4])
    for year in (1999, year_of_promise - 1, year_of_promise, 2027, 2028):
        of_year = pledges.build(page_request(record, country=("FR",), year=year)).rows
        assert (row.id in [one.id for one in of_year]) is (year_of_promise <= year <= 2027)
    assert year_of_promise in page.years


@pytest.mark.parametrize(
    ("made", "years"), [(None, [2024]), ("2023-05", [2023, 2024]), ("2025", [2024])]
)
def test_an_open_beginning_never_reaches_back_before_the_promise(
    record: Record, made: str | None, years: list[int]
) -> None:
    commitment = next(
        one
        for event in record.events
        for one in event.commitments
        if one.period and one.period.text == "../2024"
    )
    promise = Promise(commitment, edtf.parse(made) if made else None)
    assert [year for year in range(1990, 2040) if in_year(promise, year)] == years
    assert pledge_years([promise]) == (years[0],)


def test_pledges_stand_by_form_each_in_the_order_of_signing(record: Record) -> None:
    rows = pledges.build(page_request(record)).rows
    forms = [list(Form).index(row.form) for row in rows]
    assert forms == sorted(forms)
    for form in Form:
        agreements = list(
            dict.fromkeys(row.agreement for row in rows if row.form is form and not row.event)
        )
        order = ["gb-2024", "fr-2024", "pt-2024", "jp-2024", "us-2024", "eu-2024", "hr-2024"]
        assert agreements == [agreement for agreement in order if agreement in agreements]


def test_what_events_promise_comes_after_with_its_day(record: Record) -> None:
    rows = pledges.build(page_request(record)).rows
    boats = next(row for row in rows if row.event == "2024-03-gb-pledge" and row.id == "boats")
    assert boats.stands == "Pledge, in March 2024"
    assert boats.url == "/events/2024-03-gb-pledge"
    of_form = [bool(row.event) for row in rows if row.form is boats.form]
    assert of_form == sorted(of_form)
    assert all(row.stands.startswith(("in ", "beside ")) for row in rows if not row.event)


def test_a_report_of_delivery_stands_with_the_one_promise_that_it_names(record: Record) -> None:
    rows = pledges.build(page_request(record)).rows
    delivered = {(row.event or row.agreement, row.id): row.deliveries for row in rows}
    reports = delivered["2024-03-gb-pledge", "boats"]
    assert [report.event for report in reports] == ["gb-delivery-reported"]
    assert reports[0].citations
    others = {key for key, deliveries in delivered.items() if deliveries}
    assert others <= {("2024-03-gb-pledge", "boats"), ("gb-2024", "telephone")}


def test_an_announced_delivery_is_no_delivery(record: Record) -> None:
    rows = pledges.build(page_request(record)).rows
    reports = {report.event for row in rows for report in row.deliveries}
    assert "gb-delivery-announced" not in reports


def test_a_country_leaves_the_promises_of_its_events(record: Record) -> None:
    rows = pledges.build(page_request(record, country=("FR",))).rows
    assert {row.country for row in rows if row.agreement == "fr-2024"} == {"FR"}
    events = {row.event for row in rows if row.event}
    assert events
    assert all("FR" in record.events_by_id[event].countries for event in events)


def test_a_theme_leaves_its_own(record: Record) -> None:
    page = pledges.build(page_request(record, theme=(Theme.MILITARY,)))
    assert {row.theme for row in page.rows} == {Theme.MILITARY}
    assert page.agreements == 8


def test_the_years_are_those_in_which_a_commitment_begins(record: Record) -> None:
    page = pledges.build(page_request(record, agreement=("gb-2024", "eu-2024")))
    assert page.years == (2022, 2024)
    assert page.without_period == 4  # three of the British, one of the Union's
