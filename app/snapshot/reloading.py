"""The store that is watched: a newer sound one is served, a lost or damaged one is not."""

import gc
import logging
import time
from pathlib import Path
from threading import Lock

from app.database import store
from app.database.store import StoreError
from app.record.record import Record
from app.releases import catalog as catalogs
from app.releases.catalog import ReleaseCatalog
from app.settings import BUILD_COMMAND
from app.snapshot.file_times import Signature, last_modified, signature
from app.snapshot.snapshot import Snapshot
from app.urls import Urls
from app.view import filters
from app.view.filters import Filters

RETRY_SECONDS = 10.0
log = logging.getLogger("pactline")


class Snapshots:
    """The snapshot of the last sound store; it stays while the store is lost or bad.

    Somebody calls `look` now and then while `watched`; otherwise each request looks for itself.
    """

    def __init__(self, path: Path, urls: Urls, releases: Path | None = None) -> None:
        self.path = path
        self._urls = urls
        self._releases = releases
        self._catalog = ReleaseCatalog()
        self._catalog_signature: catalogs.Signature = ()
        self.watched = False
        self.problem: str | None = None
        self._served: Snapshot | None = None
        self._signature: Signature | None = None
        self._retry_at = 0.0
        self._lock = Lock()

    @property
    def served(self) -> Snapshot | None:
        """The snapshot that new requests are answered from."""
        return self._served

    def current(self) -> Snapshot | None:
        """Return the snapshot to answer a request from, None if there was no sound store yet."""
        if not self.watched:
            self.look()
        return self._served

    def required(self) -> Snapshot:
        """Return the same. Raises StoreError if there was no sound store yet."""
        snapshot = self.current()
        if snapshot is None:
            raise StoreError(f"there is no store at {self.path}; build it with `{BUILD_COMMAND}`")
        return snapshot

    def difference(self) -> str | None:
        """Return why the store on disk is not the one that is served, None where it is."""
        if self.problem or signature(self.path) == self._signature:
            return self.problem
        return "a newer store is being read"

    def look(self) -> None:
        """Read the store if it or a release has changed, or a while after it could not be read."""
        with self._lock:
            current = signature(self.path)
            retry = self.problem is not None and time.monotonic() >= self._retry_at
            listed_anew = self._list_releases()
            if current != self._signature or retry or listed_anew:
                snapshot, problem = self._read()
                self._signature, self.problem, self._served = current, problem, snapshot

    def _list_releases(self) -> bool:
        """List the releases anew if a file of one has changed, and return whether it has."""
        current = catalogs.signature(self._releases)
        if current == self._catalog_signature:
            return False
        self._catalog_signature, self._catalog = current, ReleaseCatalog(self._releases)
        return True

    def _read(self) -> tuple[Snapshot | None, str | None]:
        """Return the snapshot to serve, and what is wrong with the store."""
        try:
            record = store.read(self.path).active
            if self._served is None or self._differs(self._served, record):
                return self._new_snapshot(record), None
        except Exception as error:
            self._retry_at = time.monotonic() + RETRY_SECONDS
            return self._served, self._reported(error)
        if self.problem:
            log.info("%s is sound again; serving revision %s", self.path, record.revision)
        return self._served, None

    def _differs(self, served: Snapshot, record: Record) -> bool:
        """Whether what is served says anything else, or knows of other releases."""
        own, other = served.record, record
        is_same = (own.revision, own.translations) == (other.revision, other.translations)
        return not is_same or served.catalog is not self._catalog

    def _new_snapshot(self, record: Record) -> Snapshot:
        catalog = self._catalog
        modified = last_modified(self.path, *catalog.paths)
        ambiguous = self._served is not None and self._served.modified == modified
        snapshot = Snapshot(record, None if ambiguous else modified, catalog, catalog.releases)
        _prepare(snapshot, self._urls)
        settle()
        log.info("serving revision %s of %s", record.revision, self.path)
        return snapshot

    def _reported(self, error: Exception) -> str:
        """Return what is wrong with the store, logged when that changes."""
        expected = isinstance(error, (StoreError, OSError))
        problem = str(error) if expected else f"{type(error).__name__}: {error}"
        if problem != self.problem:
            stays = "there was none before"
            if self._served:
                stays = (
                    f"the last good record stays in use, revision {self._served.record.revision}"
                )
            log.error("%s; %s", problem, stays, exc_info=None if expected else error)
        return problem


def _prepare(snapshot: Snapshot, urls: Urls) -> None:
    """Make what every first page of a record needs, while nobody waits for it."""
    view = snapshot.view(filters.view_params(Filters(), snapshot.record), urls)
    _ = (
        view.past,
        view.events_by_country,
        view.events_by_person,
        view.standings_by_country,
        view.facts,
        snapshot.record.citations_by_source,
    )


def settle() -> None:
    """Leave a new record out of the search for cycles, which would go through it again and again.

    What the old one left behind is found first: nobody looks at what has settled any more.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
