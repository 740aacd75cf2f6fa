"""A store of two events, and the same site as files in three ways.

At its root it is the second of two releases; below a path it is ahead of one; without an address
there is none.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from app.database import store
from app.record.record import Record
from app.record.schema import Event
from app.releases import making
from app.routes import figures, previews
from app.settings import Settings
from app.static_export import export
from tests import samples
from tests.releases import FIRST, SECOND

ADDRESSES = ("https://site.example", "https://site.example/pact/line", "")


@dataclass(frozen=True, slots=True)
class ExportedSite:
    """A site in files: the address that it was told, and its folder below that of a web host."""

    base_url: str
    root: Path
    folder: Path
    releases: Path


EVENTS = samples.event("first", "2023-08-01"), samples.event("second", "2023-09-02")
# The releases that the site of each address knows, with what they hold.
RELEASED: dict[str, dict[str, tuple[Event, ...]]] = {
    ADDRESSES[0]: {FIRST: EVENTS[:1], SECOND: EVENTS},
    ADDRESSES[1]: {FIRST: EVENTS[:1]},
}


def record(*events: Event) -> Record:
    """A record of these events, known from a source that appeared after its last day."""
    sources = samples.source(), samples.source("later", published="2025-02-01")
    france = samples.country("FR", slug="france")
    return samples.record(*events, countries=(france,), sources=sources)


@pytest.fixture(scope="package")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of two events."""
    path = tmp_path_factory.mktemp("small") / "pactline.sqlite3"
    store.build(record(*EVENTS), path)
    return path


@pytest.fixture(scope="package")
def exported_to(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., object]:
    """Return the site exported for an address, once for each."""

    @cache
    def exported(base_url: str) -> ExportedSite:
        root = tmp_path_factory.mktemp("www")
        # A web host is another user.
        root.chmod(0o755)
        root.parent.chmod(0o755)
        folder = root / base_url.removeprefix("https://site.example").lstrip("/")
        releases = tmp_path_factory.mktemp("releases")
        for name, events in RELEASED.get(base_url, {}).items():
            making.make(record(*events), releases, name, None, date(2026, 12, 1))
        with pytest.MonkeyPatch.context() as patch:
            # Drawing takes half of the time of an export, and is the same for each address.
            if base_url != ADDRESSES[0]:
                patch.setattr(figures, "png", lambda *_: b"a picture")
                patch.setattr(previews, "png", lambda *_: b"a picture")
            export(Settings(store=small, releases=releases, base_url=base_url), folder)
        return ExportedSite(base_url, root, folder, releases)

    return exported


@pytest.fixture
def site(exported_to: Callable[[str], ExportedSite], request: pytest.FixtureRequest) -> object:
    """The site exported for one of the addresses; a test names those that it is about."""
    return exported_to(request.param)
