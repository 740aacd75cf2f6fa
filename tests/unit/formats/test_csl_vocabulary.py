"""CSL-JSON uses the words of the Citation Style Language, as its own schema lists them."""

import re
import warnings
from importlib.resources import files
from typing import Any

import pytest

from tests.conftest import Get
from tests.unit.formats.test_bibliographies import PLACES

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    SCHEMA = files("citeproc") / "data" / "schema" / "schemas" / "styles"


def words(file: str, *lists: str) -> set[str]:
    """The quoted words of some lists in a file of the schema."""
    text = (SCHEMA / file).read_text(encoding="utf-8")
    parts = re.split(r"^\s*([\w.-]+) =$", text, flags=re.MULTILINE)
    bodies = dict(zip(parts[1::2], parts[2::2], strict=True))
    return {word for name in lists for word in re.findall(r'"([^"]+)"', bodies[name])}


TYPES = words("csl-types.rnc", "item-types")
DATES = words("csl-variables.rnc", "variables.dates")
NAMES = words("csl-variables.rnc", "variables.names")
NUMBERS = words("csl-variables.rnc", "variables.numbers")
TEXTS = words("csl-variables.rnc", "variables.titles", "variables.strings")


def faults(item: dict[str, Any]) -> list[str]:
    """What the language has no place for in an item."""
    wrong = [] if isinstance(item["id"], str | int) else ["id"]
    wrong += [] if item["type"] in TYPES else [f"type {item['type']}"]
    for name, value in item.items():
        if name in ("id", "type"):
            continue
        if name in DATES:
            fits = is_date(value)
        elif name in NAMES:
            fits = all(set(person) <= {"family", "given", "literal"} for person in value)
        elif name in NUMBERS:
            fits = isinstance(value, str | int)
        else:
            fits = name in TEXTS and isinstance(value, str)
        wrong += [] if fits else [name]
    return wrong


def is_date(value: dict[str, Any]) -> bool:
    """Whether a date has one or two ends of a year, a month and a day, or words."""
    ends = value.get("date-parts", [])
    numbers = all(
        1 <= len(end) <= 3
        and all(isinstance(part, int) for part in end)
        and all(1 <= month <= 12 for month in end[1:2])
        and all(1 <= day <= 31 for day in end[2:3])
        for end in ends
    )
    named = set(value) <= {"date-parts", "literal", "circa", "season", "raw"}
    return named and numbers and (len(ends) in (1, 2) or bool(value.get("literal")))


@pytest.mark.parametrize("place", PLACES)
def test_every_item_has_the_types_and_variables_of_the_language(get: Get, place: str) -> None:
    items = get(f"{place}.csl.json").json()
    assert items
    assert [(item["id"], faults(item)) for item in items if faults(item)] == []


def test_what_the_language_does_not_know_is_a_fault() -> None:
    sound = {"id": "a", "type": "webpage", "issued": {"date-parts": [[2024, 6, 13]]}}
    assert faults(sound) == []
    assert faults(sound | {"type": "web-page"}) == ["type web-page"]
    assert faults(sound | {"site": "x"}) == ["site"]
    assert faults(sound | {"issued": {"date-parts": [[2024, 13]]}}) == ["issued"]
    assert faults(sound | {"author": [{"name": "x"}]}) == ["author"]
