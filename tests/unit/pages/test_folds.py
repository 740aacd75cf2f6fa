"""Long lists: in groups, folded under a line that says what they hold, and whole for all that."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from app.pages import country, pledges, sources, timeline
from app.presenters.groups import events_by_year, pledges_by_partner
from app.record import edtf
from app.record.codelists import Sort
from app.record.record import Record
from app.rows.sources import SourceRow
from app.text.pledges import lead, partner_line
from app.view.search import folded
from tests.answers import first
from tests.conftest import Get
from tests.page_requests import page_request


def test_events_stand_under_the_year_by_whose_end_they_had_happened(record: Record) -> None:
    events = timeline.build(page_request(record)).rows
    years = events_by_year(events)
    assert [year for year, _ in years] == sorted({year for year, _ in years})
    assert sorted(row.id for _, rows in years for row in rows) == sorted(row.id for row in events)
    for year, rows in years:
        latest = [edtf.parse(row.date).latest for row in rows]
        assert {day.year for day in latest if day} == {year}


def test_every_promise_stands_in_the_fold_of_its_partner(get: Get, record: Record) -> None:
    rows = pledges.build(page_request(record)).rows
    partners = pledges_by_partner(rows)
    names = [name for name, _ in partners if name]
    assert names == sorted(set(names))
    folds = LexborHTMLParser(get("/pledges").text).css("details.fold")
    assert [len(fold.css("tbody tr")) for fold in folds] == [len(rows) for _, rows in partners]


def test_the_line_of_a_partner_tells_a_sum_of_each_form_and_never_adds(record: Record) -> None:
    rows = pledges.build(page_request(record)).rows
    for _, promises in pledges_by_partner(rows):
        line = partner_line(promises)
        forms = {row.form for row in promises if row.amount is not None}
        if not forms:
            assert line.endswith("without a figure")
        for form in forms:
            assert f"({form.label})" in line
        left = len(promises) - len(forms)
        assert line.endswith(f"; {left} more") == bool(forms and left)


def test_what_pledges_are_from_is_counted_over_those_shown(record: Record) -> None:
    rows = pledges.build(page_request(record)).rows
    own = [row for row in rows if row.event is None]
    of_events = [row for row in rows if row.event]
    assert lead(1, own[:1]).startswith("1 entry from 1 agreement: ")
    assert lead(1, of_events[:1]).startswith("1 entry from events: ")
    both = lead(2, [own[0], of_events[0]])
    assert both.startswith("2 entries from 1 agreement and from events: ")
    assert lead(0, []) == "0 entries."


@pytest.mark.parametrize(
    ("sort", "key"),
    [
        (Sort.NAME, lambda row: folded(row.publisher)),
        (Sort.CITATIONS, lambda row: -row.citation_count),
    ],
)
def test_sources_can_be_sorted(record: Record, sort: Sort, key: object) -> None:
    rows = sources.build(page_request(record, sort=sort)).rows
    assert callable(key)
    assert [key(row) for row in rows] == sorted(key(row) for row in rows)
    assert {row.id for row in rows} == {row.id for row in sources.build(page_request(record)).rows}


def test_the_newest_sources_come_first_where_dates_are_asked_for(record: Record) -> None:
    rows: tuple[SourceRow, ...] = sources.build(page_request(record, sort=Sort.DATE)).rows
    days = [row.known_from for row in rows]
    assert days == sorted(days, reverse=True)


def test_the_head_of_a_sorted_column_says_its_direction(get: Get) -> None:
    page = LexborHTMLParser(get("/sources?sort=citations").text)
    assert "Cited" in first(page, 'th[aria-sort="descending"]').text()


def test_a_country_shows_each_of_its_events_once(get: Get, record: Record) -> None:
    page = country.build(page_request(record, "france"))
    assert page
    tree = LexborHTMLParser(get("/countries/france").text)
    for event in page.events:
        assert len(tree.css(f'.rail > li[id="{event.id}"]')) == 1, event.id


def test_a_search_for_a_country_and_a_day_leads_to_that_day(get: Get) -> None:
    page = LexborHTMLParser(get("/search?q=france+1+november+2023").text)
    match = first(page, ".matches li")
    assert "Where it stood on 1 November 2023" in match.text()
    assert first(page, ".matches a").attributes["href"] == "/countries/france?as_of=2023-11-01"
    assert "Nothing matches" not in get("/search?q=3+november+2023").text
