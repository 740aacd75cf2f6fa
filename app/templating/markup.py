"""Small pieces of HTML that a long page repeats thousands of times, made without a template."""

from collections.abc import Iterable
from functools import lru_cache

from markupsafe import Markup

from app.rows.citations import CitationRow
from app.templating.footnotes import Footnotes
from app.text.formatting import NOTHING, say


@lru_cache(maxsize=20_000)
def date(edtf: str | None, short: bool = False) -> Markup:
    """A date as exactly as it is known; machine-readable where it is one day, month or year."""
    if edtf is None:
        return Markup('<span class="none">{}</span>').format(NOTHING)
    if edtf[0].isdigit() and "/" not in edtf and edtf[-1].isdigit():
        return Markup('<time datetime="{}">{}</time>').format(edtf, say(edtf, short))
    return Markup("<span>{}</span>").format(say(edtf, short))


@lru_cache(maxsize=100)
def mark(key: str) -> Markup:
    """One mark of the set, by its name."""
    return Markup(
        '<svg class="k" viewBox="-10 0 20 24" aria-hidden="true"><use href="#{}"/></svg>'
    ).format(key)


def cite(notes: Footnotes, citations: Iterable[CitationRow]) -> Markup:
    """Raised numbers that lead to the notes; the notes make them, so they are not escaped."""
    return Markup("".join(map(notes.raised, citations)))  # noqa: S704


def locator(citation: CitationRow) -> str:
    """Where in its source a citation points."""
    if citation.paragraph:
        return f"paragraph {citation.paragraph}"
    return citation.section or "the page as a whole"


def basis(citation: CitationRow) -> Markup:
    """How strongly the source carries it, and what it says where it differs."""
    said = Markup("<b>{}</b>").format(citation.basis.label)
    if citation.implied_from:
        said += Markup(": {}").format(citation.implied_from)
    if citation.date:
        said += Markup("; its date: {}").format(date(citation.date))
    if citation.says:
        said += Markup("; it says: {}").format(citation.says)
    return said
