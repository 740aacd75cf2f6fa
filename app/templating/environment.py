"""Templates and what they may call; no template reaches the store."""

from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from app.charts import tile_map
from app.settings import ROOT
from app.templating import markup, static_files
from app.text import findings, formatting, summaries


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
        "say": formatting.say,
        "month": formatting.month,
        "when": formatting.when,
        "several": formatting.several,
        "number": formatting.number,
        "capital": formatting.capital,
    }
    made.globals |= {
        "amount": formatting.amount,
        "based": markup.basis,
        "cited": markup.cite,
        "counted": formatting.counted,
        "dated": markup.date,
        "located": markup.locator,
        "marked": markup.mark,
        "integrity_hash": static_files.integrity_hash,
        "overdue": summaries.overdue,
        "matched": summaries.matched,
        "length": findings.length,
        "position": findings.position,
        "mixed": findings.sources,
        "told": summaries.told,
        "tip": summaries.tip,
        "speed": summaries.speed,
        "signed_of": summaries.signed_of,
        "squares": tile_map.squares,
        "rows_of_squares": tile_map.rows_of_squares,
        "NOTHING": formatting.NOTHING,
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
