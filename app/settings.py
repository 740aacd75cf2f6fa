"""What is set from outside: every setting is an environment variable with a default."""

import os
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Settings:
    """Where things are, and under which address the site is read."""

    data: Path = ROOT / "data"
    store: Path = ROOT / "var" / "pactline.sqlite3"
    base_url: str = ""
    host: str = "127.0.0.1"
    port: int = 8000
    hosts: tuple[str, ...] = ()


def from_environment() -> Settings:
    """The settings of this process. Raises ValueError that names a variable with a bad value."""
    given = os.environ
    defaults = Settings()
    return Settings(
        data=Path(given.get("PACTLINE_DATA") or defaults.data),
        store=Path(given.get("PACTLINE_STORE") or defaults.store),
        base_url=_base_url(given.get("PACTLINE_BASE_URL", "")),
        host=given.get("PACTLINE_HOST") or defaults.host,
        hosts=tuple(given.get("PACTLINE_HOSTS", "").lower().replace(",", " ").split()),
        port=_port(given.get("PACTLINE_PORT") or str(defaults.port)),
    )


def _base_url(text: str) -> str:
    if text and not text.startswith(("https://", "http://")):
        raise ValueError(f"PACTLINE_BASE_URL is {text!r}; it begins with https:// or http://")
    return text.rstrip("/")


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 0 < int(text) < 65536:
        raise ValueError(f"PACTLINE_PORT is {text!r}; it is a number from 1 to 65535")
    return int(text)
