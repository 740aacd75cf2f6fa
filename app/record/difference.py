"""What two states of the record tell differently, entry by entry. No I/O."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from app.record.codelists import ChangeKind, EntryField, EntryKind
from app.record.fact_pairs import fact_names, fact_pairs
from app.record.record import PARTS, Record
from app.record.schema import Entry, Fact, Revision, key_of
from app.record.yaml_nodes import Path

KIND_BY_PART = {
    "countries": EntryKind.COUNTRY,
    "people": EntryKind.PERSON,
    "places": EntryKind.PLACE,
    "sources": EntryKind.SOURCE,
    "events": EntryKind.EVENT,
    "agreements": EntryKind.AGREEMENT,
    "disputes": EntryKind.DISPUTE,
    "gaps": EntryKind.GAP,
    "documents": EntryKind.DOCUMENT,
}
KIND_BY_FACTS = {
    "titles": EntryKind.TITLE,
    "clauses": EntryKind.CLAUSE,
    "provisions": EntryKind.THEME,
    "commitments": EntryKind.COMMITMENT,
}
# What a reader need not be told of: where a fact comes from, when somebody looked at it, and under
# which heading it stands.
UPKEEP_FIELDS = frozenset(
    {"citations", "accessed", "archived", "looked_on", "paragraphs", "accepted", "topic"}
)
_FIELDS = {field.value: field for field in EntryField}
_NO_FIELDS = frozenset({"revisions", "withdrawn", *KIND_BY_FACTS})


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field with its two values; `part_of_field` is the part that changed, if it has any."""

    field: EntryField
    before: Any
    after: Any
    part_of_field: EntryField | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What became of an entry, or of a fact inside one.

    `part` and `key` name the entry, `path` leads to the fact in its file as it is after, or was
    before; it is empty for the entry itself. `owner` is the entry in its last state. `name`
    stays the same while the entry or the fact lives, in lists that hold both states or one.
    `revisions` are those that came between.
    """

    kind: ChangeKind
    entry_kind: EntryKind
    part: str
    key: str
    owner: Entry
    before: Entry | None
    after: Entry | None
    name: str
    path: Path = ()
    fields: tuple[FieldChange, ...] = ()
    revisions: tuple[Revision, ...] = ()

    @property
    def entry(self) -> Entry:
        """The entry or the fact in its last state."""
        last = self.after or self.before
        assert last is not None  # noqa: S101
        return last


@dataclass(frozen=True, slots=True)
class Difference:
    """All that two states of the record tell differently, in their canonical order.

    `edition` are the changed fields of what the record covers.
    `upkeep` names the entries of which only citations or days of looking changed, by their part.
    """

    changes: tuple[Change, ...]
    upkeep: dict[str, tuple[str, ...]]
    edition: tuple[FieldChange, ...] = ()

    def of_kind(self, kind: ChangeKind) -> tuple[Change, ...]:
        """The changes of one kind."""
        return tuple(change for change in self.changes if change.kind is kind)


def difference(before: Record, after: Record) -> Difference:
    """Return what a later state of the record tells differently from an earlier one.

    An entry that was withdrawn before, or between the two, was in neither and is passed over.
    Both are compared as they are in English: a text that was translated has not changed.
    """
    before, after = before.in_english or before, after.in_english or after
    changes: list[Change] = []
    upkeep: dict[str, tuple[str, ...]] = {}
    for part in PARTS:
        earlier, later = _by_key(before, part), _by_key(after, part)
        tended = []
        for key in dict.fromkeys((*later, *earlier)):
            was, now = earlier.get(key), later.get(key)
            if was == now:
                continue
            of_entry = list(_of_entry(part, key, was, now))
            changes += of_entry
            if not of_entry and was and now and not now.withdrawn:
                tended.append(key)
        if tended:
            upkeep[part] = tuple(tended)
    edition = tuple(_field_changes(before.edition, after.edition))
    return Difference(tuple(changes), upkeep, edition)


def _by_key(record: Record, part: str) -> dict[str, Entry]:
    return {key_of(entry): entry for entry in getattr(record.with_withdrawn, part)}


def _of_entry(part: str, key: str, before: Entry | None, after: Entry | None) -> Iterator[Change]:
    owner = after or before
    assert owner is not None  # noqa: S101
    change = _change(KIND_BY_PART[part], part, key, owner, before, after, key)
    if change:
        yield change
    stands_in_both = before and after and not before.withdrawn and not after.withdrawn
    if before and after and stands_in_both:
        for name in KIND_BY_FACTS:
            yield from _of_facts(part, key, name, before, after)


def _of_facts(part: str, key: str, name: str, before: Entry, after: Entry) -> Iterator[Change]:
    earlier: tuple[Fact, ...] = getattr(before, name, ())
    later: tuple[Fact, ...] = getattr(after, name, ())
    names_before, names_after = fact_names(key, earlier), fact_names(key, later)
    for was, now in fact_pairs(earlier, later):
        change = _change(
            KIND_BY_FACTS[name],
            part,
            key,
            after,
            None if was is None else earlier[was],
            None if now is None else later[now],
            names_before[was or 0] if now is None else names_after[now],
            (name, was if now is None else now),
        )
        if change:
            yield change


def _change(
    entry_kind: EntryKind,
    part: str,
    key: str,
    owner: Entry,
    before: Entry | None,
    after: Entry | None,
    name: str,
    path: tuple[str | int | None, ...] = (),
) -> Change | None:
    place = tuple(step for step in path if step is not None)
    kind = _kind(before, after)
    if kind is None:
        return None
    fields = _fields(before, after) if kind is ChangeKind.REVISED and before and after else ()
    revisions = _new_revisions(before, after) if kind is ChangeKind.REVISED else ()
    if kind is ChangeKind.REVISED and not fields and not revisions:
        return None
    return Change(kind, entry_kind, part, key, owner, before, after, name, place, fields, revisions)


def _kind(before: Entry | None, after: Entry | None) -> ChangeKind | None:
    """What became of something; None where neither state tells of it."""
    stood, stands = bool(before and not before.withdrawn), bool(after and not after.withdrawn)
    if stands:
        return ChangeKind.REVISED if before else ChangeKind.ADDED
    if not stood:
        return None
    return ChangeKind.WITHDRAWN if after else ChangeKind.VANISHED


def _new_revisions(before: Entry | None, after: Entry | None) -> tuple[Revision, ...]:
    known = before.revisions if before else ()
    return tuple(one for one in after.revisions if one not in known) if after else ()


def _fields(before: Entry, after: Entry) -> tuple[FieldChange, ...]:
    changes = list(_field_changes(before, after))
    if before.withdrawn != after.withdrawn:
        changes.append(FieldChange(EntryField.WITHDRAWN, before.withdrawn, after.withdrawn))
    return tuple(changes)


def _field_changes(before: BaseModel, after: BaseModel) -> Iterator[FieldChange]:
    for name in _names_of_fields(before, after):
        old, new = getattr(before, name, None), getattr(after, name, None)
        if old == new or name in UPKEEP_FIELDS | _NO_FIELDS:
            continue
        if isinstance(old, BaseModel) and isinstance(new, BaseModel) and type(old) is type(new):
            for inner in type(old).model_fields:
                values = getattr(old, inner), getattr(new, inner)
                if values[0] != values[1] and inner not in UPKEEP_FIELDS:
                    yield FieldChange(_FIELDS[name], *values, _FIELDS[inner])
        else:
            yield FieldChange(_FIELDS[name], old, new)


def _names_of_fields(before: BaseModel, after: BaseModel) -> Iterable[str]:
    """A clause can change its shape with its kind."""
    return dict.fromkeys((*type(before).model_fields, *type(after).model_fields))
