"""What takes long to make of a record and stays true as long as its revision."""

from collections.abc import Callable, Iterable
from threading import Lock
from typing import Generic, TypeVar

from app.record.record import Record
from app.record.release import Release

Value = TypeVar("Value")


class PerRevision(Generic[Value]):
    """The value made of the last record, made once however many threads ask for it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._last: tuple[tuple[str, ...], Value] | None = None

    def get(
        self, record: Record, make: Callable[[], Value], releases: Iterable[Release] = ()
    ) -> Value:
        """Return the value for this record, made now if the last one was of another revision.

        What is made of the releases as well is made anew for others of them.
        """
        key = (record.revision, *(release.name for release in releases))
        with self._lock:
            if self._last is None or self._last[0] != key:
                self._last = (key, make())
            return self._last[1]
