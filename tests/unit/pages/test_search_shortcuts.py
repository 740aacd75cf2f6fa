"""Queries that ask for a page with its filters, or for what one agreement says."""

from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import Get


def search_page(get: Get, q: str, path: str = "/search.json", **more: str) -> dict[str, Any]:
    answer: dict[str, Any] = get(path, params={"q": q, **more}).json()
    return answer


def addresses(answer: dict[str, Any]) -> list[str]:
    return [shortcut["url"] for shortcut in answer["shortcuts"]]


def ids(answer: dict[str, Any], what: str) -> list[str]:
    return [match["id"] for match in answer["matches"] if match["what"] == what]


@pytest.mark.parametrize(
    ("q", "first"),
    [
        ("G7 talks opened", "/timeline?group=g7&kind=talks_opened"),
        ("which G7 country opened talks first", "/timeline?group=g7&kind=talks_opened"),
        ("opened talks in 2023", "/timeline?kind=talks_opened&from=2023&to=2023"),
        (
            "which others opened talks in 2024",
            "/timeline?group=non-g7&kind=talks_opened&from=2024&to=2024",
        ),
        ("talks opened since 2024", "/timeline?kind=talks_opened&from=2024"),
        ("signed in 2024", "/signings?from=2024&to=2024"),
        ("non-G7 signed", "/signings?group=non-g7"),
        ("postponed signings", "/timeline?kind=signing_postponed"),
        ("who joined the declaration", "/timeline?kind=joined_declaration"),
        ("France pledge", "/pledges?country=france"),
        ("what France pledged for 2024", "/pledges?country=france&year=2024"),
        ("UK air defence pledges", "/pledges?country=united-kingdom&theme=air_defence"),
        ("G7 agreements", "/agreements?group=g7"),
        ("non-G7 countries", "/countries?group=non-g7"),
        ("France corrections", "/corrections?country=france"),
        ("G7", "/timeline?group=g7"),
        ("France 2023", "/timeline?country=france&from=2023&to=2023"),
        ("UK agreement", "/agreements/gb-2024"),
        ("US in force", "/agreements/us-2024"),
        ("is the US agreement in force, could it be ended", "/agreements/us-2024"),
        ("France consultation", "/agreements/fr-2024"),
        ("UK 24 hours", "/agreements/gb-2024"),
        ("Japan term", "/agreements/jp-2024"),
        ("france status", "/countries/france"),
        ("japan vs us", "/compare?country=japan&country=united-states"),
        ("compare japan us", "/compare?country=japan&country=united-states"),
        ("how Japan's differs from the US one", "/compare?country=japan&country=united-states"),
        ("Japan US", "/compare?country=japan&country=united-states"),
        ("G7 talks opened order", "/timeline?group=g7&kind=talks_opened"),
        ("which G7 country opened talks last", "/timeline?group=g7&kind=talks_opened"),
        ("which G7 country opened talks after Japan", "/timeline?group=g7&kind=talks_opened"),
        ("UK gave Ukraine 2022 2023", "/pledges?country=united-kingdom"),
        ("where did Canada stand in November 2023", "/countries/canada?as_of=2023-11-30"),
        ("where did Canada stand on 1 May 2024", "/countries/canada?as_of=2024-05-01"),
        ("порядок початку переговорів G7", "/timeline?group=g7&kind=talks_opened"),
        ("що Франція надала Україні у 2022 і 2023", "/pledges?country=france"),
        ("G7 розпочали переговори", "/timeline?group=g7&kind=talks_opened"),
        ("підписано у 2024", "/signings?from=2024&to=2024"),
        ("обіцянки Франції", "/pledges?country=france"),
        ("угода з Францією", "/agreements/fr-2024"),
        ("чи можна припинити угоду з Францією", "/agreements/fr-2024"),
        ("скільки років діє угода з Францією", "/agreements/fr-2024"),
        (
            "чим угода Японії відрізняється від американської",
            "/compare?country=japan&country=united-states",
        ),
        ("порівняти Японію і Францію", "/compare?country=france&country=japan"),
    ],
)
def test_a_query_leads_to_the_page_that_answers_it_on_both_sites(
    get: Get, q: str, first: str
) -> None:
    assert addresses(search_page(get, q))[:1] == [first]
    assert addresses(search_page(get, q, "/uk/search.json"))[:1] == [f"/uk{first}"]


@pytest.mark.parametrize(
    "q",
    [
        "G7 talks opened",
        "opened talks before October 2023",
        "signed in 2024",
        "non-G7 signed",
        "France pledge",
        "UK pledges 2024",
        "suspended",
        "talks with Portugal",
        "G7 agreements",
        "France corrections",
        "statement Lyon",
    ],
)
@pytest.mark.parametrize("lens", [{}, {"as_of": "2024-03-01"}, {"evidence": "articles"}])
def test_a_shortcut_counts_what_its_page_shows(get: Get, q: str, lens: dict[str, str]) -> None:
    for shortcut in search_page(get, q, **lens)["shortcuts"]:
        path, _, query = shortcut["url"].partition("?")
        page = get(f"{path}.json?{query}").json()
        assert all(f"{key}={value}" in query for key, value in lens.items())
        assert shortcut["count"] in (None, page["count"]), shortcut


def test_what_is_of_the_kind_is_found_whatever_its_title_says(get: Get) -> None:
    assert "gb-ca-talks-opened" in ids(search_page(get, "opened talks in 2023"), "event")
    assert ids(search_page(get, "postponed signings"), "event") == ["mk-signing-put-off"]
    signed = ids(search_page(get, "non-G7 signed"), "event")
    assert signed == ["2024-05-28-pt-signed", "2024-06-27-eu-signed", "2024-10-09-hr-signed"]


def test_other_words_narrow_what_is_of_the_kind(get: Get) -> None:
    (shortcut,) = search_page(get, "pledge boats")["shortcuts"]
    assert shortcut["url"] == "/timeline?kind=pledge&q=boats"
    assert shortcut["count"] == 1
    assert search_page(get, "pledge elephants")["shortcuts"] == []


def test_that_there_is_none_of_a_kind_is_said_where_nothing_else_answers(get: Get) -> None:
    shortcuts = search_page(get, "ratified in 2022")["shortcuts"]
    assert [(row["count"], row["text"]) for row in shortcuts] == [
        (0, "Timeline: Ratified, 2022: none on record")
    ]
    # The timeline has no entry into force of this one, but its agreement has an answer.
    answer = search_page(get, "US in force")
    assert addresses(answer) == ["/agreements/us-2024"]
    assert answer["shortcuts"][0]["detail"].startswith("Signed on 13 June 2024; its text does not")


def test_pages_stand_first_and_behind_a_country_that_is_named(get: Get) -> None:
    kinds = [count["what"] for count in search_page(get, "corrections")["counts"]]
    assert kinds[0] == "page"
    answer = search_page(get, "France gaps")
    assert [(match["what"], match["id"]) for match in answer["matches"][:2]] == [
        ("country", "FR"),
        ("page", "/gaps"),
    ]


def test_all_years_of_pledges_stand_beside_one(get: Get) -> None:
    one_year, all_years, *_ = search_page(get, "how much did the UK promise for 2024")["shortcuts"]
    assert one_year["url"] == "/pledges?country=united-kingdom&year=2024"
    assert all_years["url"] == "/pledges?country=united-kingdom"
    assert all_years["count"] > one_year["count"] > 0
    assert "United Kingdom, all years: " in all_years["text"]


def test_a_country_does_not_quote_its_own_name(get: Get) -> None:
    (country,) = ids(search_page(get, "France pledge 2024"), "country")
    match = search_page(get, "France pledge 2024")["matches"][0]
    assert (match["id"], match["name"], match["excerpt"]) == (country, "France", None)


def test_the_promise_that_a_sum_names_is_quoted_with_it(get: Get) -> None:
    for text in ("France 3 billion euros", "3 billion EUR", "Франція 3 мільярди євро"):
        match, *_ = search_page(get, text)["matches"]
        assert match["id"] == "fr-2024"
        assert match["excerpt"] == (
            "Up to EUR 3 billion, 2024 (pledged): Further help in the year of the signing."
        )


def test_a_named_time_comes_before_today_and_says_which_day_it_is(get: Get) -> None:
    at_end, today = search_page(get, "where did Canada stand in November 2023")["shortcuts"]
    assert at_end["detail"] == "Where it stood at the end of November 2023, on 30 November 2023"
    assert today["url"] == "/countries/canada"
    (on_day, _) = search_page(get, "where did Canada stand on 1 May 2024")["shortcuts"]
    assert on_day["detail"] == "Where it stood on 1 May 2024"
    (alone,) = search_page(get, "where does Canada stand")["shortcuts"]
    assert alone["url"] == "/countries/canada"


def test_a_sum_narrows_the_pledges_of_a_country(get: Get) -> None:
    (shortcut,) = search_page(get, "where does France's promise of 1.2 billion come from")[
        "shortcuts"
    ]
    assert shortcut["url"] == "/timeline?country=france&kind=pledge&q=1.2+billion"
    assert shortcut["count"] == 1


def test_a_country_is_found_by_its_adjective(get: Get) -> None:
    assert ids(search_page(get, "British"), "country") == ["GB"]
    assert addresses(search_page(get, "British pledge"))[0] == "/pledges?country=united-kingdom"
    assert addresses(search_page(get, "французька угода"))[0] == "/agreements/fr-2024"


def test_a_country_without_an_agreement_is_not_compared(get: Get) -> None:
    assert not any(
        "/compare" in url for url in addresses(search_page(get, "compare France Kosovo"))
    )
    assert not any("/compare" in url for url in addresses(search_page(get, "compare France")))


def test_a_release_and_the_clocks_stay_in_the_address(get: Get) -> None:
    answer = search_page(get, "G7 talks opened", as_of="2023-09-01")
    assert addresses(answer) == ["/timeline?group=g7&kind=talks_opened&as_of=2023-09-01"]
    assert ids(answer, "event") == ["2023-08-03-us-talks-opened"]


def test_a_misspelt_question_gets_a_suggestion_that_is_answered(get: Get) -> None:
    assert search_page(get, "Frence pledge")["suggestion"] == "France pledge"
    assert search_page(get, "corections")["suggestion"] == "corrections"


@pytest.mark.parametrize("prefix", ["", "/uk"])
def test_an_empty_search_and_one_without_a_match_say_what_to_try(get: Get, prefix: str) -> None:
    for q in ("", "qqqqxxxx"):
        page = LexborHTMLParser(get(f"{prefix}/search", params={"q": q}).text)
        links = page.css("[aria-labelledby=examples] a")
        assert links
        for link in links:
            address = (link.attributes["href"] or "").replace("/search?", "/search.json?")
            answer = get(address).json()
            assert answer["count"] or answer["shortcuts"], address


def test_a_page_shows_its_shortcuts_and_does_not_say_that_nothing_matches(get: Get) -> None:
    page = LexborHTMLParser(get("/search", params={"q": "ratified in 2022"}).text)
    main = page.css_first("main")
    assert main is not None
    assert "Timeline: Ratified, 2022: none on record" in main.text()
    assert "No text matches" not in main.text()
    markdown = get("/search.md", params={"q": "UK agreement"}).text
    assert "Agreement with the United Kingdom" in markdown
    assert get("/search.md", params={"q": "corrections"}).status_code == 200


def test_a_named_day_leads_to_the_country_in_the_language_of_the_site(get: Get) -> None:
    match = search_page(get, "France on 1 November 2023", "/uk/search.json")["matches"][0]
    assert match["url"] == "/uk/countries/france?as_of=2023-11-01"
