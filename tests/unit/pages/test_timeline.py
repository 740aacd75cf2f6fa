"""The timeline: its days, its filters, and what they leave."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from app.pages import timeline
from app.record.record import Record
from tests.conftest import Get
from tests.page_requests import page_request
from tests.unit.pages.test_pages import first, main_text


def test_days_in_the_wrong_order_match_nothing_and_say_so(get: Get) -> None:
    text = main_text(get("/timeline?from=2024-01-01&to=2023-01-01").text)
    assert "nothing can match" in text
    assert "0 events" in text


def test_the_timeline_is_bounded_by_vilnius_and_italy_with_a_way_out(get: Get) -> None:
    page = get("/timeline").text
    assert "2022-09-ua-meeting-paper-drafted" not in page
    earlier = next(
        link for link in LexborHTMLParser(page).css("main a") if "earlier" in link.text()
    )
    assert "2022-09-ua-meeting-paper-drafted" in get(earlier.attributes["href"] or "").text


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        (
            "kind=signed",
            [
                "2024-01-12-gb-signed",
                "fr-signed",
                "2024-05-28-pt-signed",
                "japan-signed",
                "fasano-us-signed",
            ],
        ),
        (
            "kind=signed&evidence=articles",
            ["2024-05-28-pt-signed", "2024-01-12-gb-signed", "fr-signed"],
        ),
        ("country=fr&kind=signed", ["fr-signed"]),
        (
            "country=FRANCE&country=jp&kind=talks_opened",
            ["2023-10-07-jp-talks-opened", "2023-10-19-fr-talks-opened"],
        ),
        (
            "group=non-g7&kind=talks_agreed",
            ["no-talks-agreed", "2023-12-14-eu-talks-agreed", "2024-03-07-pt-talks-agreed"],
        ),
        ("status=talks_sought", ["cy-talks-sought"]),
        ("q=MORISHITA+screen&evidence=articles", ["2023-10-07-jp-talks-opened"]),
        ("from=2023-10-07&to=2023-10-07&kind=talks_opened", ["2023-10-07-jp-talks-opened"]),
        (
            "from=2023-10-06&to=2023-10-07&kind=talks_opened",
            ["gb-ca-talks-opened", "2023-10-07-jp-talks-opened"],
        ),
        ("from=2023-10-20&to=2023-10-31&kind=talks_agreed", []),
        ("utm_source=mail&kind=&kind=ended&to=2025-12", ["2025-02-11-pt-ended"]),
    ],
)
def test_filters_leave_the_events_that_match(get: Get, query: str, ids: list[str]) -> None:
    tree = LexborHTMLParser(get(f"/timeline?{query}").text)
    assert sorted(str(node.attributes["id"]) for node in tree.css("ol.rail > li")) == sorted(ids)


def test_a_chip_takes_its_filter_away(get: Get) -> None:
    tree = LexborHTMLParser(get("/timeline?country=fr&kind=signed").text)
    links = {chip.text().strip(): chip.attributes["href"] for chip in tree.css(".chip a")}
    france = next(href for label, href in links.items() if label.startswith("Country: France"))
    assert france == "/timeline?kind=signed"


def test_a_chip_of_several_values_takes_its_own_away_alone(get: Get) -> None:
    tree = LexborHTMLParser(get("/timeline?kind=signed&kind=pledge&country=fr&country=jp").text)
    links = {chip.attributes["href"] for chip in tree.css(".chip a")}
    assert links == {
        "/timeline?country=japan&kind=pledge&kind=signed",
        "/timeline?country=france&kind=pledge&kind=signed",
        "/timeline?country=france&country=japan&kind=signed",
        "/timeline?country=france&country=japan&kind=pledge",
        "/timeline",
    }


def test_counts_beside_choices_are_what_the_choice_leaves(get: Get) -> None:
    tree = LexborHTMLParser(get("/timeline?country=japan").text)
    label = next(one for one in tree.css(".panel label") if "Talks opened" in one.text())
    count = int(first(label, ".count").text())
    after = get("/timeline?country=japan&kind=talks_opened").text
    assert len(LexborHTMLParser(after).css("ol.rail > li")) == count == 1


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ({}, {"group", "kind", "country", "status"}),
        ({"group": "g7", "status": "signed"}, {"group", "kind", "country", "status"}),
        (
            {"status": "in_talks", "from": "2022", "to": "2026"},
            {"group", "kind", "country", "status"},
        ),
        ({"country": "japan", "q": "fasano"}, {"group", "kind", "country", "status"}),
        (
            {"kind": "round_held", "group": "non-g7", "as_of": "2024-05-01"},
            {"group", "kind"},
        ),
    ],
)
def test_every_choice_counts_what_it_alone_of_its_key_would_show(
    get: Get, query: dict[str, str], names: set[str]
) -> None:
    choices = get("/timeline.json", params=query).json()["choices"]
    assert {choice["name"] for choice in choices} == names
    for choice in choices:
        after = get("/timeline.json", params=query | {choice["name"]: choice["value"]}).json()
        assert after["count"] == choice["count"], choice


def test_a_chosen_value_stays_among_the_choices_even_if_it_leaves_nothing(record: Record) -> None:
    page = timeline.build(page_request(record, country=("CI",)))
    chosen = [choice for choice in page.choices if choice.chosen]
    assert [(choice.value, choice.count) for choice in chosen] == [("all", 0), ("cote-d-ivoire", 0)]


def test_events_stand_under_the_month_of_their_last_day(get: Get) -> None:
    tree = LexborHTMLParser(get("/timeline?from=2024-04&to=2024-05").text)
    months = {
        first(month, "h3").text(): [node.attributes["id"] for node in month.css("ol.rail > li")]
        for month in tree.css(".month")
    }
    assert months == {
        "April 2024": [
            "mk-joining-called-off",
            "2024-04-12-eu-talks-opened",
            "2024-04-18-pt-talks-opened",
            "fr-in-force",
            "2024-04-30-gb-in-force",
        ],
        "May 2024": ["ca-round-held", "2024-05-28-pt-signed"],
    }


def test_after_italy_is_folded_into_the_timeline(get: Get) -> None:
    page = LexborHTMLParser(get("/timeline?kind=signed").text)
    fold = first(page, "details.later")
    assert "open" not in fold.attributes
    assert "2 later events" in first(fold, "summary").text()
    links = [link.attributes["href"] for link in fold.css("a")]
    assert links == ["/events/2024-06-27-eu-signed", "/events/2024-10-09-hr-signed"]
    whole = LexborHTMLParser(get("/timeline?kind=signed&to=2025-03-31").text)
    assert whole.css_first("details.later") is None
