"""What takes long to make of a record and stays true as long as its revision."""

from collections.abc import Callable, Iterable
from threading import Lock
from typing import Generic, TypeVar

from cachetools import LRUCache

from app.record.record import Record
from app.record.release import Release

Value = TypeVar("Value")
MOST = 4


class PerRevision(Generic[Value]):
    """The values made of the last record, each made once however many threads ask for it.

    Where the address under which the site is mounted counts too, a few of those are kept.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._key: tuple[str, ...] = ()
        self._values: LRUCache[str, Value] = LRUCache(MOST)

    def get(
        self,
        record: Record,
        make: Callable[[], Value],
        releases: Iterable[Release] = (),
        base_url: str = "",
    ) -> Value:
        """Return the value for this record, made now if the last one was of another revision.

        What is made of the releases as well is made anew for others of them. Each base address has
        a value of its own.
        """
        key = (record.revision, *(release.name for release in releases))
        with self._lock:
            if self._key != key:
                self._values.clear()
                self._key = key
            if base_url not in self._values:
                self._values[base_url] = make()
            return self._values[base_url]
