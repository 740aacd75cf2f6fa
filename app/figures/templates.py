"""The templates of pictures, which need nothing of the site around them."""

from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from app.language import current_language, gettext, ngettext, npgettext, pgettext
from app.settings import RESOURCES


@cache
def environment() -> Environment:
    """Return the environment in which pictures are drawn."""
    templates = Environment(
        extensions=["jinja2.ext.i18n"],
        loader=FileSystemLoader(RESOURCES / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    templates.policies["ext.i18n.trimmed"] = True
    templates.install_gettext_callables(  # type: ignore[attr-defined]
        gettext, ngettext, newstyle=True, pgettext=pgettext, npgettext=npgettext
    )
    templates.globals["page_language"] = current_language
    return templates


def render(template: str, **values: Any) -> str:
    """Return the picture that a template draws of the values."""
    return environment().get_template(template).render(**values)
