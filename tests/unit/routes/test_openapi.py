"""The interface's description: valid, and true."""

import asyncio
import json
import re
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate
from selectolax.lexbor import LexborHTMLParser

from app.database import store
from app.formats import JSON
from app.record.record import Record
from app.routes import application, openapi
from app.routes.page_table import PAGES
from app.settings import Settings
from app.view.filters import FILTER_BY_NAME
from app.view.page_request import PageRequest
from tests.conftest import Get

Node = dict[str, Any]


@pytest.fixture(scope="module")
def api(get: Get) -> Node:
    """The document as it is served."""
    api: Node = get("/openapi.json").json()
    return api


def validator(api: Node, schema: Node) -> Draft202012Validator:
    return Draft202012Validator({**schema, "components": api["components"]})


def test_the_document_is_valid(api: Node) -> None:
    validate(api)


def test_all_forms_of_all_pages_are_described_and_no_page_for_readers(api: Node) -> None:
    expected = {page_route.path_of(form) for page_route in PAGES for form in page_route.formats}
    assert expected <= set(api["paths"])
    for path, methods in api["paths"].items():
        assert "." in path
        assert list(methods) == ["get"]
        assert ":" not in path
        assert methods["get"]["summary"]
        assert "text/html" not in json.dumps(methods["get"]["responses"])


def test_parameters_say_what_they_take(api: Node) -> None:
    for path, methods in api["paths"].items():
        for parameter in methods["get"]["parameters"]:
            schema = parameter["schema"].get("items", parameter["schema"])
            assert {"enum", "pattern", "anyOf"} & set(schema), (path, parameter["name"])
            assert parameter["description"]
            assert not parameter["required"] or parameter["in"] == "path"


def test_every_form_of_a_page_lists_exactly_the_keys_of_the_page(api: Node) -> None:
    for page_route in PAGES:
        for form in page_route.formats:
            parameters = api["paths"][page_route.path_of(form)]["get"]["parameters"]
            names = {parameter["name"] for parameter in parameters if parameter["in"] == "query"}
            cursor = {"cursor"} if page_route.part_rows(form) else set()
            mark = {"bom"} if form.is_table else set()
            assert names == {*page_route.known_keys, *cursor, *mark}, page_route.path_of(form)


def test_a_key_that_takes_several_values_is_a_list_and_any_other_is_one_value(api: Node) -> None:
    for operation in (methods["get"] for methods in api["paths"].values()):
        for parameter in operation["parameters"]:
            key = FILTER_BY_NAME.get(parameter["name"])
            several = key is not None and key.many and parameter["in"] == "query"
            assert (parameter["schema"]["type"] == "array") is several


def test_names_that_only_the_record_knows_are_put_in(api: Node, record: Record) -> None:
    parameters = api["paths"]["/compare.json"]["get"]["parameters"]
    values = {one["name"]: one["schema"].get("items", {}).get("enum") for one in parameters}
    assert values["country"] is not None
    assert {"france", "fr", "european-union", "eu", ""} <= set(values["country"])
    assert values["agreement"] == [*record.agreements_by_id, ""]
    assert api["info"]["version"] == store.revision(record)
    (slug, *_) = api["paths"]["/countries/{slug}.csv"]["get"]["parameters"]
    assert slug["example"] in {country.slug for country in record.countries}


def test_every_answer_of_a_page_has_its_model_or_its_media_type(api: Node) -> None:
    for page_route in PAGES:
        for form in page_route.formats:
            responses = api["paths"][page_route.path_of(form)]["get"]["responses"]
            (media_type,) = responses["200"]["content"]
            assert media_type == form.media_type.split(";")[0]
            if form is JSON:
                reference = responses["200"]["content"][media_type]["schema"]["$ref"]
                assert reference == f"#/components/schemas/{page_route.model.__name__}"
            for status in set(responses) - {"200", "301"}:
                assert list(responses[status]["content"]) == ["application/problem+json"]
            assert {"400", "4XX", "503"} <= set(responses)
            assert "422" not in responses


def test_the_document_is_the_applications_own(stored: Path, api: Node) -> None:
    own = application.create(Settings(store=stored)).openapi()
    assert list(own["paths"]) == list(api["paths"])
    assert own["components"] == api["components"]


def test_the_document_is_made_once_and_beside_the_loop(
    stored: Path, api: Node, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[bool] = []

    def noted(app: FastAPI, page_request: PageRequest) -> Node:
        threads.append(threading.current_thread() is threading.main_thread())
        return api

    monkeypatch.setattr(openapi, "document", noted)
    transport = httpx.ASGITransport(application.create(Settings(store=stored)))

    async def ask() -> None:
        async with httpx.AsyncClient(transport=transport, base_url="http://site") as client:
            addresses = ["/openapi.json", "/docs"] * 4
            answers = await asyncio.gather(*(client.get(address) for address in addresses))
            assert {answer.status_code for answer in answers} == {200}

    asyncio.run(ask())
    assert threads == [False]


def test_models_and_their_parts_are_explained(api: Node) -> None:
    for name, schema in api["components"]["schemas"].items():
        if "properties" in schema:
            assert schema.get("description"), name
        for field, description in schema.get("properties", {}).items():
            assert description.get("description"), (name, field)


def answers(api: Node) -> Iterator[tuple[str, Node]]:
    for path, methods in api["paths"].items():
        content = methods["get"]["responses"]["200"]["content"]
        if "application/json" in content:
            yield path, content["application/json"]


def test_examples_are_true_to_their_schemas(api: Node) -> None:
    examples = [(path, content) for path, content in answers(api) if "example" in content]
    assert len(examples) == len(PAGES)
    for path, content in examples:
        errors = list(validator(api, content["schema"]).iter_errors(content["example"]))
        assert not errors, path


@pytest.mark.parametrize("view_params", ["", "?as_of=2024-02-01", "?evidence=articles"])
def test_every_json_answer_is_as_described(
    get: Get, record: Record, api: Node, view_params: str
) -> None:
    for page_route in PAGES:
        form = page_route.formats[0]
        path = page_route.path_of(form)
        content = api["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]
        check = validator(api, content["schema"])
        for address in page_route.addresses(record, form)[:: 7 if view_params else 1]:
            answer = get(address + view_params)
            if answer.status_code == 200:
                assert not list(check.iter_errors(answer.json())), address


def test_problems_are_as_described(get: Get, api: Node) -> None:
    check = validator(api, {"$ref": "#/components/schemas/Problem"})
    for address in ("/timeline.json?group=x", "/nowhere.json", "/timeline.json?cursor=abc"):
        assert not list(check.iter_errors(get(address).json()))


def test_the_page_of_the_interface_names_every_path_without_a_script(get: Get, api: Node) -> None:
    answer = get("/docs")
    text = answer.text
    assert all(path in text for path in api["paths"])
    assert '</openapi.json>; rel="alternate"' in answer.headers["link"]
    tree = LexborHTMLParser(text)
    assert tree.css("script") == []
    outside = [
        node.attributes.get("src") or node.attributes.get("href") or ""
        for node in tree.css("[src], link[href]")
    ]
    assert not [address for address in outside if re.match(r"(https?:)?//", address)]
