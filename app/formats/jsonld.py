"""What a page is about in the words of schema.org, where those have a type that fits."""

from typing import Any

from app.formats.page_format import BuiltPage
from app.pages.dashboard import DashboardPage
from app.pages.data import DataPage
from app.pages.event import EventPage
from app.record import edtf
from app.record.licences import DATA

CONTEXT = "https://schema.org"
Node = dict[str, Any]


def graph(built_page: BuiltPage) -> Node | None:
    """The page's things, or None where none fits."""
    things = [*_dataset(built_page), *_event(built_page), *_breadcrumbs(built_page)]
    return {"@context": CONTEXT, "@graph": things} if things else None


def _dataset(built_page: BuiltPage) -> list[Node]:
    page, edition = built_page.page, built_page.page_request.record.edition
    if not isinstance(page, DashboardPage | DataPage):
        return []
    at = built_page.page_request.urls.at
    files = (
        ("application/json", "/index.json"),
        ("application/vnd.sqlite3", "/data/pactline.sqlite3"),
        ("application/zip", "/data/pactline.zip"),
    )
    return [
        {
            "@type": "Dataset",
            "name": edition.title,
            "description": "Dated events, agreements and their sources, each statement cited.",
            "url": built_page.absolute(at("/data")),
            "identifier": page.revision,
            "version": page.revision,
            "license": DATA.url,
            "isAccessibleForFree": True,
            "creator": {"@type": "Organization", "name": "Pactline"},
            "temporalCoverage": f"{edition.begins.text}/{edition.checked.text}",
            "distribution": [
                {
                    "@type": "DataDownload",
                    "encodingFormat": kind,
                    "contentUrl": built_page.absolute(at(path)),
                }
                for kind, path in files
            ],
        }
    ]


def _event(built_page: BuiltPage) -> list[Node]:
    if not isinstance(built_page.page, EventPage):
        return []
    row = built_page.page.event
    thing: Node = {
        "@type": "Event",
        "name": row.title,
        "description": row.summary,
        "url": built_page.absolute(built_page.here()),
    }
    span = edtf.parse(row.date)
    if span.form in ("day", "month", "year") and not span.uncertain and not span.approximate:
        thing["startDate"] = row.date
    if row.place:
        thing["location"] = {"@type": "Place", "name": row.place}
    return [thing]


def _breadcrumbs(built_page: BuiltPage) -> list[Node]:
    section, _, slug = built_page.path.strip("/").partition("/")
    if not slug:
        return []
    up = {"events": "/timeline"}.get(section, f"/{section}")
    steps = (
        ("Overview", "/"),
        (up.strip("/").capitalize(), up),
        (built_page.page.title, built_page.path),
    )
    to = built_page.page_request.urls.to
    items = [
        {
            "@type": "ListItem",
            "position": place,
            "name": name,
            "item": built_page.absolute(to(path)),
        }
        for place, (name, path) in enumerate(steps, start=1)
    ]
    return [{"@type": "BreadcrumbList", "itemListElement": items}]
