"""The OpenAPI document, made of the table of pages, the filters and the models."""

from collections.abc import Callable, Iterable
from typing import Any

from pydantic.json_schema import models_json_schema

from app import formats
from app.formats import package
from app.formats.json import CURSOR, CURSORS
from app.formats.page_format import Format
from app.record.licences import DATA
from app.record.record import Record
from app.routes.glossary import FIELDS
from app.routes.page_table import PAGES, Entry
from app.routes.problems import MEDIA_TYPE, Problem
from app.urls import Urls
from app.view.filters import KEY, Key

Node = dict[str, Any]
Example = Callable[[Entry], Any]
ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
ABOUT = (
    "Every page of Pactline as data: the address of the page and a suffix. Dates are EDTF texts, "
    "as exact as the sources make them, or null where nothing is known. Addresses in answers are "
    "path-absolute. All may be read by anybody, from any site."
)
HEADERS = {
    "Pactline-Revision": {
        "description": "The release of the record, computed from its data.",
        "schema": {"type": "string", "pattern": "^[0-9a-f]{12}$"},
    },
    "Link": {
        "description": "The page for readers, the licence, and this document.",
        "schema": {"type": "string"},
    },
}
TEXT = {"type": "string"}


def document(record: Record, urls: Urls, example: Example) -> Node:
    """The whole document; `example` gives a short true answer of a page."""
    paths: Node = {}
    for entry in PAGES:
        for form in entry.formats:
            paths[entry.path_of(form)] = {"get": _operation(entry, form, record, example)}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Pactline",
            "summary": record.edition.title,
            "description": ABOUT,
            "version": record.revision,
            "license": {"name": DATA.name, "identifier": DATA.spdx},
        },
        "servers": [{"url": urls.base_url or urls.at("/")}],
        "tags": [{"name": entry.name, "description": _told(entry)} for entry in PAGES],
        "paths": paths | _downloads(),
        "components": {"schemas": _schemas()},
    }


def _told(entry: Entry) -> str:
    return (entry.model.__doc__ or "").strip()


def _schemas() -> Node:
    models = [(entry.model, "serialization") for entry in PAGES]
    _, made = models_json_schema(
        [*models, (Problem, "serialization")],  # type: ignore[list-item]
        ref_template="#/components/schemas/{model}",
    )
    found: Node = made["$defs"]
    for schema in found.values():
        for name, told in schema.get("properties", {}).items():
            told.pop("title", None)
            if name in FIELDS:
                told.setdefault("description", FIELDS[name])
    return found


def _operation(entry: Entry, form: Format, record: Record, example: Example) -> Node:
    content: Node = {"schema": TEXT}
    if form is formats.JSON:
        content = {"schema": _ref(entry.model.__name__), "example": example(entry)}
    elif form is formats.CSL:
        content = {"schema": {"type": "array", "items": {"type": "object"}}}
    answers = {"200": _answer(_told(entry), form.media_type.split(";")[0], content)}
    if entry.slugs or (form is formats.JSON and entry.paged):
        answers |= {
            "404": _problem("There is none of that name by this day, or no such part of the list.")
        }
    if entry.aliased:
        answers |= {"301": {"description": "Another name of it: the address of its own."}}
    return {
        "operationId": f"{entry.name}{form.suffix.replace('.', '_')}",
        "tags": [entry.name],
        "summary": f"{_told(entry).split('.')[0].split(':')[0]}, as {form.label}",
        "description": f"{form.label}: {form.about}.",
        "parameters": list(_parameters(entry, form, record)),
        "responses": answers | {"400": _problem("A filter has a value that it cannot take.")},
    }


def _ref(name: str) -> Node:
    return {"$ref": f"#/components/schemas/{name}"}


def _answer(about: str, media_type: str, content: Node) -> Node:
    return {"description": about, "headers": HEADERS, "content": {media_type: content}}


def _problem(about: str) -> Node:
    return {"description": about, "content": {MEDIA_TYPE: {"schema": _ref(Problem.__name__)}}}


def _parameters(entry: Entry, form: Format, record: Record) -> Iterable[Node]:
    if entry.slugs:
        slugs = entry.slugs(record)
        yield {
            "name": "slug",
            "in": "path",
            "required": True,
            "description": "Its name in addresses.",
            "schema": {"type": "string", "pattern": ID, "maxLength": 80},
            **({"example": slugs[0]} if slugs else {}),
        }
    for name in entry.known_keys:
        yield _filter(KEY[name], record)
    if form is formats.JSON and entry.paged:
        yield {
            "name": CURSOR,
            "in": "query",
            "description": "Marks a part of a long list; taken from `next`, never made.",
            "schema": {"type": "string", "pattern": CURSORS, "maxLength": 60},
        }


def _filter(key: Key, record: Record) -> Node:
    schema = key.schema(record)
    return {
        "name": key.name,
        "in": "query",
        "description": f"{key.about} Takes {key.allowed(record)}.",
        "schema": {"type": "array", "items": schema} if key.many else schema,
    }


def _downloads() -> Node:
    table = {
        "name": "table",
        "in": "path",
        "required": True,
        "description": "A table of the data package.",
        "schema": {"type": "string", "enum": list(package.names())},
    }
    missing = {"404": _problem("There is no such table.")}
    return {
        "/data/datapackage.json": _download(
            "datapackage", "The data package's description", "application/json", {"type": "object"}
        ),
        "/data/{table}.csv": _download(
            "table", "One table of the record", "text/csv", TEXT, [table], missing
        ),
        "/data/pactline.zip": _download(
            "archive", "All tables in one file", "application/zip", None
        ),
        "/data/pactline.sqlite3": _download(
            "sqlite", "The record as a database", "application/vnd.sqlite3", None
        ),
    }


def _download(
    name: str,
    about: str,
    media_type: str,
    schema: Node | None,
    parameters: Iterable[Node] = (),
    answers: Node | None = None,
) -> Node:
    content: Node = {"schema": schema} if schema else {}
    operation = {
        "operationId": name,
        "tags": ["data"],
        "summary": about,
        "description": f"{about}.",
        "parameters": list(parameters),
        "responses": {"200": _answer(f"{about}.", media_type, content)} | (answers or {}),
    }
    return {"get": operation}
