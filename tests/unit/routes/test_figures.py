"""The pictures by address: files, pages, data, previews and icons."""

import json
import re
from io import BytesIO
from xml.etree import ElementTree

import pytest
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from app.record.codelists import Figure
from app.record.record import Record
from app.routes.page_route import PageRoute
from app.routes.page_table import PAGES
from app.settings import Settings
from tests.answers import rows_of_csv
from tests.conftest import Get, asking

ADDRESS = "https://pactline.example/base"


@pytest.fixture(scope="module")
def whole(stored: object) -> Get:
    """The site under an address of its own."""
    return asking(Settings(store=stored, base_url=ADDRESS))  # type: ignore[arg-type]


@pytest.mark.parametrize("figure", Figure)
def test_every_picture_is_there_as_svg_as_data_and_as_a_page(get: Get, figure: Figure) -> None:
    svg = get(f"/figures/{figure}.svg")
    assert (svg.status_code, svg.headers["content-type"]) == (200, "image/svg+xml")
    assert svg.headers["access-control-allow-origin"] == "*"
    assert svg.headers["cross-origin-resource-policy"] == "cross-origin"
    assert 'rel="license"' in svg.headers["link"]
    data = get(f"/figures/{figure}.csv")
    assert data.headers["content-type"] == "text/csv; charset=utf-8"
    page = get(f"/figures/{figure}")
    as_json = get(f"/figures/{figure}.json").json()
    assert page.status_code == 200
    assert len(rows_of_csv(data.text)) == len(as_json["data"]) > 0
    assert list(rows_of_csv(data.text)[0]) == as_json["columns"]
    assert figure.label in page.text


def test_a_png_is_1200_pixels_wide_or_twice_that(get: Get) -> None:
    for query, width in (("", 1200), ("?scale=1", 1200), ("?scale=2", 2400)):
        answer = get(f"/figures/signings.png{query}")
        assert answer.headers["content-type"] == "image/png"
        assert Image.open(BytesIO(answer.content)).width == width


@pytest.mark.parametrize(
    ("query", "allowed"),
    [
        ("group=x", "all, g7, non-g7"),
        ("country=nowhere", "france"),
        ("as_of=2024-13-01", "a day"),
        ("evidence=x", "articles"),
        ("layout=x", "wide, narrow"),
        ("scale=3", "1, 2"),
        ("scale=1&scale=2", "one value"),
    ],
)
def test_a_bad_value_is_refused_with_what_is_allowed(get: Get, query: str, allowed: str) -> None:
    answer = get(f"/figures/lanes.png?{query}")
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
    assert allowed in answer.json()["detail"]


@pytest.mark.parametrize("suffix", [".svg", ".png", ".csv"])
def test_an_unknown_name_is_told_the_names_that_there_are(get: Get, suffix: str) -> None:
    answer = get(f"/figures/nothing{suffix}")
    assert answer.status_code == 404
    assert all(figure in answer.json()["detail"] for figure in Figure)
    page = get("/figures/nothing")
    assert page.status_code == 404
    assert all(figure in page.text for figure in Figure)


def test_a_name_in_capitals_leads_to_its_own(get: Get) -> None:
    answer = get("/figures/Lanes.svg?group=g7")
    assert (answer.status_code, answer.headers["location"]) == (301, "/figures/lanes.svg?group=g7")


def test_filters_and_clocks_change_what_is_drawn_and_are_kept_apart(get: Get) -> None:
    queries = ["", "?group=g7", "?country=fr", "?as_of=2024-01-20", "?evidence=articles"]
    queries += ["?layout=narrow", "?group=g7&layout=narrow"]
    first = [get(f"/figures/lanes.svg{query}").text for query in queries]
    assert len(set(first)) == len(queries)
    assert [get(f"/figures/lanes.svg{query}").text for query in queries] == first


def test_a_picture_is_kept_and_answers_conditions(get: Get) -> None:
    first = get("/figures/ladder.png")
    again = get("/figures/ladder.png", headers={"If-None-Match": first.headers["etag"]})
    assert again.status_code == 304
    assert get("/figures/ladder.png", method="HEAD").headers["etag"] == first.headers["etag"]


def test_the_data_of_the_ladder_is_that_of_the_dashboard(get: Get) -> None:
    ladder = get("/index.json").json()["ladder"]
    rows = rows_of_csv(get("/figures/ladder.csv").text)
    assert [(row["status"], row["count"]) for row in rows] == [
        (rung["status"], str(rung["count"])) for rung in ladder
    ]


def test_the_data_of_the_pace_is_that_of_its_page(get: Get) -> None:
    page = get("/pace.json").json()["rows"]
    rows = rows_of_csv(get("/figures/pace.csv").text)
    assert [(row["country"], row["days_least"], row["days_most"]) for row in rows] == [
        (row["country"], str(row["days_least"] or ""), str(row["days_most"] or "")) for row in page
    ]


def test_the_data_of_the_signings_tells_what_was_signed_from_what_is_announced(get: Get) -> None:
    rows = rows_of_csv(get("/figures/signings.csv").text)
    states = {row["country"]: row["state"] for row in rows}
    assert states["FR"] == "signed"
    assert states["BG"] == "announced"
    assert states["ME"] == "overdue"
    assert all(bool(row["agreement"]) is (row["state"] == "signed") for row in rows)


def test_sums_keep_their_currency_and_are_never_added(get: Get, record: Record) -> None:
    sums = sorted(
        (commitment.currency, commitment.amount)
        for agreement in record.agreements
        for commitment in agreement.commitments
        if commitment.currency and commitment.form.value != "provided"
    )
    rows = rows_of_csv(get("/figures/pledges.csv").text)
    assert sorted((row["currency"], float(row["amount"])) for row in rows) == sums


def test_the_list_names_every_picture_and_is_reached_from_every_page(get: Get) -> None:
    links = {
        node.attributes.get("href") for node in LexborHTMLParser(get("/about").text).css("footer a")
    }
    assert "/figures" in links
    page = LexborHTMLParser(get("/figures?group=g7&as_of=2024-06-01").text)
    hrefs = {node.attributes.get("href") or "" for node in page.css("main a")}
    for figure in Figure:
        for suffix in ("", ".svg", ".png", ".csv"):
            assert f"/figures/{figure}{suffix}?group=g7&as_of=2024-06-01" in hrefs


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("/", ("lanes", "ladder", "tile-map")),
        ("/compare", ("comparison",)),
        ("/pace", ("pace",)),
        ("/signings", ("signings",)),
        ("/pledges", ("pledges",)),
        ("/timeline", ("events",)),
    ],
)
def test_pages_say_where_to_save_their_pictures(
    get: Get, path: str, names: tuple[str, ...]
) -> None:
    page = LexborHTMLParser(get(f"{path}?group=g7").text)
    hrefs = {node.attributes.get("href") or "" for node in page.css("main a")}
    for name in names:
        assert {f"/figures/{name}{suffix}?group=g7" for suffix in (".svg", ".png", ".csv")} <= hrefs


def test_the_page_offers_code_that_is_whole_or_says_what_to_put_before_its_address(
    get: Get, whole: Get
) -> None:
    bare = get("/figures/lanes")
    advice = "Put the name of this site before the address"
    assert advice in bare.text
    assert "PACTLINE_BASE_URL" not in bare.text
    page = whole("/figures/lanes?group=g7")
    assert advice not in page.text
    code = LexborHTMLParser(page.text).css("pre code")[0].text()
    (frame,) = LexborHTMLParser(code).css("iframe")
    assert frame.attributes["src"] == (
        f"{ADDRESS}/embed/lanes?group=g7&as_of=2025-03-31&known_on=2025-03-31"
    )


def test_the_address_in_a_picture_is_whole_where_the_site_knows_its_own(whole: Get) -> None:
    root = ElementTree.fromstring(whole("/figures/pace.svg").content)  # noqa: S314
    text = "".join(root.itertext())
    assert f"{ADDRESS}/figures/pace?as_of=2025-03-31&known_on=2025-03-31" in re.sub(r"\n", "", text)


@pytest.mark.parametrize("page_route", PAGES, ids=lambda page_route: page_route.name)
def test_every_page_names_its_image(get: Get, record: Record, page_route: PageRoute) -> None:
    page = get(page_route.addresses(record)[0] + "?as_of=2025-02-01")
    if page.status_code == 404:
        pytest.skip("the first of them came later")
    image = LexborHTMLParser(page.text).css('meta[property="og:image"]')[0].attributes["content"]
    assert image
    answer = get(image)
    assert answer.headers["content-type"] == "image/png"
    assert Image.open(BytesIO(answer.content)).size == (1200, 630)


def test_images_of_two_days_differ_and_one_of_nothing_is_a_404(get: Get) -> None:
    today, then = get("/preview/index.png"), get("/preview/index.png?as_of=2024-01-20")
    assert today.content != then.content
    assert get("/preview/countries/nowhere.png").status_code == 404
    assert get("/preview/countries/fr.png").headers["location"] == "/preview/countries/france.png"


def test_icons_stand_where_browsers_look_for_them(get: Get) -> None:
    icon = Image.open(BytesIO(get("/favicon.ico").content))
    assert icon.format == "ICO"
    assert icon.info["sizes"] == {(16, 16), (32, 32), (48, 48)}
    assert Image.open(BytesIO(get("/apple-touch-icon.png").content)).size == (180, 180)


def test_the_manifest_names_icons_of_the_sizes_that_it_says(whole: Get) -> None:
    page = LexborHTMLParser(whole("/about").text)
    address = page.css("link[rel=manifest]")[0].attributes["href"]
    assert address == "/base/site.webmanifest"
    answer = whole("/site.webmanifest")
    assert answer.headers["content-type"] == "application/manifest+json"
    for icon in json.loads(answer.text)["icons"]:
        file = whole(icon["src"].removeprefix("/base"))
        assert file.headers["content-type"] == icon["type"]
        if icon["type"] == "image/png":
            size = Image.open(BytesIO(file.content)).size
            assert icon["sizes"] == f"{size[0]}x{size[1]}"
    assert "manifest-src 'self'" in answer.headers["content-security-policy"]
