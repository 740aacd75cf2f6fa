"""How routes stand in OpenAPI: the arguments with which each is added to the application."""

from typing import Any

from fastapi import Response
from fastapi.responses import JSONResponse

from app import formats
from app.formats import Body, Format
from app.routes.page_route import PageRoute
from app.routes.problems import MEDIA_TYPE, Problem

Node = dict[str, Any]
TEXT: Node = Body.TEXT.schema
HEADERS = {
    "Pactline-Revision": {
        "description": "The revision of the record, computed from its data.",
        "schema": {"type": "string", "pattern": "^[0-9a-f]{12}$"},
    },
    "Pactline-Release": {
        "description": "The release that this revision is, where one holds it.",
        "schema": {"type": "string"},
    },
    "Link": {
        "description": "The page for readers, how to cite it, the licence, and this document.",
        "schema": {"type": "string"},
    },
}


def of_page(page_route: PageRoute, form: Format | None) -> Node:
    """Return the arguments for a page in one form; HTML is for readers and stays out of OpenAPI."""
    if form is None:
        return {"include_in_schema": False}
    return {
        "operation_id": f"{page_route.name}{form.suffix.replace('.', '_')}",
        "tags": [page_route.name],
        "summary": f"{page_route.about.split('.')[0].split(':')[0]}, as {form.label}",
        "description": f"{form.label}: {form.about}.",
        "response_description": page_route.about,
        **_content(page_route, form),
        "responses": _responses(page_route, form),
    }


def _content(page_route: PageRoute, form: Format) -> Node:
    """Return the model of a JSON answer; FastAPI describes it, and the format writes it."""
    if form is formats.JSON:
        return {"response_model": page_route.model, "response_class": JSONResponse}
    return {"response_model": None, "response_class": Response}


def _responses(page_route: PageRoute, form: Format) -> dict[int | str, Node]:
    responses: dict[int | str, Node] = {200: {"headers": HEADERS}}
    if form is not formats.JSON:
        responses[200]["content"] = {form.media_type.split(";")[0]: {"schema": form.body.schema}}
    if page_route.other_name:
        responses[301] = {"description": "Another name of it: the address of its own."}
    responses[400] = problem("A filter has a value that it cannot take.")
    if page_route.slugs or page_route.part_rows(form):
        responses[404] = problem(
            "There is none of that name by this day, or no such part of the list."
        )
    if page_route.part:
        responses[410] = problem("It was withdrawn, or is gone; the problem says where it is left.")
    return responses | REFUSALS


def of_download(
    name: str, about: str, media_type: str, schema: Node | None = None, missing: str | None = None
) -> Node:
    """Return the arguments for a download; `missing` says what a 404 means, where there is one."""
    content = {"schema": schema} if schema else {}
    responses: dict[int | str, Node] = {
        200: {"headers": HEADERS, "content": {media_type: content}},
        **({404: problem(missing)} if missing else {}),
    }
    return {
        "operation_id": name,
        "tags": ["data"],
        "summary": about,
        "description": f"{about}.",
        "response_description": f"{about}.",
        "response_model": None,
        "response_class": Response,
        "responses": responses | REFUSALS,
    }


def of_figure(label: str, media_type: str, schema: Node | None = None) -> Node:
    """Return the arguments for a picture in one form."""
    operation = of_download(
        f"figure_{label.lower()}",
        f"One picture, as {label}",
        media_type.split(";")[0],
        schema,
        "There is no picture of that name.",
    )
    responses = operation["responses"] | {400: problem("A filter has a value that it cannot take.")}
    return operation | {"tags": ["figure"], "responses": responses}


def problem(about: str) -> Node:
    """Return the description of an answer that is a problem."""
    schema = {"$ref": f"#/components/schemas/{Problem.__name__}"}
    return {"description": about, "content": {MEDIA_TYPE: {"schema": schema}}}


# With these FastAPI does not add its own 422, which is never sent.
REFUSALS: dict[int | str, Node] = {
    "4XX": problem("The request cannot be answered."),
    503: problem("There is no record to answer from yet."),
}
