"""The record that is being served: read once per store, kept while the store is lost."""

import logging
from collections import OrderedDict
from pathlib import Path
from threading import Lock

from app import store
from app.claims import Lens
from app.faults import CannotWork
from app.record import Record
from app.view import View

VIEWS = 64
log = logging.getLogger("pactline")


class Current:
    """The last good record of a store, and the views of it that were asked for last."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = Lock()
        self._mark: tuple[int, ...] | None = None
        self._record: Record | None = None
        self._views: OrderedDict[Lens, View] = OrderedDict()

    def record(self) -> Record:
        """The record of the newest sound store. Raises CannotWork if there was none yet."""
        mark = self._stat()
        if mark != self._mark or self._record is None:
            with self._lock:
                self._reread(mark)
        if self._record is None:
            raise CannotWork(f"there is no store at {self._path}; build it with `make build`")
        return self._record

    def view(self, record: Record, lens: Lens) -> View:
        """The view through a lens; the last few are kept."""
        with self._lock:
            found = self._views.get(lens)
            if found is None or found.record is not record:
                found = self._views[lens] = View(record, lens)
            self._views.move_to_end(lens)
            if len(self._views) > VIEWS:
                self._views.popitem(last=False)
        return found

    def _stat(self) -> tuple[int, ...] | None:
        try:
            found = self._path.stat()
        except OSError:
            return None
        return (found.st_ino, found.st_mtime_ns, found.st_size)

    def _reread(self, mark: tuple[int, ...] | None) -> None:
        if mark == self._mark and self._record is not None:
            return
        self._mark = mark
        try:
            self._record = store.read(self._path)
            log.info("serving revision %s of %s", self._record.revision, self._path)
        except CannotWork as fault:
            log.error("%s; the last good record stays in use", fault)  # noqa: TRY400
