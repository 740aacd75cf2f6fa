"""EDTF dates: their bounds, and what may follow from them."""

from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import example, given
from hypothesis import strategies as st

from app.record import edtf
from app.record.edtf import Span
from tests.strategies import days, edtf_texts, spans

FORMS = [
    ("2023-10-19", "day", "2023-10-19", "2023-10-19"),
    ("2023-10", "month", "2023-10-01", "2023-10-31"),
    ("2023-02", "month", "2023-02-01", "2023-02-28"),
    ("2024-02", "month", "2024-02-01", "2024-02-29"),
    ("2024-02-29", "day", "2024-02-29", "2024-02-29"),
    ("2023", "year", "2023-01-01", "2023-12-31"),
    ("0001", "year", "0001-01-01", "0001-12-31"),
    ("9999", "year", "9999-01-01", "9999-12-31"),
    ("2023-07-12?", "day", "2023-07-12", "2023-07-12"),
    ("2023-10~", "month", "2023-10-01", "2023-10-31"),
    ("2023%", "year", "2023-01-01", "2023-12-31"),
    ("[2023-10-01..2023-10-19]", "one_of", "2023-10-01", "2023-10-19"),
    ("[2023-10..2023-12]", "one_of", "2023-10-01", "2023-12-31"),
    ("[..2024-06-12]", "one_of", None, "2024-06-12"),
    ("[2023-10-19..]", "one_of", "2023-10-19", None),
    ("2022/2024-06", "interval", "2022-01-01", "2024-06-30"),
    ("2024-01-12/2024-02-16", "interval", "2024-01-12", "2024-02-16"),
    ("../2032", "interval", None, "2032-12-31"),
    ("2024/..", "interval", "2024-01-01", None),
]


@pytest.fixture(autouse=True)
def _nothing_read_before() -> None:
    """Each test reads its dates anew: what is cached says nothing of the code that it runs."""
    edtf.parse.cache_clear()


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(("text", "form", "earliest", "latest"), FORMS)
def test_every_form_has_its_bounds(
    text: str, form: str, earliest: str | None, latest: str | None
) -> None:
    span = edtf.parse(text)
    assert (span.form, span.earliest, span.latest) == (form, day(earliest), day(latest))
    assert str(span) == text


@pytest.mark.parametrize(
    ("text", "uncertain", "approximate"),
    [
        ("2023-07-12", False, False),
        ("2023-07-12?", True, False),
        ("2023-07~", False, True),
        ("2023%", True, True),
        ("[2023..2024]", False, False),
    ],
)
def test_qualifiers_say_how_sure_a_date_is(text: str, uncertain: bool, approximate: bool) -> None:
    span = edtf.parse(text)
    assert (span.uncertain, span.approximate) == (uncertain, approximate)


def test_a_range_keeps_its_ends_as_written() -> None:
    assert edtf.parse("[2023-10..2023-12]").ends == ("2023-10", "2023-12")
    assert edtf.parse("[..2024-06-12]").ends == (None, "2024-06-12")
    assert edtf.parse("2024/..").ends == ("2024", None)
    assert edtf.parse("2024").ends == (None, None)


@pytest.mark.parametrize(
    ("text", "known", "count"),
    [
        ("2023-10-19", "2023-10-19", 1),
        ("2023-10", None, 31),
        ("2024", None, 366),
        ("[2023-10-01..2023-10-19]", None, 19),
        ("[2023-10-19..2023-10-19]", "2023-10-19", 1),
        ("[..2024-06-12]", None, float("inf")),
        ("2024/..", None, float("inf")),
    ],
)
def test_a_date_knows_how_exact_it_is(text: str, known: str | None, count: float) -> None:
    span = edtf.parse(text)
    assert (span.day, span.days) == (day(known), count)


OF_NO_FORM = (
    *("", " ", "yesterday", "19.10.2023", "2023-10-19\n", " 2023", "2023-1-1", "20231019"),
    *("[..]", "../..", "12023", "2023-10-1९", "x" * 5000),
    *("[2023-10-1९..]", "[..202४]", "202३/2024", "2023/202४"),
)
IN_NO_CALENDAR = (
    *("2023-13", "2023-00", "2023-02-29", "2023-04-31", "2023-42"),
    *("[2023-02-30..2023-03-01]", "2023-00-01", "2023-21-01"),
)
NOT_TAKEN = {
    "2001-21": "a season or part of a year in EDTF",
    "2001-41": "a season or part of a year",
    "0000": "the year 0 of EDTF",
    "[0000..]": "the year 0",
    "../0000-01": "the year 0",
    "2023-10-XX": "a date with unknown digits",
    "19XX": "a date with unknown digits",
    "Y17000": "a year far from ours",
    "-0001": "a year far from ours",
    "{2023,2024}": "a set of dates",
    "[2023,2024]": "a set of dates",
    "2023-10-19T12:00:00": "a day with an hour",
    "1950S2": "a year with significant digits",
    "?2023-10": "a date of which one part is uncertain",
    "2023?-10": "a date of which one part is uncertain",
    "2023?/2024": "an interval with an uncertain end",
    "/2023": "an interval with an unknown end",
    "2024/": "an interval with an unknown end",
}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        *((text, "is not a date;") for text in OF_NO_FORM),
        *((text, "is no day of the calendar;") for text in IN_NO_CALENDAR),
        ("[2023-10-05..2023]", "has ends of two forms"),
    ],
)
def test_what_is_no_date_is_refused_with_what_is_allowed(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message) as refused:
        edtf.parse(text)
    _, named, said = str(refused.value).split('"', 2)
    assert named.removesuffix("...") in text
    assert "months" in said or said.endswith(edtf.ALLOWED)
    assert len(named) <= 60


@pytest.mark.parametrize(("length", "named"), [(60, "x" * 60), (61, "x" * 57 + "...")])
def test_a_text_too_long_to_name_is_named_by_its_beginning(length: int, named: str) -> None:
    with pytest.raises(ValueError, match="is not a date") as refused:
        edtf.parse("x" * length)
    assert str(refused.value).startswith(f'"{named}" ')


@pytest.mark.parametrize(("text", "form"), NOT_TAKEN.items())
def test_a_date_that_only_edtf_takes_is_told_as_such(text: str, form: str) -> None:
    assert parse_edtf(text), "the library reads it"
    with pytest.raises(ValueError, match=f"{form}.*the record does not take; allowed are"):
        edtf.parse(text)


@pytest.mark.parametrize("text", ["2024/2023", "[2024-06-13..2024-06-12]", "2023-12/2023-11"])
def test_a_range_that_ends_before_it_begins_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="ends before it begins"):
        edtf.parse(text)


@given(edtf_texts)
def test_a_date_begins_no_later_than_it_ends(text: str) -> None:
    span = edtf.parse(text)
    assert span.earliest or span.latest
    if span.earliest and span.latest:
        assert span.earliest <= span.latest
        assert span.days >= 1


years = st.sampled_from(["0000", "0001", "1900", "2023", "2024", "9999"])
parts = st.integers(0, 32).map("{:02}".format)
written = (
    years | st.tuples(years, parts).map("-".join) | st.tuples(years, parts, parts).map("-".join)
)
forms = st.sampled_from(
    ["{}", "{}?", "{}~", "{}%", "[{}..{}]", "[..{}]", "[{}..]", "{}/{}", "../{}"]
)


@example("[2023..2024-07-28]")
@example("2023-02-29")
@given(st.tuples(forms, written, written).map(lambda drawn: drawn[0].format(*drawn[1:])))
def test_what_is_read_is_read_alike_by_the_library(text: str) -> None:
    try:
        span = edtf.parse(text)
    except ValueError:
        return
    read = parse_edtf(text)
    if span.earliest and not text.startswith("["):
        assert date(*read.lower_strict()[:3]) == span.earliest
    if span.latest and not text.startswith("["):
        assert date(*read.upper_strict()[:3]) == span.latest


@given(edtf_texts)
def test_a_date_is_read_back_from_its_own_text(text: str) -> None:
    assert edtf.parse(str(edtf.parse(text))) == edtf.parse(text)


@given(st.text(alphabet="0123456789-./[]?~%T ", max_size=30) | st.text())
def test_any_other_text_is_refused_and_nothing_else_happens(text: str) -> None:
    try:
        span = edtf.parse(text)
    except ValueError:
        return
    assert span.text == text
    assert not (span.earliest and span.latest) or span.earliest <= span.latest


@given(days)
def test_a_day_is_the_span_of_itself(one: date) -> None:
    assert edtf.of_day(one) == edtf.parse(one.isoformat())


@given(spans, days)
def test_what_has_happened_by_a_day_has_happened_by_every_later_one(
    span: Span, first: date
) -> None:
    later = first + timedelta(days=30)
    assert not edtf.happened_by(span, first) or edtf.happened_by(span, later)


@given(spans)
def test_a_thing_has_happened_from_its_last_day_on(span: Span) -> None:
    if span.latest is None:
        assert not edtf.happened_by(span, date.max)
    else:
        assert edtf.happened_by(span, span.latest)
        assert not edtf.happened_by(span, span.latest - timedelta(days=1))


@pytest.mark.parametrize(
    ("text", "by", "happened", "passed"),
    [
        ("2024-06-13", "2024-06-12", False, False),
        ("2024-06-13", "2024-06-13", True, False),
        ("2024-06-13", "2024-06-14", True, True),
        ("2024-06", "2024-06-29", False, False),
        ("2024-06", "2024-06-30", True, False),
        ("2024-06", "2024-07-01", True, True),
        ("[..2024-06-13]", "2025-01-01", True, True),
        ("[2024-06-13..]", "9999-12-31", False, False),
        ("0001-01-01", "0001-01-01", True, False),
    ],
)
def test_a_date_has_happened_on_its_last_day_and_passed_on_the_next(
    text: str, by: str, happened: bool, passed: bool
) -> None:
    span, today = edtf.parse(text), date.fromisoformat(by)
    assert (edtf.happened_by(span, today), edtf.passed(span, today)) == (happened, passed)


@given(spans, spans)
def test_two_dates_contradict_each_other_or_share_a_day(one: Span, other: Span) -> None:
    assert edtf.contradict(one, other) == edtf.contradict(other, one)
    assert not edtf.contradict(one, one)
    low = max(one.earliest or date.min, other.earliest or date.min)
    high = min(one.latest or date.max, other.latest or date.max)
    assert edtf.contradict(one, other) == (low > high)


@given(spans, spans, days)
def test_a_date_within_another_means_no_day_that_the_other_cannot(
    span: Span, outer: Span, day: date
) -> None:
    assert edtf.within(span, span)
    if edtf.within(span, outer):
        assert not edtf.overlaps(span, day, day) or edtf.overlaps(outer, day, day)
        assert not edtf.happened_by(outer, day) or edtf.happened_by(span, day)


@pytest.mark.parametrize(
    ("text", "outer", "within"),
    [
        ("2024-02-16", "2024-02", True),
        ("2024-02", "2024-02-16", False),
        ("[2024-02-28..2024-03-02]", "2024-02", False),
        ("2024", "[..2024-02-16]", False),
        ("2023", "[..2024-02-16]", True),
        ("[..2023-12-31]", "[..2024-02-16]", True),
        ("[..2024-02-16]", "2024", False),
        ("[2024-02-16..]", "[2024-02-16..]", True),
        ("[2024-02-15..]", "[2024-02-16..]", False),
    ],
)
def test_a_date_is_within_another_by_both_its_ends(text: str, outer: str, within: bool) -> None:
    assert edtf.within(edtf.parse(text), edtf.parse(outer)) == within


@given(spans, days, days)
def test_a_filter_by_dates_finds_whatever_can_lie_in_it(span: Span, start: date, end: date) -> None:
    assert edtf.overlaps(span, None, None)
    overlap = edtf.overlaps(span, start, end)
    possible = (span.earliest or date.min) <= end and (span.latest or date.max) >= start
    assert overlap == (start <= end and possible)
    if overlap:
        assert edtf.overlaps(span, start, None)
        assert edtf.overlaps(span, None, end)


@given(spans, spans)
def test_dates_stand_in_the_order_of_their_last_day(one: Span, other: Span) -> None:
    if (one.latest or date.max) < (other.latest or date.max):
        assert edtf.order(one) < edtf.order(other)


def test_of_two_dates_with_the_same_end_the_vaguer_comes_first() -> None:
    texts = ["2024-06-13", "2024-06", "[..2024-06-12]", "2024-06-12", "[2024-06-13..]"]
    ordered = sorted(texts, key=lambda text: edtf.order(edtf.parse(text)))
    assert ordered == ["[..2024-06-12]", "2024-06-12", "2024-06-13", "2024-06", "[2024-06-13..]"]
