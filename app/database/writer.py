"""From the record to the rows of its tables, in an order that respects their references."""

from collections.abc import Iterable, Iterator
from itertools import count
from typing import Any

from sqlmodel import SQLModel

from app.database import tables
from app.database.entry_rows import Row, citations, columns, latest_revision, listed, of_entry
from app.record import schema
from app.record.record import Record


def rows(record: Record) -> Iterator[Row]:
    """Every row, its table first; the ids of parts are numbered in the order of the record."""
    ids = count(1)
    yield tables.Edition, {**columns(tables.Edition, record.edition), "revision": record.revision}
    for position, day in enumerate(record.edition.days):
        yield tables.DayWorthALook, {**columns(tables.DayWorthALook, day), "position": position}
    yield from _sources(record)
    yield from _countries(record)
    yield from _people(record, ids)
    yield from _places(record)
    yield from _agreements(record)
    yield from _documents(record)
    yield from _events(record)
    yield from _links(record)
    yield from _facts(record, ids)
    yield from _disputes(record, ids)
    yield from _gaps(record)


def _sources(record: Record) -> Iterator[Row]:
    for source in record.sources:
        yield tables.Source, columns(tables.Source, source)
        for number, paragraph in enumerate(source.paragraphs, start=1):
            key = {"source_id": source.id, "number": number}
            yield tables.Paragraph, {**columns(tables.Paragraph, paragraph), **key}
        yield from of_entry(source, "source", source.id)


def _countries(record: Record) -> Iterator[Row]:
    for country in record.countries:
        names = country.names or schema.CountryNames()
        row = {"official_name": names.official, "ukrainian_name": names.uk}
        yield tables.Country, {**columns(tables.Country, country), **row}
        owner = {"country_code": country.code}
        yield from listed(tables.CountryAlias, owner, "alias", country.aliases)
        yield from listed(tables.CountryNativeName, owner, "name", names.native)
        yield from citations(country.citations, **owner)
        yield from of_entry(country, "country", country.code)


def _people(record: Record, ids: Iterator[int]) -> Iterator[Row]:
    for person in record.people:
        yield tables.Person, columns(tables.Person, person)
        yield from listed(tables.PersonAlias, {"person_id": person.id}, "alias", person.aliases)
        for office in person.offices:
            key = {"id": next(ids), "person_id": person.id}
            yield tables.Office, {**columns(tables.Office, office), **key}
            yield from citations(office.citations, office_id=key["id"])
        yield from of_entry(person, "person", person.id)


def _places(record: Record) -> Iterator[Row]:
    for place in record.places:
        yield tables.Place, columns(tables.Place, place)
        yield from listed(tables.PlaceAlias, {"place_id": place.id}, "alias", place.aliases)
        yield from of_entry(place, "place", place.id)


def _agreements(record: Record) -> Iterator[Row]:
    for agreement in record.agreements:
        row = columns(tables.Agreement, agreement)
        yield tables.Agreement, {**row, **latest_revision(agreement)}
        yield from of_entry(agreement, "agreement", agreement.id)


def _documents(record: Record) -> Iterator[Row]:
    for document in record.documents:
        yield tables.Document, columns(tables.Document, document)
        owner = {"document_id": document.id}
        yield from listed(tables.DocumentParty, owner, "code", document.parties)
        yield from listed(tables.DocumentAgreement, owner, "agreement", document.implements)
        yield from citations(document.citations, **owner)
        yield from of_entry(document, "document", document.id)


def _events(record: Record) -> Iterator[Row]:
    for event in record.events:
        row = {**columns(tables.Event, event), **latest_revision(event), **_place(record, event)}
        row["earliest"] = event.date.earliest and event.date.earliest.isoformat()
        row["latest"] = event.date.latest and event.date.latest.isoformat()
        if event.sequence:
            row["sequence_number"] = event.sequence.number
            row["sequence_among"] = event.sequence.among
        yield tables.Event, row
        yield from _partners(event.id, event.countries, in_articles=False)
        yield from _parts(event.id, event.people, in_articles=False)
        if event.in_articles:
            wording = columns(tables.ArticleWording, event.in_articles)
            place = _place(record, event.in_articles)
            yield tables.ArticleWording, {**wording, **place, "event_id": event.id}
            yield from _partners(event.id, event.in_articles.countries, in_articles=True)
            yield from _parts(event.id, event.in_articles.people, in_articles=True)
        yield from citations(event.citations, event_id=event.id)
        if event.sequence:
            yield from citations(event.sequence.citations, sequence_of=event.id)
        yield from of_entry(event, "event", event.id)


def _place(record: Record, wording: schema.Event | schema.ArticleWording) -> dict[str, Any]:
    """The place by its id, and by its name for who reads the table alone."""
    place = record.places_by_id.get(wording.place or "")
    return {"place_id": wording.place, "place": place.name if place else None}


def _partners(event_id: str, codes: Iterable[str], *, in_articles: bool) -> Iterator[Row]:
    owner = {"event_id": event_id, "in_articles": in_articles}
    yield from listed(tables.EventCountry, owner, "code", codes)


def _parts(
    event_id: str, people: Iterable[schema.Participation], *, in_articles: bool
) -> Iterator[Row]:
    for position, part in enumerate(people):
        key = {"event_id": event_id, "in_articles": in_articles, "position": position}
        yield tables.Participation, {**columns(tables.Participation, part), **key}


def _links(record: Record) -> Iterator[Row]:
    """What leads from one event to others; each of them has its row by now."""
    for event in record.events:
        for relation, ids in event.links.items():
            owner = {"event_id": event.id, "relation": relation.value}
            yield from listed(tables.EventLink, owner, "other", ids)
        for position, promise in enumerate(event.delivers_on):
            key = {"event_id": event.id, "position": position}
            yield tables.Delivery, {**columns(tables.Delivery, promise), **key}


def _facts(record: Record, ids: Iterator[int]) -> Iterator[Row]:
    for agreement in record.agreements:
        owner = {"agreement_id": agreement.id}
        yield from _fact_rows(tables.AgreementTitle, agreement.titles, "title", owner, ids)
        yield from _fact_rows(tables.Clause, agreement.clauses, "clause", owner, ids)
        yield from _fact_rows(tables.Provision, agreement.provisions, "provision", owner, ids)
        yield from _fact_rows(tables.Commitment, agreement.commitments, "commitment", owner, ids)
    for event in record.events:
        owner = {"event_id": event.id}
        yield from _fact_rows(tables.Commitment, event.commitments, "commitment", owner, ids)


def _fact_rows(
    table: type[SQLModel],
    facts: Iterable[schema.Fact],
    kind: str,
    owner: dict[str, Any],
    ids: Iterator[int],
) -> Iterator[Row]:
    for fact in facts:
        key = next(ids)
        slug = {"slug": fact.id} if isinstance(fact, schema.Commitment) else {}
        yield table, {**columns(table, fact), **owner, **slug, "id": key}
        yield from citations(fact.citations, **{f"{kind}_id": key})
        yield from of_entry(fact, kind, key)


def _disputes(record: Record, ids: Iterator[int]) -> Iterator[Row]:
    for dispute in record.disputes:
        yield tables.Dispute, columns(tables.Dispute, dispute)
        for claim in dispute.claims:
            key = next(ids)
            yield tables.Claim, {"id": key, "dispute_id": dispute.id, "says": claim.says}
            yield from citations(claim.citations, claim_id=key)
        yield from of_entry(dispute, "dispute", dispute.id)


def _gaps(record: Record) -> Iterator[Row]:
    for gap in record.gaps:
        yield tables.Gap, columns(tables.Gap, gap)
        owner = {"gap_id": gap.id}
        yield from listed(tables.GapLook, owner, "day", gap.looked_on)
        yield from listed(tables.GapAnswer, owner, "kind", gap.closed_by)
        yield from citations(gap.citations, **owner)
        yield from of_entry(gap, "gap", gap.id)
