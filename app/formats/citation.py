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

ESCAPES = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{character: f"\\{character}" for character in "{}&%$#_"},
}
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


def cite(shown: BuiltPage) -> Cite:
    """The words: origin, page, day, release, address."""
    named = _named(shown)
    return Cite(
        origin=_origin(Counter(one.publisher for one in named)) if named else _of_all(shown),
        title=shown.page.title,
        as_of=shown.page.as_of,
        revision=shown.page.revision,
        url=shown.lasting,
    )


def _origin(publishers: Counter[str]) -> str:
    return source_text.origin(list(publishers), publishers.total())


def _of_all(shown: BuiltPage) -> str:
    """The origin of a page that rests on all that the view hears, the most common first."""
    view = shown.page_request.view

    def counted() -> str:
        publishers = Counter(one.publisher for one in view.sources)
        return _origin(Counter(dict(publishers.most_common())))

    return view.keep("origin", counted)


def origins(shown: BuiltPage) -> tuple[SourceRow, ...]:
    """The sources of a page: those it names, else all that the view hears, most cited first."""
    if named := _named(shown):
        return named
    page_request = shown.page_request
    admitted = (source_row(page_request, one) for one in page_request.view.sources)
    return tuple(sorted(admitted, key=lambda row: (-row.citation_count, row.id)))


def _named(shown: BuiltPage) -> tuple[SourceRow, ...]:
    page = shown.page
    if isinstance(page, SourcePage):
        return (page,)
    named = [*getattr(page, "sources", ()), *shown.rows]
    return tuple(row for row in named if isinstance(row, SourceRow))


def bibtex(shown: BuiltPage) -> bytes:
    """The sources and the page as BibTeX."""
    entries = [_source(one) for one in origins(shown)]
    return "\n".join([*entries, _entry(key(shown), _of_page(shown))]).encode()


def key(shown: BuiltPage) -> str:
    """The page's key in a bibliography."""
    path = re.sub(r"[^a-z0-9]+", "-", shown.path).strip("-")
    return "-".join(part for part in ("pactline", path, shown.page.revision) if part)


def _of_page(shown: BuiltPage) -> dict[str, str | None]:
    page = shown.page
    return {
        "author": "Pactline",
        "title": page.title,
        "date": page.as_of,
        "year": page.as_of[:4],
        "url": shown.lasting,
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
    told = {field: value for field, value in fields.items() if value}
    written = {field: escaped(value) for field, value in told.items()}
    for field in ("author", "title"):
        written[field] = f"{{{written[field]}}}"
    if "url" in told:
        written["url"] = told["url"]
    body = "".join(f"  {field} = {{{value}}},\n" for field, value in written.items())
    return f"@misc{{{name},\n{body}}}\n"


def escaped(text: str) -> str:
    """The text with what TeX would take for a command made harmless."""
    return "".join(ESCAPES.get(character, character) for character in text)


def csl(shown: BuiltPage) -> bytes:
    """The sources and the page as CSL-JSON."""
    page = shown.page
    items = [_csl_source(one) for one in origins(shown)]
    own = {
        "id": key(shown),
        "type": "webpage",
        "author": [{"literal": "Pactline"}],
        "title": page.title,
        "issued": _parts(page.as_of),
        "version": page.revision,
        "URL": shown.lasting,
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
