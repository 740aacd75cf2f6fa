"""What every visitor gets: a page that is light, says when it is empty, and can be shared."""

import re

import brotli
import pytest
from selectolax.lexbor import LexborHTMLParser

from app.charts import swimlanes, tile_map
from app.templating import environment, static_files
from app.text import charts
from tests import samples
from tests.answers import first
from tests.conftest import Get
from tests.samples import country, event

ONE_ROUND_TRIP = 14_600
LONG = "The United Republic of " + "Verylongnameland" * 6


@pytest.mark.parametrize("path", ["/", "/uk/"])
def test_the_dashboard_and_its_style_fit_into_one_round_trip(get: Get, path: str) -> None:
    style = static_files.assets()[static_files.named("pactline.css")].content
    packed = [len(brotli.compress(part)) for part in (get(path).content, style)]
    assert sum(packed) <= ONE_ROUND_TRIP


def test_structured_data_keep_the_letters_of_their_language(get: Get) -> None:
    page = LexborHTMLParser(get("/uk/").text)
    data = first(page, "[type='application/ld+json']").text()
    assert re.search("[а-яіїє]{5}", data)
    assert "\\u04" not in data


def test_the_style_loses_its_indentation_and_nothing_else() -> None:
    assert (
        static_files.minified("/* why\n so */\na :is(b, c) {\n    d: e f;\n}\n")
        == "\na :is(b, c) {\nd: e f;\n}\n"
    )


@pytest.mark.parametrize("path", ["/", "/timeline", "/countries/france"])
def test_a_page_can_be_shared(get: Get, path: str) -> None:
    tree = LexborHTMLParser(get(path).text)
    properties = {
        node.attributes.get("property"): node.attributes.get("content") or ""
        for node in tree.css("meta")
    }
    assert properties["og:title"]
    assert properties["og:description"]
    assert get(properties["og:image"]).headers["content-type"] == "image/png"


def test_a_day_before_the_record_has_a_map_and_no_lanes(get: Get) -> None:
    text = get("/?as_of=1999-01-01").text
    assert "No country has taken a step by this day." in text
    assert "Nothing earlier" in text
    assert 'href="/?as_of=2023-07-12"' in text
    tree = LexborHTMLParser(text)
    assert tree.css(".map .tile-none")
    assert not tree.css(".map .tile-signed")


def test_the_last_day_has_nothing_later_and_a_way_to_the_day_before(get: Get) -> None:
    tree = LexborHTMLParser(get("/").text)
    assert tree.css_first("#time [rel=next]") is None
    before = tree.css_first("#time [rel=prev]")
    assert before is not None
    assert get(before.attributes["href"] or "").status_code == 200


def test_an_empty_choice_of_events_says_what_to_do(get: Get) -> None:
    text = get("/timeline?q=nothing-at-all").text
    assert "No event matches. Remove a filter, or choose other days." in text


def test_a_lane_of_one_event_and_a_very_long_name_is_whole() -> None:
    made = samples.record(event("a", "2024-02-16", "signed"), countries=(country("FR", name=LONG),))
    view = samples.view(made)
    chart = swimlanes.chart(view, ["FR"])
    assert charts.lane_title(chart.lanes[0]) == f"{LONG}: signed 16 Feb 2024"
    assert tile_map.tiles(view, ["FR"]).placed[0].country.name == LONG


def test_themes_of_the_four_extents_never_look_alike() -> None:
    drawn = LexborHTMLParser(environment.render("partials/extents.svg"))
    shapes = [drawn.css_first(f"#extent-{one}") for one in ("yes", "partly", "no", "not_seen")]
    bare = {(one.html or "").replace(one.attributes["id"] or "", "") for one in shapes if one}
    assert len(bare) == 4
