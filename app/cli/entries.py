"""Commands that add an entry: what is not given as an option is asked for."""

from typing import Annotated, Any

import typer

from app.cli.options import Data, writable_data_folder
from app.record import new_entry
from app.record.codelists import EventKind
from app.record.schema import Agreement, Dispute, Event, Gap, Person, Place, Source
from app.record.schema.fields import RecordModel
from app.settings import COMMAND

new = typer.Typer(help="Write a new entry into the right file.", no_args_is_help=True)
_OF_AGREEMENT = frozenset(kind for kind in EventKind if kind.is_of_signed) | {EventKind.SIGNED}
_OF_DOCUMENT = frozenset(kind for kind in EventKind if kind.about_document)
Text = Annotated[str | None, typer.Option()]
Id = Annotated[str | None, typer.Option("--id", help="Default: made of the other fields.")]
Words = Annotated[str | None, typer.Option(help="Your own words, no quotation.")]
Edtf = Annotated[str | None, typer.Option(help='A date: "2026-03-10", "2026-03", "2026-03~".')]
Country = Annotated[str | None, typer.Option(help="An ISO code: FR, EU.")]
Source_ = Annotated[str | None, typer.Option("--source", help="The id of the source.")]
Section = Annotated[str | None, typer.Option(help="The section or page of the source.")]
Paragraph = Annotated[int | None, typer.Option(help="The paragraph, in one of the articles.")]
Basis = Annotated[str, typer.Option(help="stated, implied or headline.")]


@new.command()
def event(
    date: Edtf = None,
    kind: Annotated[str | None, typer.Option(help="The kind, such as talks_opened.")] = None,
    countries: Annotated[str | None, typer.Option(help="Codes with commas: FR,DE.")] = None,
    title: Text = None,
    summary: Words = None,
    source: Source_ = None,
    section: Section = None,
    paragraph: Paragraph = None,
    basis: Basis = "stated",
    place: Annotated[str | None, typer.Option(help="The id of a place.")] = None,
    agreement: Annotated[str | None, typer.Option(help="The agreement it is about.")] = None,
    document: Annotated[str | None, typer.Option(help="The document that it is a step of.")] = None,
    expects: Annotated[str | None, typer.Option(help="The date announced, or null.")] = None,
    key: Id = None,
    data: Data = None,
) -> None:
    """Add an event: one dated thing that a source reports."""
    date = date or typer.prompt("Date")
    kind = kind or typer.prompt(f"Kind ({', '.join(EventKind)})")
    codes = _codes(countries or typer.prompt("Codes of the countries, with commas"))
    entry: dict[str, Any] = {
        "id": key or new_entry.slug(f"{date}-{'-'.join(codes)}-{kind}"),
        "date": date,
        "kind": kind,
        "countries": codes,
        "place": place,
        "title": title or typer.prompt("Title"),
        "summary": summary or typer.prompt("Summary"),
        "agreement": agreement or _needed(kind, _OF_AGREEMENT, "Id of the agreement"),
        "document": document or _needed(kind, _OF_DOCUMENT, "Id of the document"),
    }
    entry = _without_nulls(entry)
    if kind.endswith(("_announced", "_postponed")):
        expects = expects or typer.prompt("The date announced, or null", default="null")
        entry["expects"] = None if expects == "null" else expects
    source = source or typer.prompt("Id of the source")
    entry["recorded"] = new_entry.today()
    entry["citations"] = [_citation(source, basis, paragraph=paragraph, section=section)]
    _add(data, "events", entry, Event)


@new.command()
def source(
    publisher: Text = None,
    title: Annotated[str | None, typer.Option(help="As printed, in its language.")] = None,
    url: Annotated[str | None, typer.Option(help="The address, or null.")] = None,
    published: Annotated[str | None, typer.Option(help="Its date, or null.")] = None,
    language: Annotated[str | None, typer.Option(help="ISO 639-1: en, uk.")] = None,
    kind: Annotated[str | None, typer.Option(help="official, agency, press ...")] = None,
    key: Id = None,
    data: Data = None,
) -> None:
    """Add a source of the public record."""
    publisher = publisher or typer.prompt("Publisher")
    published = published or typer.prompt("Day of publication, or null")
    entry: dict[str, Any] = {
        "id": key or new_entry.slug(f"{publisher}-{'' if published == 'null' else published}"),
        "collection": "record",
        "publisher": publisher,
        "title": title or typer.prompt("Title, as printed"),
        "url": _or_null(url or typer.prompt("Address, or null")),
        "published": _or_null(published),
        "published_basis": None if published == "null" else "printed",
        "language": language or typer.prompt("Language (en, uk ...)"),
        "kind": kind or typer.prompt("Kind (official, agency, press ...)"),
        "accessed": new_entry.today(),
    }
    if entry["published_basis"] is None:
        del entry["published_basis"]
        entry["known_from"] = new_entry.today()
    _add(data, "sources", entry, Source)


@new.command()
def agreement(
    country: Country = None,
    name: Annotated[str | None, typer.Option(help="What pages call it.")] = None,
    key: Id = None,
    data: Data = None,
) -> None:
    """Add an agreement; its status and dates come from its events."""
    country = country or typer.prompt("Code of the country")
    entry = {
        "id": key or f"{country.lower()}-{new_entry.today()[:4]}",
        "country": country,
        "name": name or typer.prompt("Name"),
        "recorded": new_entry.today(),
    }
    _add(data, "agreements", entry, Agreement, to_come="no event tells of it")
    typer.echo(f"Next: an event about it, {COMMAND} new event --agreement {entry['id']}")


@new.command()
def person(
    name: Text = None,
    country: Country = None,
    office: Text = None,
    source: Source_ = None,
    section: Section = None,
    paragraph: Paragraph = None,
    key: Id = None,
    data: Data = None,
) -> None:
    """Add a person, with an office where a source shows one."""
    name = name or typer.prompt("Name")
    entry: dict[str, Any] = {
        "id": key or new_entry.slug(name),
        "name": name,
        "country": country or typer.prompt("Code of the country"),
    }
    if office:
        source = source or typer.prompt("Id of the source that shows the office")
        citation = _citation(source, "stated", paragraph=paragraph, section=section)
        entry["offices"] = [{"title": office, "citations": [citation]}]
    _add(data, "people", entry, Person)


@new.command()
def place(
    name: Text = None,
    country: Country = None,
    key: Id = None,
    data: Data = None,
) -> None:
    """Add a place where something happened."""
    name = name or typer.prompt("Name")
    entry = {
        "id": key or new_entry.slug(name),
        "name": name,
        "country": country or typer.prompt("Code of the country"),
    }
    _add(data, "places", entry, Place)


@new.command()
def dispute(
    about: Annotated[str | None, typer.Option(help="An event, agreement or code.")] = None,
    question: Text = None,
    says: Annotated[list[str] | None, typer.Option(help="A claim; give two or more.")] = None,
    source: Annotated[list[str] | None, typer.Option(help="Its source, in that order.")] = None,
    key: Id = None,
    data: Data = None,
) -> None:
    """Add a question on which sources differ."""
    about = about or typer.prompt("What it is about")
    question = question or typer.prompt("Question")
    claims, sources = list(says or []), list(source or [])
    while len(claims) < 2:
        claims.append(typer.prompt(f"Claim {len(claims) + 1}"))
    while len(sources) < len(claims):
        sources.append(typer.prompt(f"Id of the source of claim {len(sources) + 1}"))
    entry = {
        "id": key or new_entry.slug(f"{about}-{question}")[:60].rstrip("-"),
        "about": about,
        "question": question,
        "claims": [
            {"says": words, "citations": [_citation(name, "stated")]}
            for words, name in zip(claims, sources, strict=False)
        ],
        "preferred": None,
    }
    _add(data, "disputes", entry, Dispute)


@new.command()
def gap(
    about: Annotated[str | None, typer.Option(help="An event, agreement or code.")] = None,
    question: Text = None,
    note: Annotated[str | None, typer.Option(help="Where it was looked for.")] = None,
    key: Id = None,
    data: Data = None,
) -> None:
    """Add something that was looked for and not found."""
    about = about or typer.prompt("What it is about")
    question = question or typer.prompt("Question")
    entry = {
        "id": key or new_entry.slug(f"{about}-{question}")[:60].rstrip("-"),
        "about": about,
        "question": question,
        "note": note or typer.prompt("Where it was looked for"),
        "looked_on": [new_entry.today()],
    }
    _add(data, "gaps", entry, Gap)


def _add(
    data: Any, part: str, entry: dict[str, Any], model: type[RecordModel], to_come: str = ""
) -> None:
    """Ask for what the model still needs, write the entry, and say where it stands."""
    for name, field in model.model_fields.items():
        if field.is_required() and name not in entry:
            entry[name] = typer.prompt(f"{name} ({field.description or 'needed'})")
    file = new_entry.add(writable_data_folder(data), part, entry, to_come)
    typer.echo(f"Wrote {entry['id']} to {file}.")


def _needed(kind: str, kinds: frozenset[str], question: str) -> str | None:
    """What an event of some kinds has to name, and of all others None."""
    return str(typer.prompt(question)) if kind in kinds else None


def _without_nulls(entry: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in entry.items() if value is not None}


def _or_null(text: str) -> str | None:
    return None if text == "null" else text


def _codes(text: str) -> list[str]:
    return [code.strip().upper() for code in text.split(",") if code.strip()]


def _citation(source: str, basis: str, **place: Any) -> dict[str, Any]:
    return {"source": source, **_without_nulls(place), "basis": basis}
