"""What two states of the record tell differently, as rows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from app.presenters.corrections import revision_name
from app.presenters.events import last_edited
from app.presenters.history import address, concerned, in_order, title_of, undated
from app.presenters.revisions import revision_row
from app.presenters.sources import title_language
from app.record.codelists import ChangeKind, EntryKind
from app.record.difference import KIND_BY_PART, Change, Difference, FieldChange
from app.record.record import Record
from app.record.translations.differences import TranslatedDifference, translated_difference
from app.releases.differences import difference_between
from app.rows.changes import ChangeRow, FieldChangeRow
from app.text import values
from app.view.filters import Filters, view_params
from app.view.page_request import PageRequest
from app.view.view import View


@dataclass(frozen=True)
class Comparison:
    """Two states of the record, each seen whole, and what differs.

    `difference` is English, `spoken` has the words of the language that is asked for, and
    `untranslated` are the texts among them that stay English. `day` is that of a change of which
    the record tells no day of its own.
    """

    before: PageRequest
    after: PageRequest
    difference: Difference
    spoken: Difference
    untranslated: frozenset[str]
    day: str


def comparison(
    page_request: PageRequest, before: Record, after: Record, day: str | None = None
) -> Comparison:
    """Return what differs between two records in the language of the request.

    `page_request` is of the record to link to.
    """
    differences, language = difference_between(before, after), page_request.view.language
    spoken = (
        TranslatedDifference(differences, frozenset())
        if language.is_source
        else translated_difference(differences, before, after, language)
    )
    return Comparison(
        _whole(page_request, before),
        _whole(page_request, after),
        differences,
        spoken.difference,
        spoken.untranslated,
        day or last_edited(after),
    )


def _whole(page_request: PageRequest, record: Record) -> PageRequest:
    if page_request.record.revision == record.revision != "":
        return undated(page_request)
    view = View(record, view_params(Filters(), record), page_request.view.language)
    return PageRequest(view, Filters(), page_request.urls)


def change_rows(page_request: PageRequest, compared: Comparison) -> list[ChangeRow]:
    """What the filters leave of the changes, the last first.

    Sources that were added are left out unless somebody asks for sources: each fact has some.
    """
    linked, filters = undated(page_request), page_request.filters
    rows = [
        _change_row(linked, compared, _name(change), spoken)
        for change, spoken in zip(compared.difference.changes, compared.spoken.changes, strict=True)
        if filters.entry or not is_added_source(change)
    ]
    return in_order([*rows, *_edition_rows(linked, compared)], filters)


def _edition_rows(page_request: PageRequest, compared: Comparison) -> Iterator[ChangeRow]:
    """What the record covers, where that changed: its last day moves with every look through it."""
    kind, change, fields = EntryKind.EDITION, ChangeKind.REVISED, compared.spoken.edition
    if not fields:
        return
    yield ChangeRow(
        id=f"{kind}/{change}/{compared.after.record.edition.checked}",
        on=compared.day,
        change=change,
        change_label=change.label,
        entry_kind=kind,
        entry_kind_label=kind.label,
        entry=kind,
        title=compared.after.record.edition.title,
        countries=(),
        why=None,
        instead=None,
        instead_title=None,
        instead_url=None,
        url=page_request.urls.to("/"),
        fields=tuple(_field_rows(compared, fields)),
        revisions=(),
    )


def is_added_source(change: Change) -> bool:
    """Whether a source was added: what matters is the facts that it carries."""
    return change.kind is ChangeKind.ADDED and change.entry_kind is EntryKind.SOURCE


def _change_row(
    page_request: PageRequest, compared: Comparison, name: str, change: Change
) -> ChangeRow:
    after = compared.after.record
    withdrawn = change.entry.withdrawn if change.kind is ChangeKind.WITHDRAWN else None
    last = max(change.revisions, key=lambda revision: revision.on.text, default=None)
    owner_kind = KIND_BY_PART[change.part]
    instead = withdrawn.instead if withdrawn else None
    return ChangeRow(
        id=name,
        on=_day(change, compared.day),
        change=change.kind,
        change_label=change.kind.label,
        entry_kind=change.entry_kind,
        entry_kind_label=change.entry_kind.label,
        entry=change.key,
        title=values.title(change.entry, change.owner),
        title_language=title_language(page_request, change.entry),
        countries=concerned(change.owner, after),
        why=withdrawn.why if withdrawn else (last.why if last else None),
        instead=instead,
        instead_title=title_of(owner_kind, instead, page_request.record),
        instead_url=address(owner_kind, instead, page_request) if instead else None,
        url=address(owner_kind, change.key, page_request),
        fields=tuple(_field_rows(compared, change.fields)),
        revisions=tuple(revision_row(revision) for revision in change.revisions),
    )


def _field_rows(compared: Comparison, fields: Iterable[FieldChange]) -> Iterator[FieldChangeRow]:
    before, after = compared.before.record, compared.after.record
    for field in fields:
        yield FieldChangeRow(
            field=field.field,
            label=values.field_label(field),
            before=values.value(field.before, field.part_of_field or field.field, before),
            after=values.value(field.after, field.part_of_field or field.field, after),
        )


def english_values(compared: Comparison, rows: Iterable[ChangeRow]) -> frozenset[str]:
    """The words of rows in another language that are English, or are so in part."""
    values_of_fields = {
        value for row in rows for field in row.fields for value in (field.before, field.after)
    }
    in_part = {
        value
        for value in values_of_fields
        if value and any(text in value for text in compared.untranslated)
    }
    return compared.untranslated | in_part


def _name(change: Change) -> str:
    """The permanent name of what became of a fact, the same whatever two states are compared.

    It comes from the English, so that a change has one name in every language.
    """
    name = f"{change.entry_kind}/{change.name}"
    if change.kind is not ChangeKind.REVISED:
        return f"{name}/{change.kind}"
    if change.revisions:
        last = max(change.revisions, key=lambda revision: revision.on.text)
        return revision_name(name, change.entry.revisions, change.entry.revisions.index(last))
    values_after = "\n".join(f"{field.field} {field.after}" for field in change.fields)
    return f"{name}/{change.kind}/{sha256(values_after.encode()).hexdigest()[:8]}"


def _day(change: Change, otherwise: str) -> str:
    """The day that the record gives: of the withdrawal, of the last revision, of the recording."""
    entry = change.entry
    if change.kind is ChangeKind.WITHDRAWN and entry.withdrawn:
        return entry.withdrawn.on.text
    if change.revisions:
        return max(revision.on.text for revision in change.revisions)
    recorded = getattr(entry, "recorded", None)
    return recorded.text if recorded and change.kind is ChangeKind.ADDED else otherwise
