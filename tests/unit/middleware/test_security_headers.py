"""What the content security policy lets run: one script, known by what it holds."""

from base64 import b64decode
from hashlib import sha256

from selectolax.lexbor import LexborHTMLParser

from app.middleware import security_headers
from tests.conftest import Get


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
