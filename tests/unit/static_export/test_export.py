"""The site as files, read through a real nginx, and each page held against its own address."""

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import httpx
import pytest
from icalendar import Calendar
from selectolax.lexbor import LexborHTMLParser

from app.settings import Settings
from app.static_export import ExportError, export, links, plan
from app.static_export.file_urls import FileUrls
from bench import servers
from tests.fronting import AROUND, nginx
from tests.unit.static_export.conftest import ADDRESSES, ExportedSite

SITE = """
include /etc/nginx/mime.types;
server {{
  listen 127.0.0.1:{port}; absolute_redirect off;
  location / {{ root {folder}; }}
}}
"""
pytestmark = pytest.mark.slow
HOSTED = [address for address in ADDRESSES if address]
# Frames name the page that they show; the page for what is not there stands nowhere.
WITHOUT_ADDRESS = {"embed", "404.html"}


def pages(site: ExportedSite) -> Iterator[tuple[str, str]]:
    """Yield file and text of every page for readers."""
    for path in sorted(site.folder.rglob("*.html")):
        file = path.relative_to(site.folder).as_posix()
        if not WITHOUT_ADDRESS & set(file.split("/")):
            yield file, path.read_text(encoding="utf-8")


@pytest.mark.served
@pytest.mark.parametrize("site", ADDRESSES, indirect=True)
def test_every_link_of_the_exported_site_leads_somewhere(
    site: ExportedSite, tmp_path: Path
) -> None:
    tmp_path.chmod(0o755)
    port = servers.free()
    configuration = AROUND.format(folder=tmp_path, site=SITE.format(port=port, folder=site.root))
    start = site.folder.relative_to(site.root).as_posix().strip(".")
    with nginx(tmp_path, configuration, port) as base, httpx.Client() as client:
        first = httpx.URL(f"{base}/{start}/" if start else f"{base}/")
        waiting, visited = [first], set()
        while waiting:
            address = waiting.pop()
            if address in visited:
                continue
            visited.add(address)
            answer = client.get(address)
            assert answer.status_code == 200, address
            if not answer.headers["content-type"].startswith("text/html"):
                continue
            tree = LexborHTMLParser(answer.text)
            assert not tree.css("form"), address
            links = [node.attributes.get("href") or "" for node in tree.css("[href]")]
            within = [address.join(link.partition("#")[0]) for link in links]
            within = [link for link in within if link.host == first.host]
            assert not any(link.query for link in within), address
            waiting += within
    assert len(visited) > 100
    for variant in ("day/2023-08-01", "group/g7/timeline"):
        assert (site.folder / variant / "index.html").is_file()


@pytest.mark.parametrize("site", HOSTED, indirect=True)
def test_every_page_names_its_own_path_and_no_other(site: ExportedSite) -> None:
    files = [file for file, _ in pages(site)]
    assert {"day/2023-08-01/index.html", "group/g7/timeline/index.html"} < set(files)
    for file, html in pages(site):
        own = f"{site.base_url}/{file.removesuffix('index.html')}"
        tree = LexborHTMLParser(html)
        named = [node.attributes["href"] for node in tree.css("link[rel=canonical]")]
        named += [node.attributes["content"] for node in tree.css('meta[property="og:url"]')]
        named += [node.attributes["href"] for node in tree.css("a[rel=bookmark]")]
        assert len(named) >= 2, file
        assert set(named) == {own}, file
        if variant := re.match(r"(?:uk/)?((?:day|group)/[^/]+/)", file):
            for alternate in tree.css("link[rel=alternate]"):
                assert f"/{variant[1]}" in str(alternate.attributes["href"]), file
    listed = re.findall(r"<loc>(.*?)</loc>", (site.folder / "sitemap.xml").read_text())
    assert sorted(listed) == sorted(
        f"{site.base_url}/{file.removesuffix('index.html')}" for file in files
    )


@pytest.mark.parametrize("site", HOSTED[1:], indirect=True)
def test_a_group_in_another_form_names_its_own_path(site: ExportedSite) -> None:
    own = f"{site.base_url}/group/g7/timeline/"
    folder = site.folder / "group" / "g7"
    for suffix in (".bib", ".ris", ".csl.json", ".md", ".atom"):
        text = (folder / f"timeline{suffix}").read_text(encoding="utf-8")
        assert own in text, suffix
        assert f"{site.base_url}/timeline" not in text, suffix
        assert "?group" not in text, suffix
    feed = (folder / "timeline.atom").read_text(encoding="utf-8")
    assert f'rel="self" type="application/atom+xml" href="{own[:-1]}.atom"' in feed
    rows = json.loads((folder / "timeline.json").read_text(encoding="utf-8"))["rows"]
    assert [row["url"] for row in rows] == ["/pact/line/events/first/", "/pact/line/events/second/"]
    calendar = Calendar.from_ical((folder / "timeline.ics").read_bytes())
    assert {str(entry["url"]) for entry in calendar.walk("VEVENT")} == {
        f"{site.base_url}/events/first/",
        f"{site.base_url}/events/second/",
    }


@pytest.mark.parametrize("site", HOSTED, indirect=True)
def test_the_code_of_a_frame_leads_to_the_frame_of_the_same_group(site: ExportedSite) -> None:
    for folder in ("", "group/g7/", "group/non-g7/"):
        page = site.folder / folder / "figures" / "lanes" / "index.html"
        code = LexborHTMLParser(page.read_text()).css_first("pre.code-to-copy")
        assert code is not None
        frame = LexborHTMLParser(code.text()).css_first("iframe")
        assert frame is not None
        assert frame.attributes["src"] == f"{site.base_url}/{folder}embed/lanes/"
        assert (site.folder / folder / "embed" / "lanes" / "index.html").is_file()


@pytest.mark.parametrize("site", ADDRESSES, indirect=True)
def test_the_page_of_a_day_offers_no_file_and_no_picture_of_another(site: ExportedSite) -> None:
    dated = (site.folder / "day/2023-08-01/timeline/index.html").read_text()
    tree = LexborHTMLParser(dated)
    assert not tree.css("link[rel=alternate]:not([hreflang])")
    in_languages = [str(link.attributes["href"]) for link in tree.css("link[rel=alternate]")]
    assert all(link.endswith("/day/2023-08-01/timeline/") for link in in_languages)
    assert not tree.css("#as-data")
    assert not tree.css('meta[property^="og:image"]')
    for link in tree.css("[href], [src]"):
        address = link.attributes.get("href") or link.attributes.get("src") or ""
        assert not re.search(r"\.(json|csv|svg|png|md|ics)$", address) or "static/" in address


@pytest.mark.parametrize("site", [""], indirect=True)
def test_a_site_without_an_address_has_relative_ones_alone(site: ExportedSite) -> None:
    for path in site.folder.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        tree = LexborHTMLParser(html)
        for node in tree.css("[href], [src], [srcset], [action], [content]"):
            for name in ("href", "src", "srcset", "action", "content"):
                value = unescape(node.attributes.get(name) or "")
                assert not value.startswith("/"), (path, value)
                if name in ("href", "src") and value and not re.match(r"[a-z]+:|#", value):
                    target = path.parent / httpx.URL(value).path
                    assert target.is_file(), (path, value)
        assert "integrity=" not in html


@pytest.mark.parametrize("site", [""], indirect=True)
def test_the_exported_site_says_what_it_leaves_out_and_shows_no_other_day(
    site: ExportedSite,
) -> None:
    timeline = (site.folder / "timeline/index.html").read_text()
    assert "no free choice of filters" in timeline
    dated = (site.folder / "day/2023-08-01/timeline/index.html").read_text()
    assert 'id="first"' in dated
    assert 'id="second"' not in dated
    assert json.loads((site.folder / "timeline.json").read_text())["count"] == 2


def test_a_folder_that_is_not_empty_a_file_and_a_place_below_a_file_are_refused(
    small: Path, tmp_path: Path
) -> None:
    full, file = tmp_path / "full", tmp_path / "file"
    full.mkdir()
    (full / "mine.txt").write_text("kept")
    file.write_text("kept")
    for folder, reason in (
        (full, f"{full} is not empty; remove it, or name another folder"),
        (file, f"{file} is a file; name a folder"),
        (file / "below", f"the site cannot be written to {file}/below: Not a directory"),
    ):
        with pytest.raises(ExportError) as refused:
            export(Settings(store=small), folder)
        assert str(refused.value) == reason
    assert [path.name for path in full.iterdir()] == ["mine.txt"]
    assert file.read_text() == "kept"


def test_a_link_that_leads_nowhere_fails_the_export(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plan, "addresses", lambda *_: iter(["/accessibility"]))
    with pytest.raises(ExportError, match=r"links lead nowhere, the first from .*404.html: \S+"):
        export(Settings(store=small), tmp_path / "www")


@pytest.mark.parametrize("site", [""], indirect=True)
def test_a_link_that_leads_nowhere_is_named(site: ExportedSite) -> None:
    page = (site.folder / "accessibility/index.html").read_text()
    files = {path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*.*")}
    urls = FileUrls("", files={}, default_query=())
    name = "accessibility/index.html"
    assert set(links.broken_links(name, page, urls, files)) == set()
    (broken,) = set(links.broken_links(name, page, urls, files - {"about/index.html"}))
    assert "about" in broken
