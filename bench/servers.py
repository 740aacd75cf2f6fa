"""Servers to measure, on free ports of this machine, stopped when the measuring is over."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from time import monotonic, sleep
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import httpx

from app.settings import ROOT

QUIET = ("--no-server-header", "--no-date-header", "--no-access-log", "--log-level", "error")
# Of each connection, not of the answer: the server writes them itself.
SERVERS_OWN = {"date", "server", "connection", "transfer-encoding"}


@contextmanager
def running(application: str, environment: dict[str, str]) -> Iterator[str]:
    """Serve an application under uvicorn in a process of its own; its address."""
    port = free()
    command = [sys.executable, "-m", "uvicorn", application, *QUIET, "--port", str(port)]
    with (
        TemporaryFile() as output,
        subprocess.Popen(
            command, env=os.environ | environment, cwd=ROOT, stdout=output, stderr=output
        ) as process,
    ):
        try:
            base, began = f"http://127.0.0.1:{port}", monotonic()
            while not _answers(base):
                if process.poll() is not None or monotonic() - began > 120:
                    output.seek(0)
                    raise RuntimeError(f"{application} does not answer: {output.read().decode()}")
                sleep(0.02)
            _settle(process.pid)
            yield base
        finally:
            process.terminate()
            process.wait(20)


def _settle(pid: int) -> None:
    """Wait until a server rests: the site makes its first pages after its start."""
    used = _cpu_seconds(pid)
    for _ in range(240):
        sleep(0.5)
        before, used = used, _cpu_seconds(pid)
        if used - before < 0.05:
            return


def _cpu_seconds(pid: int) -> float:
    """Return the CPU time of a process so far, 0 where the system does not tell."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def pactline(store: Path) -> tuple[str, dict[str, str]]:
    """Return the site's application and environment, one worker, without a log of requests."""
    return "app.main:app", {"PACTLINE_STORE": str(store), "PACTLINE_LOG_LEVEL": "warning"}


def bare(body: Path, headers: httpx.Headers) -> tuple[str, dict[str, str]]:
    """Return an application that does nothing but hand over this body with these headers."""
    pairs = [(name, value) for name, value in headers.items() if name not in SERVERS_OWN]
    return "bench.bare:app", {"BENCH_BODY": str(body), "BENCH_HEADERS": json.dumps(pairs)}


def free() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _answers(base: str) -> bool:
    try:
        with urlopen(base + "/", timeout=30):
            return True
    except HTTPError as error:
        return error.code in (403, 404)
    except (URLError, OSError):
        return False
