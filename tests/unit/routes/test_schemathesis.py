"""The site asked by its own description: a sample of it, and in `make judge` all of it at length.

Schemathesis takes more than a second to import, which only the process that runs a test does here.
"""

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
    for operation in operations:
        try_out(operation, mode, max_examples=200)


def try_out(operation: Any, mode: str, **options: Any) -> None:
    """Make requests of one operation; every check of schemathesis looks at each answer."""
    from hypothesis import HealthCheck, given, settings
    from hypothesis.errors import Unsatisfiable
    from schemathesis import GenerationMode

    @given(operation.as_strategy(generation_mode=GenerationMode(mode)))
    @settings(deadline=None, database=None, suppress_health_check=list(HealthCheck), **options)
    def holds(case: Any) -> None:
        case.call_and_validate()

    # Some operations have no request that would be wrong.
    with suppress(Unsatisfiable):
        holds()
