"""The views of the record being served."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from app import snapshot
from app.database import store
from app.settings import Settings
from app.snapshot import Snapshots
from app.view.evidence import ViewParams
from tests import samples
from tests.conftest import asking


def build(path: Path, *days: str) -> str:
    events = [samples.event(f"e{number}", day) for number, day in enumerate(days)]
    return store.build(samples.record(*events), path).revision


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "pactline.sqlite3"


def test_a_view_is_made_once_for_each_lens_and_record(path: Path) -> None:
    build(path, "2024-01-01")
    served = Snapshots(path)
    record, view_params = served.record(), ViewParams(date(2024, 1, 1))
    view = served.view(record, view_params)
    assert served.view(record, ViewParams(date(2024, 1, 1))) is view
    assert served.view(record, ViewParams(date(2024, 1, 2))) is not view
    other = store.read(path)
    renewed = served.view(other, view_params)
    assert renewed is not view
    assert renewed.record is other


def test_only_the_last_few_views_are_kept(path: Path) -> None:
    build(path, "2024-01-01")
    served = Snapshots(path)
    record = served.record()
    lenses = [ViewParams(date(2024, 1, 1) + timedelta(days=n)) for n in range(snapshot.VIEWS + 1)]
    first = served.view(record, lenses[0])
    second = served.view(record, lenses[1])
    for view_params in lenses[2:-1]:
        served.view(record, view_params)
    assert served.view(record, lenses[0]) is first
    served.view(record, lenses[-1])
    assert served.view(record, lenses[0]) is first
    assert served.view(record, lenses[1]) is not second


def test_days_after_the_last_are_told_apart_and_do_not_pile_up(stored: Path) -> None:
    get = asking(Settings(store=stored))
    served: Snapshots = get.front.current  # type: ignore[attr-defined]
    kept = []
    for year in range(2100, 2100 + 2 * snapshot.VIEWS):
        told = ("as_of", f"{year}-01-01")
        days = re.findall(r"/countries/france\?as_of=([0-9-]+)", get(f"/?as_of={told[1]}").text)
        assert set(days) == {told[1]}
        view = served.view(served.record(), ViewParams(date(2026, 1, 25)), (told,))
        kept.append(len(view.made))
    assert len(set(kept)) == 1
