"""What entries and facts are about, and the values of their fields, in words."""

from collections.abc import Callable, Mapping
from functools import singledispatch
from typing import Any

from app.language import N_, gettext
from app.record import schema
from app.record.codelists import EntryField, Labelled
from app.record.difference import FieldChange
from app.record.edtf import Span
from app.record.record import Record
from app.text.formatting import figures, inline, say, territory_names
from app.text.people import days_in_office

NOT_ON_RECORD = N_("not on record")
# A sum has no word before it where it is exact; that it became so has to be said.
EXACTLY = N_("exactly")


@singledispatch
def title(entry: schema.Entry, owner: schema.Entry) -> str:  # noqa: ARG001
    """What an entry or a fact is about, in a line; `owner` is the entry that holds the fact."""
    return str(getattr(entry, "name", None) or getattr(entry, "title", ""))


@title.register
def _of_question(entry: schema.Dispute | schema.Gap, owner: schema.Entry) -> str:  # noqa: ARG001
    return entry.question


@title.register
def _of_source(entry: schema.Source, owner: schema.Entry) -> str:  # noqa: ARG001
    return f"{entry.publisher}: {entry.title}"


@title.register
def _of_language(entry: schema.AgreementTitle, owner: schema.Entry) -> str:
    return f"{entry.text}, {title(owner, owner)}"


@title.register
def _of_clause(
    entry: schema.Wording | schema.Term | schema.Consultation | schema.Effect, owner: schema.Entry
) -> str:
    return f"{entry.kind.label}, {title(owner, owner)}"


@title.register
def _of_theme(entry: schema.Provision | schema.Commitment, owner: schema.Entry) -> str:
    return f"{entry.theme.label}, {title(owner, owner)}"


def field_label(change: FieldChange) -> str:
    """A field in words, with the part of it that changed."""
    part = change.part_of_field
    return f"{change.field.label}: {inline(part.label)}" if part else change.field.label


def value(item: Any, field: EntryField, record: Record) -> str | None:
    """A value of a field in words, None for nothing."""
    if item is None or item in ((), ""):
        return None
    if isinstance(item, tuple):
        return "; ".join(filter(None, (value(member, field, record) for member in item)))
    if isinstance(item, str) and not isinstance(item, Labelled):
        in_words = _NAMES.get(field)
        return in_words(item, record) if in_words else str(item)
    return _in_words(item, record)


def _country(code: str, record: Record) -> str:
    country = record.countries_by_code.get(code)
    return country.name if country else territory_names().get(code, code)


def _place(key: str, record: Record) -> str:
    place = record.places_by_id.get(key)
    return place.name if place else key


def _event(key: str, record: Record) -> str:
    event = record.events_by_id.get(key)
    return event.title if event else key


def _agreement(key: str, record: Record) -> str:
    agreement = record.agreements_by_id.get(key)
    return agreement.name if agreement else key


def _document(key: str, record: Record) -> str:
    document = record.documents_by_id.get(key)
    return document.title if document else key


_NAMES: Mapping[EntryField, Callable[[str, Record], str]] = {
    EntryField.COUNTRIES: _country,
    EntryField.COUNTRY: _country,
    EntryField.PARTIES: _country,
    EntryField.PLACE: _place,
    EntryField.AGREEMENT: _agreement,
    EntryField.IMPLEMENTS: _agreement,
    EntryField.DOCUMENT: _document,
    **dict.fromkeys(
        (
            *(EntryField.FULFILS, EntryField.CHANGES, EntryField.CANCELS),
            *(EntryField.RELATED, EntryField.SINCE),
        ),
        _event,
    ),
}


@singledispatch
def _in_words(item: Any, record: Record) -> str:  # noqa: ARG001
    return str(item)


@_in_words.register
def _span(item: Span, record: Record) -> str:  # noqa: ARG001
    return say(item.text)


@_in_words.register
def _label(item: Labelled, record: Record) -> str:  # noqa: ARG001
    return item.label or gettext(EXACTLY)


@_in_words.register
def _truth(item: bool, record: Record) -> str:  # noqa: ARG001
    return gettext("yes") if item else gettext("no")


@_in_words.register
def _number(item: float, record: Record) -> str:  # noqa: ARG001
    return figures(item)


@_in_words.register
def _participation(item: schema.Participation, record: Record) -> str:
    person = record.people_by_id.get(item.person)
    party = f", {_country(item.on_behalf_of, record)}" if item.on_behalf_of else ""
    return f"{person.name if person else item.person} ({item.role.label}{party})"


@_in_words.register
def _office(item: schema.Office, record: Record) -> str:  # noqa: ARG001
    days = days_in_office(
        item.since.text if item.since else None, item.until.text if item.until else None
    )
    return f"{item.title} ({days})" if days else item.title


@_in_words.register
def _claim(item: schema.Claim, record: Record) -> str:  # noqa: ARG001
    return item.says


@_in_words.register
def _promise(item: schema.PromiseReference, record: Record) -> str:
    holder = (
        _agreement(item.agreement, record) if item.agreement else _event(item.event or "", record)
    )
    return f"{holder}, {item.commitment}" if item.commitment else holder


@_in_words.register
def _sequence(item: schema.Sequence, record: Record) -> str:  # noqa: ARG001
    return f"{item.number}, {item.among}"


@_in_words.register
def _wording(item: schema.ArticleWording, record: Record) -> str:  # noqa: ARG001
    return f"{item.title}: {item.summary}"


@_in_words.register
def _names(item: schema.CountryNames, record: Record) -> str:  # noqa: ARG001
    return "; ".join(filter(None, (item.official, item.uk, *item.native)))


@_in_words.register
def _day_worth_a_look(item: schema.DayWorthALook, record: Record) -> str:  # noqa: ARG001
    return f"{say(item.day.text)}: {item.label}"


@_in_words.register
def _withdrawal(item: schema.Withdrawal, record: Record) -> str:  # noqa: ARG001
    return f"{say(item.on.text)}: {item.why}"
