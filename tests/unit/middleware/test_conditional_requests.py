"""Validators: what a client holds is not sent again, and nothing else is taken for it."""

from email.utils import formatdate

import pytest

from app.middleware.conditional_requests import combined, decided_status
from tests.conftest import Get

PLAIN = {"Accept-Encoding": "identity"}
TAG, MODIFIED = b'"a"', formatdate(1_700_000_000, usegmt=True).encode()
EARLIER = formatdate(1_699_999_999, usegmt=True).encode()
LATER = formatdate(1_700_000_001, usegmt=True).encode()
VALIDATORS = [(b"etag", TAG), (b"last-modified", MODIFIED)]


@pytest.mark.parametrize(
    ("conditions", "status"),
    [
        ({b"if-none-match": b'"a"'}, 304),
        ({b"if-none-match": b'W/"a"'}, 304),
        ({b"if-none-match": b'"b", W/"a"'}, 304),
        ({b"if-none-match": b"*"}, 304),
        ({b"if-none-match": b'"b"'}, 200),
        ({b"if-none-match": b"a"}, 200),
        ({b"if-none-match": b'"b"', b"if-modified-since": MODIFIED}, 200),
        ({b"if-modified-since": MODIFIED}, 304),
        ({b"if-modified-since": LATER}, 200),
        ({b"if-modified-since": EARLIER}, 200),
        ({b"if-modified-since": b"Fri, 01 Jan 2100 00:00:00 GMT"}, 200),
        ({b"if-modified-since": b"yesterday"}, 200),
        ({b"if-match": b'"a"'}, 200),
        ({b"if-match": b"*"}, 200),
        ({b"if-match": b'W/"a"'}, 412),
        ({b"if-match": b'"b"'}, 412),
        ({b"if-match": b'"a"', b"if-none-match": b'"a"'}, 304),
        ({b"if-match": b'"b"', b"if-none-match": b'"a"'}, 412),
        ({b"if-unmodified-since": MODIFIED}, 200),
        ({b"if-unmodified-since": LATER}, 200),
        ({b"if-unmodified-since": EARLIER}, 412),
        ({b"if-unmodified-since": b"never"}, 200),
        ({b"if-match": b'"a"', b"if-unmodified-since": EARLIER}, 200),
        ({}, 200),
    ],
)
def test_conditions_are_decided_in_their_order(conditions: dict[bytes, bytes], status: int) -> None:
    assert decided_status(200, VALIDATORS, conditions) == status


def test_conditions_decide_nothing_about_errors() -> None:
    assert decided_status(404, VALIDATORS, {b"if-none-match": b"*"}) == 404


def test_without_a_time_no_time_counts() -> None:
    assert decided_status(200, [(b"etag", TAG)], {b"if-modified-since": MODIFIED}) == 200
    assert decided_status(200, [(b"etag", TAG)], {b"if-unmodified-since": EARLIER}) == 200


def test_several_lines_of_a_header_are_one_list() -> None:
    lines = [(b"if-none-match", b'"x"'), (b"if-none-match", b'"a"'), (b"accept", b"*/*")]
    assert combined(lines, {b"if-none-match"}) == {b"if-none-match": b'"x", "a"'}
    long = [(b"if-none-match", b"x" * 9000)] * 2
    assert len(combined(long, {b"if-none-match"})[b"if-none-match"]) <= 4000


def test_a_page_that_is_known_is_not_sent_again(get: Get) -> None:
    known = get("/about")
    tag = known.headers["etag"]
    again = get("/about", headers={"If-None-Match": f'"other", W/{tag}'})
    assert again.status_code == 304
    assert not again.content
    for name in ("etag", "cache-control", "vary", "last-modified", "content-security-policy"):
        assert again.headers[name] == known.headers[name]
    for name in ("content-length", "content-type", "content-encoding"):
        assert name not in again.headers
    lines = [("If-None-Match", tag), ("If-None-Match", '"other"')]
    assert get("/about", headers=lines).status_code == 304


def test_a_tag_counts_before_a_time(get: Get) -> None:
    moment = {"If-Modified-Since": get("/about").headers["last-modified"]}
    assert get("/about", headers=moment).status_code == 304
    assert get("/about", headers={**moment, "If-None-Match": '"other"'}).status_code == 200


@pytest.mark.parametrize("path", ["/about", "/about.json"])
def test_a_version_that_is_gone_is_told_with_412(get: Get, path: str) -> None:
    answer = get(path, headers={"If-Match": '"gone"'})
    assert answer.status_code == 412
    assert answer.headers["cache-control"] == "no-store"
    assert ("problem+json" in answer.headers["content-type"]) is path.endswith(".json")
    assert get(path, headers={"If-Match": get(path).headers["etag"]}).status_code == 200
    headed = get(path, "HEAD", headers={"If-Match": '"gone"'})
    assert (headed.status_code, headed.content) == (412, b"")


def test_head_has_the_headers_of_get_and_no_body(get: Get) -> None:
    for path in ("/about", "/nothing", "/timeline?from=x", "/data/pactline.zip", "/readyz"):
        whole, head = get(path), get(path, "HEAD")
        assert not head.content
        assert head.status_code == whole.status_code
        assert dict(head.headers) == dict(whole.headers)


@pytest.mark.parametrize("path", ["/about.json", "/data/pactline.sqlite3"])
def test_head_of_a_part_is_the_head_of_the_whole(get: Get, path: str) -> None:
    head = get(path, "HEAD", headers={**PLAIN, "Range": "bytes=0-3"})
    assert head.status_code == 200
    assert head.headers["content-length"] == str(len(get(path, headers=PLAIN).content))
    assert "content-range" not in head.headers


def test_pages_have_no_parts(get: Get) -> None:
    whole = get("/about.json", headers={**PLAIN, "Range": "bytes=0-3"})
    assert whole.status_code == 200
    assert "accept-ranges" not in whole.headers
    assert whole.content == get("/about.json", headers=PLAIN).content
