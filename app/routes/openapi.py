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
from app.routes.page_table import PAGES, PageRoute
from app.routes.problems import MEDIA_TYPE, Problem
from app.urls import Urls
from app.view.filters import FILTER_BY_NAME, FilterKey

Node = dict[str, Any]
Example = Callable[[PageRoute], Any]
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
    for page_route in PAGES:
        for form in page_route.formats:
            paths[page_route.path_of(form)] = {"get": _operation(page_route, form, record, example)}
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
        "tags": [
            {"name": page_route.name, "description": _told(page_route)} for page_route in PAGES
        ],
        "paths": paths | _downloads(),
        "components": {"schemas": _schemas()},
    }


def _told(page_route: PageRoute) -> str:
    return (page_route.model.__doc__ or "").strip()


def _schemas() -> Node:
    models = [(page_route.model, "serialization") for page_route in PAGES]
    _, made = models_json_schema(
        [*models, (Problem, "serialization")],  # type: ignore[list-item]
        ref_template="#/components/schemas/{model}",
    )
    found: Node = made["$defs"]
    for schema in found.values():
        for field in schema.get("properties", {}).values():
            field.pop("title", None)
    return found


def _operation(page_route: PageRoute, form: Format, record: Record, example: Example) -> Node:
    content: Node = {"schema": TEXT}
    if form is formats.JSON:
        content = {"schema": _ref(page_route.model.__name__), "example": example(page_route)}
    elif form is formats.CSL:
        content = {"schema": {"type": "array", "items": {"type": "object"}}}
    answers = {"200": _answer(_told(page_route), form.media_type.split(";")[0], content)}
    if page_route.slugs or (form is formats.JSON and page_route.paged):
        answers |= {
            "404": _problem("There is none of that name by this day, or no such part of the list.")
        }
    if page_route.aliased:
        answers |= {"301": {"description": "Another name of it: the address of its own."}}
    return {
        "operationId": f"{page_route.name}{form.suffix.replace('.', '_')}",
        "tags": [page_route.name],
        "summary": f"{_told(page_route).split('.')[0].split(':')[0]}, as {form.label}",
        "description": f"{form.label}: {form.about}.",
        "parameters": list(_parameters(page_route, form, record)),
        "responses": answers | {"400": _problem("A filter has a value that it cannot take.")},
    }


def _ref(name: str) -> Node:
    return {"$ref": f"#/components/schemas/{name}"}


def _answer(about: str, media_type: str, content: Node) -> Node:
    return {"description": about, "headers": HEADERS, "content": {media_type: content}}


def _problem(about: str) -> Node:
    return {"description": about, "content": {MEDIA_TYPE: {"schema": _ref(Problem.__name__)}}}


def _parameters(page_route: PageRoute, form: Format, record: Record) -> Iterable[Node]:
    if page_route.slugs:
        slugs = page_route.slugs(record)
        yield {
            "name": "slug",
            "in": "path",
            "required": True,
            "description": "Its name in addresses.",
            "schema": {"type": "string", "pattern": ID, "maxLength": 80},
            **({"example": slugs[0]} if slugs else {}),
        }
    for name in page_route.known_keys:
        yield _filter(FILTER_BY_NAME[name], record)
    if form is formats.JSON and page_route.paged:
        yield {
            "name": CURSOR,
            "in": "query",
            "description": "Marks a part of a long list; taken from `next`, never made.",
            "schema": {"type": "string", "pattern": CURSORS, "maxLength": 60},
        }


def _filter(key: FilterKey, record: Record) -> Node:
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
