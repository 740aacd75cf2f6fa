"""The headers that every answer has: what a browser may do with it, and who may keep it."""

from collections.abc import Iterable

from app.settings import Settings
from app.templating import static_files

Headers = list[tuple[bytes, bytes]]
# Named by what they hold, not by where they come from: no other answer of the site can be run.
SCRIPTS = (
    " ".join(
        f"'{static_files.integrity_hash(path.name)}'"
        for path in sorted(static_files.FOLDER.glob("*.js"))
    )
    or "'none'"
)
CSP = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "img-src 'self'",
        f"script-src {SCRIPTS}",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
    )
)
DENIED = ("camera", "display-capture", "geolocation", "microphone", "payment", "usb")
ALWAYS = {
    "content-security-policy": CSP,
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": ", ".join(f"{name}=()" for name in DENIED),
    "referrer-policy": "strict-origin-when-cross-origin",
    "x-content-type-options": "nosniff",
}
HSTS = "max-age=63072000; includeSubDomains"
FRESH = b"max-age=60, s-maxage=300, stale-while-revalidate=600, stale-if-error=86400"
BRIEF = b"max-age=60"
NEVER = b"no-store"


def secured(headers: Iterable[tuple[bytes, bytes]], settings: Settings) -> Headers:
    """The headers of an answer with those that all have; what it says of itself stays."""
    found = [(name.lower(), value) for name, value in headers]
    given = dict(found)
    wanted = dict(ALWAYS)
    html = given.get(b"content-type", b"text/html").startswith(b"text/html")
    wanted["cross-origin-resource-policy"] = "same-origin" if html else "cross-origin"
    if settings.base_url.startswith("https://"):
        wanted["strict-transport-security"] = HSTS
    more = ((name.encode(), value.encode()) for name, value in wanted.items())
    return found + [(name, value) for name, value in more if name not in given]


def may_be_kept(status: int) -> bytes:
    """How long others may keep an answer: a correction is seen within minutes."""
    if status == 200:
        return FRESH
    return BRIEF if status < 500 and status not in (400, 405, 413, 414, 416) else NEVER
