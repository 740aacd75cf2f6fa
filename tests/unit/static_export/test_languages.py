"""The Ukrainian edition in a site of files: below `uk/`, file for file beside the English one."""

import json
import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from app.static_export import plan
from app.urls import has_language
from tests.unit.static_export.conftest import ADDRESSES, ExportedSite

pytestmark = pytest.mark.slow
HOSTED = [address for address in ADDRESSES if address]
EDITION = "uk"
PAGES = (
    "",
    "timeline/",
    "countries/france/",
    "events/first/",
    "group/g7/timeline/",
    "day/2023-08-01/",
    "day/2023-08-01/timeline/",
)


def page(site: ExportedSite, folder: str) -> LexborHTMLParser:
    """Return the page of a folder of the site."""
    return LexborHTMLParser((site.folder / folder / plan.INDEX).read_text(encoding="utf-8"))


def attribute(node: LexborNode | None, name: str) -> str:
    """Return an attribute of an element that is there."""
    assert node is not None
    return str(node.attributes[name])


@pytest.mark.parametrize("site", ADDRESSES, indirect=True)
def test_every_page_is_written_in_each_language_and_says_so(site: ExportedSite) -> None:
    files = {path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*.html")}
    ukrainian = {file.removeprefix(f"{EDITION}/") for file in files if file.startswith(EDITION)}
    english = {file for file in files if not file.startswith(EDITION)}
    # The description of the interface for programs is English.
    assert english - ukrainian == {"docs/index.html"}
    assert ukrainian < english
    for file in files:
        language = EDITION if file.startswith(f"{EDITION}/") else "en"
        html = (site.folder / file).read_text(encoding="utf-8")
        assert re.search(r'<html lang="([^"]*)"', html).group(1) == language, file  # type: ignore[union-attr]


@pytest.mark.parametrize("site", [""], indirect=True)
def test_a_ukrainian_page_and_its_forms_are_in_ukrainian(site: ExportedSite) -> None:
    folder = site.folder / EDITION
    timeline = (folder / "timeline" / plan.INDEX).read_text(encoding="utf-8")
    assert "<title>Хронологія - Pactline</title>" in timeline
    assert "У цій копії сайту немає пошуку" in timeline
    assert "no free choice" not in timeline
    assert (
        json.loads((folder / "timeline.json").read_text(encoding="utf-8"))["title"] == "Хронологія"
    )
    assert 'xml:lang="uk"' in (folder / "timeline.atom").read_text(encoding="utf-8")


@pytest.mark.parametrize("folder", PAGES)
@pytest.mark.parametrize("site", HOSTED, indirect=True)
def test_a_page_names_itself_and_its_twin(site: ExportedSite, folder: str) -> None:
    english, ukrainian = f"{site.base_url}/{folder}", f"{site.base_url}/{EDITION}/{folder}"
    for own_folder, own in ((folder, english), (f"{EDITION}/{folder}", ukrainian)):
        tree = page(site, own_folder)
        named = {
            attribute(link, "hreflang"): attribute(link, "href")
            for link in tree.css("link[hreflang]")
        }
        assert named == {"en": english, "x-default": english, EDITION: ukrainian}
        assert attribute(tree.css_first("link[rel=canonical]"), "href") == own
        assert attribute(tree.css_first('meta[property="og:url"]'), "content") == own
        switch = attribute(tree.css_first("a.language"), "href")
        twin = ukrainian if own == english else english
        assert twin == f"https://site.example{switch}"


@pytest.mark.parametrize("folder", PAGES)
@pytest.mark.parametrize("site", [""], indirect=True)
def test_on_a_disk_the_link_to_the_other_language_is_the_file_of_the_twin(
    site: ExportedSite, folder: str
) -> None:
    for own, twin in ((folder, f"{EDITION}/{folder}"), (f"{EDITION}/{folder}", folder)):
        tree = page(site, own)
        switch = attribute(tree.css_first("a.language"), "href")
        twin_file = site.folder / twin / plan.INDEX
        assert (site.folder / own / switch).resolve() == twin_file.resolve()
        # Search engines take whole addresses alone.
        assert not tree.css("link[hreflang]")


@pytest.mark.parametrize("site", ADDRESSES, indirect=True)
def test_links_within_the_ukrainian_pages_stay_there(site: ExportedSite) -> None:
    base = site.base_url.removeprefix("https://site.example")
    for path in (site.folder / EDITION).rglob(plan.INDEX):
        tree = LexborHTMLParser(path.read_text(encoding="utf-8"))
        for link in tree.css("nav a[href], main a[href], footer a[href]"):
            address = attribute(link, "href").partition("#")[0]
            if address and not re.match(r"[a-z]+:", address):
                file = linked_file(site.folder, path, address.removeprefix(base))
                assert file.startswith(f"{EDITION}/") or not has_language(f"/{file}"), (path, file)


def linked_file(folder: Path, page_path: Path, address: str) -> str:
    """Return where a link of a page leads, below the folder of the site."""
    start = folder if address.startswith("/") else page_path.parent
    target = (start / address.lstrip("/")).resolve()
    file = target / plan.INDEX if target.is_dir() else target
    return file.relative_to(folder.resolve()).as_posix()


@pytest.mark.parametrize("site", HOSTED, indirect=True)
def test_the_site_map_has_each_page_in_both_languages(site: ExportedSite) -> None:
    site_map = (site.folder / "sitemap.xml").read_text(encoding="utf-8")
    for folder in PAGES:
        for language, prefix in (("en", ""), ("x-default", ""), (EDITION, f"{EDITION}/")):
            address = f"{site.base_url}/{prefix}{folder}"
            assert f"<loc>{address}</loc>" in site_map
            assert site_map.count(f'hreflang="{language}" href="{address}"') == 2
