"""The record being served: renewed with its store, kept while the store is lost."""

import logging
from datetime import date, timedelta
from pathlib import Path

import pytest

from app import current, store
from app.claims import Lens
from app.current import Current
from app.faults import CannotWork
from tests import samples


def build(path: Path, *days: str) -> str:
    events = [samples.event(f"e{number}", day) for number, day in enumerate(days)]
    return store.build(samples.record(*events), path).revision


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "pactline.sqlite3"


def test_a_new_store_is_served_as_soon_as_it_is_there(path: Path) -> None:
    build(path, "2024-01-01")
    served = Current(path, looks_every=0)
    first = served.record()
    assert served.record() is first
    second = build(path, "2024-01-01", "2024-01-02")
    assert served.record().revision == second != first.revision
    assert len(served.record().events) == 2


@pytest.mark.parametrize("harm", ["deleted", "damaged", "emptied"])
def test_the_last_good_record_stays_while_the_store_is_lost(
    path: Path, harm: str, caplog: pytest.LogCaptureFixture
) -> None:
    build(path, "2024-01-01")
    served = Current(path, looks_every=0)
    good = served.record()
    if harm == "deleted":
        path.unlink()
    else:
        path.write_bytes(b"nonsense" if harm == "damaged" else b"")
    with caplog.at_level(logging.ERROR, "pactline"):
        assert [served.record() for _ in range(3)] == [good] * 3
    assert len(caplog.records) == 1
    assert "the last good record stays in use" in caplog.text
    assert str(path) in caplog.text
    newer = build(path, "2024-01-02")
    assert served.record().revision == newer


def test_without_any_store_it_says_so_until_one_is_built(path: Path) -> None:
    served = Current(path, looks_every=0)
    for _ in range(2):
        with pytest.raises(CannotWork, match=f"no store at {path}; build it with `make build`"):
            served.record()
    revision = build(path, "2024-01-01")
    assert served.record().revision == revision


def test_a_view_is_made_once_for_each_lens_and_record(path: Path) -> None:
    build(path, "2024-01-01")
    served = Current(path, looks_every=0)
    record, lens = served.record(), Lens(date(2024, 1, 1))
    view = served.view(record, lens)
    assert served.view(record, Lens(date(2024, 1, 1))) is view
    assert served.view(record, Lens(date(2024, 1, 2))) is not view
    build(path, "2024-01-02")
    renewed = served.view(served.record(), lens)
    assert renewed is not view
    assert renewed.record is served.record()


def test_only_the_last_few_views_are_kept(path: Path) -> None:
    build(path, "2024-01-01")
    served = Current(path, looks_every=0)
    record = served.record()
    lenses = [Lens(date(2024, 1, 1) + timedelta(days=n)) for n in range(current.VIEWS + 1)]
    first = served.view(record, lenses[0])
    second = served.view(record, lenses[1])
    for lens in lenses[2:-1]:
        served.view(record, lens)
    assert served.view(record, lenses[0]) is first
    served.view(record, lenses[-1])
    assert served.view(record, lenses[0]) is first
    assert served.view(record, lenses[1]) is not second
