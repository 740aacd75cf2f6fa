"""Load: wrk where it is installed, else a few threads; both for a bounded time."""

import re
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPConnection
from statistics import median, quantiles
from time import monotonic, perf_counter
from urllib.parse import urlsplit

ROUNDS = 8
SECONDS = 1
CLIENTS = 16


@dataclass(frozen=True, slots=True)
class Speed:
    """Requests a second, and milliseconds of the middle and of the slowest hundredth."""

    rate: float
    p50: float
    p99: float


def drive(addresses: dict[str, str]) -> dict[str, list[Speed]]:
    """How fast each address is answered on this machine, in turn and in several rounds.

    Other work on the machine comes and goes; in turn, it meets all of them alike.
    """
    found: dict[str, list[Speed]] = {name: [] for name in addresses}
    for _ in range(ROUNDS):
        for name, address in addresses.items():
            found[name].append(_wrk(address) if shutil.which("wrk") else _threads(address))
    return found


def middle(speeds: list[Speed]) -> Speed:
    """The middle of several rounds."""
    columns = zip(*((one.rate, one.p50, one.p99) for one in speeds), strict=True)
    return Speed(*map(median, columns))


def ratio(speeds: list[Speed], plain: list[Speed]) -> float:
    """How many times as fast as something else, round by round; the middle of the rounds."""
    return median(one.rate / other.rate for one, other in zip(speeds, plain, strict=True))


def _wrk(address: str) -> Speed:
    command = ["wrk", "-t1", f"-c{CLIENTS}", f"-d{SECONDS}s", "--latency", address]
    said = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout
    rate = re.search(r"Requests/sec:\s+([\d.]+)", said)
    assert rate, said
    assert "Non-2xx" not in said, said
    return Speed(float(rate[1]), _milliseconds("50%", said), _milliseconds("99%", said))


def _milliseconds(share: str, said: str) -> float:
    found = re.search(rf"{share}\s+([\d.]+)(us|ms|s)", said)
    assert found, said
    return float(found[1]) * {"us": 0.001, "ms": 1, "s": 1000}[found[2]]


def _threads(address: str) -> Speed:
    began = monotonic()
    with ThreadPoolExecutor(CLIENTS) as pool:
        times = [one for found in pool.map(_ask, [address] * CLIENTS) for one in found]
    return spread(times, len(times) / (monotonic() - began))


def _ask(address: str) -> list[float]:
    parts, times, end = urlsplit(address), [], monotonic() + SECONDS
    connection = HTTPConnection(parts.netloc, timeout=30)
    while monotonic() < end:
        began = perf_counter()
        connection.request("GET", address.removeprefix(f"{parts.scheme}://{parts.netloc}"))
        connection.getresponse().read()
        times.append(perf_counter() - began)
    return times


def spread(seconds: list[float], rate: float | None = None) -> Speed:
    """Speed out of single times."""
    p99 = quantiles(seconds, n=100)[-1]
    return Speed(rate or len(seconds) / sum(seconds), median(seconds) * 1000, p99 * 1000)
