"""The OpenAPI document: FastAPI's own, with what only the record knows put in."""

import json
from collections.abc import Iterator
from copy import copy, deepcopy
from dataclasses import replace
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute

from app import formats
from app.formats import json as json_format
from app.record.licences import DATA
from app.record.record import Record
from app.routes.operations import Node
from app.routes.page_route import PageRoute
from app.routes.page_table import PAGES
from app.routes.pages import build
from app.routes.problems import Problem
from app.view.filters import FILTER_BY_NAME, RELEASE_KEYS
from app.view.page_request import PageRequest
from app.view.pagination import PageSlice

ABOUT = (
    "Every page of Pactline as data: the address of the page and a suffix. Dates are EDTF texts, "
    "as exact as the sources make them, or null where nothing is known. Addresses in answers are "
    "path-absolute. All may be read by anybody, from any site."
)


class Application(FastAPI):
    """FastAPI, whose routes answer HEAD as they answer GET and stand in OpenAPI once."""

    def openapi(self) -> Node:
        """Return the document without what only a record knows, made when first asked for."""
        if self.openapi_schema is None:
            self.openapi_schema = get_openapi(
                title=self.title,
                version=self.version,
                description=ABOUT,
                license_info={"name": DATA.name, "identifier": DATA.spdx},
                tags=[{"name": route.name, "description": route.about} for route in PAGES],
                routes=[_get_alone(route) for route in self.routes if isinstance(route, APIRoute)],
            )
            _tidy(self.openapi_schema)
        return self.openapi_schema


def _get_alone(route: APIRoute) -> APIRoute:
    documented = copy(route)
    documented.methods = {"GET"}
    return documented


def _tidy(api: Node) -> None:
    """Add the model of problems; take out what nothing refers to, and titles that repeat names.

    FastAPI lists the types behind parameters as well, whose schemas stand in the parameters.
    """
    schemas = api["components"]["schemas"]
    schemas[Problem.__name__] = Problem.model_json_schema(mode="serialization")
    text = json.dumps(api)
    for name in [name for name in schemas if f'"#/components/schemas/{name}"' not in text]:
        del schemas[name]
    for schema in schemas.values():
        for field in schema.get("properties", {}).values():
            field.pop("title", None)


def document(app: FastAPI, page_request: PageRequest) -> Node:
    """Return the document of the record that a request sees, with examples from it.

    It takes some hundred milliseconds: it is made in a thread, once per revision.
    """
    api: Node = deepcopy(app.openapi())
    record, urls = page_request.record, page_request.urls
    version = page_request.release or page_request.revision
    api["info"] |= {"summary": record.edition.title, "version": version}
    api["servers"] = [{"url": urls.base_url or urls.at("/")}]
    for operation in operations(api):
        for parameter in operation.setdefault("parameters", []):
            _name_values(parameter, record)
            if parameter["name"] in RELEASE_KEYS and parameter["in"] == "query":
                _name_releases(parameter, page_request)
    for page_route in PAGES:
        operation = api["paths"][page_route.path_of(formats.JSON)]["get"]
        content = operation["responses"]["200"]["content"]["application/json"]
        content["example"] = example(page_route, page_request)
        for form in page_route.formats:
            _name_slug(api["paths"][page_route.path_of(form)]["get"], page_route, record)
    return api


def operations(api: Node) -> Iterator[Node]:
    """Yield every operation of a document."""
    for methods in api["paths"].values():
        yield from methods.values()


def _name_values(parameter: Node, record: Record) -> None:
    """Put the names that the record knows into the schema and the words of a filter."""
    key = FILTER_BY_NAME.get(parameter["name"]) if parameter["in"] == "query" else None
    if key and key.lookup:
        schema = key.schema(record)
        parameter["schema"] = {"type": "array", "items": schema} if key.many else schema
        parameter["description"] = f"{key.about} Takes {key.allowed(record)}."


def _name_releases(parameter: Node, page_request: PageRequest) -> None:
    """Put the names of the releases into the schema."""
    names = [release.name for release in page_request.releases]
    parameter["schema"] = {"type": "string", "enum": [*names, ""]}


def _name_slug(operation: Node, page_route: PageRoute, record: Record) -> None:
    slugs = page_route.slugs(record) if page_route.slugs else ()
    for parameter in operation["parameters"]:
        if parameter["in"] == "path" and slugs:
            parameter["example"] = slugs[0]


def example(page_route: PageRoute, page_request: PageRequest) -> Any:
    """Return a true answer of a page, its lists cut to their first item; None without a page."""
    slugs = page_route.slugs(page_request.record) if page_route.slugs else ("",)
    if not slugs:
        return None
    first = replace(page_request, slug=slugs[0], page_slice=PageSlice(0, 1))
    built_page = build(page_route, first)
    return shortened(json.loads(json_format.write(built_page)))


def shortened(value: Any) -> Any:
    """Return the value with every list cut to its first item."""
    if isinstance(value, dict):
        return {name: shortened(member) for name, member in value.items()}
    return [shortened(item) for item in value[:1]] if isinstance(value, list) else value
