"""`release` as a key of every address: kept by links and forms, refused where nobody knows it."""

import lzma
import re
import shutil
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from app.settings import Settings
from tests.conftest import Get, asking
from tests.releases import FIRST, SECOND

HREF = re.compile(r'\bhref="([^"#]*)"')
HIDDEN = f'<input type="hidden" name="release" value="{FIRST}">'
# Where a page leads out of its release on purpose: the interface, and the page as it is today.
OUT = ("/static/", "/docs", "/site.webmanifest", "/openapi.json", "/releases/")


@pytest.mark.parametrize(
    "path", ["/timeline.json", "/countries/france", "/figures/lanes.svg", "/embed/ladder", "/docs"]
)
@pytest.mark.parametrize("name", ["2020-01-01", "newest"])
def test_an_unknown_release_is_refused_with_the_list(at_second: Get, path: str, name: str) -> None:
    answer = at_second(f"{path}?release={name}")
    assert answer.status_code == 400
    assert f"{SECOND}, {FIRST}" in answer.text


def test_an_unknown_release_is_a_problem_in_data(at_second: Get) -> None:
    problem = at_second("/timeline.json?release=2020-01-01").json()
    assert (problem["parameter"], problem["value"]) == ("release", "2020-01-01")
    assert problem["allowed"].endswith(f"Known here: {SECOND}, {FIRST}")


def test_a_site_without_releases_knows_none(get: Get) -> None:
    assert "Known here: none" in get(f"/timeline.json?release={FIRST}").json()["allowed"]


def test_two_releases_at_once_are_refused_and_an_empty_one_is_none(at_second: Get) -> None:
    answer = at_second(f"/timeline.json?release={FIRST}&release={SECOND}")
    assert answer.status_code == 400
    assert "one value, not several" in answer.json()["detail"]
    assert at_second("/about.json?release=").content == at_second("/about.json").content


@pytest.mark.parametrize("path", ["/", "/timeline", "/countries/france", "/compare", "/data"])
def test_links_and_forms_of_a_release_stay_in_it(at_second: Get, path: str) -> None:
    page = at_second(f"{path}?release={FIRST}").text
    assert page.count(HIDDEN) >= page.count("<form")
    outside = set()
    for link in map(unescape, HREF.findall(page)):
        parts = urlsplit(link)
        inside = parts.path.startswith("/") and not parts.netloc
        stays = parse_qs(parts.query).get("release") == [FIRST]
        if inside and not stays and not parts.path.startswith(OUT):
            outside.add(link)
    assert outside == {path}


def test_data_of_a_release_leads_to_pages_of_it(at_second: Get) -> None:
    answer = at_second(f"/timeline.json?release={FIRST}&country=fr")
    assert all(f"release={FIRST}" in row["url"] for row in answer.json()["rows"])
    assert f"release={FIRST}" in answer.headers["link"].partition(">")[0]
    following = at_second(f"/sources.json?release={FIRST}").json()["next"]
    assert following is None or f"release={FIRST}" in following


def test_a_banner_names_the_release_and_leads_to_today(at_second: Get) -> None:
    page = at_second(f"/countries/france?release={FIRST}&as_of=2024-01-01").text
    assert f"You see release {FIRST}" in page
    assert '<a href="/countries/france">Show this page as it is today</a>' in page
    assert f"/countries/france?release={FIRST}" in page
    assert "You see release" not in at_second("/countries/france").text


def test_a_site_that_is_ready_says_which_release_it_serves(at_second: Get, ahead: Get) -> None:
    assert at_second("/readyz").json()["release"] == SECOND
    assert "release" not in ahead("/readyz").json()


def test_searches_are_led_to_what_is_known_today(at_second: Get) -> None:
    noindex = '<meta name="robots" content="noindex">'
    assert noindex in at_second(f"/countries/france?release={FIRST}").text
    assert noindex not in at_second("/countries/france").text


def test_the_description_of_the_interface_lists_the_releases(at_second: Get, ahead: Get) -> None:
    for get, names in ((at_second, [SECOND, FIRST]), (ahead, [FIRST])):
        parameters = get("/openapi.json").json()["paths"]["/timeline.json"]["get"]["parameters"]
        schemas = {parameter["name"]: parameter["schema"] for parameter in parameters}
        assert schemas["release"]["enum"] == [*names, ""]


def test_a_release_can_be_kept_long_and_has_validators_of_its_own(at_second: Get) -> None:
    frozen, current = at_second(f"/about?release={FIRST}"), at_second("/about")
    assert "max-age=86400" in frozen.headers["cache-control"]
    assert "max-age=86400" not in current.headers["cache-control"]
    assert frozen.headers["etag"] != current.headers["etag"]
    assert frozen.headers["last-modified"]
    again = at_second(f"/about?release={FIRST}", headers={"If-None-Match": frozen.headers["etag"]})
    assert again.status_code == 304


def test_the_store_of_a_release_is_the_one_that_was_hashed_for_good(at_second: Get) -> None:
    rows = at_second("/releases.json").json()["rows"]
    for row in rows:
        store, package = row["files"]
        answer = at_second(store["url"])
        assert "immutable" in answer.headers["cache-control"]
        assert len(answer.content) == store["bytes"]
        assert answer.headers["etag"].strip('"') == store["sha256"][:20]
        assert answer.headers["pactline-release"] == row["name"]
        part = at_second(store["url"], headers={"Range": "bytes=0-15"})
        assert (part.status_code, part.content) == (206, b"SQLite format 3\0")
        assert at_second(package["url"]).content[:2] == b"PK"
    assert at_second("/releases/2020-01-01/pactline.sqlite3").status_code == 404
    for blank in ("%20", "%1E", "%C2%A0", f"%20{FIRST}"):
        assert at_second(f"/releases/{blank}/pactline.zip").status_code == 404


def test_the_package_names_the_release_as_its_version(at_second: Get, ahead: Get) -> None:
    assert at_second("/datapackage.json").json()["version"] == SECOND
    assert at_second(f"/datapackage.json?release={FIRST}").json()["version"] == FIRST
    assert ahead("/datapackage.json").json()["version"] == ahead("/about.json").json()["revision"]
    assert (
        at_second(f"/data/event.csv?release={FIRST}").content
        != at_second("/data/event.csv").content
    )


def test_a_frame_of_a_release_stays_in_it(stored: Path, first_release: Path) -> None:
    address = "https://pactline.example"
    get = asking(Settings(store=stored, releases=first_release, base_url=address))
    for query in ("", f"?release={FIRST}"):
        page = f"{address}/countries/france{query}"
        frame = get("/oembed", params={"url": page}).json()["html"]
        assert f"release={FIRST}" in frame
    unknown = get("/oembed", params={"url": f"{address}/countries/france?release=2020-01-01"})
    assert unknown.status_code == 400


@pytest.fixture
def damaged(later_store: Path, releases: Path, tmp_path: Path) -> Get:
    """A site of which the first release is damaged."""
    folder = Path(shutil.copytree(releases, tmp_path / "releases"))
    (folder / FIRST / "pactline.sqlite3.xz").write_bytes(lzma.compress(b"no store"))
    return asking(Settings(store=later_store, releases=folder))


def test_a_damaged_release_costs_itself_alone(damaged: Get) -> None:
    answer = damaged(f"/about.json?release={FIRST}")
    assert answer.status_code == 503
    assert answer.json()["title"] == "That release cannot be opened"
    assert damaged(f"/releases/{FIRST}/pactline.sqlite3").status_code == 503
    assert damaged("/about").status_code == 200
    assert damaged(f"/about?release={SECOND}").status_code == 200


def test_a_damaged_newest_release_is_not_offered(
    later_store: Path, first_release: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(first_release, tmp_path / "releases"))
    (folder / FIRST / "pactline.sqlite3.xz").unlink()
    page = asking(Settings(store=later_store, releases=folder))("/countries/france")
    assert page.status_code == 200
    assert "ahead of the newest release" in page.text
    assert f"?release={FIRST}" not in page.text


def test_a_new_release_is_served_as_soon_as_it_lies_there(
    later_store: Path, first_release: Path, releases: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(first_release, tmp_path / "releases"))
    get = asking(Settings(store=later_store, releases=folder))
    assert get("/about.json").json()["release"] is None
    shutil.copytree(releases / SECOND, folder / SECOND)
    assert get("/about.json").json()["release"] == SECOND
    assert [row["name"] for row in get("/releases.json").json()["rows"]] == [SECOND, FIRST]


def test_the_list_of_releases_has_every_form(at_second: Get, get: Get) -> None:
    feed = at_second("/releases.atom").text
    assert feed.index(f": {SECOND}</title>") < feed.index(f": {FIRST}</title>")
    assert "What was there at first." in feed
    assert at_second("/releases.csv").text.splitlines()[1].startswith(SECOND)
    page = at_second("/releases").text
    assert f"Against release {FIRST}: events 2 revised and 1 withdrawn; agreements 1 added." in page
    assert "There is no release yet" in get("/releases").text
    assert get("/releases.atom").status_code == 200
