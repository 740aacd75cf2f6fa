"""The site as files, read through a real nginx, at the root and under a path."""

import json
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from selectolax.lexbor import LexborHTMLParser

from app import static_export
from app.database import store
from app.settings import Settings
from app.static_export import ExportError, export
from bench import servers
from tests import samples
from tests.fronting import AROUND, nginx

SITE = """
include /etc/nginx/mime.types;
server {{
  listen 127.0.0.1:{port}; absolute_redirect off;
  location / {{ root {folder}; }}
}}
"""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of two events."""
    path = tmp_path_factory.mktemp("small") / "pactline.sqlite3"
    events = samples.event("first", "2023-08-01"), samples.event("second", "2023-09-02")
    record = samples.record(*events)
    named = tuple(
        one.model_copy(update={"slug": "france"} if one.code == "FR" else {})
        for one in record.countries
    )
    store.build(replace(record, countries=named), path)
    return path


@pytest.mark.served
@pytest.mark.parametrize("path", ["", "/pact/line"])
def test_every_link_of_the_exported_site_leads_somewhere(
    small: Path, tmp_path: Path, path: str
) -> None:
    served_from = tmp_path / "www"
    export(Settings(store=small, base_url=f"https://site.example{path}"), served_from / path[1:])
    tmp_path.chmod(0o755)
    port = servers.free()
    configuration = AROUND.format(folder=tmp_path, site=SITE.format(port=port, folder=served_from))
    with nginx(tmp_path, configuration, port) as base, httpx.Client() as client:
        waiting, visited = [f"{path}/"], set()
        while waiting:
            address = waiting.pop()
            if address in visited:
                continue
            visited.add(address)
            answer = client.get(base + address)
            assert answer.status_code == 200, address
            if not answer.headers["content-type"].startswith("text/html"):
                continue
            tree = LexborHTMLParser(answer.text)
            assert not tree.css("form"), address
            links = [node.attributes.get("href") or "" for node in tree.css("[href]")]
            links = [link.partition("#")[0] for link in links]
            assert all("?" not in link for link in links if link.startswith("/")), address
            waiting += [link for link in links if link.startswith("/")]
    for variant in ("day/2023-08-01", "group/g7/timeline"):
        assert (served_from / path[1:] / variant / "index.html").is_file()


def test_the_exported_site_says_what_it_leaves_out_and_shows_no_other_day(
    small: Path, tmp_path: Path
) -> None:
    export(Settings(store=small), tmp_path / "www")
    timeline = (tmp_path / "www/timeline/index.html").read_text()
    assert "no free choice of filters" in timeline
    dated = (tmp_path / "www/day/2023-08-01/timeline/index.html").read_text()
    assert 'id="first"' in dated
    assert 'id="second"' not in dated
    assert json.loads((tmp_path / "www/timeline.json").read_text())["count"] == 2


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
    whole = static_export.addresses
    monkeypatch.setattr(
        static_export,
        "addresses",
        lambda *given: (address for address in whole(*given) if address != "/about"),
    )
    with pytest.raises(ExportError, match=r"links lead nowhere, the first from .*: /about"):
        export(Settings(store=small), tmp_path / "www")


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/", "index.html"),
        ("/timeline", "timeline/index.html"),
        ("/timeline.json?group=g7", "group/g7/timeline.json"),
        ("/?as_of=2023-10-19", "day/2023-10-19/index.html"),
        ("/static/time.1a2b.js", "static/time.1a2b.js"),
    ],
)
def test_every_address_has_a_file_of_its_own(address: str, file: str) -> None:
    assert static_export.file_of(address) == file
