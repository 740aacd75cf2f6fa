"""The releases in a folder, the newest first; each is opened when somebody asks for it."""

import logging
from collections import defaultdict
from pathlib import Path
from threading import Lock

from cachetools import LRUCache

from app.database import store
from app.database.store import StoreError
from app.record.record import Record
from app.releases import release as files
from app.releases.release import Ids, Release, ReleaseError, place_in_order

# How many opened records are kept in memory.
OPENED = 3
log = logging.getLogger("pactline")
Signature = tuple[tuple[str, int, int, int], ...]


class UnknownRelease(KeyError):
    """There is no release of that name."""


class ReleaseCatalog:
    """The releases that lie in a folder, as they were when the catalog was made.

    Without a folder there are none. `problems` are the errors of descriptions that cannot be read,
    by name: such a release is known and can't be opened.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or Path()
        releases, self.problems = _listed(folder)
        self.releases = tuple(
            sorted(releases, key=lambda release: place_in_order(release.name), reverse=True)
        )
        self._by_name = {release.name: release for release in self.releases}
        self._records: LRUCache[str, Record] = LRUCache(OPENED)
        self._lock = Lock()

    @property
    def names(self) -> tuple[str, ...]:
        """The names, the newest first."""
        return tuple(self._by_name)

    @property
    def newest(self) -> Release | None:
        """The newest release, None where there is none."""
        return next(iter(self.releases), None)

    def get(self, name: str) -> Release:
        """Return the release of a name. Raises UnknownRelease, ReleaseError for a damaged one."""
        if name in self.problems:
            raise ReleaseError(self.problems[name])
        try:
            return self._by_name[name]
        except KeyError as error:
            raise UnknownRelease(name) from error

    def until(self, name: str) -> tuple[Release, ...]:
        """Return a release and those before it, the newest first. Raises as `get` does."""
        return self.releases[self.releases.index(self.get(name)) :]

    @property
    def paths(self) -> tuple[Path, ...]:
        """The descriptions of the releases."""
        return tuple(self._folder / name / files.DESCRIPTION for name in self.names)

    def store_path(self, name: str) -> Path:
        """Return where the compressed store of a release lies. Raises as `get` does."""
        return self._folder / self.get(name).name / files.COMPRESSED

    def content(self, name: str) -> bytes:
        """Return the store of a release as it was published. Raises as `get` does."""
        release = self.get(name)
        return files.read_store(self._folder / name, release.store)

    def record(self, name: str) -> Record:
        """Return the record of a release, with what was withdrawn by then; the last few are kept.

        Raises as `get` does. Opening one takes some tenths of a second.
        """
        with self._lock:
            if name not in self._records:
                self._records[name] = self._opened(name)
            return self._records[name]

    def _opened(self, name: str) -> Record:
        release = self.get(name)
        try:
            record = store.read_of_any_version(self.content(name))
        except StoreError as error:
            raise ReleaseError(f"release {name} cannot be opened: {error}") from error
        if record.revision != release.revision:
            raise ReleaseError(f"release {name} holds another revision than it names")
        return record

    def ids(self, name: str) -> Ids:
        """Return the ids that a release published, by part. Raises as `get` does."""
        return files.read_ids(self._folder / self.get(name).name)

    def past_ids(self) -> Ids:
        """Return every id that a release ever published, by part. Raises ReleaseError."""
        ids: dict[str, set[str]] = defaultdict(set)
        for name in self.names:
            for part, published in self.ids(name).items():
                ids[part] |= published
        return {part: frozenset(published) for part, published in ids.items()}


def _listed(folder: Path | None) -> tuple[list[Release], dict[str, str]]:
    """Return the releases in a folder, and what is wrong with the others."""
    releases: list[Release] = []
    problems: dict[str, str] = {}
    try:
        folders = _folders(folder)
    except OSError as error:
        log.error("the releases cannot be listed: %s", error)  # noqa: TRY400 - its text says all
        folders = []
    for path in folders:
        try:
            releases.append(files.read(path))
        except ReleaseError as error:
            log.error("%s", error)  # noqa: TRY400 - its text says all
            problems[path.name] = str(error)
    return releases, problems


def _folders(folder: Path | None) -> list[Path]:
    """Return the folders that are named like a release; a missing folder holds none."""
    try:
        paths = sorted(folder.iterdir()) if folder else []
    except FileNotFoundError:
        return []
    return [path for path in paths if _is_name(path.name) and path.is_dir()]


def _is_name(text: str) -> bool:
    try:
        place_in_order(text)
    except ValueError:
        return False
    return True


def signature(folder: Path | None) -> Signature:
    """Return what changes as soon as a file of a release does, or a release is added."""
    stats = []
    try:
        folders = _folders(folder)
    except OSError:  # the catalog tells of it
        return ()
    for path in folders:
        for name in files.FILES:
            try:
                status = (path / name).stat()
            except OSError:
                continue
            stats.append((f"{path.name}/{name}", status.st_ino, status.st_mtime_ns, status.st_size))
    return tuple(stats)
