"""The keys of a query that change how a picture is made, not what it shows."""

from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from app.record.codelists import Layout
from app.view.filter_values import choice
from app.view.query_keys import QueryKey

SCALES = ("1", "2")


def read_scale(text: str) -> int:
    """Return how many times as many pixels. Raises ValueError."""
    if text.strip() not in SCALES:
        raise ValueError(text)
    return int(text)


Scale = Annotated[
    int,
    BeforeValidator(read_scale),
    WithJsonSchema({"type": "string", "enum": [*SCALES, ""]}),
]
LAYOUT = QueryKey(
    "layout",
    "The width that the picture is laid out for.",
    choice(Layout),
    "one of " + ", ".join(Layout),
    members=tuple(Layout),
)
SCALE = QueryKey(
    "scale",
    "1200 pixels sideways, or twice as many.",
    Scale,
    "one of " + ", ".join(SCALES),
    members=tuple(SCALES),
)
PICTURE_KEYS = (LAYOUT, SCALE)
