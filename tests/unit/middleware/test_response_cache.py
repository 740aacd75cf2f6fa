"""What HTTP promises: validators, codings, parts, limits and headers, through the whole front."""

import gzip
import re
from pathlib import Path
from typing import Any

import brotli
import pytest
import zstandard

from app.formats import SUFFIXES
from app.middleware import canonical, negotiation, security_headers
from app.middleware.cached_response import CachedResponse
from app.middleware.shelf import Shelf
from app.settings import Settings
from app.templating import static_files
from tests.conftest import Get, asking

PLAIN = {"Accept-Encoding": "identity"}
UNPACK: dict[str, Any] = {
    "br": brotli.decompress,
    "gzip": gzip.decompress,
    "zstd": lambda body: zstandard.ZstdDecompressor().decompress(body),
}


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        (None, ""),
        ("", ""),
        ("*", "br"),
        ("br", "br"),
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, zstd", "zstd"),
        ("gzip;q=1.0, br;q=0.5", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("br;q=0, *;q=0.1", "zstd"),
        ("identity;q=0, gzip", "gzip"),
        ("identity, gzip;q=0.5", ""),
        ("identity;q=0", ""),
        ("*;q=0", ""),
        ("x-gzip", "gzip"),
        ("GZIP", "gzip"),
        ("deflate", ""),
        ("br;q=2", ""),
        (";;;,,br;q", ""),
        ("gzip;q=0.001", "gzip"),
    ],
)
def test_the_coding_is_the_one_preferred(accepted: str | None, coding: str) -> None:
    assert negotiation.encoding(accepted.encode() if accepted is not None else None) == coding


@pytest.mark.parametrize("coding", ["br", "gzip", "zstd"])
def test_every_coding_holds_the_same_page_under_a_tag_of_its_own(get: Get, coding: str) -> None:
    plain = get("/about", headers=PLAIN)
    packed = get("/about", headers={"Accept-Encoding": coding})
    assert packed.headers["content-encoding"] == coding
    assert packed.headers["etag"] != plain.headers["etag"]
    assert plain.headers["vary"] == packed.headers["vary"] == "Accept-Encoding"
    assert packed.text == plain.text
    assert int(packed.headers["content-length"]) < len(plain.content)


def test_what_is_asked_for_again_is_compressed_better_once(stored: Path) -> None:
    get = asking(Settings(store=stored))
    packing = {"Accept-Encoding": "br"}
    lengths = [int(get("/timeline", headers=packing).headers["content-length"]) for _ in range(2)]
    get.front.cache.pool.shutdown()  # type: ignore[attr-defined]
    best = get("/timeline", headers=packing)
    assert int(best.headers["content-length"]) < min(lengths)
    assert best.text == get("/timeline", headers=PLAIN).text
    first = {"If-None-Match": best.headers["etag"].replace("-best", ""), **packing}
    assert get("/timeline", headers=first).status_code == 304


def test_a_page_that_is_known_is_not_sent_again(get: Get) -> None:
    known = get("/about")
    again = get("/about", headers={"If-None-Match": f'"other", W/{known.headers["etag"]}'})
    assert again.status_code == 304
    assert not again.content
    for name in ("etag", "cache-control", "vary", "last-modified", "content-security-policy"):
        assert again.headers[name] == known.headers[name]
    assert "content-length" not in again.headers
    assert get("/about", headers={"If-None-Match": "*"}).status_code == 304


def test_a_tag_counts_before_a_time(get: Get) -> None:
    known = get("/about")
    moment = {"If-Modified-Since": known.headers["last-modified"]}
    assert get("/about", headers=moment).status_code == 304
    assert get("/about", headers={**moment, "If-None-Match": '"other"'}).status_code == 200
    early = {"If-Modified-Since": "Sat, 01 Jul 2023 00:00:00 GMT"}
    assert get("/about", headers=early).status_code == 200
    assert get("/about", headers={"If-Modified-Since": "yesterday"}).status_code == 200


def test_tags_differ_between_pages_and_not_between_spellings(get: Get) -> None:
    tag = get("/timeline?group=g7&status=signed").headers["etag"]
    for other in ("?status=signed&group=g7", "?group=G7&status=signed&utm_source=x&q="):
        assert get(f"/timeline{other}").headers["etag"] == tag
    assert get("/timeline?group=g7").headers["etag"] != tag


def test_head_has_the_headers_of_get_and_no_body(get: Get) -> None:
    for path in ("/about", "/nothing", "/timeline?from=x"):
        whole, head = get(path), get(path, "HEAD")
        assert not head.content
        assert head.status_code == whole.status_code
        assert dict(head.headers) == dict(whole.headers)


@pytest.mark.parametrize(
    ("page_request", "first", "last"),
    [
        ("0-0", 0, 0),
        ("10-19", 10, 19),
        ("10-", 10, None),
        ("-5", -5, None),
        ("0-99999999", 0, None),
    ],
)
def test_a_part_can_be_asked_for(get: Get, page_request: str, first: int, last: int | None) -> None:
    whole = get("/about.json", headers=PLAIN)
    part = get("/about.json", headers={**PLAIN, "Range": f"bytes={page_request}"})
    assert part.status_code == 206
    expected = whole.content[first : None if last is None else last + 1]
    assert part.content == expected
    begins = len(whole.content) + first if first < 0 else first
    ends = begins + len(expected) - 1
    assert part.headers["content-range"] == f"bytes {begins}-{ends}/{len(whole.content)}"
    assert int(part.headers["content-length"]) == len(expected)
    assert part.headers["etag"] == whole.headers["etag"]


@pytest.mark.parametrize(
    ("page_request", "status"),
    [
        ("bytes=999999999-", 416),
        ("bytes=-0", 416),
        ("bytes=5-2", 200),
        ("bytes=0-1,3-4", 200),
        ("lines=0-1", 200),
        ("bytes=-", 200),
        ("bytes=a-b", 200),
    ],
)
def test_a_part_that_is_none_is_refused_or_answered_whole(
    get: Get, page_request: str, status: int
) -> None:
    found = get("/about.json", headers={**PLAIN, "Range": page_request})
    assert found.status_code == status
    if status == 416:
        whole = get("/about.json", headers=PLAIN)
        assert found.headers["content-range"] == f"bytes */{len(whole.content)}"


def test_a_part_of_something_older_is_the_whole(get: Get) -> None:
    tag = get("/about.json", headers=PLAIN).headers["etag"]
    part = {**PLAIN, "Range": "bytes=0-3"}
    assert get("/about.json", headers={**part, "If-Range": tag}).status_code == 206
    assert get("/about.json", headers={**part, "If-Range": '"old"'}).status_code == 200
    assert get("/about.json", headers={**part, "If-Range": f"W/{tag}"}).status_code == 200


def test_the_download_of_the_store_can_be_resumed(get: Get, stored: Path) -> None:
    path = "/data/pactline.sqlite3"
    part = get(path, headers={"Range": "bytes=0-15"})
    assert part.status_code == 206
    assert part.content == b"SQLite format 3\0"
    assert part.headers["content-range"].endswith(f"/{stored.stat().st_size}")


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
def test_every_answer_has_the_headers_that_protect_readers(get: Get, path: str) -> None:
    found = get(path)
    for name, value in security_headers.ALWAYS.items():
        assert found.headers[name] == value
    assert "set-cookie" not in found.headers
    assert "server" not in found.headers
    assert "strict-transport-security" not in found.headers
    html = found.headers["content-type"].startswith("text/html")
    expected = "same-origin" if html else "cross-origin"
    assert found.headers["cross-origin-resource-policy"] == expected


def test_https_is_asked_for_where_the_site_has_it(stored: Path) -> None:
    get = asking(Settings(store=stored, base_url="https://pactline.example"))
    for path in ("/", "/nothing"):
        assert "max-age=63072000" in get(path).headers["strict-transport-security"]


def test_a_forged_host_changes_nothing(stored: Path) -> None:
    get = asking(Settings(store=stored))
    for path in ("/", "/sitemap.xml", "/index.json", "/nothing", "/countries/GB", "/openapi.json"):
        forged = get(path, headers={"Host": "evil.example", "X-Forwarded-Host": "evil.example"})
        honest = get(path)
        assert "evil" not in forged.text + str(forged.headers)
        assert forged.content == honest.content
        assert forged.headers == honest.headers


def test_only_named_hosts_are_served_where_some_are_named(stored: Path) -> None:
    get = asking(Settings(store=stored, hosts=("pactline.example", ".pages.example")))
    assert get("/", headers={"Host": "pactline.example:8443"}).status_code == 200
    assert get("/", headers={"Host": "one.pages.example"}).status_code == 200
    assert get("/", headers={"Host": "evil.example"}).status_code == 400
    assert get("/", headers={"Host": "evilpactline.example"}).status_code == 400
    assert get("/healthz", headers={"Host": "10.0.0.1"}).status_code == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "NONSENSE"])
def test_methods_that_write_are_refused(get: Get, method: str) -> None:
    found = get("/about", method)
    assert found.status_code == 405
    assert set(found.headers["allow"].split(", ")) == {"GET", "HEAD"}
    assert found.headers["content-security-policy"] == security_headers.CSP


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_every_form_of_a_page_keeps_its_query(suffix: str) -> None:
    page_route, form = canonical.entry_of(f"/timeline{suffix}")
    assert page_route is not None
    assert page_route.name == "timeline"
    assert form is not None
    assert form.suffix == suffix


def test_a_redirect_keeps_the_query_of_its_own_request(get: Get) -> None:
    for query in ("country=fr", "country=jp", "as_of=2023-10-19"):
        for path in ("/Timeline", "/timeline/", "/countries/FR", "/countries/FR.json"):
            assert get(f"{path}?{query}").headers["location"].endswith(f"?{query}"), path


def test_what_is_kept_has_a_bound_in_number_and_in_bytes() -> None:
    kept = Shelf(3, 1000)
    for number in range(10):
        kept.put(b"%d" % number, CachedResponse(200, [], b"x" * 10, 0.0))
        assert kept.get(b"0"), "what is asked for again and again stays"
        assert len(kept) <= 3
    assert [number for number in range(10) if kept.get(b"%d" % number)] == [0, 8, 9]
    for number in range(10, 20):
        kept.put(b"%d" % number, CachedResponse(200, [], b"x" * 120, 0.0))
        assert kept.size <= 1000
    kept.put(b"huge", CachedResponse(200, [], b"x" * 200, 0.0))
    assert kept.get(b"huge") is None
