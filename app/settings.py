"""What is set from outside: every setting is an environment variable with a default."""

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit

import idna

LOG_LEVELS = ("debug", "info", "warning", "error", "critical")
LOG_FORMATS = ("text", "json")
RELEASES = "releases"
ROOT = Path(__file__).resolve().parent.parent
_HOST_NAME = re.compile(r"[a-z0-9]([a-z0-9._-]*[a-z0-9])?|\[[0-9a-f:.]+\]")
_EMAIL = re.compile(r"[^@\s?&#:/]+@[a-z0-9][a-z0-9.-]*(?=\?|$)", re.IGNORECASE | re.ASCII)
_UNFIT = re.compile(r"[\s\x00-\x20\x7f<>\"'\\^`{|}]")


@dataclass(frozen=True, slots=True)
class Settings:
    """Where things are, and under which address the site is read.

    `base_url` is ASCII without a slash at its end, or empty. `hosts` are the values of Host that
    are served, all where there are none. `contact` is where to report a fault or a weakness: a
    mailto: or https: address, or empty.
    `releases` is the folder of the releases, None where none are known; it lies in `data`.
    """

    data: Path = ROOT / "data"
    store: Path = ROOT / "var" / "pactline.sqlite3"
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
        hosts=tuple(environment.get("PACTLINE_HOSTS", "").lower().replace(",", " ").split()),
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
    path = parts.path.rstrip("/")
    if not re.fullmatch(r"(/(?!\.{1,2}(/|$))[^/]+)*", path):
        raise ValueError(f"PACTLINE_BASE_URL is {text!r}; its path has an empty part or dots alone")
    shown_port = f":{port}" if port is not None else ""
    return f"{parts.scheme}://{host}{shown_port}{quote(path, safe='/%:@!$&()*+,;=~')}"


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


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 0 < int(text) < 65536:
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
