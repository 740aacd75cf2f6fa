"""What is set from outside: every setting is an environment variable with a default."""

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

import idna
from platformdirs import user_data_path

LOG_LEVELS = ("debug", "info", "warning", "error", "critical")
LOG_FORMATS = ("text", "json")
RELEASES = "releases"
ROOT = Path(__file__).resolve().parent.parent
BUNDLED = ROOT / "app" / "bundled"
IS_INSTALLED = BUNDLED.is_dir()
# Where templates, static files, the record and migrations lie: a wheel brings them in the package.
RESOURCES = BUNDLED if IS_INSTALLED else ROOT
# What is written lies beside the program in a checkout; an installed one leaves its folder alone.
STORE = (
    user_data_path("pactline", appauthor=False) if IS_INSTALLED else ROOT / "var"
) / "pactline.sqlite3"
COMMAND = "pactline" if IS_INSTALLED else "python -m app.cli"
BUILD_COMMAND = "pactline build" if IS_INSTALLED else "make build"
_EMAIL = re.compile(r"[^@\s?&#:/]+@[a-z0-9][a-z0-9.-]*(?=\?|$)", re.IGNORECASE | re.ASCII)
_LABEL = r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?"
_HOST_NAME = re.compile(rf"(?=.{{1,253}}$){_LABEL}(\.{_LABEL})*|\[[0-9a-f:.]+\]")
LONGEST_PATH = 200
_UNFIT = re.compile(r"[\s\x00-\x20\x7f<>\"'\\^`{|}\ud800-\udfff]")
_BROKEN_ESCAPE = re.compile("%(?![0-9A-Fa-f]{2})")
_UNFIT_DECODED = re.compile("[/\x00-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Settings:
    """Where things are, and under which address the site is read.

    `base_url` is ASCII without a slash at its end, or empty. `hosts` are the values of Host that
    are served, all where there are none. `contact` is where to report a fault or a weakness: a
    mailto: or https: address, or empty. `releases` is the folder of the releases, None where none
    are known; it lies in `data`.
    """

    data: Path = RESOURCES / "data"
    store: Path = STORE
    releases: Path | None = None
    base_url: str = ""
    host: str = "127.0.0.1"
    port: int = 8000
    hosts: tuple[str, ...] = ()
    contact: str = ""
    log_level: str = "info"
    log_format: str = "text"


def from_environment() -> Settings:
    """Return the settings of this process. Raises ValueError that names a bad variable."""
    environment = os.environ
    defaults = Settings()
    data = Path(environment.get("PACTLINE_DATA") or defaults.data)
    return Settings(
        data=data,
        releases=data / RELEASES,
        store=Path(environment.get("PACTLINE_STORE") or defaults.store),
        base_url=base_url(environment.get("PACTLINE_BASE_URL", "")),
        host=(environment.get("PACTLINE_HOST") or defaults.host).strip("[]"),
        hosts=_hosts(environment.get("PACTLINE_HOSTS", "")),
        port=_port(environment.get("PACTLINE_PORT") or str(defaults.port)),
        contact=contact(environment.get("PACTLINE_CONTACT", "")),
        log_level=_choice("PACTLINE_LOG_LEVEL", LOG_LEVELS, defaults.log_level),
        log_format=_choice("PACTLINE_LOG_FORMAT", LOG_FORMATS, defaults.log_format),
    )


def base_url(text: str) -> str:
    """Return an address as headers can carry it: IDNA and percent-encoding, no slash at its end.

    Raises ValueError for what is not scheme, host and path alone.
    """
    if not text:
        return ""
    if not text.lower().startswith(("https://", "http://")):
        raise ValueError(f"PACTLINE_BASE_URL is {text!r}; it begins with https:// or http://")
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise ValueError(f"PACTLINE_BASE_URL is {text!r}; {error}") from error
    if _UNFIT.search(text) or "?" in text or "#" in text or "@" in parts.netloc:
        raise ValueError(
            f"PACTLINE_BASE_URL is {text!r}; it has a scheme, a host and a path, and neither "
            "spaces, quotes, tags, a query, a fragment nor a password"
        )
    host = _ascii_host(parts.hostname or "", text)
    if port == 0:
        raise ValueError(f"PACTLINE_BASE_URL is {text!r}; nothing is read at port 0")
    shown_port = f":{port}" if port is not None else ""
    return f"{parts.scheme}://{host}{shown_port}{_base_path(parts.path.rstrip('/'), text)}"


def _base_path(path: str, text: str) -> str:
    """Return a path in percent-encoding, if it is one that requests can come with."""
    parts = path.split("/")[1:]
    problem = ""
    if not all(part.strip(".") for part in map(unquote, parts)):
        problem = "has an empty part or dots alone"
    elif _BROKEN_ESCAPE.search(path):
        problem = 'has a "%" that begins no percent-encoding; write it as %25'
    elif any(_UNFIT_DECODED.search(unquote(part, errors="surrogateescape")) for part in parts):
        problem = "has a slash, a control character or no UTF-8 in its percent-encoding"
    elif len(quoted := quote(path, safe="/%:@!$&()*+,;=~")) > LONGEST_PATH:
        problem = f"is longer than {LONGEST_PATH} characters"
    else:
        return quoted
    raise ValueError(f"PACTLINE_BASE_URL is {text!r}; its path {problem}")


def _ascii_host(name: str, text: str) -> str:
    host = f"[{name}]" if ":" in name else name
    if not host.isascii():
        try:
            host = idna.encode(name, uts46=True).decode()
        except idna.IDNAError as error:
            raise ValueError(f"PACTLINE_BASE_URL is {text!r}; its host: {error}") from error
    if not _HOST_NAME.fullmatch(host):
        raise ValueError(f"PACTLINE_BASE_URL is {text!r}; it names no host")
    return host


def _hosts(text: str) -> tuple[str, ...]:
    """Return the values of Host that are served, as browsers send them: IDNA, without a port."""
    return tuple(_served_host(name) for name in text.lower().replace(",", " ").split())


def _served_host(name: str) -> str:
    bare = name.removeprefix(".")
    try:
        host = bare if bare.isascii() else idna.encode(bare, uts46=True).decode()
    except idna.IDNAError as error:
        raise ValueError(f"PACTLINE_HOSTS names {name!r}: {error}") from error
    if not _HOST_NAME.fullmatch(host):
        raise ValueError(
            f"PACTLINE_HOSTS names {name!r}; it takes hosts without scheme, port and path, "
            "and .example.org for all below one"
        )
    return name[: len(name) - len(bare)] + host


def _port(text: str) -> int:
    if not re.fullmatch("[0-9]{1,5}", text) or not 0 < int(text) < 65536:
        raise ValueError(f"PACTLINE_PORT is {text!r}; it is a number from 1 to 65535")
    return int(text)


def contact(text: str) -> str:
    """Return where faults are reported, as mailto: or https: address. Raises ValueError."""
    address = f"mailto:{text}" if _EMAIL.fullmatch(text) else text
    is_letter = address.startswith("mailto:") and _EMAIL.match(address.removeprefix("mailto:"))
    is_form = address.startswith("https://") and _has_host(address)
    is_plain = text.isascii() and not _UNFIT.search(text)
    if text and not (is_plain and (is_letter or is_form)):
        raise ValueError(
            f"PACTLINE_CONTACT is {text!r}; it is an e-mail address, or the address of a form: "
            "it begins with mailto: or https://"
        )
    return address


def _has_host(address: str) -> bool:
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return False
    return bool(_HOST_NAME.fullmatch(host))


def _choice(name: str, allowed: Iterable[str], default: str) -> str:
    text = os.environ.get(name) or default
    if text.lower() not in allowed:
        raise ValueError(f"{name} is {text!r}; it is one of {', '.join(allowed)}")
    return text.lower()
