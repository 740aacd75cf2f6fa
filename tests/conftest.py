"""What tests share: the real record, a store of it, and a way to ask the site."""

import asyncio
import os
from collections.abc import Callable
from pathlib import Path

import httpx
import hypothesis
import pytest

from app.database import store
from app.middleware import stack
from app.record import validation, yaml_reader
from app.record.record import Record
from app.settings import ROOT, Settings

Get = Callable[..., httpx.Response]

# A slow machine is no failure: what has to be quick is timed by a test of its own.
hypothesis.settings.register_profile("any machine", deadline=None)
hypothesis.settings.load_profile("any machine")


@pytest.fixture(scope="session")
def record() -> Record:
    """The record in `data/`, checked."""
    made, reading = yaml_reader.read(ROOT / "data")
    assert validation.check(made, reading) == []
    return made


@pytest.fixture(scope="session")
def stored(record: Record, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the record."""
    path = tmp_path_factory.mktemp("store") / "pactline.sqlite3"
    store.build(record, path)
    return path


@pytest.fixture(scope="session")
def get(stored: Path) -> Get:
    """Ask the site for a path; redirects are not followed."""
    return asking(Settings(store=stored))


def asking(settings: Settings) -> Get:
    """A way to ask a site with these settings."""
    made = stack.create(settings)
    transport = httpx.ASGITransport(made, raise_app_exceptions=False)

    def ask(path: str, method: str = "GET", **more: object) -> httpx.Response:
        async def once() -> httpx.Response:
            async with httpx.AsyncClient(transport=transport, base_url="http://site") as client:
                return await client.request(method, path, **more)  # type: ignore[arg-type]

        return asyncio.run(once())

    ask.front = made  # type: ignore[attr-defined]
    return ask


@pytest.fixture(scope="session")
def articles() -> Path:
    """The folder with the five articles, where the environment names it."""
    named = os.environ.get("PACTLINE_ARTICLES")
    if not named:
        pytest.skip("PACTLINE_ARTICLES does not name a folder with the articles")
    return Path(named)
