"""The record as a site has it: read from its store, with its revision."""

from pathlib import Path

import pytest

from app.database import store
from app.record.record import Record


@pytest.fixture(scope="session")
def served(stored: Path) -> Record:
    """The record of tests/corpus, read from its store."""
    return store.read(stored)
