"""Chooses the coding of an answer (RFC 9110, 12.5.3), and compresses it once."""

import re
import zlib
from functools import lru_cache

import brotli

CODINGS = ("br", "gzip")
LEVEL = 5
HIGHEST = {"br": 11, "gzip": 9}
SMALLEST = 500
LONGEST = 200
_TEXTS = (b"text/", b"application/json", b"application/x-bibtex", b"image/svg")
_CODING = re.compile(r"([!#$%&'*+.^_`|~0-9a-z-]+)(?:\s*;\s*q\s*=\s*([01](?:\.\d{0,3})?))?")


def preferred(headers: list[tuple[bytes, bytes]]) -> str:
    """Return the coding that a request prefers, "" for none.

    Several lines of Accept-Encoding count together. A request that refuses all that there is gets
    its answer without one.
    """
    lines = [value for name, value in headers if name == b"accept-encoding"]
    # What is remembered of a request is cut first.
    return _preferred(b",".join(lines)[:LONGEST]) if lines else ""


@lru_cache(maxsize=500)
def _preferred(accepted: bytes) -> str:
    if not accepted.strip():
        return ""
    weights = _weights(accepted.decode("latin-1").lower())
    anything = weights.get("*", 0.0)
    codings = {name: weights.get(name, anything) for name in CODINGS}
    best = max(CODINGS, key=lambda name: (codings[name], -CODINGS.index(name)))
    plain = weights.get("identity", anything if "*" in weights else 0.001)
    return best if codings[best] > 0 and codings[best] >= plain else ""


def _weights(accepted: str) -> dict[str, float]:
    matches = (_CODING.fullmatch(part.strip()) for part in accepted.split(","))
    return {
        ("gzip" if match[1] == "x-gzip" else match[1]): float(match[2] or 1)
        for match in matches
        if match
    }


def compressible(content_type: bytes, body: bytes) -> bool:
    """Whether a shorter form of an answer is worth its while."""
    text = content_type.startswith(_TEXTS) or b"json" in content_type or b"xml" in content_type
    return text and len(body) >= SMALLEST


def compressed(body: bytes, coding: str, level: int = LEVEL) -> bytes:
    """Return the body in a coding."""
    if coding == "br":
        packed: bytes = brotli.compress(body, quality=level)
        return packed
    compressor = zlib.compressobj(level, wbits=31)
    return compressor.compress(body) + compressor.flush()
