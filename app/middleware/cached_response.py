"""An answer that can be sent any number of times, in every coding."""

from dataclasses import dataclass, field
from email.utils import formatdate
from hashlib import sha256

from starlette.types import Send

from app.middleware.compression import HIGHEST, compressed, compressible

Headers = list[tuple[bytes, bytes]]
# What is known only when the bytes are.
OWN = {b"content-length", b"content-encoding", b"etag", b"last-modified", b"vary"}


@dataclass(frozen=True, slots=True)
class Variant:
    """The answer in one coding, ready to be sent."""

    headers: Headers
    body: bytes


@dataclass(slots=True)
class CachedResponse:
    """Status, headers and whole body of an answer, and its compressed forms as they are asked for.

    `modified` is the POSIX time for Last-Modified, None for none.
    """

    status: int
    headers: Headers
    body: bytes
    modified: int | None = None
    _variants: dict[str, Variant] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.headers = [pair for pair in self.headers if pair[0] not in OWN]
        if self.compresses:
            self.headers.append((b"vary", b"Accept-Encoding"))

    @property
    def compresses(self) -> bool:
        """Whether it has compressed forms."""
        content_type = dict(self.headers).get(b"content-type", b"")
        return self.status == 200 and compressible(content_type, self.body)

    def variant(self, coding: str) -> Variant:
        """Return the answer in a coding, compressed the first time; as it is where none helps."""
        variant = self._variants.get(coding)
        if variant is None:
            if coding and self.compresses:
                variant = self._encoded(coding, compressed(self.body, coding))
            else:
                variant = self._encoded("", self.body)
            self._variants[coding] = variant
        return variant

    def compress_highest(self) -> None:
        """Compress it as small as it goes, in every coding; this takes its time."""
        if self.compresses:
            for coding, level in HIGHEST.items():
                body = compressed(self.body, coding, level)
                self._variants[coding] = self._encoded(coding, body)

    def _encoded(self, coding: str, body: bytes) -> Variant:
        headers = [*self.headers, (b"content-length", str(len(body)).encode())]
        if coding:
            headers.append((b"content-encoding", coding.encode()))
        if self.status == 200:
            # Of the very bytes that are sent, so that a tag never names two sequences of bytes.
            headers.append((b"etag", f'"{sha256(body).hexdigest()[:20]}"'.encode()))
            if self.modified is not None:
                moment = formatdate(self.modified, usegmt=True)
                headers.append((b"last-modified", moment.encode()))
        return Variant(headers, body)

    async def send(self, coding: str, send: Send) -> None:
        """Send the answer."""
        variant = self.variant(coding)
        start = {"type": "http.response.start", "status": self.status, "headers": variant.headers}
        await send(start)
        await send({"type": "http.response.body", "body": variant.body})
