"""The files to download: parts of them, under a tag of their very bytes."""

import sqlite3
from pathlib import Path

import pytest

from app.routes import downloads
from app.settings import Settings
from tests.conftest import Get, asking
from tests.running import editions

PATH = downloads.SQLITE


@pytest.mark.parametrize(
    ("byte_range", "first", "last"),
    [
        ("0-0", 0, 0),
        ("10-19", 10, 19),
        ("10-", 10, None),
        ("-5", -5, None),
        ("0-99999999", 0, None),
    ],
)
def test_a_part_can_be_asked_for(get: Get, byte_range: str, first: int, last: int | None) -> None:
    full = get(PATH)
    partial = get(PATH, headers={"Range": f"bytes={byte_range}"})
    assert partial.status_code == 206
    expected = full.content[first : None if last is None else last + 1]
    assert partial.content == expected
    begins = len(full.content) + first if first < 0 else first
    ends = begins + len(expected) - 1
    assert partial.headers["content-range"] == f"bytes {begins}-{ends}/{len(full.content)}"
    assert int(partial.headers["content-length"]) == len(expected)
    assert partial.headers["etag"] == full.headers["etag"]


@pytest.mark.parametrize(
    ("byte_range", "status"),
    [
        ("bytes=999999999-", 416),
        ("bytes=5-2", 200),
        ("bytes=0-1,3-4", 200),
        ("lines=0-1", 200),
        ("bytes=-", 200),
        ("bytes=a-b", 200),
        ("bytes=" + "9" * 3000 + "-", 200),
        ("bytes=" + "0-1," * 2000, 200),
    ],
)
def test_a_part_that_is_none_is_refused_or_answered_whole(
    get: Get, byte_range: str, status: int
) -> None:
    answer = get(PATH, headers={"Range": byte_range})
    assert answer.status_code == status
    size = len(get(PATH).content)
    if status == 416:
        assert answer.headers["content-range"] == f"bytes */{size}"
    else:
        assert len(answer.content) == size


def test_a_part_of_something_older_is_the_whole(get: Get) -> None:
    known = get(PATH)
    tag, part = known.headers["etag"], {"Range": "bytes=0-3"}
    assert get(PATH, headers={**part, "If-Range": tag}).status_code == 206
    for other in ('"old"', f"W/{tag}", known.headers["last-modified"], "x"):
        assert get(PATH, headers={**part, "If-Range": other}).status_code == 200, other


def test_what_is_known_is_not_sent_again_in_parts_either(get: Get) -> None:
    known = {"If-None-Match": get(PATH).headers["etag"]}
    for more in ({}, {"Range": "bytes=0-3"}):
        answer = get(PATH, headers={**known, **more})
        assert (answer.status_code, answer.content) == (304, b"")
        assert "content-range" not in answer.headers


def test_conditions_are_decided_before_a_part_that_lies_outside(get: Get) -> None:
    outside = {"Range": "bytes=999999999-"}
    tag = get(PATH).headers["etag"]
    assert get(PATH, headers={**outside, "If-Match": '"gone"'}).status_code == 412
    known = get(PATH, headers={**outside, "If-None-Match": tag})
    assert (known.status_code, known.content) == (304, b"")
    assert "content-range" not in known.headers
    assert get(PATH, headers={**outside, "If-Match": tag}).status_code == 416


def test_a_download_resumed_after_a_build_is_begun_anew(tmp_path: Path) -> None:
    (path, first), (new, second) = editions(tmp_path)
    held = {first: path.read_bytes(), second: new.read_bytes()}
    get = asking(Settings(store=path))
    begun = get(PATH, headers={"Range": "bytes=0-99"})
    assert begun.content == held[first][:100]
    new.replace(path)
    resumed = get(PATH, headers={"Range": "bytes=100-", "If-Range": begun.headers["etag"]})
    assert resumed.status_code == 200
    assert resumed.content == held[second]
    assert resumed.headers["pactline-revision"] == second


def test_the_store_that_is_downloaded_is_the_one_that_is_served(
    get: Get, stored: Path, tmp_path: Path
) -> None:
    answer = get(PATH)
    assert answer.content == stored.read_bytes()
    (tmp_path / "copy.sqlite3").write_bytes(answer.content)
    with sqlite3.connect(tmp_path / "copy.sqlite3") as opened:
        assert opened.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    opened.close()


def test_downloads_say_so_where_there_is_no_room_for_them(
    stored: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("app.snapshot.snapshot.tempfile.mkdtemp", full)
    answer = asking(Settings(store=stored))(PATH)
    assert answer.status_code == 503
    assert answer.headers["content-type"] == "application/problem+json"


def test_the_log_says_where_there_is_no_room_and_no_half_file_stays(
    stored: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def cut_off(path: Path, content: bytes) -> None:
        with path.open("wb") as file:
            file.write(content[:1000])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("app.snapshot.snapshot.tempfile.mkdtemp", lambda **_: str(tmp_path))
    monkeypatch.setattr(Path, "write_bytes", cut_off)
    get = asking(Settings(store=stored))
    with caplog.at_level("ERROR", "pactline"):
        assert get(PATH).status_code == 503
    assert "pactline.sqlite3 cannot be written to a temporary file" in caplog.text
    assert "TMPDIR" in caplog.text
    assert list(tmp_path.iterdir()) == []
