"""The main journeys of a reader, in a browser."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open

KINDS_OF_PAGE = (
    "/",
    "/?as_of=1999-01-01",
    "/timeline",
    "/timeline?q=nothing-at-all",
    "/timeline?country=fr&kind=signed",
    "/events/2023-10-19-fr-talks-opened",
    "/countries",
    "/countries/france",
    "/agreements",
    "/agreements/us-2024",
    "/people",
    "/people/mary-ann-q-smith",
    "/sources",
    "/sources/odd-bulletin-2024-03",
    "/search?q=france",
    "/compare",
    "/compare?agreement=gb-2024&agreement=hr-2024",
    "/pledges?year=2024",
    "/signings",
    "/pace",
    "/disputes",
    "/disputes/gb-sum",
    "/gaps",
    "/documents",
    "/documents/kyiv-paper-2022",
    "/figures",
    "/figures/signings",
    "/figures/comparison?group=g7",
    "/data",
    "/docs",
    "/about",
    "/accessibility",
    "/nowhere",
)


def walked_to(page: Page, day: str) -> None:
    expect(page.locator("#time b")).to_have_text(day)


@pytest.mark.parametrize("scripted", [True, False])
def test_from_the_dashboard_to_the_source_of_a_statement(visit: Open, scripted: bool) -> None:
    page = visit("/", java_script_enabled=scripted)
    page.get_by_role("link", name="France", exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("^France signed on"))
    page.get_by_role("link", name="Talks open with France").first.click()
    mark = page.locator("main a.source").first
    expect(mark).to_have_accessible_name(re.compile("^Source: "))
    mark.click()
    assert "#n1" in page.url
    page.locator("#n1 li a").first.click()
    assert "/sources/" in page.url


def test_a_script_that_was_changed_on_its_way_does_not_run(visit: Open) -> None:
    page = visit("/", quiet=False)
    page.route("**/time.*.js", lambda route: route.fulfill(body="document.title = 'changed'"))
    page.reload()
    expect(page).not_to_have_title("changed")
    expect(page.get_by_role("slider", name="Day")).to_have_count(0)
    expect(page.locator("#time [rel=prev]")).to_be_visible()


@pytest.mark.parametrize("scripted", [True, False])
def test_a_walk_through_time_goes_back_and_forth(visit: Open, scripted: bool) -> None:
    page = visit("/?as_of=2024-06-13", java_script_enabled=scripted)
    headline = page.locator("h1").inner_text()
    page.locator("#time [rel=prev]").click()
    walked_to(page, "10 Jun 2024")
    assert page.url.endswith("/?as_of=2024-06-10")
    assert page.locator("h1").inner_text() != headline
    page.locator("#time [rel=next]").click()
    walked_to(page, "13 Jun 2024")
    assert page.locator("h1").inner_text() == headline


def test_the_slider_shows_the_servers_own_page_and_keeps_the_address_true(visit: Open) -> None:
    page = visit("/")
    slider = page.get_by_role("slider", name="Day")
    slider.focus()
    page.keyboard.press("Home")
    walked_to(page, "12 Jul 2023")
    assert page.url.endswith("/?as_of=2023-07-12")
    expect(slider).to_be_focused()
    expect(slider).to_have_attribute("aria-valuetext", "12 Jul 2023")
    swapped = page.locator("main h1").inner_text()
    nav = page.locator("header nav a").nth(1).get_attribute("href")
    page.reload()
    assert page.locator("main h1").inner_text() == swapped
    assert nav == "/timeline?as_of=2023-07-12"
    slider.focus()
    page.keyboard.press("End")
    walked_to(page, "24 Mar 2025")
    page.wait_for_url(re.compile("as_of=2025-03-24$"))


def test_the_slider_speaks_ukrainian_below_uk_and_the_same_day_is_one_link_away(
    visit: Open,
) -> None:
    page = visit("/uk/")
    slider = page.get_by_role("slider", name="День")
    expect(page.get_by_role("button", name="Відтворити")).to_be_visible()
    slider.focus()
    page.keyboard.press("Home")
    walked_to(page, "12 лип. 2023")
    assert page.url.endswith("/uk/?as_of=2023-07-12")
    expect(slider).to_have_attribute("aria-valuetext", "12 лип. 2023")
    expect(page.locator("#time [role=status]")).to_contain_text("12 лип. 2023: ")
    page.get_by_role("link", name="English").click()
    page.wait_for_url(re.compile("/[?]as_of=2023-07-12$"))
    expect(page.locator("html")).to_have_attribute("lang", "en")
    walked_to(page, "12 Jul 2023")


@pytest.mark.parametrize(("path", "name"), [("/", "Українська"), ("/uk/", "English")])
def test_the_other_language_is_easy_to_tap_on_a_phone(visit: Open, path: str, name: str) -> None:
    page = visit(path, 390)
    link = page.get_by_role("link", name=name, exact=True)
    expect(link).to_be_in_viewport(ratio=1)
    box = link.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 44


def test_play_moves_and_stops(visit: Open) -> None:
    page = visit("/?as_of=2023-07-12")
    page.get_by_role("button", name="Play").click()
    expect(page).to_have_url(re.compile("as_of=2023-(0[89]|1)"))
    page.get_by_role("button", name="Pause").click()
    expect(page.get_by_role("button", name="Play")).to_be_visible()


def test_nothing_plays_where_less_motion_is_asked_for(visit: Open) -> None:
    page = visit("/", reduced_motion="reduce")
    expect(page.get_by_role("slider", name="Day")).to_be_visible()
    expect(page.get_by_role("button", name="Play")).to_be_hidden()


@pytest.mark.parametrize("scripted", [True, False])
def test_filters_become_chips_that_can_be_taken_away(visit: Open, scripted: bool) -> None:
    page = visit("/timeline", java_script_enabled=scripted)
    page.get_by_label("Kind of event").select_option("talks_opened")
    page.get_by_role("button", name="Show events").click()
    assert page.url.endswith("#events")
    assert "kind=talks_opened" in page.url
    page.get_by_role("link", name="Kind: Talks opened").click()
    assert "kind=" not in page.url


def test_filters_are_folded_on_a_phone_and_open_with_the_keyboard(visit: Open) -> None:
    page = visit("/timeline", 390)
    expect(page.get_by_label("Kind of event")).to_be_hidden()
    page.locator(".event-filter > summary").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Kind of event")).to_be_visible()


def test_a_month_unfolds_in_place_with_the_keyboard(visit: Open) -> None:
    page = visit("/timeline", 390)
    month = page.locator(".month:has(.lesser)").first
    expect(month.locator(".lesser").first).to_be_hidden()
    expect(month.locator(".more").first).to_be_hidden()
    month.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(month.locator(".lesser").first).to_be_visible()
    expect(month.locator(".more").first).to_be_visible()


def test_the_keyboard_skips_to_the_content_and_shows_where_it_is(visit: Open) -> None:
    page = visit("/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_a_lane_reads_out_its_road(visit: Open) -> None:
    page = visit("/")
    lane = page.get_by_role("img", name=re.compile("^France: .*talks opened 19 Oct 2023.*signed"))
    expect(lane.first).to_be_visible()


@pytest.mark.parametrize("path", ["/", "/timeline", "/countries", "/agreements"])
@pytest.mark.parametrize("width", [390, 1280])
def test_the_group_is_one_click_away_and_in_sight(visit: Open, path: str, width: int) -> None:
    page = visit(path, width)
    link = page.get_by_role("link", name="Non-G7", exact=True)
    box = link.bounding_box()
    assert box is not None
    assert box["y"] < 900
    link.click()
    assert page.url.endswith(f"{path}?group=non-g7")


@pytest.mark.parametrize("scripted", [True, False])
def test_another_day_and_other_sources_lie_folded_under_one_line(
    visit: Open, scripted: bool
) -> None:
    page = visit("/countries/france", java_script_enabled=scripted)
    expect(page.get_by_label("Situation on")).to_be_hidden()
    page.locator(".situation summary").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Situation on").fill("2023-10-19")
    page.locator("[name=evidence]").select_option("articles")
    page.locator(".situation button").click()
    expect(page.locator(".situation summary")).to_have_text(
        "Situation on 19 October 2023, from five news articles: change"
    )
    expect(page.locator(".banner a")).to_have_attribute("href", "/countries/france")


@pytest.mark.parametrize("name", ["Order of signing", "Looked for, not found", "Related documents"])
def test_every_page_is_reached_from_the_foot_of_every_other(visit: Open, name: str) -> None:
    page = visit("/people", 390)
    page.get_by_role("link", name="More ↓").click()
    page.get_by_role("link", name=name, exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.get_by_role("link", name="Back to the top").click()
    assert page.url.endswith("#main")


@pytest.mark.parametrize("path", ["/agreements", "/countries", "/signings", "/countries/france"])
@pytest.mark.parametrize("width", [390, 1280])
def test_a_date_in_a_table_stays_on_one_line(visit: Open, path: str, width: int) -> None:
    page = visit(path, width)
    heights = page.evaluate(
        "[...document.querySelectorAll('td time, .nowrap')].map(e => e.getClientRects().length)"
    )
    assert set(heights) <= {0, 1}


@pytest.mark.parametrize("more", ["", "&agreement=pt-2024"])
def test_a_few_agreements_fit_a_phone(visit: Open, more: str) -> None:
    page = visit(f"/compare?agreement=gb-2024&agreement=hr-2024{more}", 390)
    table = page.locator(".side-by-side").first.bounding_box()
    assert table is not None
    assert table["x"] + table["width"] <= 390


def test_the_map_leads_to_the_countries(visit: Open) -> None:
    page = visit("/")
    page.get_by_role("link", name="Japan: Signed").click()
    assert page.url.endswith("/countries/japan")


@pytest.mark.parametrize("path", KINDS_OF_PAGE)
def test_nothing_scrolls_sideways_on_the_smallest_screen(visit: Open, path: str) -> None:
    page = visit(path, 320, quiet=path != "/nowhere")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_text_of_twice_the_size_fits(visit: Open) -> None:
    page = visit("/", 1280, bypass_csp=True)
    page.add_style_tag(content="html { font-size: 200% }")
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280


def test_on_paper_the_day_stands_there_and_the_controls_do_not(visit: Open) -> None:
    page = visit("/countries/france")
    page.emulate_media(media="print")
    expect(page.locator(".print-footer")).to_be_visible()
    expect(page.locator("nav").first).to_be_hidden()
    expect(page.locator(".situation form")).to_be_hidden()
    expect(page.locator(".situation summary")).to_be_visible()
    expect(page.locator(".footnotes")).to_be_visible()


def test_a_mark_unfolds_the_sources_that_it_leads_to(visit: Open) -> None:
    page = visit("/pace")
    note = page.locator(".footnotes > li").first
    expect(note.locator("ul")).to_be_hidden()
    page.locator('a.source[href="#n1"]').first.click()
    expect(note.locator("ul")).to_be_visible()
    note.locator(".backlink").first.click()
    expect(page.locator("#r1-1")).to_be_in_viewport()


@pytest.mark.parametrize("path", ["/pledges", "/gaps", "/pace", "/timeline"])
def test_what_is_folded_on_screen_is_printed(visit: Open, path: str) -> None:
    page = visit(path)
    inside = page.locator("main details > :not(summary, form, ul[aria-label])").first
    expect(inside).to_be_hidden()
    page.emulate_media(media="print")
    expect(inside).to_be_visible()


def test_the_walk_through_time_tells_the_new_headline(visit: Open) -> None:
    page = visit("/?as_of=2024-03-01")
    page.locator("#time [rel=prev]").click()
    headline = page.locator("h1").inner_text()
    expect(page.locator("#time [role=status]")).to_contain_text(headline)


def test_in_forced_colours_signed_and_other_tiles_still_differ(visit: Open) -> None:
    page = visit("/?as_of=2024-03-01", forced_colors="active")
    fills = {
        page.locator(f".map {shade}").first.evaluate("one => getComputedStyle(one).fill")
        for shade in (".tile-signed", ".tile-joined")
    }
    assert len(fills) == 2
