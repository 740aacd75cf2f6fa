"""The forms of a page: pure functions from its model to what is sent."""

from dataclasses import replace

from app.formats import (
    atom,
    bibtex,
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
    BuiltPage,
    Format,
    Link,
    alternate_path,
    alternates,
    link_header,
)

JSON = Format(
    ".json", "application/json", "JSON", "all that the page shows", json.write, part_rows=200
)
MARKDOWN = Format(
    ".md", "text/markdown; charset=utf-8", "Markdown", "the page as plain text", markdown.write
)
CSV = Format(
    ".csv", "text/csv; charset=utf-8", "CSV", "the page's list as a table", csv.write, is_table=True
)
XLSX = Format(
    ".xlsx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "Excel",
    "the page's lists and its sources as a workbook",
    xlsx.write,
    slow=True,
)
ATOM = Format(
    ".atom", "application/atom+xml; charset=utf-8", "Atom", "the events as a feed", atom.write
)
CHANGES_FEED = replace(ATOM, about="what changed, as a feed")
RELEASE_FEED = replace(ATOM, about="the releases as a feed", write=release_feed.write)
ICS = Format(
    ".ics", "text/calendar; charset=utf-8", "iCalendar", "the events with a day", ics.write
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
)
CITATIONS = (BIBTEX, RIS, CSL)
EVERYWHERE = (JSON, MARKDOWN, *CITATIONS)
SHEETS = (JSON, MARKDOWN, XLSX, *CITATIONS)
LIST = (JSON, MARKDOWN, CSV, XLSX, *CITATIONS)
EVENTS = (JSON, MARKDOWN, CSV, XLSX, ATOM, ICS, *CITATIONS)
CHANGES = (JSON, MARKDOWN, CSV, XLSX, CHANGES_FEED, *CITATIONS)
RELEASES = (JSON, MARKDOWN, CSV, XLSX, RELEASE_FEED, *CITATIONS)
SUFFIXES = tuple(form.suffix for form in EVENTS)

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
    "BuiltPage",
    "Format",
    "Link",
    "alternate_path",
    "alternates",
    "link_header",
]
