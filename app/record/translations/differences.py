"""What two states of the record tell differently, said in another language."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from app.language import Language
from app.record import schema
from app.record.codelists import ClauseKind, Labelled
from app.record.difference import Change, Difference, FieldChange
from app.record.record import Record
from app.record.schema import RecordModel
from app.record.translations.texts import EDITION, is_name, is_translated
from app.record.translations.translated import (
    entry_in,
    in_words,
    text_in,
    texts_by_entry,
    texts_for,
)

Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class TranslatedDifference:
    """A difference with its words in a language; `untranslated` are those that stay English."""

    difference: Difference
    untranslated: frozenset[str]


def translated_difference(
    difference: Difference, before: Record, after: Record, language: Language
) -> TranslatedDifference:
    """Return a difference of two English records with the words that either has in a language.

    What differs is found in English: a text that was only translated anew is no change, and a
    change has one name in every language.
    """
    texts: dict[tuple[str, str], dict[str, str]] = {}
    for record in (before, after):
        for entry, own_texts in texts_by_entry(record, language).items():
            texts.setdefault(entry, {}).update(own_texts)
    english: set[str] = set()
    changes = tuple(
        _change(change, texts_for(texts, change.part, change.key), english, language)
        for change in difference.changes
    )
    of_edition = texts_for(texts, EDITION, EDITION)
    edition = tuple(
        _field(field, after.edition, of_edition, english) for field in difference.edition
    )
    return TranslatedDifference(
        replace(difference, changes=changes, edition=edition), frozenset(english)
    )


def _change(change: Change, texts: Texts, english: set[str], language: Language) -> Change:
    owner, before, after = (
        entry and entry_in(entry, texts, english, language)
        for entry in (change.owner, change.before, change.after)
    )
    assert owner is not None  # noqa: S101
    return replace(
        change,
        owner=owner,
        before=before,
        after=after,
        fields=tuple(_field(field, change.entry, texts, english) for field in change.fields),
        revisions=in_words(change.revisions, texts, english),
    )


def _field(field: FieldChange, model: RecordModel, texts: Texts, english: set[str]) -> FieldChange:
    name = field.part_of_field or field.field
    holder = getattr(model, field.field) if field.part_of_field else model
    before, after = (
        _value(value, holder, name, texts, english) for value in (field.before, field.after)
    )
    return replace(field, before=before, after=after)


def _value(value: Any, holder: Any, name: str, texts: Texts, english: set[str]) -> Any:
    if not isinstance(value, str) or isinstance(value, Labelled):
        return in_words(value, texts, english)
    if is_translated(holder, name):
        return text_in(value, texts, english)
    if is_name(holder, name):
        return text_in(value, texts, set())
    if isinstance(holder, schema.Wording) and holder.kind is ClauseKind.TITLE:
        english.add(value)
    return value
