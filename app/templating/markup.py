"""Small pieces of HTML that a long page repeats thousands of times, made without a template."""

import re
from collections.abc import Iterable
from functools import lru_cache

from markupsafe import Markup, escape

from app.language import N_, Language, current_language, gettext
from app.rows.citations import CitationRow
from app.rows.cited_sources import CitedSource
from app.text.formatting import nothing_stated, say, several
from app.text.sources import location
from app.view.search.excerpts import hits
from app.view.search.query import Query

WHOLE = N_("the page as a whole")
DAY_BEFORE_MONTH = re.compile(r"(?<=\b\d) (?=[^\W\d]+ \d{4})|(?<=\b\d\d) (?=[^\W\d]+ \d{4})")
# The spaces before and after a figure.
BESIDE_FIGURE = re.compile(r"(?<=\w) (?=\d)|(?<=\d) (?=\w)")


def date(edtf: str | None, short: bool = False) -> Markup:
    """A date as exactly as it is known; machine-readable where it is one day, month or year."""
    return _date(edtf, short, current_language())


@lru_cache(maxsize=20_000)
def _date(edtf: str | None, short: bool, _language: Language) -> Markup:
    if edtf is None:
        return Markup('<span class="none">{}</span>').format(nothing_stated())
    if edtf[0].isdigit() and "/" not in edtf and edtf[-1].isdigit():
        return Markup('<time datetime="{}">{}</time>').format(edtf, say(edtf, short))
    return Markup("<span>{}</span>").format(say(edtf, short))


def linked(links: Iterable[tuple[str, str]]) -> Markup:
    """Links, each a label and an address, as a list in a sentence."""
    anchors = [str(Markup('<a href="{}">{}</a>').format(url, label)) for label, url in links]
    return Markup(several(anchors))  # noqa: S704 - made of escaped links and of plain words


@lru_cache(maxsize=100)
def symbol(key: str) -> Markup:
    """One mark of the set, by its name."""
    return Markup(
        '<svg class="mark" viewBox="-10 0 20 24" aria-hidden="true"><use href="#{}"/></svg>'
    ).format(key)


def unbroken(text: str) -> str:
    """The text with each day joined to its month, so that no line ends between them."""
    return DAY_BEFORE_MONTH.sub("\N{NO-BREAK SPACE}", text)


def unbroken_sum(text: str) -> str:
    """A sum whose figure is joined to what stands around it, its currency and its millions."""
    return BESIDE_FIGURE.sub("\N{NO-BREAK SPACE}", text)


def marked(text: str, words: tuple[str, ...]) -> Markup:
    """A text in which what a search matches is marked; `words` are those that it compares."""
    parts, position = [], 0
    for start, end in hits(text, Query(tuple(frozenset({word}) for word in words))):
        parts += [escape(text[position:start]), Markup("<mark>{}</mark>").format(text[start:end])]
        position = end
    return Markup("").join((*parts, escape(text[position:])))


def remarks(cited: CitedSource) -> Markup:
    """How strongly a source carries a statement, told by place where its places differ."""
    by_remark: dict[Markup, list[CitationRow]] = {}
    for citation in cited.citations:
        by_remark.setdefault(basis(citation), []).append(citation)
    if len(by_remark) == 1:
        return next(iter(by_remark))
    remarks_by_place = (
        Markup("{}: {}").format(location(*citations) or gettext(WHOLE), remark)
        for remark, citations in by_remark.items()
    )
    return Markup("; ").join(remarks_by_place)


def basis(citation: CitationRow) -> Markup:
    """How strongly the source carries it, and what it says where it differs."""
    words = escape(citation.basis.label)
    if citation.implied_from:
        more = citation.date or citation.says
        ground = citation.implied_from.removesuffix(".") if more else citation.implied_from
        words += Markup(": {}").format(ground)
    if citation.date:
        words += Markup("; {}: {}").format(gettext("its date"), date(citation.date))
    if citation.says:
        words += Markup("; {}: {}").format(gettext("in detail"), citation.says)
    return words
