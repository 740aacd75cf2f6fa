"""Load on an address: wrk where it is installed, else one plain connection, for a bounded time."""

import re
import shutil
import socket
import subprocess
from dataclasses import dataclass
from http.client import HTTPConnection
from statistics import median, quantiles
from time import monotonic, perf_counter
from urllib.parse import urlsplit

ROUNDS = 8
SECONDS = 1
CLIENTS = 16
LENGTH = re.compile(rb"\r\ncontent-length: (\d+)\r\n", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Speed:
    """Requests a second, and milliseconds of the middle and of the slowest hundredth."""

    rate: float
    p50: float
    p99: float


def drive(addresses: dict[str, str]) -> dict[str, list[Speed]]:
    """Return the speeds of each address, asked in turn in several rounds."""
    load = _wrk if shutil.which("wrk") else _socket
    speeds: dict[str, list[Speed]] = {name: [] for name in addresses}
    for _ in range(ROUNDS):
        for name, address in addresses.items():
            speeds[name].append(load(address))
    return speeds


def ratio(speeds: list[Speed], others: list[Speed]) -> float:
    """Return the middle of the rounds' ratios of requests a second."""
    return median(speed.rate / other.rate for speed, other in zip(speeds, others, strict=True))


def latencies(addresses: list[str]) -> list[float]:
    """Return the milliseconds of one request each, one after the other over one connection."""
    connection = HTTPConnection(urlsplit(addresses[0]).netloc, timeout=30)
    return [_request(connection, address) * 1000 for address in addresses]


def _request(connection: HTTPConnection, address: str) -> float:
    parts = urlsplit(address)
    began = perf_counter()
    connection.request("GET", parts.path + (f"?{parts.query}" if parts.query else ""))
    connection.getresponse().read()
    return perf_counter() - began


def _wrk(address: str) -> Speed:
    command = ["wrk", "-t1", f"-c{CLIENTS}", f"-d{SECONDS}s", "--latency", address]
    output = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout
    rate = re.search(r"Requests/sec:\s+([\d.]+)", output)
    assert rate, output
    assert "Non-2xx" not in output, output
    return Speed(float(rate[1]), _milliseconds("50%", output), _milliseconds("99%", output))


def _milliseconds(share: str, output: str) -> float:
    latency = re.search(rf"{share}\s+([\d.]+)(us|ms|s)", output)
    assert latency, output
    return float(latency[1]) * {"us": 0.001, "ms": 1, "s": 1000}[latency[2]]


def _socket(address: str) -> Speed:
    """One connection without a library on this side, which would be slower than the servers."""
    parts = urlsplit(address)
    request = f"GET {parts.path or '/'} HTTP/1.1\r\nHost: {parts.netloc}\r\n\r\n".encode()
    times, began = [], monotonic()
    with socket.create_connection((parts.hostname, parts.port), timeout=30) as connection:
        while monotonic() - began < SECONDS:
            sent = perf_counter()
            connection.sendall(request)
            _read_answer(connection)
            times.append(perf_counter() - sent)
    return Speed(len(times) / sum(times), median(times) * 1000, quantiles(times, n=100)[-1] * 1000)


def _read_answer(connection: socket.socket) -> None:
    data = connection.recv(1 << 20)
    while (end := data.find(b"\r\n\r\n")) < 0:
        data += connection.recv(1 << 20)
    length = LENGTH.search(data, 0, end + 2)
    assert length, data[:end]
    missing = end + 4 + int(length[1]) - len(data)
    while missing > 0:
        missing -= len(connection.recv(1 << 20))
