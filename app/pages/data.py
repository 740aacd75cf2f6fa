"""All ways to the data: each page as data, the downloads of the whole record, and the terms."""

from urllib.parse import parse_qsl

from pydantic import Field

from app.language import N_, gettext
from app.presenters.releases import newest_release
from app.record.licences import CODE, DATA
from app.rows.page import Model, Page
from app.rows.releases import ReleaseRow
from app.view.page_request import PageRequest
from app.view.site_page import Signpost

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

    signposts = (
        Signpost(
            N_("Data"),
            N_("Every page as JSON, CSV or a workbook, and the whole record as one file."),
            N_(
                "data dataset download json csv excel xlsx spreadsheet workbook table "
                "sqlite database file export"
            ),
            beside=N_("record whole all open page"),
        ),
        Signpost(
            N_("Feeds and calendars"),
            N_("How to follow the timeline or a country in a feed reader or a calendar."),
            N_(
                "feed rss atom calendar ical ics icalendar subscribe subscription "
                "follow alert notification"
            ),
            beside=N_("timeline country news"),
            anchor="#doors",
        ),
        Signpost(
            N_("How to cite"),
            N_("Every page ends with its own citation; the data are cited by release."),
            N_(
                "cite citing citation cited quote quoting bibtex ris zotero footnote "
                "credit attribution reference"
            ),
            beside=N_("page data record site"),
            anchor="#releases",
        ),
        Signpost(
            N_("API reference"),
            N_("Every address, filter and field, for programs."),
            N_(
                "api apis openapi rest endpoint developer documentation docs interface "
                "program programmatic"
            ),
            beside=N_("json data reference"),
            path="/docs",
        ),
        Signpost(
            N_("Terms of use"),
            N_("The licences of the data and of the code, and how to name the sources."),
            N_("licence license terms copyright reuse permission rights MIT"),
            beside=N_("data record page use"),
            anchor="#terms",
        ),
    )

    doors: tuple[Download, ...] = Field(description="The forms that pages can be had in.")
    downloads: tuple[Download, ...] = Field(description="The whole record as files.")
    newest: ReleaseRow | None = Field(description="The newest release, or null without any.")
    terms: tuple[Terms, ...] = Field(description="The licences.")


MARKDOWN = "text/markdown"
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
RIS = "application/x-research-info-systems"
# Name, what it gives, address, media type.
EXAMPLES = (
    ("JSON", N_("Any page, with its filters"), "/timeline.json?country=fr", "application/json"),
    (
        "Markdown",
        N_("Any page as plain text, each statement with its source"),
        "/about.md",
        MARKDOWN,
    ),
    ("CSV", N_("A whole list, with its filters"), "/countries.csv?group=g7", "text/csv"),
    (
        N_("CSV for Excel"),
        N_("The same behind a byte order mark"),
        "/countries.csv?bom=1",
        "text/csv",
    ),
    ("Excel", N_("The lists of a page as a workbook"), "/agreements.xlsx", WORKBOOK),
    ("Atom", N_("Timeline or country as a feed"), "/countries/france.atom", "application/atom+xml"),
    ("iCalendar", N_("Timeline or country as a calendar"), "/timeline.ics", "text/calendar"),
    ("BibTeX", N_("Any page and its sources, to cite"), "/agreements.bib", "application/x-bibtex"),
    ("RIS", N_("The same for reference managers"), "/agreements.ris", RIS),
    (
        "CSL-JSON",
        N_("The same for citation processors"),
        "/agreements.csl.json",
        "application/vnd.citationstyles.csl+json",
    ),
    (
        N_("A release"),
        N_("The releases of the record, with hashes"),
        "/releases.json",
        "application/json",
    ),
    (
        N_("A past day"),
        N_("Any page as of a day"),
        "/index.json?as_of=2023-10-19",
        "application/json",
    ),
    ("OpenAPI", N_("All addresses, described for programs"), "/openapi.json", "application/json"),
)
DOWNLOADS = (
    (
        "SQLite",
        N_("The whole record as a database"),
        "/data/pactline.sqlite3",
        "application/vnd.sqlite3",
    ),
    (
        "Data Package",
        N_("Typed tables, their keys, hashes and sources"),
        "/data/datapackage.json",
        "application/json",
    ),
    (N_("All tables"), N_("The data package in one file"), "/data/pactline.zip", "application/zip"),
)


def build(page_request: PageRequest) -> DataPage:
    """The page about the data, each address with a command line that fetches it."""
    return DataPage(
        **page_request.about,
        title=gettext("Data"),
        doors=tuple(
            download
            for download in (_download(page_request, *example) for example in EXAMPLES)
            if page_request.urls.is_answered(download.url)
        ),
        downloads=tuple(_download(page_request, *download) for download in DOWNLOADS),
        newest=newest_release(page_request),
        terms=tuple(
            Terms(
                covers=gettext(licence.covers),
                spdx=licence.spdx,
                name=licence.name,
                url=licence.url,
            )
            for licence in (DATA, CODE)
        ),
    )


def _download(
    page_request: PageRequest, name: str, about: str, address: str, media_type: str
) -> Download:
    path, _, query = address.partition("?")
    url = page_request.urls.of_record(path, parse_qsl(query))
    absolute = page_request.urls.absolute(url)
    # Without a configured address a command line still needs one that runs: a site of one's own.
    address = absolute if absolute.startswith("http") else ANYWHERE + absolute
    save = "-O " if path.endswith((".sqlite3", ".zip", ".xlsx")) else ""
    return Download(
        name=gettext(name),
        about=gettext(about),
        url=url,
        media_type=media_type,
        curl=f"curl -fsS {save}'{address}'",
    )
