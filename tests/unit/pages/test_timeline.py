"""The timeline: its days, its filters, and what they leave."""

from datetime import date

import pytest
from selectolax.lexbor import LexborHTMLParser

from app.pages import timeline
from app.presenters.outcomes import outcome_rows
from app.record import edtf
from app.record.record import Record
from tests import samples
from tests.answers import first, main_text
from tests.conftest import Get
from tests.page_requests import page_request


def test_days_in_the_wrong_order_match_nothing_and_say_so(get: Get) -> None:
    text = main_text(get("/timeline?from=2024-01-01&to=2023-01-01").text)
    assert "nothing can match" in text
    assert "0 of 88 events" in text


@pytest.mark.parametrize("suffix", ["", ".json", ".csv", ".atom"])
def test_nothing_is_hidden_in_any_form_where_no_days_are_asked_for(
    get: Get, record: Record, suffix: str
) -> None:
    past = page_request(record).view.past
    text = get(f"/timeline{suffix}").text
    assert [one.event.id for one in past if one.event.id not in text] == []


def test_the_calendar_and_the_signings_hold_what_lies_outside_the_main_chapter(get: Get) -> None:
    titles = {
        row["title"] for row in get("/timeline.json?kind=signed&from=2024-06-14").json()["rows"]
    }
    assert titles
    calendar = get("/timeline.ics").text.replace("\r\n ", "").replace("\\,", ",")
    assert [title for title in titles if title not in calendar] == []
    signed = get("/timeline.json?kind=signed").json()["count"]
    assert len(get("/signings.csv").text.splitlines()) == 1 + signed


def test_each_day_asked_for_cuts_alone(get: Get) -> None:
    whole, later, earlier, both = (
        get(f"/timeline.json?{query}").json()
        for query in ("", "from=2024", "to=2024-02", "from=2024&to=2024-02")
    )
    assert (whole["starts"], whole["ends"]) == (None, None)
    assert (later["starts"], later["ends"]) == ("2024-01-01", None)
    assert (earlier["starts"], earlier["ends"]) == (None, "2024-02-29")
    ids = {row["id"] for row in later["rows"]} & {row["id"] for row in earlier["rows"]}
    assert {row["id"] for row in both["rows"]} == ids
    assert later["before"]["count"] > 0 == later["after"]["count"]
    assert earlier["after"]["count"] > 0 == earlier["before"]["count"]


def test_the_record_is_told_in_three_chapters_of_months(get: Get, record: Record) -> None:
    tree = LexborHTMLParser(get("/timeline").text)
    chapters = {
        node.attributes["id"]: [str(one.attributes["id"]) for one in node.css(".entries > li")]
        for node in tree.css(".chapter")
    }
    assert list(chapters) == ["before", "between", "after"]
    first, last = date(2023, 7, 12), date(2024, 6, 13)
    latest = {one.event.id: one.date.latest for one in page_request(record).view.past}
    assert all((latest[key] or last) < first for key in chapters["before"])
    assert all(first <= (latest[key] or first) <= last for key in chapters["between"])
    assert all((latest[key] or first) > last for key in chapters["after"])
    assert [*chapters["before"], *chapters["between"], *chapters["after"]] == list(latest)


def test_every_month_with_an_event_is_a_link_to_its_section(get: Get) -> None:
    tree = LexborHTMLParser(get("/timeline").text)
    links = [str(link.attributes["href"]) for link in tree.css("#months a")]
    sections = [f"#{node.attributes['id']}" for node in tree.css("#between .month, #after .month")]
    assert links == ["#before", *sections]
    months = get("/timeline.json").json()["months"]
    assert sum(row["count"] for row in months) == get("/timeline.json").json()["count"]
    for row in months:
        if row["month"] == "2024-06":
            rows = get(row["url"].replace("/timeline", "/timeline.json")).json()["rows"]
            assert {one["latest"][:7] for one in rows if one["earliest"][:7] == "2024-06"} <= {
                "2024-06"
            }


def test_a_whole_month_is_folded_and_what_a_filter_finds_is_open(get: Get) -> None:
    whole = LexborHTMLParser(get("/timeline").text)
    assert whole.css(".month > details.whole")
    assert whole.css(".entries > .lesser")
    for query in ("kind=signed", "from=2024", "q=talks"):
        tree = LexborHTMLParser(get(f"/timeline?{query}").text)
        assert tree.css(".entries > li")
        assert not tree.css(".month > details, .chapter > details")
    grouped = LexborHTMLParser(get("/timeline?group=g7").text)
    assert grouped.css(".month > details.whole")


def test_the_form_of_the_filters_lands_on_the_events(get: Get) -> None:
    form = first(
        LexborHTMLParser(get("/timeline?country=fr&country=jp&as_of=2024-06-01").text),
        ".event-filter form",
    )
    assert form.attributes["action"] == "/timeline#events"
    assert "method" not in form.attributes
    chosen = [str(one.attributes["value"]) for one in form.css("select[name=country] [selected]")]
    assert sorted(chosen) == ["france", "japan"]
    hidden = {one.attributes["name"]: one.attributes["value"] for one in form.css("[type=hidden]")}
    assert hidden == {"as_of": "2024-06-01"}


def test_an_event_that_reaches_out_of_the_days_says_so(get: Get) -> None:
    page = LexborHTMLParser(get("/timeline?from=2023-10-07&to=2023-10-07&kind=talks_opened").text)
    (exact,) = page.css(".entries > li")
    assert "May have happened" not in exact.text()
    page = LexborHTMLParser(get("/timeline?from=2023-10-06&to=2023-10-07&kind=talks_opened").text)
    texts = {str(one.attributes["id"]): one.text() for one in page.css(".entries > li")}
    assert "May have happened before 6 October 2023" in texts["gb-ca-talks-opened"]
    assert "May have happened" not in texts["2023-10-07-jp-talks-opened"]


def test_an_announcement_says_what_became_of_it_here_and_on_its_page() -> None:
    record = samples.record(
        samples.event("plan", "2024-01-01", "signing_announced", expects="2024-03-01"),
        samples.event("moved", "2024-02-01", "signing_postponed", expects=None, changes="plan"),
        samples.event("done", "2024-04-01", "signed", fulfils="moved"),
        samples.event("vague", "2024-05-01", "delivery_announced"),
    )
    request = page_request(record)
    outcomes = {
        key: [(row.kind.value, row.event) for row in outcome_rows(request, key)]
        for key in ("plan", "moved", "vague")
    }
    assert outcomes == {
        "plan": [("changed", "moved")],
        "moved": [("happened", "done")],
        "vague": [],
    }


def test_what_became_of_an_announcement_stands_in_the_order_of_the_days() -> None:
    record = samples.record(
        samples.event("plan", "2024-01-01", "signing_announced", expects="2024-03-01"),
        samples.event("moved", "2024-02-01", "signing_postponed", expects=None, changes="plan"),
        samples.event("done", "2024-04-01", "signed", fulfils=["plan", "moved"]),
    )
    rows = outcome_rows(page_request(record), "plan")
    assert [row.event for row in rows] == ["moved", "done"]


def test_what_only_followed_an_announcement_is_not_told_as_its_fulfilment() -> None:
    record = samples.record(
        samples.event("early", "2023-12-01", "signed", "AA"),
        samples.event(
            "plan", "2024-01-01", "signing_announced", countries=["AA", "BB"], expects="2024-03-01"
        ),
        samples.event("done", "2024-04-01", "signed", "BB"),
    )
    rows = outcome_rows(page_request(record), "plan")
    assert [(row.kind.value, row.event) for row in rows] == [("followed", "done")]


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
                "2024-06-27-eu-signed",
                "2024-10-09-hr-signed",
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
        ("status=talks_sought", ["cy-talks-sought", "2024-07-05-cy-joining-announced"]),
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
    assert sorted(str(node.attributes["id"]) for node in tree.css(".entries > li")) == sorted(ids)


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
    option = next(one for one in tree.css(".event-filter option") if "Talks opened" in one.text())
    count = int(option.text().partition("(")[2].rstrip(")"))
    after = get("/timeline?country=japan&kind=talks_opened").text
    assert len(LexborHTMLParser(after).css(".entries > li")) == count == 1


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
    page = timeline.build(page_request(record, country=("CI",), end=edtf.parse("2024-06-13")))
    chosen = [choice for choice in page.choices if choice.chosen]
    assert [(choice.value, choice.count) for choice in chosen] == [("all", 0), ("cote-d-ivoire", 0)]


def test_events_stand_under_the_month_of_their_last_day(get: Get) -> None:
    tree = LexborHTMLParser(get("/timeline?from=2024-04&to=2024-05").text)
    months = {
        first(month, "h3").text(): [node.attributes["id"] for node in month.css(".entries > li")]
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


def test_a_kind_of_step_is_answered_before_it_is_counted(get: Get) -> None:
    page = get("/timeline?kind=talks_opened&group=g7").text
    lead = get("/timeline.json?kind=talks_opened&group=g7").json()["lead"]
    assert lead.startswith("First: ")
    text = main_text(page).replace("\N{NO-BREAK SPACE}", " ")
    assert text.index(lead) < text.index("match")
    assert first(LexborHTMLParser(page), "h1").text() == "Talks opened"
    assert get("/timeline.json").json()["lead"] == ""


def test_days_to_which_no_event_certainly_belongs_say_so_at_the_top(get: Get) -> None:
    page = get("/timeline?from=2023-12-10&to=2023-12-10").text
    head = first(LexborHTMLParser(page), ".page-head").text().replace("\N{NO-BREAK SPACE}", " ")
    lead = get("/timeline.json?from=2023-12-10&to=2023-12-10").json()["lead"]
    assert lead == "None of them is certain to be of these days: their dates leave it open."
    assert head.index(" of ") < head.index(lead) < head.index("Only events from 10 December 2023")


def test_years_without_an_event_that_is_left_have_no_row_of_months(get: Get) -> None:
    def columns(query: str) -> set[str]:
        tree = LexborHTMLParser(get(f"/timeline{query}").text)
        return {label.text() for label in tree.css("#months i") if label.text().isdigit()}

    assert columns("") == {"2023", "2024", "2025"}
    assert columns("?kind=talks_opened&group=g7") == {"2023"}
    assert columns("?from=2024-01-01&to=2023-01-01") == set()
