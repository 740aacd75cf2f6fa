"""The record: everything that the files in `data/` say, frozen, with its indexes. No I/O."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from typing import Any, TypeVar

from app.record import codelists, edtf
from app.record.country_names import codes_by_name, name_key
from app.record.schema import (
    Agreement,
    Citation,
    Country,
    Dispute,
    Document,
    Edition,
    Entry,
    Event,
    Gap,
    Person,
    Place,
    Source,
)
from app.record.schema.translations import Translation

Entries = TypeVar("Entries", bound=Entry)
PARTS = (
    "countries",
    "people",
    "places",
    "sources",
    "events",
    "agreements",
    "disputes",
    "gaps",
    "documents",
)


@dataclass(frozen=True)
class Record:
    """One revision of the record. Each tuple is in its canonical order.

    Withdrawn entries are among the others; views are of `active`, which has none of them.
    `content` is the store that it was read from, if it was: what readers download is then of the
    same revision as what they see. `unabridged` is the record that this is the active part of.
    `translations` are no part of the revision; `untranslated` are the English texts of a record in
    another language, and `in_english` is the record that it says in it. `memo` holds what others
    find out of the whole of it, and is of this very record.
    """

    edition: Edition
    countries: tuple[Country, ...] = ()
    people: tuple[Person, ...] = ()
    places: tuple[Place, ...] = ()
    sources: tuple[Source, ...] = ()
    events: tuple[Event, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    gaps: tuple[Gap, ...] = ()
    documents: tuple[Document, ...] = ()
    revision: str = ""
    content: bytes = field(default=b"", compare=False, repr=False)
    unabridged: "Record | None" = field(default=None, compare=False, repr=False)
    translations: tuple[Translation, ...] = field(default=(), repr=False)
    untranslated: frozenset[str] = field(default=frozenset(), compare=False, repr=False)
    in_english: "Record | None" = field(default=None, compare=False, repr=False)
    memo: dict[Any, Any] = field(
        default_factory=dict, init=False, hash=False, compare=False, repr=False
    )

    @cached_property
    def active(self) -> "Record":
        """The record without the entries and facts that were withdrawn; itself if none was."""
        parts: dict[str, Any] = {part: _active(getattr(self, part)) for part in PARTS}
        if all(parts[part] == getattr(self, part) for part in PARTS):
            return self
        return replace(self, **parts, unabridged=self)

    @property
    def with_withdrawn(self) -> "Record":
        """The record with what was withdrawn: for downloads, and for its own history."""
        return self.unabridged or self

    @cached_property
    def countries_by_code(self) -> dict[str, Country]:
        """Countries by code."""
        return {country.code: country for country in self.countries}

    @cached_property
    def country_codes_by_name(self) -> dict[str, str]:
        """Codes by the key of every name that an address may use."""
        return codes_by_name(self.countries)

    def find_country_code(self, name: str) -> str | None:
        """Return the code of the country of that name, in any spelling, or None."""
        return self.country_codes_by_name.get(name_key(name)) if name.isprintable() else None

    def country_code(self, name: str) -> str:
        """Return the code of the country of that name, in any spelling. Raises KeyError."""
        code = self.find_country_code(name)
        if code is None:
            raise KeyError(name)
        return code

    @cached_property
    def people_by_id(self) -> dict[str, Person]:
        """People by id."""
        return {person.id: person for person in self.people}

    @cached_property
    def places_by_id(self) -> dict[str, Place]:
        """Places by id."""
        return {place.id: place for place in self.places}

    @cached_property
    def documents_by_id(self) -> dict[str, Document]:
        """Documents beside the series by id."""
        return {document.id: document for document in self.documents}

    @cached_property
    def sources_by_id(self) -> dict[str, Source]:
        """Sources by id."""
        return {source.id: source for source in self.sources}

    @cached_property
    def events_by_id(self) -> dict[str, Event]:
        """Events by id."""
        return {event.id: event for event in self.events}

    @cached_property
    def agreements_by_id(self) -> dict[str, Agreement]:
        """Agreements by id."""
        return {agreement.id: agreement for agreement in self.agreements}

    @cached_property
    def signing_events_by_agreement(self) -> dict[str, Event]:
        """The event that reports the signing, by agreement."""
        return {
            event.agreement: event
            for event in self.events
            if event.kind is codelists.EventKind.SIGNED and event.agreement
        }

    @cached_property
    def citations_by_source(self) -> dict[str, list[tuple[str, Citation]]]:
        """Every citation by its source, with the name of what cites."""
        by_source: dict[str, list[tuple[str, Citation]]] = {}
        for who, citations in cited(self):
            for citation in citations:
                by_source.setdefault(citation.source, []).append((who, citation))
        return by_source

    @cached_property
    def last_article_day(self) -> str:
        """The latest day on which one of the five articles can be shown to have appeared."""
        days = [
            source.published.latest.isoformat()
            for source in self.sources
            if source.collection is codelists.Collection.ARTICLES
            and source.published
            and source.published.latest
        ]
        return max(days, default=self.edition.checked.text)


def _active(entries: tuple[Entries, ...]) -> tuple[Entries, ...]:
    """The entries that were not withdrawn, each without its facts that were."""
    return tuple(_with_active_facts(entry) for entry in entries if entry.withdrawn is None)


def _with_active_facts(entry: Entries) -> Entries:
    changed: dict[str, Any] = {}
    for name in type(entry).model_fields:
        value = getattr(entry, name)
        if isinstance(value, tuple) and any(isinstance(item, Entry) for item in value):
            left = _active(value)
            if left != value:
                changed[name] = left
    return entry.model_copy(update=changed) if changed else entry


def arranged(record: Record) -> Record:
    """The same record in canonical order, whatever order the files gave."""
    orders = {
        "countries": lambda country: country.name,
        "people": lambda person: person.name,
        "places": lambda place: place.id,
        "sources": lambda source: source.id,
        "events": lambda event: (edtf.order(event.date), event.kind.rung.rank, event.id),
        "agreements": lambda agreement: agreement.id,
        "disputes": lambda dispute: dispute.id,
        "gaps": lambda gap: gap.id,
        "documents": lambda document: (edtf.order(document.date), document.id),
    }
    values = {field.name: getattr(record, field.name) for field in fields(record) if field.init}
    for name, key in orders.items():
        values[name] = tuple(sorted(values[name], key=key))
    return Record(**values)


Cites = Iterator[tuple[str, Iterable[Citation]]]


def cited(record: Record) -> Cites:
    """Everything that cites, with a name that an error message can use."""
    for country in record.countries:
        yield f"country {country.code}", country.citations
    for person in record.people:
        for office in person.offices:
            yield f"person {person.id}, {office.title}", office.citations
    for event in record.events:
        yield from _cited_by_event(event)
    for agreement in record.agreements:
        yield from _cited_by_agreement(agreement)
    for dispute in record.disputes:
        yield from ((f"dispute {dispute.id}", claim.citations) for claim in dispute.claims)
    yield from ((f"gap {gap.id}", gap.citations) for gap in record.gaps)
    for document in record.documents:
        yield f"document {document.id}", document.citations


def _cited_by_event(event: Event) -> Cites:
    yield f"event {event.id}", event.citations
    if event.sequence:
        yield f"event {event.id}, place in a series", event.sequence.citations
    for commitment in event.commitments:
        yield f"event {event.id}, {commitment.theme.label}", commitment.citations


def _cited_by_agreement(agreement: Agreement) -> Cites:
    for title in agreement.titles:
        yield f"agreement {agreement.id}, title in {title.language}", title.citations
    for clause in agreement.clauses:
        yield f"agreement {agreement.id}, {clause.kind.label}", clause.citations
    for provision in agreement.provisions:
        yield f"agreement {agreement.id}, {provision.theme.label}", provision.citations
    for commitment in agreement.commitments:
        yield f"agreement {agreement.id}, {commitment.theme.label}", commitment.citations
