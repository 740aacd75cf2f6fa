"""`make bench`: how fast the site is beside the wire, beside nginx and beside Datasette."""

import argparse
import asyncio
import os
import sys
import tempfile
from collections.abc import Iterable
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from app.database import store
from app.middleware import stack
from app.record import validation, yaml_reader
from app.record.record import Record
from app.settings import ROOT, Settings
from bench import growth, servers
from bench.load import Speed, drive, middle, ratio, spread

Server = tuple[list[str], int, dict[str, str]]
BARE = "bare ASGI, the same bytes"
MODEL = Path("/proc/cpuinfo")


def say(*cells: object) -> None:
    """One row of a Markdown table."""
    sys.stdout.write("| " + " | ".join(str(cell) for cell in cells) + " |\n")
    sys.stdout.flush()


def heading(*cells: str) -> None:
    """The head of a table, after an empty line."""
    sys.stdout.write("\n")
    say(*cells)
    say(*("---" for _ in cells))


def shape() -> str:
    """The machine in a few words."""
    names = (
        [
            line.split(":")[1].strip()
            for line in MODEL.read_text().splitlines()
            if line.startswith("model name")
        ]
        if MODEL.exists()
        else []
    )
    pages, size = os.sysconf("SC_PHYS_PAGES"), os.sysconf("SC_PAGE_SIZE")
    memory = f"{pages * size / 2**30:.0f} GB"
    return f"{os.cpu_count()} cores ({names[0] if names else 'unknown'}), {memory}"


def compare(record: Record, path: Path, folder: Path) -> None:
    """Warm and cold speed of three pages, as ratios to what is compared with."""
    pages = {
        "dashboard": "/",
        "filtered timeline": "/timeline?group=g7",
        "agreement": f"/agreements/{record.agreements[0].id}",
    }
    heading("page", "from", "req/s", "p50 ms", "p99 ms", "of bare ASGI", "MB", "start s")
    for name, page in pages.items():
        _page(name, page, path, folder)


def _page(name: str, page: str, path: Path, folder: Path) -> None:
    """One page from everywhere that has it, and a table page of Datasette."""
    headers, content = asyncio.run(growth.answer(path, page))
    body = folder / "index.html"
    body.write_bytes(content)
    few = [one for one in headers if one[0] in (b"content-type", b"content-length")]
    wanted: dict[str, tuple[Server | None, str]] = {
        BARE: (servers.bare(body, headers), "/"),
        "bare ASGI, two headers": (servers.bare(body, few), "/"),
        "Pactline, warm": (servers.pactline(path), page),
        "nginx": (servers.nginx(folder), "/index.html"),
        "Datasette, a table": (servers.datasette(path), f"/{path.stem}/event"),
    }
    with ExitStack() as running:
        up = {
            what: (running.enter_context(servers.running(*server)), address)
            for what, (server, address) in wanted.items()
            if server
        }
        found = drive({what: base + address for what, ((base, _, _), address) in up.items()})
        memory = {what: servers.memory(pid) for what, ((_, _, pid), _) in up.items()}
    plain = found[BARE]
    for what, speeds in found.items():
        start = up[what][0][1]
        told = _cells(middle(speeds), ratio(speeds, plain))
        say(name, what, *told, f"{memory[what]:.0f}", f"{start:.2f}")
    slow = asyncio.run(cold(path, page))
    say(name, "Pactline, cold", *_cells(slow, slow.rate / middle(plain).rate), "", "")


def _cells(found: Speed, of_plain: float) -> Iterable[str]:
    yield from (f"{found.rate:.0f}", f"{found.p50:.2f}", f"{found.p99:.2f}", f"{of_plain:.2f}")


async def cold(path: Path, page: str) -> Speed:
    """The page with no finished answer kept, asked for forty times without a socket."""
    site = stack.create(Settings(store=path))
    await growth.once(site, page)
    return spread([await growth.once(site, page) for _ in range(40)])


def grow(folder: Path, sizes: tuple[int, ...]) -> None:
    """What records of other sizes cost."""
    found = growth.all_sizes(ROOT / "data", folder, sizes)
    heading("record", *(f"{one.times} times" for one in found))
    say("events", *(one.events for one in found))
    say("build s", *(f"{one.build:.1f}" for one in found))
    say("store MB", *(f"{one.megabytes:.1f}" for one in found))
    say("load s", *(f"{one.load:.2f}" for one in found))
    say("memory MB", *(f"{one.memory:.0f}" for one in found))
    for page in found[0].pages:
        say(f"cold {page}, p50 ms", *(f"{one.pages[page]:.1f}" for one in found))


def main() -> None:
    """Print every table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=[1, 10, 100])
    given = parser.parse_args()
    record, reading = yaml_reader.read(ROOT / "data")
    assert not validation.check(record, reading)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "pactline.sqlite3"
        built = store.build(record, path)
        sys.stdout.write(f"{date.today()}, {shape()}, revision {built.revision}\n")
        folder.chmod(0o755)
        compare(record, path, folder)
        if given.sizes:
            grow(folder, tuple(given.sizes))


if __name__ == "__main__":
    main()
