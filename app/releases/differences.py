"""Differences between states of the record; the last few that were asked for are kept."""

from threading import Lock

from cachetools import LRUCache

from app.record.difference import Difference, difference
from app.record.record import Record

KEPT = 8
_differences: LRUCache[tuple[str, str], Difference] = LRUCache(KEPT)
_lock = Lock()


def difference_between(before: Record, after: Record) -> Difference:
    """Return what the later state tells differently, found once for two revisions."""
    key = (before.revision, after.revision)
    if not all(key):
        return difference(before, after)
    with _lock:
        if key not in _differences:
            _differences[key] = difference(before, after)
        return _differences[key]
