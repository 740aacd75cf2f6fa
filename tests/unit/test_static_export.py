"""The site as files, read through a real nginx, at the root and under a path."""

import json
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from selectolax.lexbor import LexborHTMLParser

from app.database import store
from app.settings import Settings
from app.static_export import ExportError, export
from bench import servers
from tests import samples
from tests.fronting import nginx


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


@pytest.mark.parametrize("path", ["", "/pact/line"])
def test_every_link_of_the_exported_site_leads_somewhere(
    small: Path, tmp_path: Path, path: str
) -> None:
    served_from = tmp_path / "www"
    export(Settings(store=small, base_url=f"https://site.example{path}"), served_from / path[1:])
    tmp_path.chmod(0o755)
    port = servers.free()
    whole = servers.NGINX.replace("default_type text/html;", "include /etc/nginx/mime.types;")
    configuration = whole.format(folder=tmp_path, port=port).replace(
        f"root {tmp_path};", f"root {served_from}; absolute_redirect off;"
    )
    with nginx(tmp_path, "user root;" + configuration, port) as base, httpx.Client() as client:
        waiting, event_view = [f"{path}/"], set()
        while waiting:
            address = waiting.pop()
            if address in event_view:
                continue
            event_view.add(address)
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
    with pytest.raises(ExportError, match="not empty"):
        export(Settings(store=small), tmp_path / "www")
