"""From the record to the rows of its tables, in an order that respects their references."""

from collections.abc import Iterable, Iterator
from enum import Enum
from itertools import count
from typing import Any

from sqlmodel import SQLModel

from app.database import tables
from app.record import schema
from app.record.edtf import Span
from app.record.record import Record

Row = tuple[type[SQLModel], dict[str, Any]]


def rows(record: Record) -> Iterator[Row]:
    """Every row, its table first; the ids of parts are numbered in the order of the record."""
    ids = count(1)
    yield tables.Edition, {**_fields(tables.Edition, record.edition), "revision": record.revision}
    for position, day in enumerate(record.edition.days):
        yield tables.DayWorthALook, {**_fields(tables.DayWorthALook, day), "position": position}
    for source in record.sources:
        yield tables.Source, _fields(tables.Source, source)
        for number, paragraph in enumerate(source.paragraphs, start=1):
            key = {"source_id": source.id, "number": number}
            yield tables.Paragraph, {**_fields(tables.Paragraph, paragraph), **key}
    yield from _countries(record)
    yield from _people(record, ids)
    yield from _documents(record)
    for agreement in record.agreements:
        yield tables.Agreement, {**_fields(tables.Agreement, agreement), **_revised(agreement)}
    yield from _events(record)
    yield from _facts(record, ids)
    yield from _disputes(record, ids)


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    return value.text if isinstance(value, Span) else value


def _fields(table: type[SQLModel], shape: schema.RecordModel) -> dict[str, Any]:
    """The columns of a table that the shape has fields for."""
    values = {name: getattr(shape, name, None) for name in table.model_fields}
    return {name: _plain(value) for name, value in values.items()}


def _revised(entry: schema.Agreement | schema.Event) -> dict[str, Any]:
    revised = entry.revised
    return {
        "revised_on": revised.on.text if revised else None,
        "revised_what": revised.what if revised else None,
    }


def _cites(citations: Iterable[schema.Citation], **owner: Any) -> Iterator[Row]:
    for citation in citations:
        columns = _fields(tables.Citation, citation)
        yield tables.Citation, {**columns, **owner, "id": None}


def _countries(record: Record) -> Iterator[Row]:
    for country in record.countries:
        yield tables.Country, _fields(tables.Country, country)
        for position, alias in enumerate(country.aliases):
            key = {"country_code": country.code, "position": position}
            yield tables.CountryAlias, {**key, "alias": alias}
        yield from _cites(country.citations, country_code=country.code)


def _people(record: Record, ids: Iterator[int]) -> Iterator[Row]:
    for person in record.people:
        yield tables.Person, _fields(tables.Person, person)
        for position, alias in enumerate(person.aliases):
            key = {"person_id": person.id, "position": position}
            yield tables.PersonAlias, {**key, "alias": alias}
        for office in person.offices:
            key = {"id": next(ids), "person_id": person.id}
            yield tables.Office, {**key, "title": office.title}
            yield from _cites(office.citations, office_id=key["id"])


def _documents(record: Record) -> Iterator[Row]:
    for document in record.documents:
        yield tables.Document, _fields(tables.Document, document)
        for position, code in enumerate(document.parties):
            key = {"document_id": document.id, "position": position}
            yield tables.DocumentParty, {**key, "code": code}
        yield from _cites(document.citations, document_id=document.id)


def _events(record: Record) -> Iterator[Row]:
    for event in record.events:
        columns = {**_fields(tables.Event, event), **_revised(event)}
        columns["earliest"] = event.date.earliest and event.date.earliest.isoformat()
        columns["latest"] = event.date.latest and event.date.latest.isoformat()
        if event.sequence:
            columns["sequence_number"] = event.sequence.number
            columns["sequence_among"] = event.sequence.among
        yield tables.Event, columns
        yield from _partners(event.id, event.countries, in_articles=False)
        yield from _parts(event.id, event.people, in_articles=False)
        if event.in_articles:
            telling = _fields(tables.ArticleWording, event.in_articles)
            yield tables.ArticleWording, {**telling, "event_id": event.id}
            yield from _partners(event.id, event.in_articles.countries, in_articles=True)
            yield from _parts(event.id, event.in_articles.people, in_articles=True)
        yield from _cites(event.citations, event_id=event.id)
        if event.sequence:
            yield from _cites(event.sequence.citations, sequence_of=event.id)


def _partners(event_id: str, codes: Iterable[str], *, in_articles: bool) -> Iterator[Row]:
    for position, code in enumerate(codes):
        key = {"event_id": event_id, "in_articles": in_articles, "position": position}
        yield tables.EventCountry, {**key, "code": code}


def _parts(
    event_id: str, people: Iterable[schema.Participation], *, in_articles: bool
) -> Iterator[Row]:
    for position, part in enumerate(people):
        key = {"event_id": event_id, "in_articles": in_articles, "position": position}
        yield tables.Participation, {**_fields(tables.Participation, part), **key}


def _facts(record: Record, ids: Iterator[int]) -> Iterator[Row]:
    for agreement in record.agreements:
        held = {"agreement_id": agreement.id}
        yield from _held(tables.Clause, agreement.clauses, "clause_id", held, ids)
        yield from _held(tables.Provision, agreement.provisions, "provision_id", held, ids)
        yield from _held(tables.Commitment, agreement.commitments, "commitment_id", held, ids)
    for event in record.events:
        held = {"event_id": event.id}
        yield from _held(tables.Commitment, event.commitments, "commitment_id", held, ids)


def _held(
    table: type[SQLModel],
    facts: Iterable[schema.Fact],
    owner: str,
    held: dict[str, Any],
    ids: Iterator[int],
) -> Iterator[Row]:
    for fact in facts:
        key = next(ids)
        yield table, {**_fields(table, fact), **held, "id": key}
        yield from _cites(fact.citations, **{owner: key})


def _disputes(record: Record, ids: Iterator[int]) -> Iterator[Row]:
    for dispute in record.disputes:
        yield tables.Dispute, _fields(tables.Dispute, dispute)
        for claim in dispute.claims:
            key = next(ids)
            yield tables.Claim, {"id": key, "dispute_id": dispute.id, "says": claim.says}
            yield from _cites(claim.citations, claim_id=key)
    for gap in record.gaps:
        yield tables.Gap, _fields(tables.Gap, gap)
        yield from _cites(gap.citations, gap_id=gap.id)
