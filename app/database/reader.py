"""From the rows of the store back to the record: one select per table, then pure assembly."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection
from sqlmodel import SQLModel, select

from app.database import tables
from app.record import codelists, schema
from app.record.record import Record, arranged

Rows = list[dict[str, Any]]
Index = dict[Any, Rows]
ANNOUNCING = {kind.value for kind in codelists.EventKind if kind.announces}


def load(connection: Connection) -> Record:
    """The record that the store holds."""
    cites = _citations(connection)
    edition = _all(connection, tables.Edition)[0]
    revision = edition.pop("revision")
    return arranged(
        Record(
            edition=schema.Edition(**edition, days=_days(connection)),
            countries=tuple(_countries(connection, cites)),
            people=tuple(_people(connection, cites)),
            sources=tuple(_sources(connection)),
            events=tuple(_events(connection, cites)),
            agreements=tuple(_agreements(connection, cites)),
            disputes=tuple(_disputes(connection, cites)),
            gaps=tuple(
                schema.Gap(**gap, citations=cites["gap_id"][gap["id"]])
                for gap in _all(connection, tables.Gap)
            ),
            documents=tuple(_documents(connection, cites)),
            revision=revision,
        )
    )


def _days(connection: Connection) -> Rows:
    rows = _all(connection, tables.DayWorthALook)
    return [{"day": row["day"], "label": row["label"]} for row in rows]


def _all(connection: Connection, table: type[SQLModel]) -> Rows:
    """All rows of a table in the order of its key, nulls left out."""
    keys = table.__table__.primary_key  # type: ignore[attr-defined]
    found = connection.execute(select(table.__table__).order_by(*keys))  # type: ignore[attr-defined]
    return [
        {name: value for name, value in row.items() if value is not None}
        for row in found.mappings()
    ]


def _by(rows: Iterable[dict[str, Any]], *keys: str) -> Index:
    """Rows by the value of their first key column, all key columns taken out."""
    index: Index = defaultdict(list)
    for row in rows:
        owner = row[keys[0]]
        index[owner].append({name: value for name, value in row.items() if name not in keys})
    return index


def _citations(connection: Connection) -> dict[str, Index]:
    index: dict[str, Index] = {owner: defaultdict(list) for owner in tables.OWNERS}
    for row in _all(connection, tables.Citation):
        row.pop("id")
        owner = next(name for name in tables.OWNERS if name in row)
        index[owner][row.pop(owner)].append(row)
    return index


def _aliases(connection: Connection, table: type[SQLModel], owner: str) -> dict[str, list[str]]:
    index = _by(_all(connection, table), owner, "position")
    return defaultdict(list, {key: [row["alias"] for row in rows] for key, rows in index.items()})


def _countries(connection: Connection, cites: dict[str, Index]) -> Iterable[schema.Country]:
    aliases = _aliases(connection, tables.CountryAlias, "country_code")
    for row in _all(connection, tables.Country):
        citations = cites["country_code"][row["code"]]
        yield schema.Country(**row, aliases=aliases[row["code"]], citations=citations)


def _people(connection: Connection, cites: dict[str, Index]) -> Iterable[schema.Person]:
    aliases = _aliases(connection, tables.PersonAlias, "person_id")
    offices: Index = defaultdict(list)
    for row in _all(connection, tables.Office):
        office = {"title": row["title"], "citations": cites["office_id"][row["id"]]}
        offices[row["person_id"]].append(office)
    for row in _all(connection, tables.Person):
        yield schema.Person(**row, aliases=aliases[row["id"]], offices=offices[row["id"]])


def _sources(connection: Connection) -> Iterable[schema.Source]:
    paragraphs = _by(_all(connection, tables.Paragraph), "source_id", "number")
    for row in _all(connection, tables.Source):
        yield schema.Source.model_validate(
            {"url": None, "published": None, **row, "paragraphs": paragraphs[row["id"]]}
        )


def _revised(row: dict[str, Any]) -> dict[str, Any]:
    on, what = row.pop("revised_on", None), row.pop("revised_what", None)
    return {"revised": {"on": on, "what": what}} if on else {}


def _events(connection: Connection, cites: dict[str, Index]) -> Iterable[schema.Event]:
    countries = _by(_all(connection, tables.EventCountry), "event_id", "position")
    parts = _by(_all(connection, tables.Participation), "event_id", "position")
    tellings = _by(_all(connection, tables.ArticleWording), "event_id")
    commitments = _facts(connection, tables.Commitment, "event_id", cites["commitment_id"])
    for row in _all(connection, tables.Event):
        key = row["id"]
        row |= _revised(row) | _sequence(row, cites["sequence_of"][key])
        for bound in ("earliest", "latest"):
            row.pop(bound, None)
        if row["kind"] in ANNOUNCING:
            row.setdefault("expects", None)
        if tellings[key]:
            row["in_articles"] = tellings[key][0] | {
                "countries": _codes(countries[key], in_articles=True),
                "people": _heard(parts[key], in_articles=True),
            }
        yield schema.Event.model_validate(
            {
                **row,
                "countries": _codes(countries[key], in_articles=False),
                "people": _heard(parts[key], in_articles=False),
                "commitments": commitments[key],
                "citations": cites["event_id"][key],
            }
        )


def _codes(countries: Rows, *, in_articles: bool) -> list[str]:
    return [country["code"] for country in _heard(countries, in_articles=in_articles)]


def _heard(parts: Rows, *, in_articles: bool) -> Rows:
    return [
        {name: value for name, value in part.items() if name != "in_articles"}
        for part in parts
        if bool(part["in_articles"]) is in_articles
    ]


def _sequence(row: dict[str, Any], citations: Rows) -> dict[str, Any]:
    number, among = row.pop("sequence_number", None), row.pop("sequence_among", None)
    place = {"number": number, "among": among, "citations": citations}
    return {"sequence": place} if number else {}


def _facts(connection: Connection, table: type[SQLModel], holder: str, cites: Index) -> Index:
    """The facts of one table by the id of what holds them, each with its citations."""
    index: Index = defaultdict(list)
    for row in _all(connection, table):
        if holder in row:
            citations = cites[row.pop("id")]
            index[row.pop(holder)].append({**row, "citations": citations})
    return index


def _agreements(connection: Connection, cites: dict[str, Index]) -> Iterable[schema.Agreement]:
    key = "agreement_id"
    clauses = _facts(connection, tables.Clause, key, cites["clause_id"])
    provisions = _facts(connection, tables.Provision, key, cites["provision_id"])
    commitments = _facts(connection, tables.Commitment, key, cites["commitment_id"])
    for clause in (clause for held in clauses.values() for clause in held):
        if clause["kind"] == codelists.ClauseKind.TERM:
            clause.setdefault("years", None)
    for row in _all(connection, tables.Agreement):
        yield schema.Agreement.model_validate(
            {
                **_revised(row),
                **row,
                "clauses": clauses[row["id"]],
                "provisions": provisions[row["id"]],
                "commitments": commitments[row["id"]],
            }
        )


def _disputes(connection: Connection, cites: dict[str, Index]) -> Iterable[schema.Dispute]:
    claims: Index = defaultdict(list)
    for row in _all(connection, tables.Claim):
        claim = {"says": row["says"], "citations": cites["claim_id"][row["id"]]}
        claims[row["dispute_id"]].append(claim)
    for row in _all(connection, tables.Dispute):
        known = {"about": None, "preferred": None, **row}
        yield schema.Dispute.model_validate({**known, "claims": claims[row["id"]]})


def _documents(connection: Connection, cites: dict[str, Index]) -> Iterable[schema.Document]:
    parties = _by(_all(connection, tables.DocumentParty), "document_id", "position")
    for row in _all(connection, tables.Document):
        codes = [party["code"] for party in parties[row["id"]]]
        citations = cites["document_id"][row["id"]]
        yield schema.Document.model_validate({**row, "parties": codes, "citations": citations})
