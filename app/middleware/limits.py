"""What is refused before anybody looks at it: long, broken or foreign requests."""

import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import unquote_to_bytes

LONGEST = 4000
MOST_PARAMETERS = 200
LARGEST_BODY = 10_000
_BROKEN = re.compile(rb"%(?![0-9A-Fa-f]{2})")
Refusal = tuple[int, str]


def refusal(scope: Mapping[str, Any]) -> Refusal | None:
    """Status and reason for a request that is not worth an answer, None for any other."""
    path, query = scope.get("raw_path") or b"", scope["query_string"]
    if len(path) + len(query) > LONGEST:
        return 414, f"An address here has at most {LONGEST} characters."
    if query.count(b"&") >= MOST_PARAMETERS:
        return 400, f"An address here has at most {MOST_PARAMETERS} parameters."
    if not (_readable(path) and _readable(query.replace(b"+", b" "))):
        return 400, "The address is not UTF-8 in percent-encoding, or has a NUL in it."
    return _body(scope["headers"])


def _readable(part: bytes) -> bool:
    if _BROKEN.search(part):
        return False
    try:
        return "\0" not in unquote_to_bytes(part).decode()
    except UnicodeDecodeError:
        return False


def _body(headers: Iterable[tuple[bytes, bytes]]) -> Refusal | None:
    given = dict(headers)
    length = given.get(b"content-length", b"0")
    if b"transfer-encoding" in given or not length.isdigit() or int(length) > LARGEST_BODY:
        return 413, "Nothing can be sent to this site; it can only be read."
    return None


def trusted(headers: Iterable[tuple[bytes, bytes]], hosts: Iterable[str]) -> bool:
    """Whether the Host header is one of these; a name with a dot before it means all below it."""
    given = next((value for name, value in headers if name == b"host"), b"").decode("latin-1")
    host = re.sub(r":\d+$", "", given.lower())
    return any(host == one or (one[0] == "." and host.endswith(one)) for one in hosts)
