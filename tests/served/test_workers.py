"""The site as the unit starts it, in processes of its own: several workers, and an orderly end."""

import os
import signal
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path

import httpx

from tests.running import answers, command, editions, free_port, process, until, uvicorn_command

PLAIN = {"Accept-Encoding": "identity"}
PAGES = ("/about", "/timeline.json", "/countries?group=g7", "/data/pactline.zip")


def workers(parent: int) -> list[int]:
    """The processes that answer."""
    children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    return [
        int(pid) for pid in children if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()
    ]


@contextmanager
def alone(worker: int, among: list[int]) -> Iterator[None]:
    """Let one worker answer everything."""
    others = [pid for pid in among if pid != worker]
    for pid in others:
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in others:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGCONT)


def test_every_worker_serves_a_new_store_under_the_same_tags(tmp_path: Path) -> None:
    (path, _), (new, second) = editions(tmp_path)
    port = free_port()
    with process(path, port, command(port, workers=2)) as (base, running):
        until(lambda: len(workers(running.pid)) == 2)
        new.replace(path)
        tags_by_worker: list[list[str]] = []
        for worker in (both := workers(running.pid)):
            with alone(worker, both):
                until(lambda: httpx.get(base + "/").headers["pactline-revision"] == second)
                answers_of_pages = [httpx.get(base + page, headers=PLAIN) for page in PAGES]
                tags_by_worker.append([one.headers["etag"] for one in answers_of_pages])
        assert tags_by_worker[0] == tags_by_worker[1]
        running.terminate()
        assert running.wait(20) in (0, -signal.SIGTERM)


def test_an_answer_under_way_is_whole_when_the_site_is_told_to_stop(
    stored: Path, tmp_path: Path
) -> None:
    port, awaited = free_port(), tmp_path / "go on"
    slow = uvicorn_command(port, "--timeout-graceful-shutdown", "60", app="tests.slow:app")
    with process(stored, port, slow, WAIT_FOR=str(awaited)) as (base, running):
        with ThreadPoolExecutor() as readers:
            under_way = [readers.submit(httpx.get, base + "/about", timeout=60) for _ in range(5)]
            until(lambda: httpx.get(base + "/waiting").text == "5")
            running.terminate()
            until(lambda: not answers(port))
            assert running.poll() is None
            awaited.touch()
            for answer in under_way:
                assert answer.result().status_code == 200
                assert answer.result().text.endswith("</html>")
        assert running.wait(60) in (0, -signal.SIGTERM)
