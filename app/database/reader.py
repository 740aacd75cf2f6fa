"""From the rows of the store back to the record: one select per table, then pure assembly."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import chain
from typing import Any

from sqlalchemy import Connection
from sqlmodel import SQLModel

from app.database import tables
from app.database.row_index import (
    EntryRows,
    Index,
    Rows,
    all_rows,
    by_owner,
    citations_by_owner,
    values_by_owner,
)
from app.record import codelists, schema
from app.record.record import Record, arranged

EXPECTING = {kind.value for kind in codelists.EventKind if kind.expects_date}


def load(connection: Connection) -> Record:
    """The record that the store holds."""
    return _Reader(connection).record()


class _Reader:
    """One pass over the tables, with what hangs on entries of every kind at hand."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._citations = citations_by_owner(connection)
        self._entries = EntryRows(connection)

    def record(self) -> Record:
        edition = self._all(tables.Edition)[0]
        revision = edition.pop("revision")
        days = [_without(row, "position") for row in self._all(tables.DayWorthALook)]
        return arranged(
            Record(
                edition=schema.Edition.model_validate({**edition, "days": days}),
                countries=tuple(self._countries()),
                people=tuple(self._people()),
                places=tuple(self._places()),
                sources=tuple(self._sources()),
                events=tuple(self._events()),
                agreements=tuple(self._agreements()),
                disputes=tuple(self._disputes()),
                gaps=tuple(self._gaps()),
                documents=tuple(self._documents()),
                revision=revision,
            )
        )

    def _all(self, table: type[SQLModel]) -> Rows:
        return all_rows(self._connection, table)

    def _values(self, table: type[SQLModel], owner: str, column: str) -> dict[str, list[str]]:
        return values_by_owner(self._connection, table, owner, column)

    def _countries(self) -> Iterable[schema.Country]:
        aliases = self._values(tables.CountryAlias, "country_code", "alias")
        native = self._values(tables.CountryNativeName, "country_code", "name")
        for row in self._all(tables.Country):
            code = row["code"]
            names = {
                "official": row.pop("official_name", None),
                "uk": row.pop("ukrainian_name", None),
                "native": native[code],
            }
            yield schema.Country.model_validate(
                {
                    **row,
                    **self._entries.of("country", code),
                    "aliases": aliases[code],
                    "names": names if any(names.values()) else None,
                    "citations": self._citations["country_code"][code],
                }
            )

    def _people(self) -> Iterable[schema.Person]:
        aliases = self._values(tables.PersonAlias, "person_id", "alias")
        offices: Index = defaultdict(list)
        for row in self._all(tables.Office):
            citations = self._citations["office_id"][row.pop("id")]
            offices[row.pop("person_id")].append({**row, "citations": citations})
        for row in self._all(tables.Person):
            key = row["id"]
            own = {"aliases": aliases[key], "offices": offices[key]}
            yield schema.Person.model_validate({**row, **self._entries.of("person", key), **own})

    def _places(self) -> Iterable[schema.Place]:
        aliases = self._values(tables.PlaceAlias, "place_id", "alias")
        for row in self._all(tables.Place):
            own = {"aliases": aliases[row["id"]], **self._entries.of("place", row["id"])}
            yield schema.Place.model_validate({**row, **own})

    def _sources(self) -> Iterable[schema.Source]:
        paragraphs = by_owner(self._all(tables.Paragraph), "source_id", "number")
        for row in self._all(tables.Source):
            own = {"paragraphs": paragraphs[row["id"]], **self._entries.of("source", row["id"])}
            yield schema.Source.model_validate({"url": None, "published": None, **row, **own})

    def _events(self) -> Iterable[schema.Event]:
        countries = by_owner(self._all(tables.EventCountry), "event_id", "position")
        parts = by_owner(self._all(tables.Participation), "event_id", "position")
        wordings = by_owner(self._all(tables.ArticleWording), "event_id")
        commitments = self._facts(tables.Commitment, "commitment", "event_id")
        deliveries = by_owner(self._all(tables.Delivery), "event_id", "position")
        links = self._links()
        for row in self._all(tables.Event):
            key = row["id"]
            own = _own_columns(row) | _sequence(row, self._citations["sequence_of"][key])
            if row["kind"] in EXPECTING:
                own.setdefault("expects", None)
            if wordings[key]:
                own["in_articles"] = _own_columns(wordings[key][0]) | {
                    "countries": _codes(countries[key], in_articles=True),
                    "people": _worded(parts[key], in_articles=True),
                }
            yield schema.Event.model_validate(
                {
                    **own,
                    **self._entries.of("event", key),
                    **links[key],
                    "countries": _codes(countries[key], in_articles=False),
                    "people": _worded(parts[key], in_articles=False),
                    "delivers_on": deliveries[key],
                    "commitments": commitments[key],
                    "citations": self._citations["event_id"][key],
                }
            )

    def _links(self) -> dict[str, dict[str, list[str]]]:
        """The ids that each event names, by the field that they stand in."""
        links: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for row in self._all(tables.EventLink):
            links[row["event_id"]][row["relation"]].append(row["other"])
        return links

    def _facts(self, table: type[SQLModel], kind: str, holder: str) -> Index:
        """The facts of one table by the id of what holds them, each with its citations."""
        index: Index = defaultdict(list)
        for row in self._all(table):
            if holder in row:
                key = row.pop("id")
                citations = self._citations[f"{kind}_id"][key]
                own = {**self._entries.of(kind, key), "citations": citations}
                if "slug" in row:
                    own["id"] = row.pop("slug")
                index[row.pop(holder)].append({**row, **own})
        return index

    def _agreements(self) -> Iterable[schema.Agreement]:
        titles = self._facts(tables.AgreementTitle, "title", "agreement_id")
        clauses = self._facts(tables.Clause, "clause", "agreement_id")
        provisions = self._facts(tables.Provision, "provision", "agreement_id")
        commitments = self._facts(tables.Commitment, "commitment", "agreement_id")
        for clause in chain.from_iterable(clauses.values()):
            if clause["kind"] == codelists.ClauseKind.TERM:
                clause.setdefault("years", None)
        for row in self._all(tables.Agreement):
            key = row["id"]
            yield schema.Agreement.model_validate(
                {
                    **_own_columns(row),
                    **self._entries.of("agreement", key),
                    "titles": titles[key],
                    "clauses": clauses[key],
                    "provisions": provisions[key],
                    "commitments": commitments[key],
                }
            )

    def _disputes(self) -> Iterable[schema.Dispute]:
        claims: Index = defaultdict(list)
        for row in self._all(tables.Claim):
            claim = {"says": row["says"], "citations": self._citations["claim_id"][row["id"]]}
            claims[row["dispute_id"]].append(claim)
        for row in self._all(tables.Dispute):
            own = {"claims": claims[row["id"]], **self._entries.of("dispute", row["id"])}
            yield schema.Dispute.model_validate({"about": None, "preferred": None, **row, **own})

    def _gaps(self) -> Iterable[schema.Gap]:
        looks = self._values(tables.GapLook, "gap_id", "day")
        answers = self._values(tables.GapAnswer, "gap_id", "kind")
        for row in self._all(tables.Gap):
            key = row["id"]
            own = {"looked_on": looks[key], "closed_by": answers[key]}
            citations = self._citations["gap_id"][key]
            yield schema.Gap.model_validate(
                {**row, **self._entries.of("gap", key), **own, "citations": citations}
            )

    def _documents(self) -> Iterable[schema.Document]:
        parties = self._values(tables.DocumentParty, "document_id", "code")
        implements = self._values(tables.DocumentAgreement, "document_id", "agreement")
        for row in self._all(tables.Document):
            key = row["id"]
            own = {"parties": parties[key], "implements": implements[key]}
            citations = self._citations["document_id"][key]
            yield schema.Document.model_validate(
                {**row, **self._entries.of("document", key), **own, "citations": citations}
            )


def _without(row: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in names}


def _own_columns(row: dict[str, Any]) -> dict[str, Any]:
    """The columns that hold what a keeper wrote; others say it again for who reads the table."""
    written = _without(row, *REPEATED)
    return written | ({"place": row["place_id"]} if "place_id" in row else {})


REPEATED = {
    "earliest",
    "latest",
    "revised_on",
    "revised_what",
    "place",
    "place_id",
    "sequence_number",
    "sequence_among",
}


def _codes(countries: Rows, *, in_articles: bool) -> list[str]:
    return [country["code"] for country in _worded(countries, in_articles=in_articles)]


def _worded(parts: Rows, *, in_articles: bool) -> Rows:
    """Those of the articles' wording, or those of the whole, without the column that says so."""
    return [
        _without(part, "in_articles") for part in parts if bool(part["in_articles"]) is in_articles
    ]


def _sequence(row: dict[str, Any], citations: Rows) -> dict[str, Any]:
    if "sequence_number" not in row:
        return {}
    among, number = row["sequence_among"], row["sequence_number"]
    return {"sequence": {"number": number, "among": among, "citations": citations}}
