"""A release made of the checked record: its store, its ids, its counts, and what changed since."""

import tempfile
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from app.database import store
from app.record.codelists import ChangeKind
from app.record.difference import difference
from app.record.errors import OperationalError
from app.record.record import PARTS, Record
from app.record.release import PartChanges
from app.record.schema import key_of
from app.releases import release as files
from app.releases.catalog import ReleaseCatalog
from app.releases.release import Ids, Release, ReleaseError, place_in_order


class NameTaken(OperationalError):
    """A name that a release has already, or that lies before the newest one's."""


def next_name(catalog: ReleaseCatalog, day: date) -> str:
    """Return the first name that is free on a day."""
    known = {*catalog.names, *catalog.problems}
    number, name = 1, str(day)
    while name in known:
        number += 1
        name = f"{day}-{number}"
    return name


def require_free(catalog: ReleaseCatalog, name: str) -> None:
    """Raise NameTaken unless a release of that name would be the newest.

    Raises ValueError for a malformed name.
    """
    place = place_in_order(name)
    if name in catalog.names or name in catalog.problems:
        raise NameTaken(f"there is a release {name} already; a release is never made again")
    newest = catalog.newest
    if newest and place < place_in_order(newest.name):
        raise NameTaken(f"{name} lies before the newest release, {newest.name}; name a later one")


def make(record: Record, folder: Path, name: str, summary: str | None, made_on: date) -> Release:
    """Write the checked record into `folder` as a release, and return it.

    Raises NameTaken, ValueError for a malformed name, ReleaseError where the disk or a damaged
    release before it does not let it.
    """
    catalog = ReleaseCatalog(folder)
    require_free(catalog, name)
    if catalog.problems:
        raise ReleaseError(next(iter(catalog.problems.values())))
    built = _built(record)
    before = catalog.newest
    release = Release(
        name=name,
        revision=built.revision,
        made_on=made_on,
        checked=date.fromisoformat(record.edition.checked.text),
        counts={part: len(getattr(record.active, part)) for part in PARTS},
        files=(files.store_file(built.content),),
        before=before.name if before else None,
        changes=changes(catalog.record(before.name), record) if before else {},
        summary=summary,
    )
    files.write(folder / name, release, ids_of(record), built.content)
    return release


def _built(record: Record) -> Record:
    """Return the record as a new store holds it."""
    with tempfile.TemporaryDirectory(prefix="pactline-") as temporary:
        path = Path(temporary) / "new.sqlite3"
        store.build(record, path)
        return store.read(path)


def ids_of(record: Record) -> Ids:
    """Return the ids of all entries by part, those that were withdrawn among them."""
    return {part: frozenset(map(key_of, getattr(record.with_withdrawn, part))) for part in PARTS}


def changes(before: Record, after: Record) -> Mapping[str, PartChanges]:
    """Return how many entries of each part that changed differ between two records.

    An entry of which a fact was added, changed or taken back was revised itself.
    """
    keys: dict[str, dict[ChangeKind, set[str]]] = defaultdict(lambda: defaultdict(set))
    for change in difference(before, after).changes:
        kind = ChangeKind.REVISED if change.path else change.kind
        keys[change.part][kind].add(change.key)
    return {
        part: PartChanges.model_validate({kind: len(kinds[kind]) for kind in ChangeKind})
        for part, kinds in keys.items()
    }
