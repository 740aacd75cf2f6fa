"""How long the steps from the text files to a served record take."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from time import process_time

from app.database import store
from app.record import validation
from app.record.record import Record


def measure(data: Path, path: Path) -> tuple[Record, Iterator[tuple[str, str]]]:
    """Build a store and return its record, and the CPU seconds of each step; imports apart."""
    moments = [process_time()]
    record = validation.read_checked(data)
    moments.append(process_time())
    store.build(record, path)
    moments.append(process_time())
    record = store.read(path)
    moments.append(process_time())
    steps = ("read and check the record", "build the store", "read the store")
    spent = (f"{after - before:.2f}" for before, after in pairwise(moments))
    return record, zip(steps, spent, strict=True)
