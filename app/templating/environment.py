"""Templates and what they may call; no template reaches the store."""

from functools import cache, partial
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from app.charts import tile_map
from app.language import Language, current_language, gettext, ngettext, npgettext, pgettext
from app.presenters import groups, month_columns
from app.settings import RESOURCES
from app.templating import english_marks, markup, static_files
from app.text import (
    agreements,
    charts,
    comparison,
    events,
    figures,
    formatting,
    notices,
    people,
    pledges,
    releases,
    source_marks,
    sources,
    standings,
    timelines,
    translations,
)

MESSAGES = (gettext, ngettext, pgettext, npgettext)
MARKUP: dict[str, Any] = {
    "citation_basis": markup.basis,
    "citation_remarks": markup.remarks,
    "edtf_date": markup.date,
    "integrity_hash": static_files.integrity_hash,
    "linked": markup.linked,
    "marked": markup.marked,
    "symbol": markup.symbol,
}
LAYOUT: dict[str, Any] = {
    "disputes_by_topic": groups.disputes_by_topic,
    "events_by_year": groups.events_by_year,
    "gaps_by_extent": groups.gaps_by_extent,
    "month_columns": month_columns.columns,
    "pledges_by_partner": groups.pledges_by_partner,
    "signings_by_date": groups.signings_by_date,
    "unit_squares": tile_map.unit_squares,
}
TEXT: dict[str, Any] = {
    "nothing_stated": formatting.nothing_stated,
    "address_in_short": formatting.address_in_short,
    "agreement_sentence": agreements.agreement,
    "all_answers": notices.all_answers,
    "cell_words": notices.cell_words,
    "counted": formatting.counted,
    "countries_on_rungs": notices.countries_on_rungs,
    "declaration_sentence": standings.declaration,
    "day_after_for": standings.day_after_for,
    "days_between": agreements.length,
    "exception_words": notices.exception_words,
    "events_in_year": events.events_in_year,
    "expected_signing_day": notices.expected_signing_day,
    "joined_unsigned": standings.joined_unsigned,
    "lane_summary": charts.lane_title,
    "lane_title": notices.lane_title,
    "chapter_anchors": timelines.chapter_anchors,
    "chapter_size": timelines.chapter_size,
    "month_initial": timelines.month_initial,
    "chapter_counts": timelines.chapters,
    "days_shown": timelines.days_shown,
    "month_count": timelines.month_count,
    "reach": timelines.reach,
    "record_age": notices.record_age,
    "record_state": releases.state,
    "release_notice": releases.release_notice,
    "whole_month": timelines.whole_month,
    "located_citations": sources.located_citations,
    "matched": events.matched,
    "median_duration": notices.median_duration,
    "plural": formatting.plural,
    "figure_column": figures.column,
    "held_office": people.office,
    "overdue": standings.overdue,
    "partner_line": pledges.partner_line,
    "pledges_lead": pledges.lead,
    "pair_note": comparison.pair_note,
    "publication": sources.publication,
    "source_section": sources.section,
    "source_location": sources.location,
    "position": agreements.position,
    "signed_in_days": timelines.signed_in_days,
    "signed_of": charts.signed_share,
    "signing_places": notices.signing_places,
    "situation_line": notices.situation_line,
    "source_mark": source_marks.source_mark,
    "source_counts": sources.source_mix,
    "speed": charts.speed_note,
    "translation_coverage": translations.coverage,
    "timeline_description": timelines.description,
    "timeline_headline": timelines.headline,
    "view_notice": notices.view_notice,
    "year_caution": notices.year_caution,
    "yearly_amount": notices.yearly_amount,
}


@cache
def environment(language: Language = Language.ENGLISH) -> Environment:
    """The template environment of the site in a language."""
    if not language.is_source:
        return environment().overlay(finalize=english_marks.marked)
    templates = Environment(
        extensions=["jinja2.ext.i18n"],
        loader=FileSystemLoader(RESOURCES / "templates"),
        autoescape=select_autoescape(("html", "atom", "svg", "xml"), default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    templates.filters |= {
        "say": formatting.say,
        "day": formatting.day,
        "month": formatting.month,
        "say_after": formatting.say_after,
        "when": formatting.when,
        "several": formatting.several,
        "figures": formatting.figures,
        "number": formatting.number,
        "number_of_bytes": formatting.number_of_bytes,
        "capital": formatting.capital,
        "unbroken": markup.unbroken,
        "unbroken_sum": markup.unbroken_sum,
    }
    templates.policies["ext.i18n.trimmed"] = True
    # An escape of six bytes for each letter that is not Latin would double the weight of a text.
    templates.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True}
    # With values as arguments, so that each is escaped, and marked, on its own.
    templates.newstyle_gettext = True  # type: ignore[attr-defined]
    templates.globals |= {say.__name__: partial(english_marks.message, say) for say in MESSAGES}
    templates.globals |= MARKUP | LAYOUT | TEXT | {"page_language": current_language}
    return templates


def prepare() -> None:
    """Compile every template, so that no reader waits for it."""
    for language in Language:
        templates = environment(language)
        for name in templates.list_templates():
            templates.get_template(name)


def render(template: str, untranslated: frozenset[str] = frozenset(), **values: Any) -> str:
    """The page that a template makes of the values, in the language of the request.

    `untranslated` are the texts of the record that are English in another language's pages.
    """
    page = environment(current_language()).get_template(template)
    with english_marks.marking(untranslated):
        return english_marks.spelled_out(page.render(**values))
