"""Agreements side by side, and how their cells come about."""

from datetime import date
from urllib.parse import urlsplit

import pytest
from app.presenters.rows import SourceRow
from app.presenters.source_mix import independent, mix
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from app import presenters
from app.charts import durations
from app.pages import compare
from app.record import codelists, edtf, schema
from app.record.codelists import Extent
from app.record.record import Record
from app.urls import Urls
from app.view.filters import Filters
from app.view.page_request import PageRequest
from app.view.view import View
from tests import samples
from tests.conftest import Get
from tests.unit.pages.test_pages import first, main_text


def page_request(record: Record, **chosen: object) -> PageRequest:
    return PageRequest(samples.view(record, "2026-01-25"), Filters(**chosen), Urls())  # type: ignore[arg-type]


def cell(page: compare.Compare, agreement: str, subject: str) -> Cell:
    return next(one for one in page.rows if (one.agreement, one.subject) == (agreement, subject))


@pytest.mark.parametrize(
    ("agreement", "subject", "extent", "value"),
    [
        ("hr-2024", "consultation", Extent.NO, None),
        ("eu-2024", "term", Extent.NO, None),
        ("gr-2024", "consultation", Extent.NOT_SEEN, None),
        ("gr-2024", "cyber", Extent.NOT_SEEN, None),
        ("gr-2024", "extension", Extent.NOT_SEEN, None),
        ("gb-2024", "consultation", Extent.YES, "24"),
        ("gb-2024", "extension", Extent.NO, None),
        ("al-2025", "effect", Extent.NO, None),
        ("se-2024", "termination", Extent.NO, None),
        ("eu-2024", "nato", Extent.NO, None),
        ("ie-2024", "nato", Extent.PARTLY, None),
        ("us-2024", "term", Extent.YES, "10"),
        ("jp-2024", "defence_industry", Extent.PARTLY, None),
    ],
)
def test_a_cell_says_what_the_text_says(
    record: Record, agreement: str, subject: str, extent: Extent, value: str | None
) -> None:
    found = cell(compare.page(page_request(record)), agreement, subject)
    assert (found.extent, found.value) == (extent, value)
    assert bool(found.citations) or extent is Extent.NOT_SEEN


def test_every_agreement_has_every_subject_once(record: Record) -> None:
    page = compare.page(page_request(record))
    assert page.count == len(page.rows) == 29 * (7 + 18)
    assert len({(one.agreement, one.subject) for one in page.rows}) == page.count


def test_what_nobody_says_is_never_no() -> None:
    assert finding(None).extent is Extent.NOT_SEEN
    silent = schema.Wording.model_validate(
        {"kind": "extension", "text": "Told by a report.", "citations": [samples.cite()]}
    )
    assert finding(silent).extent is Extent.NOT_SEEN


def test_the_four_marks_are_four_shapes_with_words(get: Get) -> None:
    page = LexborHTMLParser(get("/compare").text)
    shown = {
        (first(mark, "use").attributes["href"], mark.attributes["aria-label"])
        for mark in page.css(".mx svg")
    }
    assert shown == {
        ("#c-yes", "In the text"),
        ("#c-partly", "Partly in the text"),
        ("#c-no", "Not in the text"),
        ("#c-not_seen", "Not stated in the sources"),
    }
    drawn = {first(page, f"{mark}").html for mark, _ in shown}
    assert len(drawn) == 4


def test_each_cell_leads_to_the_place_that_says_it(get: Get) -> None:
    page = LexborHTMLParser(get("/compare").text)
    targets: dict[str, set[str]] = {}
    for link in page.css(".mx td a"):
        parts = urlsplit(link.attributes["href"] or "")
        targets.setdefault(parts.path, set()).add(parts.fragment)
    assert len(targets) == 29
    for path, fragments in targets.items():
        there = LexborHTMLParser(get(path).text)
        ids = {node.attributes["id"] for node in there.css("[id]")}
        assert fragments - {""} <= ids, path
        assert first(there, "#consultation").text(strip=True)


def test_the_g7_stand_first_and_apart(get: Get) -> None:
    page = LexborHTMLParser(get("/compare").text)
    codes = [one.text(strip=True) for one in page.css(".mx abbr")]
    assert set(codes[:7]) == {"GB", "DE", "FR", "IT", "CA", "JP", "US"}
    apart = [head.text(strip=True) for head in page.css(".mx th.gap")]
    assert apart == ["Other states and the European Union", codes[7]]


def test_a_wide_comparison_can_be_scrolled_by_keyboard(get: Get) -> None:
    region = first(LexborHTMLParser(get("/compare").text), ".scroll")
    assert region.attributes["tabindex"] == "0"
    assert region.attributes["role"] == "region"
    assert region.attributes["aria-label"]


def test_two_agreements_stand_in_columns_with_words_and_notes(get: Get) -> None:
    page = LexborHTMLParser(get("/compare?agreement=gb-2024&agreement=hr-2024").text)
    heads = [one.text(strip=True) for one in page.css(".beside thead a")]
    assert heads == ["United Kingdom", "Croatia"]
    row = next(one for one in page.css(".beside tr") if "Consultation" in one.text())
    assert "24 hours" in row.css("td")[0].text()
    assert "Not in the text" in row.css("td")[1].text()
    assert row.css("td")[1].css("sup a")
    assert page.css_first(".mx") is None


def test_sorting_is_a_plain_link(get: Get) -> None:
    page = LexborHTMLParser(get("/compare").text)
    link = next(one for one in page.css("main a") if one.text() == "By name")
    sorted_page = LexborHTMLParser(get(link.attributes["href"] or "").text)
    codes = [one.text(strip=True) for one in sorted_page.css(".mx abbr")]
    assert codes[:3] == ["CA", "FR", "DE"]
    assert codes[7:10] == ["AL", "BE", "HR"]


def test_sorting_by_themes_puts_the_fullest_first(record: Record) -> None:
    page = compare.page(page_request(record, sort=codelists.Sort.THEMES))
    counts = [column.themes for column in page.columns]
    assert counts[:7] == sorted(counts[:7], reverse=True)
    assert counts[7:] == sorted(counts[7:], reverse=True)


def test_themes_and_groups_narrow_the_comparison(get: Get) -> None:
    page = LexborHTMLParser(get("/compare?group=g7&theme=cyber&theme=naval").text)
    assert len(page.css(".mx abbr")) == 7
    heads = [one.text(strip=True) for one in page.css(".mx tbody th")]
    assert heads[-2:] == ["Cyber", "Naval"]
    assert "Sanctions" not in heads


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("agreement=xx-2024", "gb-2024"),
        ("theme=weather", "air_defence"),
        ("sort=size", "signed, name, themes"),
        ("year=soon", "a year of four digits"),
        ("year=2024&year=2025", "one value"),
    ],
)
def test_a_bad_choice_is_answered_with_what_is_allowed(get: Get, query: str, named: str) -> None:
    answer = get(f"/compare?{query}")
    assert answer.status_code == 400
    assert named in main_text(answer.text)


def test_before_a_signing_nothing_of_its_text_is_compared(get: Get) -> None:
    page = LexborHTMLParser(get("/compare?as_of=2024-01-31").text)
    assert [one.text(strip=True) for one in page.css(".beside thead a")] == ["United Kingdom"]


def test_on_the_articles_alone_no_text_was_read(get: Get) -> None:
    page = get("/compare?evidence=articles").text
    assert "None of these texts was read in this view." in main_text(page)
    assert "#c-no" not in {use.attributes["href"] for use in LexborHTMLParser(page).css(".mx use")}


DAYS = st.dates(date(2023, 1, 1), date(2025, 12, 31))


@given(DAYS, DAYS, DAYS)
def test_the_true_length_lies_within_the_possible_ones(a: date, b: date, signed: date) -> None:
    low, high = sorted((a, b))
    span = edtf.parse(f"[{low}..{high}]")
    least, most = durations.days(span, edtf.of_day(signed))
    assert least is not None
    assert most is not None
    for opened in (low, high):
        if opened <= signed:
            assert least <= (signed - opened).days <= most


def rows_of(*found: schema.Source) -> list[SourceRow]:
    record = samples.record(sources=found)
    view: View = samples.view(record)
    return [presenters.source(PageRequest(view, Filters(), Urls()), one) for one in record.sources]


def test_reports_that_repeat_one_origin_count_once() -> None:
    agency = samples.source("agency", publisher="Agency", published="2024-01-02", kind="agency")
    paper = samples.source("paper", published="2024-01-03", republishes="Agency")
    board = samples.source("board", published="2024-01-03", republishes="Agency")
    later = samples.source("later", published="2024-03-03", republishes="Agency")
    other = samples.source("other", publisher="Another", published="2024-01-03")
    assert independent(rows_of(agency, paper)) == 1
    assert independent(rows_of(paper, board)) == 1
    assert independent(rows_of(agency, paper, board, other)) == 2
    assert independent(rows_of(agency, later)) == 2
    found = mix(rows_of(agency, paper, other))
    assert [(share.kind.value, share.count) for share in found.shares] == [
        ("agency", 1),
        ("press", 2),
    ]


def test_the_matrix_of_all_agreements_is_in_one_piece(get: Get) -> None:
    tree = LexborHTMLParser(get("/compare").text)
    widths = {len(row.css("td")) for row in tree.css("table.mx tbody tr")}
    assert widths == {len(get("/compare.json").json()["columns"]) + 1}
    assert tree.css_first("a[rel=next]") is None
