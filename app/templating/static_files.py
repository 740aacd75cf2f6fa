"""The static files, each under a name that changes with its content."""

import re
from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from app.settings import RESOURCES

FOLDER = RESOURCES / "static"
# The second is for all pages but the dashboard, whose first view is to be light.
STYLE_SHEETS = {
    "pactline.css": (
        "tokens",
        "base",
        "frame",
        "marks",
        "lanes",
        "figures",
        "controls",
        "tables",
        "events",
        "print",
    ),
    "details.css": ("lists", "content", "footnotes", "comparison", "pictures"),
}
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
}


@dataclass(frozen=True, slots=True)
class StaticFile:
    """A static file: its address below /static, its content and its media type."""

    name: str
    content: bytes
    media_type: str


@cache
def assets() -> dict[str, StaticFile]:
    """Every static file by its fingerprinted name; style sheets are put together as listed."""
    files = {name: _style(sheets) for name, sheets in STYLE_SHEETS.items()} | {
        path.name: _content(path) for path in sorted(FOLDER.glob("*.*"))
    }
    static_files = (_asset(name, content) for name, content in files.items())
    return {asset.name: asset for asset in static_files}


def minified(style: str) -> str:
    """A style sheet without its comments and its indentation."""
    return re.sub(r"\s*\n\s*", "\n", re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL))


def _style(sheets: Iterable[str]) -> bytes:
    texts = ((FOLDER / "css" / f"{sheet}.css").read_text(encoding="utf-8") for sheet in sheets)
    return minified("".join(texts)).encode()


def _content(path: Path) -> bytes:
    content = path.read_bytes()
    return minified(content.decode()).encode() if path.suffix == ".css" else content


@cache
def named(name: str) -> str:
    """The fingerprinted name of a static file. Raises LookupError if there is none."""
    stem, suffix = Path(name).stem, Path(name).suffix
    for file_name in assets():
        if file_name.startswith(f"{stem}.") and file_name.endswith(suffix):
            return file_name
    raise LookupError(name)


def integrity_hash(name: str) -> str:
    """The hash of a static file, as integrity attributes and content security policies write it."""
    content = assets()[named(name)].content
    return f"sha256-{b64encode(sha256(content).digest()).decode()}"


def _asset(name: str, content: bytes) -> StaticFile:
    path = Path(name)
    digest = sha256(content).hexdigest()[:10]
    return StaticFile(f"{path.stem}.{digest}{path.suffix}", content, TYPES[path.suffix])
