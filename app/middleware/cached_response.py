"""A finished answer: its bytes, the same compressed, and the headers that each is sent with."""

import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from email.utils import formatdate
from hashlib import sha256
from typing import Any

import brotli
import zstandard

from app.middleware.security_headers import Headers

Message = dict[str, Any]
QUICK: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda body: brotli.compress(body, quality=3),
    "zstd": lambda body: zstandard.ZstdCompressor(level=3).compress(body),
    "gzip": lambda body: _gzip(body, 4),
}
STRONG: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda body: brotli.compress(body, quality=11),
    "zstd": lambda body: zstandard.ZstdCompressor(level=19).compress(body),
    "gzip": lambda body: _gzip(body, 9),
}
SMALLEST = 500
BEST = "-best"
TEXTS = (b"text/", b"application/json", b"image/svg")


def _gzip(body: bytes, level: int) -> bytes:
    made = zlib.compressobj(level, wbits=31)
    return made.compress(body) + made.flush()


def compresses(headers: Headers, body: bytes) -> bool:
    """Whether a shorter form of an answer is worth its while."""
    kind = dict(headers).get(b"content-type", b"")
    text = kind.startswith(TEXTS) or b"+json" in kind or b"+xml" in kind or b"/xml" in kind
    return text and len(body) >= SMALLEST


@dataclass(frozen=True, slots=True)
class Variant:
    """The answer in one coding, ready to be sent; `head` is its headers as they are on the wire."""

    tag: str
    body: bytes
    start: Message
    content: Message
    head: bytes


@dataclass(slots=True)
class CachedResponse:
    """An answer that can be sent any number of times."""

    status: int
    headers: Headers
    body: bytes
    modified: float
    digest: str = ""
    variants: dict[str, Variant] = field(default_factory=dict)
    strong: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.digest = sha256(self.body).hexdigest()[:20]
        self.variants[""] = self._variant("", self.digest, self.body)

    def variant(self, coding: str) -> Variant:
        """The answer in a coding: quickly the first time."""
        if coding not in self.variants:
            if self.status != 200 or not compresses(self.headers, self.body):
                return self.variants[""]
            self.variants[coding] = self._variant(
                coding, f"{self.digest}-{coding}", QUICK[coding](self.body)
            )
        return self.variants[coding]

    def strengthen(self, coding: str) -> None:
        """Compress once more as well as it goes. The bytes change, so the tag does too."""
        body = STRONG[coding](self.body)
        self.variants[coding] = self._variant(coding, f"{self.digest}-{coding}{BEST}", body)

    def known_by(self, tag: str, variant: Variant) -> bool:
        """Whether an entity tag is of this answer in this coding, however well compressed."""
        named = variant.tag.removesuffix(BEST)
        return tag in (named, named + BEST)

    def _variant(self, coding: str, tag: str, body: bytes) -> Variant:
        own: Headers = [(b"content-length", str(len(body)).encode())]
        if self.status == 200:
            own += [
                (b"etag", f'"{tag}"'.encode()),
                (b"last-modified", formatdate(self.modified, usegmt=True).encode()),
                (b"accept-ranges", b"bytes"),
            ]
        if coding:
            own.append((b"content-encoding", coding.encode()))
        headers = self.headers + own
        start = {"type": "http.response.start", "status": self.status, "headers": headers}
        head = b"".join(b"%b: %b\r\n" % pair for pair in headers)
        return Variant(tag, body, start, {"type": "http.response.body", "body": body}, head)
