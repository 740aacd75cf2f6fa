"""The search page: what each kind of query finds, and in which order."""

from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import Get


def search_page(get: Get, q: str, **more: str) -> dict[str, Any]:
    """The answer to a query as data."""
    answer: dict[str, Any] = get("/search.json", params={"q": q, **more}).json()
    return answer


def names(answer: dict[str, Any], what: str) -> list[str]:
    """The ids of the matches of one kind, in order."""
    return [match["id"] for match in answer["matches"] if match["what"] == what]


@pytest.mark.parametrize(
    ("q", "code"),
    [
        ("UK", "GB"),
        ("uk", "GB"),
        ("U.K.", "GB"),
        ("US", "US"),
        ("U.S.", "US"),
        ("U.S", "US"),
        ("usa", "US"),
        ("Ivory Coast", "CI"),
        ("French Republic", "FR"),
        ("the french republic", "FR"),
        ("Hrvatska", "HR"),
        ("Франція", "FR"),
        ("Норвегія", "NO"),
        ("Северна Македонија", "MK"),
    ],
)
def test_a_country_is_found_first_by_every_name(get: Get, q: str, code: str) -> None:
    answer = search_page(get, q)
    assert answer["matches"][0] | {"what": "country", "id": code} == answer["matches"][0]
    assert names(answer, "country") == [code]


def test_a_short_word_does_not_find_what_begins_with_it(get: Get) -> None:
    events = search_page(get, "uk")["rows"]
    assert events
    assert all("GB" in row["countries"] for row in events)
    assert len(search_page(get, "ukraine")["rows"]) > 1
    assert search_page(get, "ja")["count"] == 0
    assert names(search_page(get, "jap"), "country") == ["JP"]


def test_whole_words_come_before_beginnings(get: Get) -> None:
    for q in ("paper", "round", "report"):
        matches = [match for match in search_page(get, q)["matches"] if match["what"] == "event"]
        whole = [q in match["name"].lower().split() for match in matches]
        assert whole == sorted(whole, reverse=True)


@pytest.mark.parametrize("q", ["Kiev", "Київ", "Киев", "kyiv"])
def test_a_place_is_found_in_every_spelling(get: Get, q: str) -> None:
    answer = search_page(get, q)
    assert names(answer, "place") == ["kyiv"]
    assert answer["matches"]
    assert {match["id"] for match in answer["matches"]} == {
        match["id"] for match in search_page(get, "Kyiv")["matches"]
    }


@pytest.mark.parametrize(
    "q",
    [
        "24 hours",
        "24-hour",
        "twenty-four hours",
        "consultation",
        "consultations",
        "who telephones whom",
        "six months' notice",
        "air defence",
    ],
)
def test_an_agreement_is_found_by_what_its_text_says(get: Get, q: str) -> None:
    answer = search_page(get, q)
    assert "gb-2024" in names(answer, "agreement")
    agreements = get("/agreements.json", params={"q": q}).json()["rows"]
    assert {row["id"] for row in agreements} == set(names(answer, "agreement"))


@pytest.mark.parametrize(
    ("q", "what", "key"),
    [
        ("annex third", "gap", "us-annex"),
        ("Lyon", "dispute", "fr-day"),
        ("hundred years", "document", "hundred-years-2025"),
        ("Vyshnevska", "person", "olena-vyshnevska"),
        ("Fasano", "place", "fasano"),
    ],
)
def test_every_kind_of_thing_is_found(get: Get, q: str, what: str, key: str) -> None:
    assert key in names(search_page(get, q), what)


def test_a_source_is_found_by_its_title_and_its_publisher(get: Get) -> None:
    source = get("/sources.json").json()["rows"][0]
    assert source["id"] in names(search_page(get, source["title"]), "source")
    assert source["id"] in names(search_page(get, source["publisher"]), "source")


@pytest.mark.parametrize(
    "q", ["7 October 2023", "October 7, 2023", "07.10.2023", "2023-10-07", "7 жовтня 2023"]
)
def test_a_date_leads_to_its_day(get: Get, q: str) -> None:
    answer = search_page(get, q)
    assert [date["date"] for date in answer["dates"]] == ["2023-10-07"]
    assert "2023-10-07-jp-talks-opened" in names(answer, "event")
    day = answer["dates"][0]
    assert day["events"] == "/timeline?from=2023-10-07&to=2023-10-07"
    assert day["situation"] == "/?as_of=2023-10-07"
    assert get(day["events"]).status_code == get(day["situation"]).status_code == 200


def test_a_day_beside_a_country_leads_to_the_country_on_that_day(get: Get) -> None:
    match = search_page(get, "France on 1 November 2023")["matches"][0]
    assert match["url"] == "/countries/france?as_of=2023-11-01"
    assert search_page(get, "France")["matches"][0]["url"] == "/countries/france"


@pytest.mark.parametrize("q", ["2.5 billion", "2.5bn", "£2.5bn", "2,500,000,000", "2.5 млрд"])
def test_a_sum_is_found_in_every_spelling(get: Get, q: str) -> None:
    assert "gb-sum" in names(search_page(get, q), "dispute")


@pytest.mark.parametrize(
    ("q", "meant"),
    [("Frence", "France"), ("Hordienko", "Hordiienko"), ("consultaton", "consultation")],
)
def test_a_near_miss_gets_a_suggestion(get: Get, q: str, meant: str) -> None:
    answer = search_page(get, q)
    assert (answer["count"], answer["suggestion"]) == (0, meant)
    page = LexborHTMLParser(get("/search", params={"q": q}).text)
    assert f'href="/search?q={meant}"' in (page.html or "")


def test_a_hit_and_a_far_miss_get_no_suggestion(get: Get) -> None:
    assert search_page(get, "France")["suggestion"] is None
    assert search_page(get, "qqqqxxxx")["suggestion"] is None
    # A country that has no part in it is no misspelling of one that has.
    assert search_page(get, "Armenia")["suggestion"] is None


@pytest.mark.parametrize(
    ("q", "first"),
    [
        ("patrol boats zzqqxx", ("event", "2024-03-gb-pledge")),
        ("2.5 billion from qqqqxxxx reports", ("agreement", "gb-2024")),
        ("Hordiienko qqqqxxxx", ("person", "taras-hordiienko")),
        ("qqqqxxxx calendar", ("page", "/data#doors")),
        ("qqqqxxxx corrections", ("page", "/corrections")),
        ("qqqqxxxx календар", ("page", "/data#doors")),
    ],
)
def test_where_nothing_has_all_words_what_has_most_of_them_is_shown(
    get: Get, q: str, first: tuple[str, str]
) -> None:
    for prefix in ("", "/uk"):
        answer = get(f"{prefix}/search.json", params={"q": q}).json()
        assert answer["is_nearest"]
        assert (answer["matches"][0]["what"], answer["matches"][0]["id"]) == first
        assert answer["count"] == len(answer["matches"]) > 0
    page = LexborHTMLParser(get("/search", params={"q": q}).text)
    assert "No entry has all of the words" in page.css_first(".lede").text()  # type: ignore[union-attr]
    assert "(none has all words" in get("/search.md", params={"q": q}).text


def test_a_number_or_a_name_says_more_than_other_words(get: Get) -> None:
    by_name = search_page(get, "Hordiienko qqqqxxxx agreement")["matches"]
    assert "taras-hordiienko" in [match["id"] for match in by_name]
    by_country = search_page(get, "Japan zzqqxx mentions")["matches"]
    assert by_country[0]["id"] == "JP"


def test_what_has_all_words_is_not_called_nearest(get: Get) -> None:
    assert not search_page(get, "France")["is_nearest"]
    for q in ("qqqqxxxx", "no qqqqxxxx", "which qqqqxxxx is it not"):
        assert not search_page(get, q)["is_nearest"]
        assert search_page(get, q)["count"] == 0
    assert not search_page(get, "")["is_nearest"]


def test_known_and_short_words_stay_in_a_suggestion(get: Get) -> None:
    answer = search_page(get, "who led the consultaton with Ukraine's team")
    assert answer["suggestion"] in (None, "who led the consultation with Ukraine's team")
    assert search_page(get, "Hordienko for Ukraine")["suggestion"] == "Hordiienko for Ukraine"


def test_what_lacks_something_is_not_answered_by_what_has_it(get: Get) -> None:
    assert "gb-2024" in names(search_page(get, "24-hour consultation"), "agreement")
    for q in ("agreements without 24-hour consultation", "угоди без консультацій"):
        assert names(search_page(get, q), "agreement") == []
    # A passage that says so itself is an answer.
    assert names(search_page(get, "no fixed term"), "agreement") == ["eu-2024"]


def test_who_signed_after_a_country_is_answered_by_the_order(get: Get) -> None:
    matches = search_page(get, "who signed after the UK")["matches"]
    assert matches[0]["id"] == "/signings"
    assert {match["what"] for match in matches} == {"page", "event"}
    assert "fr-signed" in [match["id"] for match in matches]
    between = search_page(get, "who signed between the UK and the summit")["matches"]
    assert [match["id"] for match in between] == [match["id"] for match in matches]


def test_kinds_come_in_their_order_and_are_counted(get: Get) -> None:
    answer = search_page(get, "france")
    kinds = list(dict.fromkeys(match["what"] for match in answer["matches"]))
    order = "country agreement document dispute gap person place event source".split()  # noqa: SIM905
    assert kinds == [kind for kind in order if kind in kinds]
    assert kinds[:2] == ["country", "agreement"]
    assert [count["what"] for count in answer["counts"]] == kinds
    assert sum(count["count"] for count in answer["counts"]) == answer["count"]
    assert answer == search_page(get, "france")


def test_matching_words_are_marked_and_nothing_else_is_markup(get: Get) -> None:
    page = LexborHTMLParser(get("/search", params={"q": "24 hours"}).text)
    assert {mark.text() for mark in page.css("mark")} >= {"24", "hours"}
    escaped = get("/search", params={"q": "says"}).text
    assert "<i>says" not in escaped
    assert "&lt;i&gt;<mark>says</mark>&lt;/i&gt;" in escaped


def test_a_search_sees_no_more_than_its_view(get: Get) -> None:
    assert names(search_page(get, "france", as_of="2022-01-01"), "agreement") == []
    assert names(search_page(get, "Lyon", known_on="2023-01-01"), "dispute") == []
    assert names(search_page(get, "third annex", as_of="2024-12-31"), "gap") == []


def test_nothing_is_found_without_words(get: Get) -> None:
    for q in ("", "???"):
        answer = search_page(get, q)
        assert (answer["count"], answer["matches"]) == (0, [])


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("uk", "united-kingdom"),
        ("GBR", "united-kingdom"),
        ("usa", "united-states"),
        ("fra", "france"),
        ("prt", "portugal"),
        ("xkx", "kosovo"),
        ("ivory-coast", "cote-d-ivoire"),
        ("Франція", "france"),
        ("czech-republic", "czechia"),
    ],
)
def test_every_name_of_a_country_works_in_addresses_and_filters(
    get: Get, name: str, slug: str
) -> None:
    answer = get(f"/countries/{name}", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (301, f"/countries/{slug}")
    by_name = get("/countries.json", params={"country": name}).json()["rows"]
    assert [row["slug"] for row in by_name] == [slug]


@pytest.mark.parametrize("name", ["U.S.", "Côte d'Ivoire", "czech republic", " GB "])
def test_a_filter_takes_a_country_as_people_write_it(get: Get, name: str) -> None:
    assert get("/countries.json", params={"country": name}).json()["count"] == 1


def test_an_unknown_name_of_a_country_is_refused(get: Get) -> None:
    assert get("/countries/atlantis").status_code == 404
    assert get("/countries?country=atlantis").status_code == 400
    assert get("/countries", params={"country": "fr\u200b"}).status_code == 400


def test_about_names_the_articles_and_the_share_of_located_citations(get: Get) -> None:
    about = get("/about.json").json()
    articles = [row for row in get("/sources.json").json()["rows"] if row["file"]]
    assert {row["id"] for row in about["articles"]} == {row["id"] for row in articles}
    assert 0 < about["located_citations"] < about["citations"]
    page = LexborHTMLParser(get("/about").text)
    main = page.css_first("main")
    assert main is not None
    text = main.text()
    assert all(row["title"] in text for row in articles)
    assert f"({round(100 * about['located_citations'] / about['citations'])}%)" in text
