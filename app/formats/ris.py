"""A page and its sources in the RIS form, which every reference manager reads."""

from collections.abc import Iterator

from app.formats.citation import Reference, references
from app.formats.page_format import BuiltPage
from app.language import gettext
from app.record import edtf
from app.record.codelists import SourceKind
from app.text.formatting import say

Lines = Iterator[tuple[str, str | None]]


def write(built_page: BuiltPage) -> bytes:
    """Return the page and its sources, the most cited first."""
    return "\r\n".join(entry(reference) for reference in references(built_page)).encode()


def entry(reference: Reference) -> str:
    """Return one entry: a tag and a value a line, without tags of which nothing is known."""
    lines = [f"{tag}  - {' '.join(text.split())}" for tag, text in _lines(reference) if text]
    return "\r\n".join([*lines, "ER  - ", ""])


def _lines(reference: Reference) -> Lines:
    yield "TY", _type(reference)
    yield "ID", reference.key
    yield "TI", reference.title
    yield ("T2" if reference.is_article else "PB"), reference.publisher
    day = date(reference.published)
    if day:
        yield "PY", day[: len("2023")]
    yield "DA", day
    yield "UR", reference.url
    yield "Y2", date(reference.accessed)
    yield "LA", reference.language
    yield "ET", reference.version
    yield "N1", reference.note
    if reference.published and not day:
        yield "N1", gettext("Dated {date}").format(date=say(reference.published))


def _type(reference: Reference) -> str:
    if reference.kind is SourceKind.ANALYSIS:
        return "RPRT"
    return "NEWS" if reference.is_article else "ELEC"


def date(edtf_text: str | None) -> str | None:
    """Return a known day, month or year as RIS writes it; None for whatever is vaguer."""
    span = edtf.parse(edtf_text) if edtf_text else None
    if span is None or span.uncertain or span.approximate:
        return None
    return span.text.replace("-", "/") if span.form in ("day", "month", "year") else None
