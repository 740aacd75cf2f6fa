"""What the processes of a test run make once and share, and what differs from run to run."""

import os
import random
import secrets
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import pytest
from filelock import FileLock

SEED = "PACTLINE_SEED"
Item = TypeVar("Item")


def seed() -> str:
    """Return the seed of this run's samples: that of the environment, or a fresh one.

    It is a number in hexadecimal digits, left in the environment, from which the workers of a
    parallel run inherit it.
    """
    return os.environ.setdefault(SEED, secrets.token_hex(4))


def sample(items: Sequence[Item], size: int) -> list[Item]:
    """Return at most `size` of the items, others in each run, in their own order."""
    chosen = random.Random(f"{seed()} {len(items)}").sample(  # noqa: S311
        range(len(items)), min(size, len(items))
    )
    return [items[index] for index in sorted(chosen)]


def shared_file(
    factory: pytest.TempPathFactory, worker: str, name: str, make: Callable[[Path], object]
) -> Path:
    """Return a file that the first process to need it makes and all processes of the run read."""
    folder = factory.getbasetemp()
    if worker != "master":
        folder = folder.parent
    path = folder / name
    with FileLock(folder / f"{name}.lock"):
        if not path.exists():
            unfinished = folder / f"unfinished-{name}"
            make(unfinished)
            unfinished.replace(path)
    return path
