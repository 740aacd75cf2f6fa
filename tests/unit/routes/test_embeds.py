"""Frames for other sites, and oEmbed."""

from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from selectolax.lexbor import LexborHTMLParser

from app.record.codelists import Figure
from app.record.record import Record
from app.routes.embeds import card_paths, figure_paths
from app.settings import Settings
from tests.conftest import Get, asking

ADDRESS = "https://pactline.example"
FIELDS = {
    "type",
    "version",
    "title",
    "provider_name",
    "provider_url",
    "cache_age",
    "html",
    "width",
    "height",
}


@pytest.fixture(scope="module")
def whole(stored: object) -> Get:
    """The site under an address of its own."""
    return asking(Settings(store=stored, base_url=ADDRESS))  # type: ignore[arg-type]


def rules(policy: str) -> dict[str, list[str]]:
    return {name: values for name, *values in (rule.split() for rule in policy.split(";"))}


def test_only_frames_may_be_framed_and_nothing_else_is_looser_there(get: Get) -> None:
    site = rules(get("/").headers["content-security-policy"])
    assert site["frame-ancestors"] == ["'none'"]
    for path in ("/embed/lanes", "/embed/country/france", "/embed/agreement/fr-2024"):
        headers = get(path).headers
        (policy,) = headers.get_list("content-security-policy")
        frame = rules(policy)
        assert frame.pop("frame-ancestors") == ["*"]
        for name, values in frame.items():
            allowed = site.get(name, site["default-src"])
            assert values == ["'none'"] or values == allowed, name
        assert "script-src" not in frame
        assert frame["default-src"] == ["'none'"]
        assert headers["cross-origin-resource-policy"] == "cross-origin"
    for path in (
        "/figures/lanes",
        "/countries/france",
        "/figures/lanes.svg",
        "/oembed",
        "/nowhere",
    ):
        policy = get(path).headers["content-security-policy"]
        assert rules(policy)["frame-ancestors"] == ["'none'"]


def test_every_frame_is_small_has_its_origin_and_needs_no_script(get: Get, record: Record) -> None:
    for path in (*figure_paths(), *card_paths(record)):
        answer = get(path)
        if path.startswith("/embed/agreement/") and answer.status_code == 404:
            continue
        assert answer.status_code == 200, path
        tree = LexborHTMLParser(answer.text)
        assert tree.css("nav, script, form, iframe") == []
        links = [node.attributes.get("href") or "" for node in tree.css(".origin a")]
        assert links[0] == path.replace("/embed/country", "/countries").replace(
            "/embed/agreement", "/agreements"
        ).replace("/embed/", "/figures/")
        assert record.revision in answer.text
        assert "Situation on 31 March 2025" in answer.text
        assert tree.css("[style]") == []


def test_a_frame_keeps_its_day_and_its_filters(get: Get) -> None:
    now, then = get("/embed/country/france"), get("/embed/country/france?as_of=2024-01-20")
    assert "Signed" in now.text
    assert "Signed" not in then.text
    link = LexborHTMLParser(then.text).css(".origin a")[0].attributes["href"]
    assert link == "/countries/france?as_of=2024-01-20"
    assert get("/embed/ladder?group=g7").text != get("/embed/ladder").text
    assert get("/embed/ladder?group=x").status_code == 400


def test_other_names_lead_to_the_frames_own(get: Get) -> None:
    assert get("/embed/country/fr").headers["location"] == "/embed/country/france"
    assert get("/embed/Lanes").headers["location"] == "/embed/lanes"
    for path in ("/embed/nothing", "/embed/country/nowhere", "/embed/agreement/xx-2024"):
        assert get(path).status_code == 404
    assert "lanes, ladder" in get("/embed/nothing").text


@pytest.mark.parametrize("figure", Figure)
def test_oembed_shows_the_frame_of_a_picture(whole: Get, figure: Figure) -> None:
    answer = whole(f"/oembed?url={ADDRESS}/figures/{figure}")
    assert answer.headers["content-type"] == "application/json"
    content = answer.json()
    assert set(content) == FIELDS
    assert (content["type"], content["version"]) == ("rich", "1.0")
    (frame,) = LexborHTMLParser(content["html"]).css("iframe")
    src = frame.attributes["src"] or ""
    assert src == f"{ADDRESS}/embed/{figure}?as_of=2025-03-31&known_on=2025-03-31"
    assert frame.attributes["height"] == str(content["height"])
    assert whole(src.removeprefix(ADDRESS)).status_code == 200


@pytest.mark.parametrize(
    ("page", "frame"),
    [
        ("/", "/embed/lanes?"),
        ("/pace", "/embed/pace?"),
        ("/countries/france", "/embed/country/france?"),
        ("/countries/FR", "/embed/country/france?"),
        ("/agreements/gb-2024", "/embed/agreement/gb-2024?"),
        ("/embed/ladder", "/embed/ladder?"),
        ("/figures/ladder?group=g7", "/embed/ladder?group=g7&"),
        ("/countries/france?as_of=2024-01-20", "/embed/country/france?as_of=2024-01-20&"),
    ],
)
def test_oembed_knows_pages_that_have_a_picture_or_a_card(
    whole: Get, page: str, frame: str
) -> None:
    content = whole(f"/oembed?url={quote(ADDRESS + page, safe='')}").json()
    assert f'src="{ADDRESS}{frame}'.replace("&", "&amp;") in content["html"]


@pytest.mark.parametrize("oembed", ["/oembed", "/uk/oembed"])
def test_oembed_answers_in_the_language_of_the_address(whole: Get, oembed: str) -> None:
    for path, name in (("", "France"), ("/uk", "Франція")):
        url = quote(f"{ADDRESS}{path}/countries/france", safe="")
        content = whole(f"{oembed}?url={url}").json()
        assert content["title"] == name
        assert f'src="{ADDRESS}{path}/embed/country/france?' in content["html"]


def test_frames_and_pictures_are_in_the_language_of_their_address(get: Get) -> None:
    for path, language in (("", "en"), ("/uk", "uk")):
        frame = LexborHTMLParser(get(f"{path}/embed/country/france").text)
        root, link = frame.css_first("html"), frame.css_first(".origin a")
        assert root is not None
        assert link is not None
        assert root.attributes["lang"] == language
        assert link.attributes["href"] == f"{path}/countries/france"
    assert ' lang="uk" xml:lang="uk" ' in get("/uk/figures/lanes.svg").text
    moved = get("/uk/preview/countries/fr.png", follow_redirects=False)
    assert moved.headers["location"] == "/uk/preview/countries/france.png"


def test_oembed_as_xml_says_the_same(whole: Get) -> None:
    address = f"/oembed?url={ADDRESS}/countries/france"
    answer = whole(f"{address}&format=xml")
    assert answer.headers["content-type"].startswith("text/xml")
    root = ElementTree.fromstring(answer.content)  # noqa: S314
    as_json = whole(f"{address}&format=json").json()
    assert root.tag == "oembed"
    assert {child.tag: child.text for child in root} == {
        name: str(value) for name, value in as_json.items()
    }


def test_oembed_is_no_larger_than_is_asked_for(whole: Get) -> None:
    address = f"/oembed?url={ADDRESS}/figures/lanes"
    content = whole(f"{address}&maxwidth=320&maxheight=500").json()
    assert (content["width"], content["height"]) == (320, 500)
    assert whole(f"{address}&maxwidth=320").json()["height"] > 500
    assert whole(f"{address}&maxwidth=5000").json()["width"] == 600


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("", 400),
        ("url=", 400),
        (f"url={ADDRESS}/figures/lanes&maxwidth=x", 400),
        (f"url={ADDRESS}/figures/lanes&maxwidth=0", 400),
        (f"url={ADDRESS}/figures/lanes%3Fgroup=x", 400),
        (f"url={ADDRESS}/figures/lanes&format=yaml", 501),
        (f"url={ADDRESS}/figures/nothing", 404),
        (f"url={ADDRESS}/countries/nowhere", 404),
        (f"url={ADDRESS}/about", 404),
        ("url=https://elsewhere.example/figures/lanes", 404),
        (f"url={ADDRESS}.evil.example/figures/lanes", 404),
        ("url=http://pactline.example/figures/lanes", 404),
        ("url=javascript:alert(1)", 404),
        ("url=//pactline.example/figures/lanes", 404),
        ("url=https://[", 400),
    ],
)
def test_oembed_refuses_with_a_problem(whole: Get, query: str, status: int) -> None:
    answer = whole(f"/oembed?{query}")
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"


def test_without_an_address_of_its_own_the_site_says_which_setting_gives_it_one(get: Get) -> None:
    answer = get("/oembed?url=https://pactline.example/figures/lanes")
    assert answer.status_code == 501
    assert "PACTLINE_BASE_URL" in answer.json()["detail"]
    assert 'src="/embed/lanes?' in get("/oembed?url=/figures/lanes").json()["html"]


def test_pages_with_a_frame_lead_to_oembed_and_others_do_not(get: Get, whole: Get) -> None:
    for path in ("/", "/figures/lanes?group=g7", "/countries/france", "/agreements/gb-2024"):
        tree = LexborHTMLParser(whole(path).text)
        links = {
            node.attributes["type"]: node.attributes["href"] or ""
            for node in tree.css('link[type$="+oembed"]')
        }
        assert set(links) == {"application/json+oembed", "text/xml+oembed"}
        for address in links.values():
            assert address.startswith(f"{ADDRESS}/oembed?url=")
            assert whole(address.removeprefix(ADDRESS)).status_code == 200
    assert "+oembed" not in whole("/about").text
    assert "+oembed" not in get("/figures/lanes").text
