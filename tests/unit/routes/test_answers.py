"""Questions that a journalist would ask, answered from the pages alone."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from app.record.record import Record
from tests.conftest import Get
from tests.unit.pages.test_pages import first, main_text

SIGNINGS = (
    ("gb-2024", "2024-01-12", "Kyiv", "Rishi Sunak"),
    ("de-2024", "2024-02-16", "Berlin", "Olaf Scholz"),
    ("fr-2024", "2024-02-16", "Paris", "Emmanuel Macron"),
    ("dk-2024", "2024-02-23", "Lviv", "Mette Frederiksen"),
    ("it-2024", "2024-02-24", "Kyiv", "Giorgia Meloni"),
    ("ca-2024", "2024-02-24", "Kyiv", "Justin Trudeau"),
    ("nl-2024", "2024-03-01", "Kharkiv", "Mark Rutte"),
    ("fi-2024", "2024-04-03", "Kyiv", "Alexander Stubb"),
    ("lv-2024", "2024-04-11", "Vilnius", "Edgars Rinkēvičs"),
    ("es-2024", "2024-05-27", "Madrid", "Pedro Sánchez"),
    ("be-2024", "2024-05-28", "Brussels", "Alexander De Croo"),
    ("pt-2024", "2024-05-28", "Lisbon", "Luís Montenegro"),
    ("se-2024", "2024-05-31", "Stockholm", "Ulf Kristersson"),
    ("is-2024", "2024-05-31", "Stockholm", "Bjarni Benediktsson"),
    ("no-2024", "2024-05-31", "Stockholm", "Jonas Gahr Støre"),
    ("jp-2024", "2024-06-13", "Savelletri di Fasano", "Fumio Kishida"),
    ("us-2024", "2024-06-13", "Fasano", "Joseph Biden"),
    ("ee-2024", "2024-06-27", "Brussels", "Kaja Kallas"),
    ("eu-2024", "2024-06-27", "Brussels", "Ursula von der Leyen, Charles Michel"),
    ("lt-2024", "2024-06-27", "Brussels", "Gitanas Nausėda"),
    ("pl-2024", "2024-07-08", "Warsaw", "Donald Tusk"),
    ("lu-2024", "2024-07-10", "Washington, D.C.", "Luc Frieden"),
    ("ro-2024", "2024-07-11", "Washington, D.C.", "Klaus Iohannis"),
    ("cz-2024", "2024-07-18", "Woodstock", "Petr Fiala"),
    ("si-2024", "2024-07-18", "Woodstock", "Robert Golob"),
    ("ie-2024", "2024-09-04", "Kyiv", "Simon Harris"),
    ("hr-2024", "2024-10-09", "Dubrovnik", "Andrej Plenković"),
    ("gr-2024", "2024-10-17", "Brussels", "Kyriakos Mitsotakis"),
    ("al-2025", "2025-01-21", "Davos", "Edi Rama"),
)
# Places as the President's Office (17 October 2024) and the Ministry of Defence (November 2025)
# count them: Greece was the 27th, Albania the 28th; neither list has Croatia.
LISTED = [key[:2] for key, *_ in SIGNINGS if not key.startswith("hr")]
TO_ITALY = "GB DE FR DK IT CA NL FI LV ES BE PT SE IS NO JP US".split()  # noqa: SIM905


def rows(page: str, caption: str) -> dict[str, list[str]]:
    """The rows of the table with that caption, by row head."""
    found = {}
    for table in LexborHTMLParser(page).css("table"):
        if first(table, "caption").text(strip=True) == caption:
            for row in table.css("tbody tr"):
                for mark in row.css(".source"):
                    mark.decompose()
                cells = [" ".join(cell.text(separator=" ").split()) for cell in row.css("td")]
                found[first(row, "th").text(strip=True)] = cells
    return found


@pytest.mark.parametrize(("key", "day", "place", "partners"), SIGNINGS)
def test_each_signing_has_its_day_place_and_hands(
    get: Get, record: Record, key: str, day: str, place: str, partners: str
) -> None:
    event = record.signing_events_by_agreement[key]
    assert (str(event.date), event.agreement) == (day, key)
    tree = LexborHTMLParser(get(f"/agreements/{key}").text)
    facts = {first(one, "dt").text(strip=True): one for one in tree.css(".facts > div")}
    assert first(facts["Signed"], "time").attributes["datetime"] == day
    assert place in first(facts["Place"], "dd").text()
    hands = [first(one, "a").text(strip=True) for one in facts["Signed by"].css("dd")]
    assert sorted(hands) == sorted(["Volodymyr Zelenskyy", *partners.split(", ")])


def test_nothing_but_the_table_of_signings_is_signed(record: Record) -> None:
    assert set(record.signing_events_by_agreement) == {key for key, *_ in SIGNINGS}


def test_who_signed_between_the_united_kingdom_and_the_summit_in_order(
    get: Get, record: Record
) -> None:
    found = rows(get("/signings").text, "Signings in order")
    codes = {one.name: one.code for one in record.countries}
    assert [codes[name] for name in found] == TO_ITALY
    assert [cells[0] for cells in found.values()] == [str(n) for n in range(1, 18)]
    assert found["France"][4] == "number 2 among agreements signed on 16 February 2024"


def test_an_order_that_no_source_states_is_unknown(get: Get) -> None:
    found = rows(get("/signings").text, "Later signings")
    for name in ("Estonia", "European Union", "Lithuania"):
        assert found[name][0] == "18 to 20 order unknown"
    assert found["Poland"][0] == "21"
    assert found["Slovenia"][0] == "24 to 25 order unknown"
    assert found["Croatia"][4] == "not in Ukraine's lists"


def test_a_signing_without_a_day_may_stand_anywhere_up_to_its_last(get: Get) -> None:
    found = rows(get("/signings?evidence=articles").text, "Signings in order")
    assert found["Germany"][0] == "1 to 5 order unknown"


@pytest.mark.parametrize(("day", "count"), [("2024-10-17", 27), ("2025-11-08", 28)])
def test_signed_agreements_agree_with_the_lists_that_kyiv_printed(
    get: Get, record: Record, day: str, count: int
) -> None:
    page = get(f"/agreements?as_of={day}&status=signed").text
    urls = [link.attributes["href"] or "" for link in LexborHTMLParser(page).css("th[scope=row] a")]
    keys = [url.split("?")[0].rsplit("/", 1)[1] for url in urls]
    assert sorted(key[:2] for key in keys if record.agreements_by_id[key].counted) == sorted(
        LISTED[:count]
    )
    told = f"{count + 1} signed agreements: {count} with states, one with the European Union."
    assert told in main_text(page)
    assert f"By Ukraine's own lists {count}, which leave out Croatia." in main_text(page)


def test_whose_agreement_has_no_24_hour_consultation(get: Get) -> None:
    text = main_text(get("/compare").text)
    assert "Consultations within hours of a new attack: 27 of 29." in text
    assert "No such clause in the text with Croatia." in text
    assert "Not stated in the sources for Greece." in text


def test_who_joined_the_declaration_and_has_not_signed(get: Get) -> None:
    caption = "Joined the declaration, has not signed"
    found = rows(get("/pace").text, caption)
    assert set(found) == {"Bulgaria", "Cyprus", "Kosovo", "Montenegro", "North Macedonia"}
    assert "Sweden" in rows(get("/pace?as_of=2024-05-30").text, caption)


@pytest.mark.parametrize(
    ("country", "days"),
    [
        ("United States", "315 days"),
        ("United Kingdom", "154 days"),
        ("France", "120 days"),
        ("Germany", "91 days"),
        ("Ireland", "33 days"),
        ("Sweden", "10 days"),
        ("Finland", "20 to 112 days"),
        ("Lithuania", "at least 84 days"),
        ("Croatia", "not stated in the sources"),
    ],
)
def test_how_long_from_first_talks_to_signature(get: Get, country: str, days: str) -> None:
    assert rows(get("/pace").text, "Days from first talks to signature")[country][2] == days


def test_the_median_is_of_the_countries_with_both_days(get: Get) -> None:
    text = main_text(get("/pace").text)
    assert "The median is 91 days, of the 23 agreements" in text
    early = main_text(get("/pace?as_of=2024-02-16").text)
    assert "The median is 120 days, of the 3 agreements" in early


@pytest.mark.parametrize(
    ("country", "amount"),
    [
        ("United Kingdom", "GBP 2.5 billion"),
        ("Germany", "EUR 7.1 billion"),
        ("France", "up to EUR 3 billion"),
        ("Canada", "CAD 3.02 billion"),
        ("Denmark", "at least EUR 1.8 billion"),
        ("Netherlands", "EUR 2 billion"),
        ("Japan", "USD 4.5 billion"),
        ("Norway", "at least NOK 13.5 billion"),
        ("Sweden", "SEK 75 billion"),
        ("Romania", "1 Patriot system"),
        ("Italy", "no figure"),
    ],
)
def test_what_each_pledged_for_2024(get: Get, country: str, amount: str) -> None:
    tables = LexborHTMLParser(get("/pledges?year=2024").text).css("table")
    pledged = next(one for one in tables if first(one, "caption").text(strip=True) == "Pledged")
    found = [
        " ".join(row.css("td")[1].text(separator=" ").split())
        for row in pledged.css("tbody tr")
        if first(row, "th").text(strip=True) == country
    ]
    assert amount in found


def test_a_year_finds_only_promises_whose_period_meets_it(get: Get) -> None:
    text = main_text(get("/pledges?year=2031").text)
    assert "2024 to 2034" in text
    assert "GBP 2.5 billion" not in text
    assert "22 promises name no period" in text
