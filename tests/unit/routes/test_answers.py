"""Questions that a journalist would ask, answered from the pages alone, on the fixed corpus."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.answers import first, main_text
from tests.conftest import Get

PACE = "Days from first talks to signature"
JOINED = "Joined the declaration, has not signed"


def rows(page: str, caption: str) -> dict[str, list[str]]:
    """The rows of the table with that caption, by row head."""
    cells_by_head = {}
    for table in LexborHTMLParser(page).css("table"):
        if first(table, "caption").text(strip=True) == caption:
            for row in table.css("tbody tr"):
                for mark in row.css(".source"):
                    mark.decompose()
                cells = [" ".join(cell.text(separator=" ").split()) for cell in row.css("td")]
                cells_by_head[first(row, "th").text(strip=True)] = cells
    return cells_by_head


@pytest.mark.parametrize(
    ("key", "day", "place", "hands"),
    [
        ("gb-2024", "2024-01-12", "Kyiv", ["Olena Vyshnevska", "Siobhán O'Dea"]),
        ("fr-2024", "2024-02-16", "Paris", ["Olena Vyshnevska", "Thibault L'Hôte"]),
        ("pt-2024", "2024-05-28", "Lisbon", ["Olena Vyshnevska"]),
    ],
)
def test_an_agreement_says_when_and_where_it_was_signed_and_by_whom(
    get: Get, key: str, day: str, place: str, hands: list[str]
) -> None:
    tree = LexborHTMLParser(get(f"/agreements/{key}").text)
    facts = {first(term, "dt").text(strip=True): term for term in tree.css(".facts > div")}
    assert first(facts["Signed"], "time").attributes["datetime"] == day
    assert place in first(facts["Place"], "dd").text()
    assert [first(hand, "a").text(strip=True) for hand in facts["Signed by"].css("dd")] == hands


def test_who_signed_up_to_italy_in_order(get: Get) -> None:
    table = rows(get("/signings?from=2023-07-12&to=2024-06-13").text, "Signings in order")
    assert {name: cells[0] for name, cells in table.items()} == {
        "United Kingdom": "1",
        "France": "2",
        "Portugal": "3",
        "Japan": "4",
        "United States": "5",
    }
    assert table["Japan"][4] == "A source counts it as first among agreements signed at Fasano"
    assert table["France"][4] == "– not stated in the sources"


def test_an_agreement_that_ukraine_does_not_list_is_marked_among_the_signings(get: Get) -> None:
    rows_of_october = get("/signings.json?from=2024-10&to=2024-10").json()["rows"]
    assert [(row["country"], row["counted"]) for row in rows_of_october] == [("HR", False)]


def test_an_order_that_no_source_states_is_unknown(get: Get) -> None:
    table = rows(get("/signings?evidence=articles").text, "Signings in order")
    assert {name: cells[0] for name, cells in table.items()} == dict.fromkeys(
        ("United Kingdom", "Portugal", "France"), "1 to 3, order unknown"
    )


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("2024-06-26", "5 signed agreements, all with states."),
        ("2024-10-17", "7 signed agreements: 6 with states, one with the European Union."),
    ],
)
def test_how_many_are_signed_by_a_day(get: Get, day: str, sentence: str) -> None:
    assert sentence in main_text(get(f"/agreements?as_of={day}&status=signed").text)


def test_what_ukraine_does_not_count_is_told_beside_the_count(get: Get) -> None:
    text = main_text(get("/agreements?as_of=2024-10-17").text)
    assert "Ukraine's own lists count 6, leaving out Croatia." in text


def test_whose_agreement_has_no_consultation_within_hours(get: Get) -> None:
    text = main_text(get("/compare").text)
    assert (
        "Consultations after a new attack: 4 of 8; 3 within 24 hours and 1 within 48 hours." in text
    )
    assert "No such clause in the text with Portugal." in text
    assert "Not stated in the sources for Croatia and Bulgaria." in text


def test_each_agreement_without_it_leads_to_what_says_so(get: Get) -> None:
    page = LexborHTMLParser(get("/compare").text)
    lines = {first(line, "a").text(): line for line in page.css(".exceptions li")}
    assert {"Portugal", "Croatia", "Bulgaria"} <= set(lines)
    link = first(lines["Portugal"], "a").attributes["href"]
    assert link == "/agreements/pt-2024#consultation"
    note = first(lines["Portugal"], "a.source").attributes["href"] or ""
    assert page.css_first(note) is not None


def test_each_day_of_a_country_leads_to_the_event_that_says_it(get: Get) -> None:
    page = LexborHTMLParser(get("/countries?sort=talks&group=g7").text)
    rows_by_code = {row["name"]: row for row in get("/countries.json").json()["rows"]}
    row = page.css("tbody tr")[0]
    country = rows_by_code[first(row, "th a").text()]
    events = [country[key] for key in ("decided_by", "joined_event", "talks_event")]
    links = [link.attributes["href"] for link in row.css("td:has(time) a")]
    assert links == [f"/events/{event}" for event in events]
    opened = get(f"/events/{country['talks_event']}.json").json()["event"]
    assert (opened["kind"], opened["date"]) == ("talks_opened", country["talks_date"])


def test_who_joined_the_declaration_and_has_not_signed(get: Get) -> None:
    table = rows(get("/pace").text, JOINED)
    assert set(table) == {"Canada", "Norway", "Czechia", "Bulgaria", "Kosovo", "Montenegro"}
    assert "Portugal" in rows(get("/pace?as_of=2024-05-27").text, JOINED)
    assert "Portugal" not in rows(get("/pace?as_of=2024-05-28").text, JOINED)


@pytest.mark.parametrize(
    ("country", "days"),
    [
        ("United States", "315 days"),
        ("Japan", "250 days"),
        ("France", "120 days"),
        ("Portugal", "40 days"),
        ("United Kingdom", "at least 98 days"),
        ("Croatia", "not stated in the sources"),
    ],
)
def test_how_long_from_first_talks_to_signature(get: Get, country: str, days: str) -> None:
    assert rows(get("/pace").text, PACE)[country][2] == days


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("", "The median is 120 days, over the 5 agreements"),
        ("?as_of=2024-06-12", "80 days, over the 2"),
    ],
)
def test_the_median_is_of_the_countries_with_both_days(get: Get, query: str, sentence: str) -> None:
    assert sentence in main_text(get(f"/pace{query}").text)


@pytest.mark.parametrize(
    ("country", "pledged_amounts"),
    [
        ("United Kingdom", ["GBP 2.5 billion", "up to 400 sailors a year"]),
        ("France", ["up to EUR 3 billion", "EUR 1.2 billion", "about EUR 300 million a year"]),
        ("Japan", ["USD 4.5 billion"]),
        ("European Union", ["up to EUR 50 billion", "up to EUR 1.4 billion"]),
    ],
)
def test_what_each_pledged_for_2024(get: Get, country: str, pledged_amounts: list[str]) -> None:
    tables = LexborHTMLParser(get("/pledges?year=2024").text).css("table")
    [partner] = [table for table in tables if first(table, "caption").text(strip=True) == country]
    cells = [
        [" ".join(cell.text(separator=" ").split()) for cell in row.css("td")]
        for row in partner.css("tbody tr")
    ]
    amounts = [amount for amount, _, form, *_ in cells if form == "Pledged"]
    assert amounts == pledged_amounts


@pytest.mark.parametrize(
    ("year", "is_listed"),
    [("2024", True), ("2027", True), ("2028", False), ("2023", False)],
)
def test_a_year_finds_only_promises_whose_period_meets_it(
    get: Get, year: str, is_listed: bool
) -> None:
    """The facility of the European Union runs from 2024 to 2027."""
    page = get("/pledges", params={"year": year}).text
    assert ("up to EUR 50 billion" in main_text(page)) is is_listed
    assert "10 promises name no period" in main_text(page)
