"""What is refused before anybody looks at it, and in which form."""

from pathlib import Path

import pytest

from app.middleware import security_headers
from app.settings import Settings
from tests.conftest import Get, asking

LONG = "/timeline.json?q=" + "a" * 5000


@pytest.fixture(scope="module")
def based(stored: Path) -> Get:
    """A site that knows its place, and serves one host and all below another."""
    hosts = ("pactline.example", ".pages.example", "site")
    base_url = "https://pactline.example/pacts"
    return asking(Settings(store=stored, base_url=base_url, hosts=hosts))


@pytest.mark.parametrize(
    ("path", "more", "status"),
    [
        (LONG, {}, 414),
        ("/timeline.csv?q=%ff", {}, 400),
        ("/timeline.json", {"headers": {"Host": "evil.example"}}, 400),
        ("/data/pactline.zip", {"content": b"x" * 20_000}, 413),
        ("/timeline.json", {"method": "POST"}, 405),
        ("/timeline.json?group=g8", {}, 400),
        ("/timeline.json?cursor=AAAA", {}, 404),
        ("/nowhere.csv", {}, 404),
        ("/data/pactline.sqlite3", {"headers": {"If-Match": '"gone"'}}, 412),
        ("/data/pactline.zip", {"headers": {"Range": "bytes=99999999-"}}, 416),
    ],
)
def test_every_refusal_under_a_data_suffix_is_a_problem_that_names_the_whole_path(
    based: Get, path: str, more: dict[str, object], status: int
) -> None:
    for mount in ("", "/pacts"):
        answer = based(mount + path, **more)
        assert answer.status_code == status
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.headers["content-security-policy"] == security_headers.CSP
        problem = answer.json()
        assert problem["status"] == status
        assert problem["instance"] == "/pacts" + path.partition("?")[0]
        assert problem["type"].startswith("/pacts/docs#")


def test_a_refusal_of_a_page_is_a_page_without_what_was_sent(get: Get) -> None:
    answer = get("/timeline?q=" + "a" * 5000)
    assert answer.status_code == 414
    assert answer.headers["content-type"].startswith("text/html")
    assert "aaaa" not in answer.text
    assert "at most 4000 characters" in answer.text


def test_a_body_is_refused_and_its_connection_closed(get: Get) -> None:
    for method in ("GET", "HEAD", "POST"):
        answer = get("/about", method, content=b"x" * 20_000)
        assert answer.status_code == 413
        assert answer.headers["connection"] == "close"
    for length in ("-5", "x", "9" * 400, "5, 6"):
        assert get("/about", headers={"Content-Length": length}).status_code == 413
    assert get("/about", headers={"Content-Length": "0"}).status_code == 200


def test_only_named_hosts_are_served_where_some_are_named(based: Get) -> None:
    for host, status in {
        "pactline.example:8443": 200,
        "PACTLINE.example": 200,
        "one.pages.example": 200,
        "evil.example": 400,
        "evilpactline.example": 400,
        "pactline.example.evil": 400,
    }.items():
        assert based("/", headers={"Host": host}).status_code == status, host
    for path in ("/healthz", "/readyz", "/pacts/readyz"):
        assert based(path, headers={"Host": "10.0.0.1"}).status_code == 200


def test_a_forged_host_changes_nothing(stored: Path) -> None:
    get = asking(Settings(store=stored))
    for path in ("/", "/sitemap.xml", "/index.json", "/nothing", "/countries/GB", "/openapi.json"):
        forged = get(path, headers={"Host": "evil.example", "X-Forwarded-Host": "evil.example"})
        honest = get(path)
        assert "evil" not in forged.text + str(forged.headers)
        assert forged.content == honest.content
        assert forged.headers == honest.headers


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "NONSENSE"])
def test_methods_that_write_are_refused(get: Get, method: str) -> None:
    answer = get("/about", method)
    assert answer.status_code == 405
    assert set(answer.headers["allow"].split(", ")) == {"GET", "HEAD"}
    assert answer.headers["content-security-policy"] == security_headers.CSP
