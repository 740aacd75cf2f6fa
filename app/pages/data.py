"""All doors to the record: each page as data, the downloads, and the terms."""

from pydantic import Field

from app.presenters.rows import Model, Page
from app.record.licences import CODE, DATA
from app.view.page_request import PageRequest

ANYWHERE = "http://127.0.0.1:8000"


class Download(Model):
    """One way to the data: what it gives, its address, and a line that opens it."""

    name: str = Field(description="Name of the form or file.")
    about: str = Field(description="What it holds.")
    url: str = Field(description="Its address.")
    media_type: str = Field(description="Media type of the answer.")
    curl: str = Field(description="A command line that fetches it.")


class Terms(Model):
    """A licence: what it covers, its identifier and its text."""

    covers: str = Field(description="What the licence is for.")
    spdx: str = Field(description="SPDX identifier of the licence.")
    name: str = Field(description="Name of the licence.")
    url: str = Field(description="Address of its text.")


class DataPage(Page):
    """What there is to download, how every page is had as data, and the terms."""

    doors: tuple[Download, ...] = Field(description="The forms that pages can be had in.")
    downloads: tuple[Download, ...] = Field(description="The whole record as files.")
    terms: tuple[Terms, ...] = Field(description="The licences.")


DOORS = (
    ("JSON", "Any page, with its filters", "/timeline.json?country=fr", "application/json"),
    ("CSV", "Any list, with its filters, whole", "/countries.csv?group=g7", "text/csv"),
    ("Atom", "Timeline or country as a feed", "/countries/france.atom", "application/atom+xml"),
    ("iCalendar", "Timeline or country as a calendar", "/timeline.ics", "text/calendar"),
    ("BibTeX", "Any page and its sources, to cite", "/agreements.bib", "application/x-bibtex"),
    (
        "CSL-JSON",
        "The same for reference managers",
        "/agreements.csl.json",
        "application/vnd.citationstyles.csl+json",
    ),
    ("A past day", "Any page as of a day", "/index.json?as_of=2023-10-19", "application/json"),
    ("OpenAPI", "All addresses, described for programs", "/openapi.json", "application/json"),
)
DOWNLOADS = (
    (
        "SQLite",
        "The whole record as a database",
        "/data/pactline.sqlite3",
        "application/vnd.sqlite3",
    ),
    (
        "Data Package",
        "Typed tables, their keys, hashes and sources",
        "/data/datapackage.json",
        "application/json",
    ),
    ("All tables", "The data package in one file", "/data/pactline.zip", "application/zip"),
)


def page(page_request: PageRequest) -> DataPage:
    """The page about the data."""
    return DataPage(
        **page_request.about,
        title="Data",
        doors=tuple(_door(page_request, *door) for door in DOORS),
        downloads=tuple(_door(page_request, *download) for download in DOWNLOADS),
        terms=tuple(
            Terms(covers=one.covers, spdx=one.spdx, name=one.name, url=one.url)
            for one in (DATA, CODE)
        ),
    )


def _door(
    page_request: PageRequest, name: str, about: str, address: str, media_type: str
) -> Download:
    path, _, query = address.partition("?")
    pairs = [tuple(query.split("="))] if query else []
    url = page_request.urls.at(path, [(pair[0], pair[1]) for pair in pairs])
    whole = page_request.urls.absolute(url)
    anywhere = whole if whole.startswith("http") else ANYWHERE + whole
    saved = "-O " if path.endswith((".sqlite3", ".zip")) else ""
    return Download(
        name=name,
        about=about,
        url=url,
        media_type=media_type,
        curl=f"curl -fsS {saved}'{anywhere}'",
    )
