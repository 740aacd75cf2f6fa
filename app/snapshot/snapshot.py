"""One revision of the record as it is served, with the views and files made of it."""

import logging
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from pathlib import Path
from threading import Lock
from weakref import ReferenceType, finalize, ref

from cachetools import LRUCache

from app.database.store import StoreError
from app.language import Language
from app.record.record import Record
from app.record.release import Release, name_of_revision
from app.record.translations.translated import translated
from app.releases.catalog import OPENED, ReleaseCatalog
from app.snapshot.file_times import last_modified
from app.urls import Urls
from app.view.evidence import ViewParams
from app.view.view import View

VIEWS = 16
EVENTS_IN_VIEWS = 8_000
log = logging.getLogger("pactline")


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
        return name_of_revision(self.releases, self.revision)

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


def _write_whole(path: Path, content: bytes) -> None:
    """Write a file that is there whole or not at all, without a rest where there is no room."""
    new = path.with_suffix(".new")
    try:
        new.write_bytes(content)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
