"""The record in another language: the same facts, each text replaced where it is translated."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar, cast

from babel import Locale

from app.language import Language, sort_key
from app.record import schema
from app.record.codelists import ClauseKind
from app.record.record import PARTS, Record
from app.record.schema import RecordModel, key_of
from app.record.schema.translations import fingerprint
from app.record.translations.texts import (
    EDITION,
    NAME_FIELDS,
    SOURCES,
    is_name,
    is_translated,
    needs_name,
)

Texts = Mapping[str, str]
Model = TypeVar("Model", bound=RecordModel)


def translated(record: Record, language: Language) -> Record:
    """Return the record in a language.

    A text that is not translated, or was translated from other words than it has now, stays as it
    is and stands in `untranslated`. What was withdrawn is translated too, for it is still told of.
    """
    whole = record.with_withdrawn
    texts = texts_by_entry(record, language)
    untranslated: set[str] = set()
    parts: dict[str, Any] = {}
    for part in PARTS:
        entries = getattr(whole, part)
        parts[part] = tuple(
            entry_in(entry, texts_for(texts, part, key_of(entry)), untranslated, language)
            for entry in entries
        )
    # Lists of countries and people stand in the order of the record, which is that of their names.
    for part in ("countries", "people"):
        parts[part] = tuple(sorted(parts[part], key=lambda entry: sort_key(entry.name, language)))
    edition = _model(record.edition, texts_for(texts, EDITION, EDITION), untranslated)
    in_language = replace(
        whole,
        edition=edition,
        **parts,
        untranslated=frozenset(untranslated),
        in_english=record,
    )
    return in_language.active if record.unabridged else in_language


def texts_by_entry(record: Record, language: Language) -> dict[tuple[str, str], dict[str, str]]:
    """Return the translated texts of each entry by the fingerprint of the English.

    Names of those who publish stand under no entry: they are those of all sources.
    """
    by_entry: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for translation in record.translations:
        if translation.language == language:
            is_name = translation.part == SOURCES and translation.field in NAME_FIELDS
            entry = "" if is_name else translation.entry
            by_entry[translation.part, entry][translation.of] = translation.text
    return by_entry


def texts_for(texts: Mapping[tuple[str, str], Texts], part: str, entry: str) -> Texts:
    """Return the texts of an entry, with the names that a source can bear."""
    own = texts.get((part, entry), {})
    return {**texts.get((part, ""), {}), **own} if part == SOURCES else own


def entry_in(entry: Model, texts: Texts, untranslated: set[str], language: Language) -> Model:
    """Return an entry, or a fact of one, in the language."""
    translated_entry = _model(entry, texts, untranslated)
    if isinstance(translated_entry, schema.Country):
        return cast("Model", _country(translated_entry, language))
    if isinstance(entry, schema.Person) and isinstance(translated_entry, schema.Person):
        return cast("Model", _person(translated_entry, entry.name))
    if isinstance(translated_entry, schema.Agreement):
        return cast("Model", _titled(translated_entry, language, untranslated))
    return translated_entry


def _model(model: Model, texts: Texts, untranslated: set[str]) -> Model:
    """Return a part of the record with its texts and those of what it holds in the language."""
    changed: dict[str, Any] = {}
    for name in type(model).model_fields:
        value = getattr(model, name)
        if value and is_translated(model, name):
            new: Any = text_in(value, texts, untranslated)
        elif value and is_name(model, name):
            english = untranslated if needs_name(model, name) else set()
            new = text_in(value, texts, english)
        else:
            new = in_words(value, texts, untranslated)
        if new is not value:
            changed[name] = new
    return model.model_copy(update=changed) if changed else model


def text_in(text: str, texts: Texts, untranslated: set[str]) -> str:
    """Return a text in the language; what is not translated stays, and joins `untranslated`."""
    translated_text = texts.get(fingerprint(text))
    if translated_text is None:
        untranslated.add(text)
    return translated_text or text


def in_words(value: Any, texts: Texts, untranslated: set[str]) -> Any:
    """Return a part, or several, with their texts in the language; anything else as it is."""
    if isinstance(value, RecordModel):
        return _model(value, texts, untranslated)
    if isinstance(value, tuple):
        items = tuple(in_words(item, texts, untranslated) for item in value)
        unchanged = all(new is old for new, old in zip(items, value, strict=True))
        return value if unchanged else items
    return value


def _country(country: schema.Country, language: Language) -> schema.Country:
    """Return a country under its name in CLDR; the English names become other names of it."""
    name = Locale.parse(language.locale).territories.get(country.code)
    if name is None:
        return country
    english = tuple({country.name: None, country.in_text: None} | dict.fromkeys(country.aliases))
    aliases = tuple(alias for alias in english if alias and alias != name)
    return country.model_copy(update={"name": name, "in_text": None, "aliases": aliases})


def _person(person: schema.Person, english: str) -> schema.Person:
    """Return a person of whose other spellings the English name is one, the name shown none."""
    spellings = dict.fromkeys((english, *person.aliases))
    aliases = tuple(spelling for spelling in spellings if spelling != person.name)
    return person.model_copy(update={"aliases": aliases})


def _titled(
    agreement: schema.Agreement, language: Language, untranslated: set[str]
) -> schema.Agreement:
    """Return an agreement under the title that its text bears in the language, if it bears one."""
    title = next((one for one in agreement.titles if one.language == language), None)
    if title is None:
        untranslated.update(_titles(agreement))
        return agreement
    clauses = tuple(
        clause.model_copy(update={"text": title.text, "citations": title.citations})
        if clause.kind is ClauseKind.TITLE
        else clause
        for clause in agreement.clauses
    )
    return agreement.model_copy(update={"clauses": clauses})


def _titles(agreement: schema.Agreement) -> Iterator[str]:
    """Return what an agreement is called in English by its text, or by sources before it."""
    for clause in agreement.clauses:
        if isinstance(clause, schema.Wording) and clause.kind is ClauseKind.TITLE:
            yield clause.text
