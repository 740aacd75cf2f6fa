"""Addresses handed out before there were releases keep their answers when `checked` moves."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.database import store
from app.formats import CSV, JSON
from app.record import edtf
from app.record.record import Record
from app.routes.page_table import PAGES
from app.settings import Settings
from tests.conftest import Get, asking

QUERY = "as_of=2025-01-31&known_on=2025-01-31"
# What the record says of itself moves with it, and is no fact of that day.
OF_THE_RECORD = {"revision", "ends", "checked", "edited"}


@pytest.fixture(scope="module")
def moved(record: Record, tmp_path_factory: pytest.TempPathFactory) -> Get:
    """A site over the same data, of which the last day lies two months later."""
    edition = record.edition.model_copy(update={"checked": edtf.parse("2025-05-31")})
    path: Path = tmp_path_factory.mktemp("moved") / "moved.sqlite3"
    store.build(replace(record, edition=edition), path)
    return asking(Settings(store=path))


def paths(record: Record) -> Iterator[str]:
    """Every page of which a view of that day may have something, its things up to some of each."""
    for page_route in PAGES:
        for form in {JSON, CSV}.intersection(page_route.formats):
            yield from page_route.addresses(record, form)[:8]


def facts(value: Any) -> Any:
    """An answer without what the record says of itself."""
    if isinstance(value, dict):
        return {name: facts(part) for name, part in value.items() if name not in OF_THE_RECORD}
    return [facts(part) for part in value] if isinstance(value, list) else value


def test_both_clocks_hold_an_answer_fast_while_the_last_day_moves(
    record: Record, get: Get, moved: Get
) -> None:
    answered = 0
    for path in paths(record):
        before, after = get(f"{path}?{QUERY}"), moved(f"{path}?{QUERY}")
        assert after.status_code == before.status_code, path
        if path.endswith(".csv"):
            assert after.content == before.content, path
        else:
            assert facts(json.loads(after.text)) == facts(json.loads(before.text)), path
        answered += before.status_code == 200
    assert answered > 60
