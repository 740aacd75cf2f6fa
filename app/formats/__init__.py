"""The forms of a page: pure functions from its model to what is sent."""

from dataclasses import replace

from app.formats import (
    atom,
    bibtex,
    change_feed,
    csl_json,
    csv,
    ics,
    json,
    markdown,
    release_feed,
    ris,
    xlsx,
)
from app.formats.page_format import (
    Alternate,
    Body,
    BuiltPage,
    Content,
    Format,
    Link,
    alternate_path,
    alternates,
    language_link_header,
    link_header,
)

JSON = Format(
    ".json", "application/json", "JSON", "all that the page shows", json.write, part_rows=200
)
MARKDOWN = Format(
    ".md", "text/markdown; charset=utf-8", "Markdown", "the page as plain text", markdown.write
)
CSV = Format(
    ".csv",
    "text/csv; charset=utf-8",
    "CSV",
    "the page's list as a table",
    csv.write,
    needs=Content.LIST,
    is_table=True,
)
XLSX = Format(
    ".xlsx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "Excel",
    "the page's lists and its sources as a workbook",
    xlsx.write,
    needs=Content.ENTRY,
    slow=True,
    body=Body.BYTES,
)
ATOM = Format(
    ".atom",
    "application/atom+xml; charset=utf-8",
    "Atom",
    "the events as a feed",
    atom.write,
    needs=Content.EVENTS,
)
CHANGES_FEED = replace(ATOM, about="what changed, as a feed", write=change_feed.write)
RELEASE_FEED = replace(ATOM, about="the releases as a feed", write=release_feed.write)
ICS = Format(
    ".ics",
    "text/calendar; charset=utf-8",
    "iCalendar",
    "the events with a day",
    ics.write,
    needs=Content.EVENTS,
)
BIBTEX = Format(
    ".bib",
    "application/x-bibtex; charset=utf-8",
    "BibTeX",
    "the page and its sources, to cite",
    bibtex.write,
    cites=True,
)
RIS = Format(
    ".ris",
    "application/x-research-info-systems; charset=utf-8",
    "RIS",
    "the page and its sources, to cite",
    ris.write,
    cites=True,
)
CSL = Format(
    ".csl.json",
    "application/vnd.citationstyles.csl+json",
    "CSL-JSON",
    "the page and its sources, to cite",
    csl_json.write,
    cites=True,
    body=Body.OBJECTS,
)
# The one list of formats, in the order of the links to them; all else follows from it.
FORMATS = (JSON, MARKDOWN, CSV, XLSX, ATOM, ICS, BIBTEX, RIS, CSL)
SUFFIXES = tuple(form.suffix for form in FORMATS)
CITATIONS = tuple(form for form in FORMATS if form.cites)


def formats_of(content: Content) -> tuple[Format, ...]:
    """Return the formats of the pages with this content."""
    return tuple(form for form in FORMATS if form.needs <= content)


EVERYWHERE = formats_of(Content.TEXT)
SHEETS = formats_of(Content.ENTRY)
LIST = formats_of(Content.LIST)
EVENTS = formats_of(Content.EVENTS)
RELEASES = (*(form for form in LIST if not form.cites), RELEASE_FEED, *CITATIONS)
CHANGES = (*(form for form in LIST if not form.cites), CHANGES_FEED, *CITATIONS)

__all__ = [
    "ATOM",
    "BIBTEX",
    "CHANGES",
    "CHANGES_FEED",
    "CITATIONS",
    "CSL",
    "CSV",
    "EVENTS",
    "EVERYWHERE",
    "FORMATS",
    "ICS",
    "JSON",
    "LIST",
    "MARKDOWN",
    "RELEASES",
    "RELEASE_FEED",
    "RIS",
    "SHEETS",
    "SUFFIXES",
    "XLSX",
    "Alternate",
    "Body",
    "BuiltPage",
    "Content",
    "Format",
    "Link",
    "alternate_path",
    "alternates",
    "formats_of",
    "language_link_header",
    "link_header",
]
