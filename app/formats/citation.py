"""How to cite a page: its origins first, then the page; as words, as BibTeX and as CSL-JSON."""

import json
import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

from app.formats.page_format import BuiltPage
from app.pages.source import SourcePage
from app.presenters.sources import source_row
from app.record import edtf
from app.rows.sources import SourceRow
from app.text import sources as source_text
from app.text.formatting import say

# BibTeX counts a brace even behind a backslash, so a brace is written by its name.
ESCAPES = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    **{character: f"\\{character}" for character in "&%$#_"},
}
# An address is verbatim: what would end the field is percent-encoded, as RFC 3986 has it anyway.
URL_ESCAPES = {character: f"%{ord(character):02X}" for character in "{}\\"}
CSL_KINDS = {
    "agreement_text": "treaty",
    "official": "webpage",
    "agency": "article-newspaper",
    "press": "article-newspaper",
    "analysis": "report",
    "republication": "webpage",
}


@dataclass(frozen=True, slots=True)
class Cite:
    """How to cite a page in words."""

    origin: str
    title: str
    as_of: str
    revision: str
    url: str


def cite(built_page: BuiltPage) -> Cite:
    """The words: origin, page, day, release, address."""
    named_sources = _named(built_page)
    publishers = Counter(source.publisher for source in named_sources)
    return Cite(
        origin=_origin(publishers) if named_sources else _of_all(built_page),
        title=built_page.page.title,
        as_of=built_page.page.as_of,
        revision=built_page.page.revision,
        url=built_page.lasting,
    )


def _origin(publishers: Counter[str]) -> str:
    return source_text.origin(list(publishers), publishers.total())


def _of_all(built_page: BuiltPage) -> str:
    """The origin of a page that rests on all that the view hears, the most common first."""
    view = built_page.page_request.view

    def counted() -> str:
        publishers = Counter(source.publisher for source in view.sources)
        return _origin(Counter(dict(publishers.most_common())))

    return view.keep("origin", counted)


def origins(built_page: BuiltPage) -> tuple[SourceRow, ...]:
    """The sources of a page: those it names, else all that the view hears, most cited first."""
    if named_sources := _named(built_page):
        return named_sources
    page_request = built_page.page_request
    rows = (source_row(page_request, source) for source in page_request.view.sources)
    return tuple(sorted(rows, key=lambda row: (-row.citation_count, row.id)))


def _named(built_page: BuiltPage) -> tuple[SourceRow, ...]:
    page = built_page.page
    if isinstance(page, SourcePage):
        return (page,)
    rows = [*getattr(page, "sources", ()), *built_page.rows]
    return tuple(row for row in rows if isinstance(row, SourceRow))


def bibtex(built_page: BuiltPage) -> bytes:
    """The sources and the page as BibTeX."""
    entries = [_source(row) for row in origins(built_page)]
    return "\n".join([*entries, _entry(key(built_page), _of_page(built_page))]).encode()


def key(built_page: BuiltPage) -> str:
    """The page's key in a bibliography."""
    path = re.sub(r"[^a-z0-9]+", "-", built_page.path).strip("-")
    return "-".join(part for part in ("pactline", path, built_page.page.revision) if part)


def _of_page(built_page: BuiltPage) -> dict[str, str | None]:
    page = built_page.page
    return {
        "author": "Pactline",
        "title": page.title,
        "date": page.as_of,
        "year": page.as_of[:4],
        "url": built_page.lasting,
        "version": page.revision,
        "note": f"As of {say(page.as_of)}, release {page.revision}. CC BY 4.0",
    }


def _of_source(source: SourceRow) -> dict[str, str | None]:
    day = _plain(source.published)
    return {
        "author": source.publisher,
        "title": source.title,
        "date": day,
        "year": day and day[:4],
        "url": source.url,
        "langid": source.language,
    }


def _source(source: SourceRow) -> str:
    return _entry(source.id, _of_source(source))


def _entry(name: str, fields: dict[str, str | None]) -> str:
    body = "".join(
        f"  {field} = {{{field_value(field, value)}}},\n"
        for field, value in fields.items()
        if value
    )
    return f"@misc{{{name},\n{body}}}\n"


def field_value(field: str, text: str) -> str:
    """Return a text as a field has it: an address verbatim, names and titles kept as they are."""
    if field == "url":
        return "".join(URL_ESCAPES.get(character, character) for character in text)
    return f"{{{escaped(text)}}}" if field in ("author", "title") else escaped(text)


def escaped(text: str) -> str:
    """Return the text with what TeX would take for a command made harmless, braces balanced."""
    return "".join(ESCAPES.get(character, character) for character in text)


def csl(built_page: BuiltPage) -> bytes:
    """The sources and the page as CSL-JSON."""
    page = built_page.page
    items = [_csl_source(row) for row in origins(built_page)]
    own = {
        "id": key(built_page),
        "type": "webpage",
        "author": [{"literal": "Pactline"}],
        "title": page.title,
        "issued": _parts(page.as_of),
        "version": page.revision,
        "URL": built_page.lasting,
        "note": f"As of {say(page.as_of)}, release {page.revision}.",
    }
    return f"[{', '.join([*items, _written(own)])}]".encode()


def _csl_source(source: SourceRow) -> str:
    day = _plain(source.published)
    item = {
        "id": source.id,
        "type": CSL_KINDS.get(source.kind, "webpage"),
        "author": [{"literal": source.publisher}],
        "title": source.title,
        "issued": _parts(day) if day else None,
        "URL": source.url,
        "language": source.language,
    }
    return _written({name: value for name, value in item.items() if value})


def _written(item: dict[str, Any]) -> str:
    return json.dumps(item, ensure_ascii=False)


def _plain(edtf_text: str | None) -> str | None:
    """A date where a bibliography can say it as exactly as the source does."""
    span = edtf.parse(edtf_text) if edtf_text else None
    exact = span and span.form in ("day", "month", "year")
    return span.text.rstrip("?~%") if span and exact else None


def _parts(day: str) -> dict[str, Any]:
    return {"date-parts": [[int(part) for part in day.split("-")]]}
