"""Templates and what they may call; no template reaches the store."""

from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from app.charts import tile_map
from app.settings import ROOT
from app.templating import markup, static_files
from app.text import agreements, charts, events, formatting, sources, standings


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
        "overdue": standings.overdue,
        "matched": events.matched,
        "length": agreements.length,
        "position": agreements.position,
        "mixed": sources.source_mix,
        "told": charts.lane_title,
        "tip": charts.mark_title,
        "speed": charts.speed_note,
        "signed_of": charts.signed_share,
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
