"""The order of signing, as far as days and stated places settle it."""

from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from app.charts import swimlanes
from app.pages import pace, signings
from app.presenters.signings import precedes
from app.record import edtf
from app.record.codelists import Status
from app.record.record import Record
from tests import samples
from tests.conftest import Get
from tests.page_requests import page_request
from tests.samples import event


def place(number: int, among: str = "signings of a day", source: str = "gazette") -> dict[str, Any]:
    return {"number": number, "among": among, "citations": [samples.cite(source)]}


def possible_places(*days: tuple[str, dict[str, Any] | None], **more: Any) -> dict[str, Any]:
    """The first and the last possible place of each signing, by its letter."""
    events = [
        event(
            letter, day, "signed", f"{letter}{letter}".upper(), **({"sequence": at} if at else {})
        )
        for letter, (day, at) in zip("abcdef", days, strict=False)
    ]
    page = signings.build(page_request(samples.record(*events, **more)))
    return {row.event: (row.first, row.last) for row in (*page.rows, *page.later)}


@pytest.mark.parametrize(
    ("days", "places"),
    [
        ([("2024-01-01", None), ("2024-01-02", None)], {"a": (1, 1), "b": (2, 2)}),
        ([("2024-01-01", None), ("2024-01-01", None)], {"a": (1, 2), "b": (1, 2)}),
        ([("2024-01-01", place(2)), ("2024-01-01", place(1))], {"a": (2, 2), "b": (1, 1)}),
        ([("2024-01-01", place(2)), ("2024-01-01", None)], {"a": (1, 2), "b": (1, 2)}),
        (
            [("2024-01-01", place(1)), ("2024-01-01", place(2, "another series"))],
            {"a": (1, 2), "b": (1, 2)},
        ),
        # A place settles the order of one day alone: a span can lie on either side of a day.
        ([("2024-01", place(1)), ("2024-01", place(2))], {"a": (1, 2), "b": (1, 2)}),
        (
            [("[..2024-01-03]", None), ("2024-01-01", None), ("2024-01-04", None)],
            {"a": (1, 2), "b": (1, 2), "c": (3, 3)},
        ),
        # Days go before places: a higher number of an earlier day stays earlier.
        ([("2024-01-01", place(9)), ("2024-01-02", place(1))], {"a": (1, 1), "b": (2, 2)}),
    ],
)
def test_a_signing_has_the_places_that_are_possible(
    days: list[tuple[str, dict[str, Any] | None]], places: dict[str, tuple[int, int]]
) -> None:
    assert possible_places(*days) == places


def test_a_place_that_no_source_of_the_view_states_settles_nothing() -> None:
    sources = (samples.source(), samples.source("late", published="2024-12-30"))
    record = samples.record(
        event("a", "2024-01-01", "signed", "AA", sequence=place(1, source="late")),
        event("b", "2024-01-01", "signed", "BB", sequence=place(2, source="late")),
        sources=(samples.source(published="2024-01-02"), sources[1]),
    )
    late, early = (
        signings.build(page_request(record, known_on=day)) for day in ("2024-12-30", "2024-06-01")
    )
    assert [(row.first, row.last) for row in late.rows] == [(1, 1), (2, 2)]
    assert [(row.first, row.last) for row in early.rows] == [(1, 2), (1, 2)]
    assert [row.sequence for row in early.rows] == [None, None]


def test_a_signing_never_precedes_itself_nor_two_each_other(record: Record) -> None:
    request = page_request(record)
    signed = [one for one in request.view.past if one.event.kind.value == "signed"]
    for signing in signed:
        assert not precedes(request, signing, signing)
        for other in signed:
            assert not (precedes(request, signing, other) and precedes(request, other, signing))


def test_the_signings_of_the_corpus_stand_in_their_order(record: Record) -> None:
    page = signings.build(page_request(record))
    assert [(row.country, row.first, row.last) for row in (*page.rows, *page.later)] == [
        ("GB", 1, 1),
        ("FR", 2, 2),
        ("PT", 3, 3),
        ("JP", 4, 4),
        ("US", 5, 5),
        ("EU", 6, 6),
        ("HR", 7, 7),
    ]
    assert page.rows[4].sequence == "second among agreements signed at Fasano"
    assert page.later == ()
    cut = signings.build(page_request(record, end=edtf.parse("2024-06-13")))
    assert [row.country for row in cut.rows] == ["GB", "FR", "PT", "JP", "US"]
    assert [row.country for row in cut.later] == ["EU", "HR"]


def test_the_lanes_stand_in_the_order_of_signing(record: Record) -> None:
    request = page_request(record)
    chart = swimlanes.chart(request.view, list(record.countries_by_code))
    for lanes in (chart.members, chart.others):
        signed = [lane.country.code for lane in lanes if lane.status is Status.SIGNED]
        order = [row.country for row in signings.build(request).rows]
        assert signed == [code for code in order if code in signed]


def test_the_pace_has_the_longest_first_and_the_median_of_the_exact(record: Record) -> None:
    page = pace.build(page_request(record))
    assert [(row.country, row.days_least, row.days_most) for row in page.rows] == [
        ("US", 315, 315),
        ("JP", 250, 250),
        ("FR", 120, 120),
        ("GB", 98, None),
        ("EU", 76, 76),
        ("PT", 40, 40),
        ("HR", None, None),
    ]
    assert (page.median, page.measured, page.longest) == (120, 5, 315)


def test_the_pace_names_who_joined_without_signing_by_the_day_of_joining(record: Record) -> None:
    page = pace.build(page_request(record))
    assert [row.code for row in page.joined] == ["CA", "NO", "CZ", "BG", "XK", "ME"]
    ids = {source.id for source in page.sources}
    assert all({citation.source for citation in row.citations} & ids for row in page.joined)


def test_who_joined_without_signing_is_cited_in_each_row(get: Get) -> None:
    rows = LexborHTMLParser(get("/pace").text).css("section[aria-labelledby=joined] tbody tr")
    assert rows
    assert all(row.css_first("a.source") for row in rows)


def test_the_order_is_said_in_one_go_at_the_top_of_the_page(get: Get) -> None:
    tree = LexborHTMLParser(get("/signings?to=2024-06-13").text)
    order = tree.css_first(".page-head .lede")
    assert order is not None
    assert " ".join(order.text().split()) == (
        "United Kingdom 12 January 2024; France 16 February; Portugal 28 May; "
        "Japan, United States 13 June."
    )
    assert [link.attributes["href"] for link in order.css("a")][:2] == [
        "/agreements/gb-2024",
        "/agreements/fr-2024",
    ]
    later = tree.css_first("#later ~ details")
    assert later is not None
    assert "2 later signings" in later.text()
    assert "open" not in later.attributes


def test_a_number_among_some_is_told_as_the_count_of_its_source(get: Get) -> None:
    text = " ".join(get("/signings").text.split())
    assert "A source counts it as second among agreements signed at Fasano" in text
