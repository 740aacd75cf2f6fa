"""Servers to compare with, on free ports of this machine, stopped when the comparison is over."""

import json
import os
import shutil
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

from app.middleware.security_headers import Headers
from app.settings import ROOT

QUIET = ("--no-server-header", "--no-access-log", "--log-level", "error")
UVICORN = ("-m", "uvicorn", *QUIET)
DATASETTE = ROOT / "var" / "bench" / "bin" / "datasette"
NGINX = """
worker_processes 1; daemon off; pid {folder}/pid; error_log {folder}/error.log;
events {{ worker_connections 256; }}
http {{
  access_log off; default_type text/html;
  client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
  uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
  server {{ listen 127.0.0.1:{port}; location / {{ root {folder}; }} }}
}}
"""


@contextmanager
def running(
    command: list[str], port: int, environment: dict[str, str] | None = None
) -> Iterator[tuple[str, float, int]]:
    """The address of a server, the seconds to its first answer, and its process."""
    began = monotonic()
    given = {**os.environ, **(environment or {})}
    with (
        TemporaryFile() as said,
        subprocess.Popen(command, env=given, cwd=ROOT, stdout=said, stderr=said) as process,
    ):
        try:
            base = f"http://127.0.0.1:{port}"
            while not _answers(base):
                if process.poll() is not None or monotonic() - began > 120:
                    said.seek(0)
                    raise RuntimeError(f"{command[0]} does not answer: {said.read().decode()}")
                sleep(0.02)
            yield base, monotonic() - began, process.pid
        finally:
            process.terminate()
            process.wait(20)


def pactline(store: Path) -> tuple[list[str], int, dict[str, str]]:
    """The site itself, one worker."""
    port = free()
    command = [
        sys.executable,
        *UVICORN,
        "--port",
        str(port),
    ]
    return [*command, "app.main:app"], port, {"PACTLINE_STORE": str(store)}


def bare(body: Path, headers: Headers) -> tuple[list[str], int, dict[str, str]]:
    """An application that does nothing but hand over these bytes, under the same server."""
    given = json.dumps([(name.decode(), value.decode()) for name, value in headers])
    port = free()
    command = [sys.executable, *UVICORN, "--port", str(port), "bench.bare:app"]
    return command, port, {"BENCH_BODY": str(body), "BENCH_HEADERS": given}


def nginx(folder: Path) -> tuple[list[str], int, dict[str, str]] | None:
    """The same bytes as a file, from nginx with one worker."""
    found = shutil.which("nginx") or shutil.which("/usr/sbin/nginx")
    if not found:
        return None
    port = free()
    (folder / "nginx.conf").write_text(NGINX.format(folder=folder, port=port))
    return [found, "-p", str(folder), "-c", str(folder / "nginx.conf")], port, {}


def datasette(store: Path) -> tuple[list[str], int, dict[str, str]] | None:
    """Datasette over the same store."""
    program = os.environ.get("BENCH_DATASETTE", str(DATASETTE))
    if not Path(program).exists():
        return None
    port = free()
    return [program, "serve", "--immutable", str(store), "--port", str(port)], port, {}


def free() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def memory(pid: int) -> float:
    """Resident megabytes of a process."""
    status = Path(f"/proc/{pid}/status").read_text()
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def _answers(base: str) -> bool:
    try:
        with urlopen(base + "/", timeout=30):
            return True
    except HTTPError as error:
        return error.code in (403, 404)
    except (URLError, OSError):
        return False
