"""The site asked at length by its own description."""

from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.core.result import Ok

from app.routes import application
from app.settings import Settings

REQUESTS = 200


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
@pytest.mark.parametrize("mode", list(GenerationMode))
def test_nothing_surprises_schemathesis_in_many_requests(
    stored: Path, mode: GenerationMode
) -> None:
    app = application.create(Settings(store=stored))
    schema = schemathesis.openapi.from_asgi("/openapi.json", app)
    for operation in schema.get_all_operations():
        assert isinstance(operation, Ok)
        cases = operation.ok().as_strategy(generation_mode=mode)

        @given(cases)
        @settings(
            max_examples=REQUESTS,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
        )
        def holds(case: Any) -> None:
            case.call_and_validate()

        try:
            holds()
        except Unsatisfiable:
            continue
