"""What every answer says of itself: what may run, who may keep it, and how long."""

import re
from base64 import b64decode
from hashlib import sha256
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from app.middleware import security_headers
from app.settings import Settings
from app.templating import static_files
from tests.conftest import Get, asking


def rules(policy: str) -> dict[str, list[str]]:
    """What a policy allows, by directive."""
    return {name: sources for name, *sources in (rule.split() for rule in policy.split(";"))}


def test_the_policy_lets_no_inline_code_and_no_stranger_in() -> None:
    assert "unsafe" not in security_headers.CSP
    assert "*" not in security_headers.CSP
    assert "http" not in security_headers.CSP
    for rule in ("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"):
        assert rule in security_headers.CSP


def test_a_script_is_let_in_by_its_hash_alone(get: Get) -> None:
    page = get("/")
    allowed = rules(page.headers["content-security-policy"])["script-src"]
    scripts = LexborHTMLParser(page.text).css("script[src]")
    named = [(node.attributes["src"] or "", node.attributes["integrity"]) for node in scripts]
    assert [f"'{integrity_hash}'" for _, integrity_hash in named] == allowed
    for address, integrity_hash in named:
        assert integrity_hash
        digest = sha256(get(address).content).digest()
        assert b64decode(integrity_hash.removeprefix("sha256-")) == digest


def test_pages_are_fresh_for_minutes_and_static_files_for_ever(get: Get) -> None:
    ages = {
        name: int(value)
        for name, value in re.findall(r"([\w-]+)=(\d+)", get("/").headers["cache-control"])
    }
    assert 0 < ages["max-age"] <= 300
    assert 0 < ages["s-maxage"] <= 600
    style = get("/static/" + static_files.named("pactline.css"))
    assert "immutable" in style.headers["cache-control"]
    assert style.headers["etag"]


@pytest.mark.parametrize(
    "path", ["/", "/about", "/nothing", "/timeline?from=x", "/%ff", "/healthz", "/about.json"]
)
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
def test_every_answer_has_the_headers_that_protect_readers(
    get: Get, path: str, method: str
) -> None:
    answer = get(path, method)
    for name, value in security_headers.ALWAYS.items():
        assert answer.headers[name] == value
    assert answer.headers["cache-control"]
    assert "set-cookie" not in answer.headers
    assert "server" not in answer.headers
    assert "strict-transport-security" not in answer.headers
    html = answer.headers["content-type"].startswith("text/html")
    expected = "same-origin" if html else "cross-origin"
    assert answer.headers["cross-origin-resource-policy"] == expected


def test_https_is_asked_for_where_the_site_has_it(stored: Path) -> None:
    get = asking(Settings(store=stored, base_url="https://pactline.example"))
    for path in ("/", "/nothing"):
        assert "max-age=63072000" in get(path).headers["strict-transport-security"]
