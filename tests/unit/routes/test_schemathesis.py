"""The site asked by its own description: a sample of it, and in `make judge` all of it at length.

Schemathesis takes more than a second to import, which only the process that runs a test does here.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest

from tests.conftest import Get
from tests.sharing import sample

OPERATIONS = 15
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")


@pytest.fixture(scope="module")
def operations(get: Get) -> list[Any]:
    """What can be asked of a site, as its description has it."""
    import schemathesis
    from schemathesis.core.result import Ok

    app = get.application  # type: ignore[attr-defined]
    described = schemathesis.openapi.from_asgi("/openapi.json", app).get_all_operations()
    valid = []
    for operation in described:
        assert isinstance(operation, Ok)
        valid.append(operation.ok())
    return valid


@pytest.mark.parametrize("mode", ["positive", "negative"])
def test_nothing_surprises_schemathesis(operations: list[Any], mode: str) -> None:
    for operation in sample(operations, OPERATIONS):
        try_out(operation, mode, max_examples=4, derandomize=True)


@pytest.mark.judge
@pytest.mark.parametrize("mode", ["positive", "negative"])
def test_nothing_surprises_schemathesis_in_many_requests(operations: list[Any], mode: str) -> None:
    validate = call_and_validate if mode == "positive" else call_and_validate_what_is_wrong
    for operation in operations:
        try_out(operation, mode, validate, max_examples=200)


def call_and_validate(case: Any) -> None:
    """Let every check of schemathesis look at the answer to a request."""
    case.call_and_validate(timeout=60)


def call_and_validate_what_is_wrong(case: Any) -> None:
    """The same, but for two ways of being wrong that so many requests come upon.

    A value of blanks is no value, though an enum names only the empty one. Another name of a
    country, its flag even, is led to its address, which is no acceptance.
    """
    from hypothesis import assume

    assume(not any(map(is_blank, (case.query or {}).values())))
    response = case.call(timeout=60)
    if response.status_code != 301:
        case.validate_response(response)


def is_blank(value: Any) -> bool:
    """Whether a value of a query, or one of several, is blanks alone."""
    values = value if isinstance(value, list) else [value]
    return any(isinstance(text, str) and text and not text.strip() for text in values)


def try_out(
    operation: Any,
    mode: str,
    validate: Callable[[Any], None] = call_and_validate,
    **options: Any,
) -> None:
    """Make requests of one operation, and validate each answer."""
    from hypothesis import HealthCheck, given, settings
    from hypothesis.errors import Unsatisfiable
    from schemathesis import GenerationMode

    @given(operation.as_strategy(generation_mode=GenerationMode(mode)))
    @settings(deadline=None, database=None, suppress_health_check=list(HealthCheck), **options)
    def holds(case: Any) -> None:
        validate(case)

    # Some operations have no request that would be wrong.
    with suppress(Unsatisfiable):
        holds()
