"""The files held against the newest release: what readers have seen does not change unsaid."""

from collections.abc import Iterator

from app.record.codelists import ChangeKind, EntryField
from app.record.difference import KIND_BY_PART, Change, difference
from app.record.edtf import Span
from app.record.record import PARTS
from app.record.schema import key_of
from app.record.validation.findings import Context, Finding
from app.record.yaml_nodes import Path

# A changed value of these is a correction that readers are told of.
TOLD_FIELDS = frozenset(
    {
        *(EntryField.DATE, EntryField.EXPECTS, EntryField.PUBLISHED, EntryField.PERIOD),
        *(EntryField.AMOUNT, EntryField.CURRENCY, EntryField.UNIT, EntryField.PER_YEAR),
        *(EntryField.YEARS, EntryField.DEADLINE_HOURS),
        *(EntryField.NAME, EntryField.TITLE),
    }
)


def vanished(context: Context) -> Iterator[Finding]:
    """What a release published stays in the files, withdrawn if need be: its id is an address."""
    if context.past is None:
        return
    for part in PARTS:
        for entry in getattr(context.past.record.with_withdrawn, part):
            key = key_of(entry)
            if not context.exists(part, key):
                message = (
                    f"release {context.past.release} has it, and it is gone; put it back, with "
                    "withdrawn if it proved wrong"
                )
                yield Finding(part, key, message)


def used_again(context: Context) -> Iterator[Finding]:
    """An id that was given up, or withdrawn, never names anything else."""
    if context.past is None:
        return
    for part in PARTS:
        published = {
            key_of(entry): entry for entry in getattr(context.past.record.with_withdrawn, part)
        }
        for entry in getattr(context.record, part):
            key = key_of(entry)
            before = published.get(key)
            if before is None and key in context.past.ids.get(part, ()):
                message = (
                    "an earlier release had an entry of this id, and none is used again; take "
                    "another"
                )
                yield Finding(part, key, message, (_key_field(part),))
            if before and before.withdrawn and not entry.withdrawn:
                message = (
                    f"release {context.past.release} tells that it was withdrawn; record it anew "
                    "under another id"
                )
                yield Finding(part, key, message, (_key_field(part),))


def _key_field(part: str) -> str:
    return "code" if part == "countries" else "id"


def changed_without_revision(context: Context) -> Iterator[Finding]:
    """A date, a sum or a name is another than in the newest release, and nothing says why."""
    for change in _untold(context, ChangeKind.REVISED):
        for field in change.fields:
            if (field.part_of_field or field.field) in TOLD_FIELDS:
                message = (
                    f"release {_release(context)} has {_shown(field.before)}; say in revisions "
                    "what changed and why"
                )
                yield Finding(change.part, change.key, message, (*change.path, field.field.value))


def gone_without_withdrawal(context: Context) -> Iterator[Finding]:
    """A clause, a theme or a promise of the newest release is gone, and nothing says why."""
    for change in _untold(context, ChangeKind.VANISHED):
        if change.path:
            message = (
                f"release {_release(context)} has another {change.entry_kind}; put "
                "it back and withdraw it, or say in revisions of the entry what became of it"
            )
            yield Finding(change.part, change.key, message, _of_list(change))


def _of_list(change: Change) -> Path:
    return change.path[:1]


def _untold(context: Context, kind: ChangeKind) -> Iterator[Change]:
    """The changes of a kind since the newest release of which no revision tells."""
    if context.past is None:
        return
    changes = difference(context.past.record, context.record).of_kind(kind)
    known = {
        (part, key_of(entry)): entry.revisions
        for part in KIND_BY_PART
        for entry in getattr(context.past.record.with_withdrawn, part)
    }
    for change in changes:
        if change.revisions:
            continue
        if change.owner.revisions == known.get((change.part, change.key), ()):
            yield change


def _release(context: Context) -> str:
    return context.past.release if context.past else ""


def _shown(value: object) -> str:
    if value is None:
        return "nothing here"
    return f'"{value}"' if isinstance(value, Span | str) else str(value)


CHECKS = (vanished, used_again)
ODDITIES = (changed_without_revision, gone_without_withdrawal)
