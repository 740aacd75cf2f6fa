"""Asking addresses, against a server of our own."""

import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from app import cli
from app.cli.link_check import Answer, Journal, JournalError
from tests.samples import write
from tests.sound_files import SOUND


class Handler(BaseHTTPRequestHandler):
    """Answers by path; what was asked is counted at the server."""

    def answer(self) -> None:
        server = self.server
        assert isinstance(server, Asked)
        server.asked.append((self.command, self.path, self.headers["User-Agent"], time.monotonic()))
        status = {"/gone": 404, "/left": 410, "/shut": 403, "/busy": 429, "/broken": 500}
        code = status.get(self.path, 200)
        if self.path == "/no-head" and self.command == "HEAD":
            code = 405
        if self.path == "/cut" and self.command == "HEAD":
            self.close_connection = True
            return
        if self.path == "/slow":
            time.sleep(3)
        if self.path in ("/moved", "/for-now", "/round"):
            self.send_response(302 if self.path == "/for-now" else 301)
            self.send_header("Location", "/round" if self.path == "/round" else "/here")
        else:
            self.send_response(code)
        body = b"" if self.command == "HEAD" else b"x" * 100
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_HEAD = do_GET = answer  # noqa: N815

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Asked(ThreadingHTTPServer):
    """A server that remembers what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[tuple[str, str, str, float]] = []

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a client that did not wait for the body: one that is killed does not."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@pytest.fixture
def server() -> Iterator[Asked]:
    with Asked() as made:
        thread = Thread(target=made.serve_forever, daemon=True)
        thread.start()
        yield made
        made.shutdown()
        thread.join()


def record(folder: Path, server: Asked, *paths: str) -> Path:
    """A record whose sources have these addresses."""
    text = SOUND["sources/press.yaml"]
    port = server.server_address[1]
    entries = [
        text.replace("id: gazette", f"id: gazette{number}").replace(
            "https://example.org/", f"http://127.0.0.1:{port}{path}"
        )
        for number, path in enumerate(paths)
    ]
    return write(folder, SOUND | {"sources/press.yaml": "\n".join(entries)})


def ask(folder: Path, *more: str) -> Result:
    journal = folder / "journal" / "links.json"
    arguments = ["links", "--data", str(folder), "--journal", str(journal), "--pause", "0"]
    return CliRunner().invoke(cli.cli, [*arguments, *more], env={"NO_PROXY": "127.0.0.1"})


def asked(server: Asked) -> list[tuple[str, str]]:
    return [(method, path) for method, path, *_ in server.asked]


def test_an_address_that_answers_is_asked_once_by_its_head(tmp_path: Path, server: Asked) -> None:
    result = ask(record(tmp_path, server, "/here"))
    assert (result.exit_code, result.output) == (0, "1 address asked, 1 known.\n")
    assert asked(server) == [("HEAD", "/here")]
    assert server.asked[0][2].startswith("Pactline link check")


@pytest.mark.parametrize(
    ("path", "words", "exit_code"),
    [
        ("/gone", "gazette0: gone (404): http", 1),
        ("/left", "gazette0: gone (410): http", 1),
        ("/shut", "gazette0: refused (403); look with a browser: http", 0),
        ("/broken", "gazette0: refused (500); look with a browser: http", 0),
        ("/moved", "gazette0: moved to http", 0),
        ("/for-now", "1 address asked, 1 known.", 0),
        ("/round", "gazette0: no answer (leads round in a circle)", 1),
        ("/no-head", "1 address asked, 1 known.", 0),
        ("/cut", "1 address asked, 1 known.", 0),
    ],
)
def test_what_an_address_answers_is_told(
    tmp_path: Path, server: Asked, path: str, words: str, exit_code: int
) -> None:
    result = ask(record(tmp_path, server, path))
    assert result.output.startswith(words)
    assert result.exit_code == exit_code


def test_a_refused_head_is_followed_by_a_get(tmp_path: Path, server: Asked) -> None:
    ask(record(tmp_path, server, "/no-head"))
    assert asked(server) == [("HEAD", "/no-head"), ("GET", "/no-head")]


def test_nobody_waits_longer_than_told(tmp_path: Path, server: Asked) -> None:
    result = ask(record(tmp_path, server, "/slow"), "--timeout", "0.3")
    assert result.output.startswith("gazette0: no answer (no answer in time): ")
    assert result.exit_code == 1


def test_a_host_where_nobody_listens_is_told(tmp_path: Path, server: Asked) -> None:
    folder = record(tmp_path, server, "/here")
    server.shutdown()
    server.server_close()
    assert ask(folder).output.startswith("gazette0: no answer (nobody there): ")


def test_one_host_is_asked_one_by_one_with_pauses(tmp_path: Path, server: Asked) -> None:
    ask(record(tmp_path, server, "/a", "/b", "/c"), "--pause", "0.2")
    times = [at for *_, at in server.asked]
    assert len(times) == 3
    assert min(later - earlier for earlier, later in pairwise(times)) >= 0.19


def test_a_host_that_has_had_enough_is_left_alone_and_asked_again(
    tmp_path: Path, server: Asked
) -> None:
    folder = record(tmp_path, server, "/busy", "/a")
    assert ask(folder).output.endswith("2 addresses asked, 0 known.\n")
    assert asked(server) == [("HEAD", "/busy")]


def test_a_run_is_taken_up_where_it_ended(tmp_path: Path, server: Asked) -> None:
    folder = record(tmp_path, server, "/a", "/b", "/c")
    assert ask(folder, "--most", "2").output == "2 addresses asked, 2 known.\n"
    assert ask(folder).output == "1 address asked, 3 known.\n"
    assert ask(folder).output == "0 addresses asked, 3 known.\n"
    assert Counter(asked(server)) == {("HEAD", f"/{path}"): 1 for path in "abc"}
    assert ask(folder, "--days", "0").output == "3 addresses asked, 3 known.\n"


def test_what_was_found_gone_is_told_again_without_asking(tmp_path: Path, server: Asked) -> None:
    folder = record(tmp_path, server, "/gone")
    first, second = ask(folder), ask(folder)
    assert first.exit_code == second.exit_code == 1
    assert second.output.startswith("gazette0: gone (404)")
    assert len(asked(server)) == 2, "head and get of the first run"


def test_an_old_answer_is_asked_for_again(tmp_path: Path) -> None:
    today = datetime.now(UTC).date()
    days = {"a": 40, "b": 10, "c": 31}
    answers = {
        url: Answer(200, (today - timedelta(days=ago)).isoformat()) for url, ago in days.items()
    }
    journal = Journal(tmp_path / "links.json", answers)
    assert journal.due(["a", "b", "c", "d"], 30) == ["d", "a", "c"]


def test_a_journal_is_read_back(tmp_path: Path) -> None:
    journal = Journal.open(tmp_path / "var" / "links.json")
    journal.note("https://example.org/", Answer(301, "2025-01-01", "https://example.org/b"))
    assert Journal.open(journal.path).answers == journal.answers


@pytest.mark.parametrize("content", ["{", "[]", '{"a": 1}', '{"a": {"status": 1}}'])
def test_a_file_that_is_no_journal_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "links.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(JournalError, match="is no journal of answers; remove it"):
        Journal.open(path)


def test_a_journal_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(JournalError, match="cannot be written"):
        Journal(tmp_path / "file" / "links.json", {}).note("a", Answer(200, "2025-01-01"))


def test_the_journal_is_plain_json(tmp_path: Path, server: Asked) -> None:
    folder = record(tmp_path, server, "/gone")
    ask(folder)
    rows = json.loads((folder / "journal" / "links.json").read_text(encoding="utf-8"))
    assert [row["status"] for row in rows.values()] == [404]
