"""The forms of a page: pure functions from its model to what is sent."""

from app.formats import atom, citation, csv, ics, json
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
CSV = Format(".csv", "text/csv; charset=utf-8", "CSV", "the page's list as a table", csv.write)
ATOM = Format(
    ".atom", "application/atom+xml; charset=utf-8", "Atom", "the events as a feed", atom.write
)
ICS = Format(
    ".ics", "text/calendar; charset=utf-8", "iCalendar", "the events with a day", ics.write
)
BIBTEX = Format(
    ".bib",
    "application/x-bibtex; charset=utf-8",
    "BibTeX",
    "the page and its sources, to cite",
    citation.bibtex,
    cites=True,
)
CSL = Format(
    ".csl.json",
    "application/vnd.citationstyles.csl+json",
    "CSL-JSON",
    "the page and its sources, to cite",
    citation.csl,
    cites=True,
)
EVERYWHERE = (JSON, BIBTEX, CSL)
LIST = (JSON, CSV, BIBTEX, CSL)
EVENTS = (JSON, CSV, ATOM, ICS, BIBTEX, CSL)
SUFFIXES = tuple(form.suffix for form in EVENTS)

__all__ = [
    "ATOM",
    "BIBTEX",
    "CSL",
    "CSV",
    "EVENTS",
    "EVERYWHERE",
    "ICS",
    "JSON",
    "LIST",
    "SUFFIXES",
    "Alternate",
    "BuiltPage",
    "Format",
    "Link",
    "alternate_path",
    "alternates",
    "link_header",
]
