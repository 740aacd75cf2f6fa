"""`make bench`: print the tables of docs/performance.md."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from app.settings import ROOT
from bench import building, languages, responses, servers, weights
from bench.addresses import kinds_of_page

PROCESSORS = Path("/proc/cpuinfo")


def main() -> None:
    """Build a store of the live record, measure, and print one table after the other."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        store = folder / "pactline.sqlite3"
        record, seconds = building.measure(ROOT / "data", store)
        sys.stdout.write(f"{date.today()}, {machine()}, revision {record.revision}\n")
        table(("step", "seconds"), seconds)
        pages = kinds_of_page(record)
        warm_pages = {kind: pages[kind] for kind in responses.WARM_KINDS}
        table(responses.WARM_COLUMNS, responses.warm(store, folder, warm_pages))
        table(responses.COLD_COLUMNS, responses.cold(store, record))
        table(languages.COLUMNS, languages.costs(store, pages))
        with servers.running(*servers.pactline(store)) as base:
            table(weights.BYTES_COLUMNS, weights.first_views(base, pages))
            if chromium := shutil.which("chromium"):
                table(weights.HEIGHT_COLUMNS, weights.heights(base, pages, chromium))


def machine() -> str:
    """Return the machine in a few words."""
    names = [
        line.split(":")[1].strip()
        for line in PROCESSORS.read_text().splitlines()
        if line.startswith("model name")
    ]
    return f"{os.cpu_count()} cores ({names[0] if names else 'unknown'})"


def table(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> None:
    """Print a Markdown table after an empty line."""
    columns = list(columns)
    sys.stdout.write("\n")
    for row in (columns, ["---"] * len(columns), *rows):
        sys.stdout.write("| " + " | ".join(str(cell) for cell in row) + " |\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
