"""A page and its sources as CSL-JSON, the form of citation processors."""

import json
from typing import Any

from app.formats.citation import Reference, references
from app.formats.page_format import BuiltPage
from app.record import edtf
from app.record.codelists import SourceKind
from app.text.formatting import say

Item = dict[str, Any]


def write(built_page: BuiltPage) -> bytes:
    """Return the page and its sources, the most cited first."""
    items = [item(reference) for reference in references(built_page)]
    return json.dumps(items, ensure_ascii=False).encode()


def item(reference: Reference) -> Item:
    """Return one item; what is not known is left out."""
    fields = {
        "id": reference.key,
        "type": _type(reference),
        "author": [] if reference.is_article else [{"literal": reference.publisher}],
        "title": reference.title,
        "container-title": reference.publisher,
        "publisher": reference.publisher,
        "issued": date(reference.published),
        "accessed": date(reference.accessed),
        "URL": reference.url,
        "language": reference.language,
        "version": reference.version,
        "note": reference.note,
    }
    return {name: value for name, value in fields.items() if value}


def _type(reference: Reference) -> str:
    if reference.kind is SourceKind.ANALYSIS:
        return "report"
    return "article-newspaper" if reference.is_article else "webpage"


def date(edtf_text: str | None) -> Item | None:
    """Return a date, both ends of a range, or its words where a side is open.

    `circa` marks what is uncertain or about, and the ends of a range in which one day lies.
    """
    if edtf_text is None:
        return None
    span = edtf.parse(edtf_text)
    ends = span.ends if span.form in ("one_of", "interval") else (span.text.rstrip("?~%"),)
    if not all(ends):
        return {"literal": say(edtf_text)}
    parts = [[int(part) for part in end.split("-")] for end in ends if end]
    doubtful = span.form == "one_of" or span.uncertain or span.approximate
    return {"date-parts": parts} | ({"circa": True} if doubtful else {})
