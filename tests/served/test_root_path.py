"""The site under a path: the server takes it off, the proxy does, both do, or neither."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.running import free_port, process, uvicorn_command


@pytest.fixture(scope="module")
def address(stored: Path) -> Iterator[str]:
    """The address of a server with a root path."""
    port = free_port()
    command = uvicorn_command(port, "--root-path", "/pactline", "--log-level", "error")
    with process(stored, port, command) as (base, _):
        yield base


@pytest.mark.parametrize("taken_off", [True, False])
def test_a_root_path_of_the_server_leads_every_filter_to_its_own_rows(
    address: str, taken_off: bool
) -> None:
    base = address + ("" if taken_off else "/pactline")
    answers = {code: httpx.get(f"{base}/timeline.csv?country={code}").text for code in ("fr", "gb")}
    assert answers["fr"] != answers["gb"]
    assert httpx.get(f"{base}/timeline.csv?country=fr").text == answers["fr"]
    assert httpx.get(f"{base}/healthz").status_code == 200
    assert httpx.get(f"{base}/readyz").json()["ready"] is True
    assert 'href="/pactline/timeline"' in httpx.get(f"{base}/").text
