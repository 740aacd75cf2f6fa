"""The record being served: one snapshot of it, the views of it, and the store that is watched."""

import gc
import logging
import os
import re
from datetime import date, timedelta
from email.utils import formatdate
from pathlib import Path
from typing import Any

import pytest

from app.database import store
from app.database.store import StoreError
from app.settings import Settings
from app.snapshot import Snapshot, Snapshots, reloading, snapshot
from app.snapshot.reloading import settle
from app.urls import Urls
from app.view.evidence import ViewParams
from tests import samples
from tests.conftest import asking
from tests.running import editions

URLS = Urls()


def build(path: Path, *days: str) -> str:
    events = [samples.event(f"e{number}", day) for number, day in enumerate(days)]
    return store.build(samples.record(*events), path).revision


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "pactline.sqlite3"


@pytest.fixture
def snapshots(path: Path) -> Snapshots:
    return Snapshots(path, URLS)


def lines(caplog: pytest.LogCaptureFixture) -> list[tuple[str, str]]:
    """Level and message of what was logged since the last time."""
    log_lines = [(entry.levelname, entry.getMessage()) for entry in caplog.records]
    caplog.clear()
    return log_lines


def test_a_view_is_made_once_for_each_view_and_place(path: Path, snapshots: Snapshots) -> None:
    build(path, "2024-01-01")
    served = snapshots.required()
    params = ViewParams(date(2024, 1, 1))
    view = served.view(params, URLS)
    assert served.view(ViewParams(date(2024, 1, 1)), Urls()) is view
    assert served.view(ViewParams(date(2024, 1, 2)), URLS) is not view
    assert served.view(params, Urls("/mounted")) is not view
    assert Snapshot(served.record).view(params, URLS) is not view


def test_a_new_record_is_left_out_of_the_search_for_cycles_once(
    path: Path, snapshots: Snapshots, monkeypatch: pytest.MonkeyPatch
) -> None:
    revisions: list[str] = []

    def noted() -> None:
        revisions.append(store.read(path).revision)

    monkeypatch.setattr(reloading, "settle", noted)
    revision = build(path, "2024-01-01")
    assert snapshots.required() is snapshots.required()
    assert revisions == [revision]


def test_what_has_settled_is_not_searched_for_cycles() -> None:
    gc.unfreeze()
    settle()
    assert gc.get_freeze_count() > 1000


def test_what_was_withdrawn_is_not_served_and_can_be_downloaded(
    path: Path, snapshots: Snapshots
) -> None:
    gone = {"on": "2024-12-31", "why": "Misread."}
    events = (samples.event("told", "2024-01-01"), samples.event("gone", "2024-01-02"))
    countries = (samples.country("FR"), samples.country("DE", withdrawn=gone))
    withdrawn = events[1].model_validate(events[1].model_dump() | {"withdrawn": gone})
    store.build(samples.record(events[0], withdrawn, countries=countries), path)
    record = snapshots.required().record
    assert list(record.events_by_id) == ["told"]
    assert "DE" not in record.countries_by_code
    assert {event.id for event in record.with_withdrawn.events} == {"told", "gone"}
    view = snapshots.required().view(ViewParams(date(2024, 12, 31)), URLS)
    assert view.record is record


def test_only_the_last_few_views_are_kept(path: Path, snapshots: Snapshots) -> None:
    build(path, "2024-01-01")
    served = Snapshot(snapshots.required().record)
    params = [
        ViewParams(date(2024, 1, 1) + timedelta(days=day)) for day in range(snapshot.VIEWS + 1)
    ]
    first = served.view(params[0], URLS)
    second = served.view(params[1], URLS)
    for view_params in params[2:-1]:
        served.view(view_params, URLS)
    assert served.view(params[0], URLS) is first
    served.view(params[-1], URLS)
    assert served.view(params[0], URLS) is first
    assert served.view(params[1], URLS) is not second


def test_days_after_the_last_are_told_apart_and_do_not_pile_up(stored: Path) -> None:
    get = asking(Settings(store=stored))
    sizes = []
    for year in range(2100, 2100 + 2 * snapshot.VIEWS):
        query = (("as_of", f"{year}-01-01"),)
        days = re.findall(r"/countries/france\?as_of=([0-9-]+)", get(f"/?as_of={year}-01-01").text)
        assert set(days) == {f"{year}-01-01"}
        served = get.application.state.snapshots.served  # type: ignore[attr-defined]
        last = served.record.edition.checked.latest
        sizes.append(len(served.view(ViewParams(last), Urls("", query)).cache))
    assert len(set(sizes)) == 1


def test_each_change_of_state_is_one_line_of_the_log(
    path: Path, snapshots: Snapshots, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, logger="pactline")
    for _ in range(3):
        assert snapshots.current() is None
    ((level, message),) = lines(caplog)
    assert level == "ERROR"
    assert f"there is no store at {path}" in message
    first = build(path, "2024-01-01")
    for _ in range(3):
        assert snapshots.required().record.revision == first
    assert lines(caplog) == [("INFO", f"serving revision {first} of {path}")]
    sound = path.read_bytes()
    path.write_bytes(b"no store")
    for _ in range(3):
        assert snapshots.required().record.revision == first
        assert "no sound store" in (snapshots.difference() or "")
    ((level, message),) = lines(caplog)
    assert level == "ERROR"
    assert message.endswith(f"the last good record stays in use, revision {first}")
    path.write_bytes(sound)
    served = snapshots.served
    assert snapshots.current() is served
    assert snapshots.difference() is None
    assert lines(caplog) == [("INFO", f"{path} is sound again; serving revision {first}")]
    second = build(path, "2024-02-02")
    assert snapshots.required().record.revision == second
    assert lines(caplog) == [("INFO", f"serving revision {second} of {path}")]


@pytest.mark.parametrize("error", [PermissionError(13, "Permission denied"), ZeroDivisionError()])
def test_looking_survives_whatever_is_wrong(
    path: Path,
    snapshots: Snapshots,
    error: Exception,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    revision = build(path, "2024-01-01")
    snapshots.look()

    def fail(*_: object, **__: object) -> Any:
        raise error

    monkeypatch.setattr(reloading, "RETRY_SECONDS", 0.0)
    with monkeypatch.context() as broken:
        broken.setattr(store, "read", fail)
        if isinstance(error, OSError):
            broken.setattr(Path, "stat", fail)
        else:
            path.touch()
        caplog.clear()
        for _ in range(3):
            snapshots.look()
        assert len([entry for entry in caplog.records if entry.levelname == "ERROR"]) == 1
        assert snapshots.difference()
        assert snapshots.required().record.revision == revision
    snapshots.look()
    assert snapshots.difference() is None


def test_a_folder_that_cannot_be_entered_is_told_in_words(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(*_: object, **__: object) -> Any:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "is_file", denied)
    with pytest.raises(StoreError, match=r"cannot be read \(Permission denied\)"):
        store.read(path)


def test_a_store_that_is_a_symbolic_link_stays_one(path: Path, snapshots: Snapshots) -> None:
    real = path.with_name("release.sqlite3")
    build(real, "2024-01-01")
    path.symlink_to(real)
    snapshots.look()
    revision = build(path, "2024-02-02")
    assert path.is_symlink()
    assert store.read(real).revision == revision
    assert snapshots.required().record.revision == revision


def test_a_store_of_the_future_was_changed_when_it_was_put_there(
    path: Path, snapshots: Snapshots
) -> None:
    build(path, "2024-01-01")
    os.utime(path, (4e9, 4e9))
    modified = snapshots.required().modified
    assert modified
    assert modified <= path.stat().st_ctime


def test_an_older_store_put_back_is_no_page_that_anybody_has(tmp_path: Path) -> None:
    (old, first), (new, second) = editions(tmp_path)
    os.utime(old, (1.6e9, 1.6e9))
    content = old.read_bytes()
    get = asking(Settings(store=old))
    known = get("/about")
    new.replace(old)
    corrected = get("/about")
    old.write_bytes(content)
    os.utime(old, (1.6e9, 1.6e9))
    assert get("/about").headers["pactline-revision"] == first != second
    moments = {answer.headers.get("last-modified") for answer in (known, corrected)}
    for moment in {*moments, formatdate(4e9, usegmt=True)} - {None}:
        again = get("/about", headers={"If-Modified-Since": str(moment)})
        assert again.status_code == 200 or again.headers["etag"] == known.headers["etag"]
    again = get("/about", headers={"If-None-Match": corrected.headers["etag"]})
    assert again.status_code == 200


def test_two_records_of_one_second_have_no_time_in_common(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (old, _), (new, _) = editions(tmp_path)
    monkeypatch.setattr(reloading, "last_modified", lambda _: 1_700_000_000)
    snapshots = Snapshots(old, URLS)
    assert snapshots.required().modified == 1_700_000_000
    new.replace(old)
    assert snapshots.required().modified is None


def test_what_a_snapshot_wrote_goes_with_it(path: Path, snapshots: Snapshots) -> None:
    build(path, "2024-01-01")
    served = Snapshot(snapshots.required().record)
    file = served.file("a.bin", lambda: b"abc")
    assert served.file("a.bin", lambda: b"other") == file
    assert file.read_bytes() == b"abc"
    del served
    assert not file.parent.exists()
