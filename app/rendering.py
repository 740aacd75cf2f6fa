"""Templates and what they may call; no template reaches the store."""

from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from app import assets, english, findings, markup, pieces, sentences, tiles
from app.settings import ROOT


@cache
def environment() -> Environment:
    """The template environment of the site."""
    made = Environment(
        loader=FileSystemLoader(ROOT / "templates"),
        autoescape=select_autoescape(("html", "atom", "svg", "xml"), default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters |= {
        "say": english.say,
        "month": english.month,
        "when": english.when,
        "several": english.several,
        "number": english.number,
        "capital": english.capital,
    }
    made.globals |= {
        "amount": english.amount,
        "based": markup.basis,
        "cited": markup.cite,
        "counted": english.counted,
        "dated": markup.date,
        "located": markup.locator,
        "marked": markup.mark,
        "seal": assets.seal,
        "overdue": sentences.overdue,
        "matched": sentences.matched,
        "length": findings.length,
        "position": findings.position,
        "mixed": findings.sources,
        "told": sentences.told,
        "tip": sentences.tip,
        "speed": sentences.speed,
        "signed_of": sentences.signed_of,
        "squares": tiles.squares,
        "rows_of_squares": tiles.rows_of_squares,
        "NOTHING": english.NOTHING,
        "PLACE": pieces.PLACE,
    }
    return made


def prepare() -> None:
    """Compile every template, so that no reader waits for it."""
    made = environment()
    for name in made.list_templates():
        made.get_template(name)


def render(template: str, **values: Any) -> str:
    """The page that a template makes of the values."""
    return environment().get_template(template).render(**values)
