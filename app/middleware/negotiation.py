"""What a request says of the form of its answer: encodings, validators, ranges. No I/O."""

import re
from email.utils import parsedate_to_datetime
from functools import lru_cache

PREFERRED = ("br", "zstd", "gzip")
_CODING = re.compile(r"([!#$%&'*+.^_`|~0-9a-z-]+)(?:\s*;\s*q\s*=\s*([01](?:\.\d{0,3})?))?")
_TAG = re.compile(r'(?:W/)?"([^"]*)"')
_RANGE = re.compile(r"bytes=(\d*)-(\d*)")


@lru_cache(maxsize=1000)
def encoding(accepted: bytes | None) -> str:
    """The coding to answer in, "" for none (RFC 9110, 12.5.3).

    Where a request refuses all that there is, it is answered without one.
    """
    if not accepted or not accepted.strip():
        return ""
    weights = _weights(accepted[:1000].decode("latin-1").lower())
    anything = weights.get("*", 0.0)
    codings = {name: weights.get(name, anything) for name in PREFERRED}
    best = max(PREFERRED, key=lambda name: (codings[name], -PREFERRED.index(name)))
    plain = weights.get("identity", anything if "*" in weights else 0.001)
    if codings[best] > 0 and codings[best] >= plain:
        return best
    return ""


def _weights(accepted: str) -> dict[str, float]:
    found = (_CODING.fullmatch(part.strip()) for part in accepted.split(","))
    return {
        ("gzip" if match[1] == "x-gzip" else match[1]): float(match[2] or 1)
        for match in found
        if match
    }


def tags(header: str) -> list[str]:
    """The entity tags of If-None-Match, without quotes; weak ones count as well."""
    return _TAG.findall(header[:4000])


def since(header: str) -> float | None:
    """The moment of If-Modified-Since, None for what is no HTTP date."""
    try:
        return parsedate_to_datetime(header).timestamp()
    except (ValueError, OverflowError):
        return None


def span(header: str, length: int) -> tuple[int, int] | None:
    """First and last byte of a Range header with one range.

    None where the whole is to be sent, for several ranges too. Raises ValueError for a range that
    lies outside.
    """
    match = _RANGE.fullmatch(header.strip()[:60])
    if not match or not (match[1] or match[2]):
        return None
    if not match[1]:
        first, last = max(0, length - int(match[2])), length - 1
    else:
        first, last = int(match[1]), min(int(match[2] or length - 1), length - 1)
        if match[2] and int(match[2]) < first:
            return None
    if first >= length or (not match[1] and int(match[2]) == 0):
        raise ValueError(header)
    return first, last
