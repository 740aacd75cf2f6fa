"""The record being served: an immutable snapshot, and the store that is watched for a newer one."""

import gc
import logging
import shutil
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from pathlib import Path
from threading import Lock
from weakref import ReferenceType, finalize, ref

from cachetools import LRUCache

from app.database import store
from app.database.store import StoreError
from app.language import Language
from app.record.record import Record
from app.record.release import Release
from app.record.translations.translated import translated
from app.releases import catalog as catalogs
from app.releases.catalog import OPENED, ReleaseCatalog
from app.settings import BUILD_COMMAND, RESOURCES, ROOT
from app.urls import Urls
from app.view import filters
from app.view.evidence import ViewParams
from app.view.filters import Filters
from app.view.view import View

VIEWS = 16
EVENTS_IN_VIEWS = 8_000
RETRY_SECONDS = 10.0
log = logging.getLogger("pactline")
Signature = tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Snapshot:
    """One revision of the record as it is served: equal to itself alone.

    `modified` is the POSIX time in whole seconds at which the site last changed, None where it
    would be that of the snapshot before. `releases` are those that its pages know of, the newest
    first. `is_frozen` is true of a release that somebody asks for: it never changes. What is
    memoised goes with the snapshot.
    """

    record: Record
    modified: int | None = None
    catalog: ReleaseCatalog = field(default_factory=ReleaseCatalog, repr=False)
    releases: tuple[Release, ...] = ()
    is_frozen: bool = False
    _translated_records: dict[Language, Record] = field(default_factory=dict, repr=False)
    _view_lock: Lock = field(default_factory=Lock, repr=False)
    _file_lock: Lock = field(default_factory=Lock, repr=False)
    _release_lock: Lock = field(default_factory=Lock, repr=False)

    @property
    def revision(self) -> str:
        """The revision of its record."""
        return self.record.revision

    @property
    def release(self) -> str | None:
        """The name of the newest release, where that is the record that is served."""
        newest = next(iter(self.releases), None)
        return newest.name if newest and newest.revision == self.revision else None

    @cached_property
    def _frozen(self) -> LRUCache[str, "Snapshot"]:
        return LRUCache(OPENED)

    def of_release(self, name: str) -> "Snapshot":
        """Return the snapshot of a release, which knows itself and the releases before it.

        The last few are kept. Opening one takes its time. Raises UnknownRelease, and ReleaseError
        for a damaged one.
        """
        with self._release_lock:
            if name not in self._frozen:
                self._frozen[name] = Snapshot(
                    self.catalog.record(name).active,
                    last_modified(self.catalog.store_path(name)),
                    self.catalog,
                    releases=self.catalog.until(name),
                    is_frozen=True,
                )
            return self._frozen[name]

    @cached_property
    def _views(self) -> LRUCache[tuple[ViewParams, Urls], View]:
        events = max(1, len(self.record.events))
        return LRUCache(max(2, min(VIEWS, EVENTS_IN_VIEWS // events)))

    def view(self, view_params: ViewParams, urls: Urls) -> View:
        """Return the view with these parameters; the last few are kept, fewer of a long record.

        A view keeps rows with addresses in them: views of other addresses are other views.
        """
        with self._view_lock:
            key = (view_params, urls)
            if key not in self._views:
                self._views[key] = View(
                    self.record_in(urls.language),
                    view_params,
                    urls.language,
                    # Views are kept with the snapshot: one that held it would keep it alive.
                    partial(_in_language, ref(self), view_params, urls),
                )
            return self._views[key]

    def record_in(self, language: Language) -> Record:
        """Return the record in a language; what is not translated stays English."""
        if language.is_source:
            return self.record
        if language not in self._translated_records:
            self._translated_records[language] = translated(self.record, language)
        return self._translated_records[language]

    @cached_property
    def _folder(self) -> Path:
        folder = Path(tempfile.mkdtemp(prefix="pactline-"))
        finalize(self, shutil.rmtree, folder, ignore_errors=True)
        return folder

    def file(self, name: str, content: Callable[[], bytes]) -> Path:
        """Return the path of a file of this snapshot, written when it is first asked for.

        Raises StoreError where there is no place for it.
        """
        with self._file_lock:
            try:
                path = self._folder / name
                if not path.exists():
                    _write_whole(path, content())
            except OSError as error:
                problem = f"{name} cannot be written to a temporary file: {error}"
                log.error("%s; make room there, or name another folder in TMPDIR", problem)  # noqa: TRY400
                raise StoreError(problem) from error
        return path


def _in_language(
    snapshot: ReferenceType[Snapshot], view_params: ViewParams, urls: Urls, language: Language
) -> View:
    """Return the view of a snapshot in a language; the snapshot lives as long as its request."""
    served = snapshot()
    if served is None:
        raise StoreError("the record is no longer served")
    return served.view(view_params, replace(urls, language=language))


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
        if self.problem or _signature(self.path) == self._signature:
            return self.problem
        return "a newer store is being read"

    def look(self) -> None:
        """Read the store if it or a release has changed, or a while after it could not be read."""
        with self._lock:
            signature = _signature(self.path)
            retry = self.problem is not None and time.monotonic() >= self._retry_at
            listed_anew = self._list_releases()
            if signature != self._signature or retry or listed_anew:
                snapshot, problem = self._read()
                self._signature, self.problem, self._served = signature, problem, snapshot

    def _list_releases(self) -> bool:
        """List the releases anew if a file of one has changed, and return whether it has."""
        signature = catalogs.signature(self._releases)
        if signature == self._catalog_signature:
            return False
        self._catalog_signature, self._catalog = signature, ReleaseCatalog(self._releases)
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


def _write_whole(path: Path, content: bytes) -> None:
    """Write a file that is there whole or not at all, without a rest where there is no room."""
    new = path.with_suffix(".new")
    try:
        new.write_bytes(content)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def settle() -> None:
    """Leave a new record out of the search for cycles, which would go through it again and again.

    What the old one left behind is found first: nobody looks at what has settled any more.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def _signature(path: Path) -> Signature:
    """Return numbers that change with the file, or the number of the error that hides it.

    The time of the last change of the inode is among them: permissions count as well.
    """
    try:
        status = path.stat()
    except OSError as error:
        return (error.errno or 0,)
    return (status.st_dev, status.st_ino, status.st_mtime_ns, status.st_ctime_ns, status.st_size)


def last_modified(*paths: Path) -> int:
    """Return when these files were put there or the program changed, whichever came last.

    The change time of inodes: a file's own time may lie in the future, and goes back when an older
    store is put in the place of a newer one.
    """
    folders = (ROOT / "app", RESOURCES / "templates", RESOURCES / "static")
    files = [file for folder in folders for file in folder.rglob("*.*")]
    program = [file for file in files if "__pycache__" not in file.parts]
    changed = max(file.stat().st_ctime for file in (*paths, *program))
    return int(min(changed, time.time()))
