"""The static files, each under a name that changes with its content."""

import re
from base64 import b64encode
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from app.settings import RESOURCES

FOLDER = RESOURCES / "static"
STYLE_SHEETS = (
    "tokens",
    "base",
    "frame",
    "marks",
    "lanes",
    "figures",
    "controls",
    "tables",
    "content",
    "print",
)
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
    """Every static file by its fingerprinted name; the style sheets of all pages are one file."""
    style = "".join(
        (FOLDER / "css" / f"{sheet}.css").read_text(encoding="utf-8") for sheet in STYLE_SHEETS
    )
    files = {"pactline.css": minified(style).encode()} | {
        path.name: _content(path) for path in sorted(FOLDER.glob("*.*"))
    }
    made = (_asset(name, content) for name, content in files.items())
    return {asset.name: asset for asset in made}


def minified(style: str) -> str:
    """A style sheet without its comments and its indentation."""
    return re.sub(r"\s*\n\s*", "\n", re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL))


def _content(path: Path) -> bytes:
    content = path.read_bytes()
    return minified(content.decode()).encode() if path.suffix == ".css" else content


@cache
def named(name: str) -> str:
    """The fingerprinted name of a static file. Raises LookupError if there is none."""
    stem, suffix = Path(name).stem, Path(name).suffix
    for found in assets():
        if found.startswith(f"{stem}.") and found.endswith(suffix):
            return found
    raise LookupError(name)


def integrity_hash(name: str) -> str:
    """The hash of a static file, as integrity attributes and content security policies write it."""
    content = assets()[named(name)].content
    return f"sha256-{b64encode(sha256(content).digest()).decode()}"


def _asset(name: str, content: bytes) -> StaticFile:
    path = Path(name)
    digest = sha256(content).hexdigest()[:10]
    return StaticFile(f"{path.stem}.{digest}{path.suffix}", content, TYPES[path.suffix])
