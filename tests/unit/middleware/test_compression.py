"""Codings: the one preferred, compressed once, under a tag of its own."""

import gzip
from typing import Any

import brotli
import pytest

from app.middleware import compression
from app.middleware.cached_response import CachedResponse
from tests.conftest import Get

PLAIN = {"Accept-Encoding": "identity"}
UNPACK: dict[str, Any] = {"br": brotli.decompress, "gzip": gzip.decompress}
HTML = [(b"content-type", b"text/html; charset=utf-8")]


@pytest.mark.parametrize(
    ("lines", "coding"),
    [
        ([], ""),
        ([""], ""),
        (["*"], "br"),
        (["br"], "br"),
        (["gzip, deflate, br, zstd"], "br"),
        (["gzip, zstd"], "gzip"),
        (["zstd"], ""),
        (["gzip;q=1.0, br;q=0.5"], "gzip"),
        (["br;q=0, gzip"], "gzip"),
        (["br;q=0, *;q=0.1"], "gzip"),
        (["identity;q=0, gzip"], "gzip"),
        (["identity, gzip;q=0.5"], ""),
        (["identity;q=0"], ""),
        (["*;q=0"], ""),
        (["x-gzip"], "gzip"),
        (["GZIP"], "gzip"),
        (["deflate"], ""),
        (["br;q=2"], ""),
        ([";;;,,br;q"], ""),
        (["gzip;q=0.001"], "gzip"),
        (["br", "identity"], "br"),
        (["gzip", "br"], "br"),
        (["identity", "gzip;q=0.5"], ""),
    ],
)
def test_the_coding_is_the_one_preferred(lines: list[str], coding: str) -> None:
    headers = [(b"accept-encoding", line.encode()) for line in lines]
    assert compression.preferred([(b"accept", b"*/*"), *headers]) == coding


def test_what_is_remembered_of_a_request_is_cut() -> None:
    cached = compression._preferred
    cached.cache_clear()
    for number in range(20):
        line = b"br, " + b"x" * 60_000 + b"%d" % number
        assert compression.preferred([(b"accept-encoding", line)]) == "br"
    assert cached.cache_info().currsize == 1


@pytest.mark.parametrize("coding", UNPACK)
def test_every_coding_holds_the_same_page_under_a_tag_of_its_own(get: Get, coding: str) -> None:
    plain = get("/about", headers=PLAIN)
    packed = get("/about", headers={"Accept-Encoding": coding})
    assert packed.headers["content-encoding"] == coding
    assert packed.headers["etag"] != plain.headers["etag"]
    assert plain.headers["vary"] == packed.headers["vary"] == "Accept-Encoding"
    assert packed.text == plain.text
    assert int(packed.headers["content-length"]) < len(plain.content)


def test_an_answer_is_compressed_once_for_all_who_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    passes = []
    compress = brotli.compress

    def counted(*arguments: Any, **named: Any) -> bytes:
        passes.append(1)
        return bytes(compress(*arguments, **named))

    monkeypatch.setattr(brotli, "compress", counted)
    response = CachedResponse(200, HTML, b"<p>again and again</p>" * 100)
    bodies = {response.variant("br").body for _ in range(5)}
    assert len(bodies) == len(passes) == 1


def test_a_tag_names_one_sequence_of_bytes(get: Get) -> None:
    body = get("/about").content
    response = CachedResponse(200, HTML, body)
    quick = {coding: response.variant(coding) for coding in ("", "br", "gzip")}
    response.compress_highest()
    best = {coding: response.variant(coding) for coding in ("", "br", "gzip")}
    bytes_by_tag: dict[bytes, bytes] = {}
    for coding in ("", "br", "gzip"):
        for variant in (quick[coding], best[coding]):
            tag = dict(variant.headers)[b"etag"]
            assert bytes_by_tag.setdefault(tag, variant.body) == variant.body
            unpacked = UNPACK[coding](variant.body) if coding else variant.body
            assert unpacked == body
    assert len(best["br"].body) < len(quick["br"].body)


@pytest.mark.parametrize(
    ("kind", "length", "compresses"),
    [
        (b"text/html; charset=utf-8", 5000, True),
        (b"application/json", 5000, True),
        (b"application/vnd.citationstyles.csl+json", 5000, True),
        (b"application/atom+xml; charset=utf-8", 5000, True),
        (b"image/svg+xml", 5000, True),
        (b"application/x-bibtex; charset=utf-8", 5000, True),
        (b"image/png", 5000, False),
        (b"application/zip", 5000, False),
        (b"text/html", 100, False),
    ],
)
def test_only_what_gets_shorter_is_compressed(kind: bytes, length: int, compresses: bool) -> None:
    assert CachedResponse(200, [(b"content-type", kind)], b"a" * length).compresses is compresses


def test_an_error_has_one_form_and_no_validator(get: Get) -> None:
    answer = get("/nothing", headers={"Accept-Encoding": "br"})
    for name in ("etag", "last-modified", "accept-ranges", "content-encoding"):
        assert name not in answer.headers
