"""The templates of pictures, which need nothing of the site around them."""

from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from app.settings import RESOURCES


@cache
def environment() -> Environment:
    """Return the environment in which pictures are drawn."""
    return Environment(
        loader=FileSystemLoader(RESOURCES / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


def render(template: str, **values: Any) -> str:
    """Return the picture that a template draws of the values."""
    return environment().get_template(template).render(**values)
