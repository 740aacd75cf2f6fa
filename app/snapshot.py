"""The record that is being served: read again when the store changes, kept while it is lost."""

import gc
import logging
from collections import OrderedDict
from pathlib import Path
from threading import Lock, Thread
from time import monotonic

from app.database import store
from app.database.store import StoreError
from app.record.record import Record
from app.settings import ROOT
from app.view import filters
from app.view.evidence import ViewParams
from app.view.filters import Filters
from app.view.view import View

VIEWS = 16
EVENTS_KEPT = 8_000
LOOKS_EVERY = 0.5
log = logging.getLogger("pactline")
Mark = tuple[int, ...]
Pairs = tuple[tuple[str, str], ...]


class Snapshots:
    """The last good record of a store, and the views of it that were asked for last.

    A new store is read in a thread of its own, while requests go on with the record that they
    know; nobody waits for it but the first, or everybody where `looks_every` is nought.
    """

    def __init__(self, path: Path, looks_every: float = LOOKS_EVERY) -> None:
        self._path = path
        self._looks_every = looks_every
        self._look_at = 0.0
        self._lock = Lock()
        self._reading: Thread | None = None
        self._mark: Mark | None = None
        self._record: Record | None = None
        self._views: OrderedDict[tuple[ViewParams, Pairs], View] = OrderedDict()
        self.changed = 0.0

    def newest(self) -> Record | None:
        """The record of the newest sound store, None if there was none yet."""
        now = monotonic()
        if now >= self._look_at:
            first = self._look_at == 0.0
            self._look_at = now + self._looks_every
            self._look(first=first)
        return self._record

    def record(self) -> Record:
        """The same. Raises StoreError if there was none yet."""
        found = self.newest()
        if found is None:
            raise StoreError(f"there is no store at {self._path}; build it with `make build`")
        return found

    def view(self, record: Record, view_params: ViewParams, told: Pairs = ()) -> View:
        """The view through a lens; the last few are kept, fewer of a long record.

        `told` is how a URL asks for the lens. A view keeps rows with addresses that hand it on, so
        two days after the record's last make two views.
        """
        most = max(2, min(VIEWS, EVENTS_KEPT // max(1, len(record.events))))
        key = (view_params, told)
        with self._lock:
            found = self._views.get(key)
            if found is None or found.record is not record:
                found = self._views[key] = View(record, view_params)
            self._views.move_to_end(key)
            while len(self._views) > most:
                self._views.popitem(last=False)
        return found

    def _look(self, *, first: bool) -> None:
        if self._reading and self._reading.is_alive():
            return
        mark = _mark(self._path)
        if mark == self._mark and not first:
            return
        self._reading = Thread(target=self._read, args=(mark,), name="new store", daemon=True)
        self._reading.start()
        if first or not self._looks_every:
            self._reading.join()

    def _read(self, mark: Mark | None) -> None:
        try:
            read = store.read(self._path).standing
            if self._record is None or read.revision != self._record.revision:
                self._prepare(read)
                self.changed = max(_written(self._path), newest_file())
                self._record = read
                _settle()
            log.info("serving revision %s of %s", read.revision, self._path)
        except StoreError as data_error:
            stays = "the last good record stays in use"
            kept = f"{stays}, revision {self._record.revision}" if self._record else "none before"
            log.error("%s; %s", data_error, kept)  # noqa: TRY400
        self._mark = mark

    def _prepare(self, record: Record) -> None:
        """What every first page of a record needs, while nobody waits for it."""
        view = self.view(record, filters.view_params(Filters(), record))
        _ = (
            view.past,
            view.events_by_country,
            view.events_by_person,
            view.standings_by_country,
            view.facts,
        )
        _ = record.citations_by_source


def _settle() -> None:
    """Leave a new record out of the search for cycles, which would go through it again and again.

    What the old one left behind is found first: nobody looks at what has settled any more.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def _mark(path: Path) -> Mark | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_ino, found.st_mtime_ns, found.st_size)


def _written(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def newest_file() -> float:
    """When the program, its templates or its static files last changed."""
    folders = (ROOT / name for name in ("app", "templates", "static"))
    files = (file for folder in folders for file in folder.rglob("*.*"))
    return max(file.stat().st_mtime for file in files if "__pycache__" not in file.parts)
