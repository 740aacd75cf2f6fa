"""The pages as a reader meets them."""

from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from app.record.record import Record
from app.routes.page_table import PAGES
from tests.conftest import Get

LENSES = (
    "?as_of=2023-10-19",
    "?known_on=2023-10-07",
    "?evidence=articles",
    "?as_of=2020-01-01",
)


def addresses(record: Record) -> Iterator[str]:
    for page_route in PAGES:
        for slug in page_route.slugs(record) if page_route.slugs else ("",):
            yield page_route.address(slug)


def first(tree: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    found = tree.css_first(selector)
    assert found is not None, selector
    return found


def main_text(page: str) -> str:
    return " ".join(first(LexborHTMLParser(page), "main").text(separator=" ").split())


def table(page: str, row: str) -> list[str]:
    for found in LexborHTMLParser(page).css("tr"):
        head = found.css_first("th[scope=row]")
        if head is not None and head.text(strip=True) == row:
            return [" ".join(cell.text(separator=" ").split()) for cell in found.css("td")]
    raise AssertionError(f"no row {row}")


def some(record: Record) -> Iterator[str]:
    """A few pages of each kind: the first ones, and some from all over the list."""
    for page_route in PAGES:
        slugs = page_route.slugs(record) if page_route.slugs else ("",)
        for slug in {*slugs[:3], *slugs[:: len(slugs) // 8 + 1]}:
            yield page_route.address(slug)


@pytest.mark.parametrize("view_params", LENSES)
def test_pages_of_every_kind_answer_through_every_lens(
    get: Get, record: Record, view_params: str
) -> None:
    for address in some(record):
        status = get(address + view_params).status_code
        hidden = address.startswith(("/events/", "/disputes/", "/documents/"))
        assert status == 200 or (hidden and status == 404), address + view_params


def test_every_link_on_the_site_leads_somewhere(get: Get, record: Record) -> None:
    waiting, event_view, tried = ["/", "/?as_of=2023-10-19"], set[str](), set[tuple[str, ...]]()
    while waiting:
        here = waiting.pop()
        if here in event_view:
            continue
        event_view.add(here)
        answer = get(here)
        assert answer.status_code == 200, here
        tree = LexborHTMLParser(answer.text)
        ids = [node.attributes["id"] for node in tree.css("[id]")]
        assert len(ids) == len(set(ids)), f"{here} uses an id twice"
        for link in tree.css("a[href]:not([type]):not([rel=bookmark])"):
            target = urljoin(here, link.attributes["href"] or "")
            if target.startswith("http"):
                continue
            path, fragment = target.split("#")[0], urlsplit(target).fragment
            if path == here and fragment:
                assert fragment in ids, f"{here} has no {fragment}"
            elif new_sort(path, tried):
                waiting.append(path)
    by_form = {"/search"}
    assert set(addresses(record.standing)) - event_view == by_form


def new_sort(address: str, tried: set[tuple[str, ...]]) -> bool:
    """Whether to follow a link: each path, but each sort of query only once."""
    parts = urlsplit(address)
    if not parts.query:
        return True
    sort = (parts.path.split("/")[1], *(pair.split("=")[0] for pair in parts.query.split("&")))
    fresh = sort not in tried
    tried.add(sort)
    return fresh


def test_the_dashboard_says_where_the_talks_stood_on_a_day(get: Get) -> None:
    page = get("/?as_of=2023-10-19").text
    text = main_text(page)
    assert "Five countries are in talks; none has signed." in text
    assert "as of 19 October 2023" in text
    assert "Back to the whole record" in text
    france = table(page, "France")
    assert france[1] == "In talks"
    assert france[3] == "19 Oct 2023"


def test_on_the_evidence_of_the_articles_five_of_seven_have_signed(get: Get) -> None:
    page = get("/?evidence=articles").text
    assert "Five of the seven G7 countries have signed." in main_text(page)
    assert "some day up to 12 Jun 2024" in table(page, "Germany")
    assert table(page, "Japan")[1].startswith("Signing announced for 13 Jun 2024")


def test_a_group_leaves_the_others_out(get: Get) -> None:
    members = get("/?group=g7&evidence=articles").text
    others = get("/?group=non-g7&evidence=articles").text
    assert table(members, "France")
    assert table(others, "European Union")[0] == "EU"
    for page, row in ((members, "European Union"), (others, "France")):
        with pytest.raises(AssertionError):
            table(page, row)
    assert "takes part in the G7 without being a member" in main_text(others)


def test_an_announcement_is_never_shown_as_done(get: Get) -> None:
    page = main_text(get("/agreements/us-2024?evidence=articles").text)
    assert "The signing is announced for 13 June 2024." in page
    assert "Signed not reported by this day" in page
    assert "10 years. as announced" in page
    assert "In the text" not in page


def test_an_agreement_says_what_its_sources_do_not(get: Get) -> None:
    page = main_text(get("/agreements/de-2024?evidence=articles").text)
    assert "Signed some day up to 12 June 2024." in page
    assert "Place not stated in the sources" in page
    assert "Term not stated in the sources" in page


def test_an_event_shows_basis_people_and_place(get: Get) -> None:
    page = main_text(get("/events/2023-10-19-fr-talks-opened?evidence=articles").text)
    assert (
        "Ihor Zhovkva , Deputy Head of the Presidential Office of Ukraine led the delegation"
        in page
    )
    assert "Oleksandr Pavliuk" in page
    assert "Number 5 among G7 members to open talks" in page
    assert "stated" in page


def test_notes_lead_to_the_paragraph_and_back(get: Get) -> None:
    tree = LexborHTMLParser(get("/events/2023-10-19-fr-talks-opened?evidence=articles").text)
    start = first(tree, "main sup a")
    note = first(tree, f'li[id="{(start.attributes["href"] or "")[1:]}"]')
    assert "The Gaze, paragraph 2" in note.text()
    forth, back = note.css("a")[0].attributes["href"], note.css("a")[1].attributes["href"]
    assert forth == "/sources/the-gaze-2023-10?evidence=articles#p2"
    assert back == f"#{start.attributes['id']}"


def test_a_source_tells_what_each_paragraph_supports(get: Get) -> None:
    page = LexborHTMLParser(get("/sources/kyiv-independent-2023-10-07").text)
    seventh, feed = first(page, "#p7"), first(page, "#p20")
    assert "Talks open with Japan" in seventh.text()
    assert "Set aside: news feed of later days" in feed.text()
    assert first(page, "#p52") is not None
    assert page.css_first("#p53") is None


def test_a_day_after_the_record_is_held_at_its_end_and_says_so(get: Get) -> None:
    assert "The record ends on" in main_text(get("/?as_of=2199-01-01").text)


def test_a_day_before_the_record_is_empty_and_says_so(get: Get) -> None:
    text = main_text(get("/?as_of=1999-01-01").text)
    assert "Nothing is on record by this day." in text


def test_days_in_the_wrong_order_match_nothing_and_say_so(get: Get) -> None:
    text = main_text(get("/timeline?from=2024-01-01&to=2023-01-01").text)
    assert "nothing can match" in text
    assert "0 events" in text


def test_the_timeline_is_bounded_by_vilnius_and_italy_with_a_way_out(get: Get) -> None:
    page = get("/timeline?evidence=articles").text
    tree = LexborHTMLParser(page)
    assert "2023-07-11-ua-statement-nato-summit" not in page
    earlier = next(link for link in tree.css("main a") if "earlier event" in link.text())
    assert "2023-07-11-ua-statement-nato-summit" in get(earlier.attributes["href"] or "").text


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("kind=signed&evidence=articles", 5),
        ("kind=signed&kind=talks_opened&evidence=articles", 10),
        ("country=fr&kind=signed&evidence=articles", 1),
        ("country=FRANCE&country=jp&kind=talks_opened&evidence=articles", 2),
        ("group=non-g7&kind=talks_agreed&evidence=articles", 2),
        ("status=talks_sought&evidence=articles", 1),
        ("q=zhovka&evidence=articles", 5),
        ("q=ZHOVKVA+japan&evidence=articles", 3),
        ("from=2023-10-19&to=2023-10-19&kind=talks_agreed&evidence=articles", 2),
        ("from=2023-10-20&to=2023-10-31&kind=talks_agreed&evidence=articles", 0),
        ("utm_source=mail&kind=&evidence=articles&kind=signed", 5),
    ],
)
def test_filters_leave_the_events_that_match(get: Get, query: str, expected: int) -> None:
    tree = LexborHTMLParser(get(f"/timeline?{query}").text)
    assert len(tree.css("ol.rail > li")) == expected


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
    tree = LexborHTMLParser(get("/timeline?evidence=articles&country=japan").text)
    label = next(one for one in tree.css(".panel label") if "Talks opened" in one.text())
    count = int(first(label, ".n").text())
    after = get("/timeline?evidence=articles&country=japan&kind=talks_opened").text
    assert len(LexborHTMLParser(after).css("ol.rail > li")) == count == 1


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"group": "g7", "status": "signed"},
        {"status": "in_talks", "from": "2022", "to": "2026"},
        {"country": "japan", "q": "kyiv", "evidence": "all"},
        {"kind": "round_held", "group": "non-g7", "as_of": "2024-05-01"},
    ],
)
def test_every_choice_counts_what_it_alone_of_its_key_would_show(
    get: Get, query: dict[str, str]
) -> None:
    choices = get("/timeline.json", params=query).json()["choices"]
    assert {choice["name"] for choice in choices} == {"group", "kind", "country", "status"}
    for choice in choices:
        after = get("/timeline.json", params=query | {choice["name"]: choice["value"]}).json()
        assert after["count"] == choice["count"], choice


@pytest.mark.parametrize("spelling", ["Zelensky", "ZELENSKIY", "Зеленський", "zelenskyy"])
def test_search_finds_people_in_every_spelling(get: Get, spelling: str) -> None:
    text = main_text(get("/search", params={"q": spelling}).text)
    assert "Volodymyr Zelenskyy" in text


def test_search_finds_countries_and_agreements(get: Get) -> None:
    text = main_text(get("/search?q=britain").text)
    assert "United Kingdom" in text
    assert "gb-2024" in get("/search?q=britain").text


@pytest.mark.parametrize("alias", ["fr", "FR", "France"])
def test_aliases_of_a_country_lead_to_its_page(get: Get, alias: str) -> None:
    answer = get(f"/countries/{alias}?as_of=2023-10-19&utm=x")
    assert answer.status_code == 301
    assert answer.headers["location"] == "/countries/france?as_of=2023-10-19&utm=x"


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("group=g8", "all, g7, non-g7"),
        ("country=atlantis", "france"),
        ("kind=party", "talks_opened"),
        ("status=done", "signing_announced"),
        ("as_of=2023-02-30", "a day of the calendar"),
        ("as_of=yesterday", "a day of the calendar"),
        ("as_of=2023-10", "a day of the calendar"),
        ("known_on=0000-00-00", "a day of the calendar"),
        ("from=12/07/2023", "2023-10-19, 2023-10 or 2023"),
        ("evidence=none", "all, articles"),
        ("q=" + "x" * 101, "100 printable"),
        ("as_of=2023-10-19&as_of=2023-10-20", "one value"),
    ],
)
def test_a_bad_filter_is_answered_with_what_is_allowed(get: Get, query: str, named: str) -> None:
    answer = get(f"/timeline?{query}")
    assert answer.status_code == 400
    assert named in main_text(answer.text)


def test_a_bad_value_cannot_write_into_the_page(get: Get) -> None:
    answer = get("/timeline?country=<script>alert(1)</script>")
    assert "<script>" not in answer.text


@pytest.mark.parametrize(
    "path", ["/nowhere", "/events/none", "/countries/narnia", "/agreements/fr", "/people/x"]
)
def test_a_missing_page_says_so_and_offers_a_way_on(get: Get, path: str) -> None:
    answer = get(path)
    assert answer.status_code == 404
    assert "There is no such page" in main_text(answer.text)
    assert 'href="/timeline"' in answer.text


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_the_site_can_only_be_read(get: Get, method: str) -> None:
    answer = get("/timeline", method=method)
    assert answer.status_code == 405
    assert set(answer.headers["allow"].split(", ")) == {"GET", "HEAD"}


def test_links_keep_the_lens(get: Get) -> None:
    tree = LexborHTMLParser(get("/countries/france?as_of=2023-10-19&known_on=2024-06-13").text)
    hrefs = [link.attributes["href"] or "" for link in tree.css("main h3 > a, nav a")]
    assert hrefs
    assert all("as_of=2023-10-19&known_on=2024-06-13" in href for href in hrefs)


def test_pages_have_a_language_a_heading_and_no_script(get: Get, record: Record) -> None:
    for address in some(record):
        tree = LexborHTMLParser(get(address).text)
        assert first(tree, "html").attributes["lang"] == "en"
        assert len(tree.css("h1")) == 1, address
        assert tree.css('script:not([src]):not([type="application/ld+json"])') == [], address
        assert "style" not in {name for node in tree.css("*") for name in node.attributes}
