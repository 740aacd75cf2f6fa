"""What takes long to make of a record and stays true as long as its revision."""

from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

from cachetools import LRUCache

from app.record.record import Record

Value = TypeVar("Value")
MOST = 4


class PerRevision(Generic[Value]):
    """The values made of the last record, each made once however many threads ask for it.

    Where more than the record counts, such as the address under which the site is mounted, `of`
    names it; of those a few are kept.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._revision: str | None = None
        self._values: LRUCache[str, Value] = LRUCache(MOST)

    def get(self, record: Record, make: Callable[[], Value], of: str = "") -> Value:
        """Return the value for this record, made now if the last one was of another revision."""
        with self._lock:
            if self._revision != record.revision:
                self._values.clear()
                self._revision = record.revision
            if of not in self._values:
                self._values[of] = make()
            return self._values[of]
