"""Templates of Markdown: every value is escaped for CommonMark, as it is for HTML elsewhere."""

import re
from collections.abc import Callable
from functools import cache, partial
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from app.templating.environment import MESSAGES, environment
from app.text import changes, events, formatting

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~]|&(?=#?\w+;)")
# What would begin a heading, a list or a rule where it stands first on a line or in an item.
_START = re.compile(r"^(?:[#+=-]|\d+(?=[.)]))")
_IN_ADDRESS = re.compile(r"[\s()<>|\\\[\]]")


@cache
def markdown_environment() -> Environment:
    """Return the environment of the site with Markdown's escapes in the place of HTML's."""
    overlay = environment().overlay(finalize=_finalized)
    overlay.globals = overlay.globals | {say.__name__: partial(_message, say) for say in MESSAGES}
    overlay.globals |= {
        "amount": formatting.amount,
        "expected_by": events.expected_by,
        "field_changed": changes.field_changed,
    }
    return overlay


def render(template: str, **values: Any) -> str:
    """Return what a template makes of the values, with at most one empty line in a row."""
    text = markdown_environment().get_template(template).render(**values)
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def _finalized(value: Any) -> Markup:
    """Return a value as it is written out: what a macro or `link` made is Markdown already."""
    return value if isinstance(value, Markup) else Markup(escaped(str(value)))  # noqa: S704


def _message(say: Callable[..., str], *words: Any, **values: Any) -> Markup:
    """Return a message, whose own words are Markdown already, with its values escaped.

    The messages of the site escape values for HTML. A count stands under the name `num`.
    """
    finalized = {name: _finalized(value) for name, value in {"num": words[-1], **values}.items()}
    return Markup(say(*words) % finalized)  # noqa: S704


def escaped(text: str) -> str:
    """Return a text on one line, without anything that Markdown would take for markup."""
    line = _SPECIAL.sub(r"\\\g<0>", " ".join(text.split()))
    start = _START.match(line)
    if start is None:
        return line
    mark = start[0]
    return f"{mark}\\{line[len(mark) :]}" if mark.isdigit() else f"\\{line}"


def link(text: str, address: str) -> Markup:
    """Return a link; an address that is its own text stands alone."""
    target = _IN_ADDRESS.sub(lambda match: f"%{ord(match[0]):02X}", address)
    if text == address and address.startswith("http"):
        return Markup(f"<{target}>")  # noqa: S704
    return Markup(f"[{escaped(text)}]({target})")  # noqa: S704
