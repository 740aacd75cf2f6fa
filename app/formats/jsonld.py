"""What a page is about in the words of schema.org, where those have a type that fits."""

from dataclasses import replace
from typing import Any

from app.formats.page_format import BuiltPage
from app.language import N_, Language, gettext
from app.pages.agreement import AgreementPage
from app.pages.country import CountryPage
from app.pages.dashboard import DashboardPage
from app.pages.data import DataPage
from app.pages.event import EventPage
from app.pages.person import PersonPage
from app.record import edtf
from app.record.licences import DATA
from app.rows.people import SignatoryRow

CONTEXT = "https://schema.org"
UNION = "EU"
# The pages that lists stand on, above those of their entries.
SECTIONS = {
    "/agreements": N_("Agreements"),
    "/countries": N_("Countries"),
    "/disputes": N_("Disputes"),
    "/documents": N_("Documents"),
    "/figures": N_("Figures"),
    "/people": N_("People"),
    "/sources": N_("Sources"),
    "/timeline": N_("Timeline"),
}
Node = dict[str, Any]


def graph(built_page: BuiltPage) -> Node | None:
    """The page's things, or None where none fits."""
    things = [
        *_dataset(built_page),
        *_event(built_page),
        *_agreement(built_page),
        *_country(built_page),
        *_person(built_page),
        *_breadcrumbs(built_page),
        *_translation(built_page),
    ]
    return {"@context": CONTEXT, "@graph": things} if things else None


def _translation(built_page: BuiltPage) -> list[Node]:
    """Return a page in another language than English, as a translation of the English one.

    The language is that of the page: agreements and events have their own.
    """
    urls = built_page.page_request.urls
    if urls.language.is_source:
        return []
    original = replace(urls, language=Language.ENGLISH)
    address = original.at(built_page.path, built_page.page_request.query)
    return [
        {
            "@type": "WebPage",
            "name": built_page.page.title,
            "url": built_page.absolute(built_page.address()),
            "inLanguage": urls.language.value,
            "translationOfWork": {
                "@type": "WebPage",
                "url": built_page.absolute(address),
                "inLanguage": original.language.value,
            },
        }
    ]


def _dataset(built_page: BuiltPage) -> list[Node]:
    page, edition = built_page.page, built_page.page_request.record.edition
    kinds = DashboardPage | DataPage if page.in_language is None else DataPage
    # A front page in another language leads to the one that describes it: it has to be light.
    if not isinstance(page, kinds):
        return []
    of_record = built_page.page_request.urls.of_record
    files = (
        ("application/json", "/index.json"),
        ("application/vnd.sqlite3", "/data/pactline.sqlite3"),
        ("application/zip", "/data/pactline.zip"),
    )
    return [
        {
            "@type": "Dataset",
            "name": edition.title,
            "description": gettext(
                "Dated events, agreements and their sources, each statement cited."
            ),
            "url": built_page.absolute(of_record("/data")),
            "identifier": page.revision,
            "version": page.release or page.revision,
            "license": DATA.url,
            "isAccessibleForFree": True,
            "creator": {"@type": "Organization", "name": "Pactline"},
            "temporalCoverage": f"{edition.begins.text}/{edition.checked.text}",
            "distribution": [
                {
                    "@type": "DataDownload",
                    "encodingFormat": kind,
                    "contentUrl": built_page.absolute(of_record(path)),
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
        "url": built_page.absolute(built_page.address()),
    }
    if exact(row.date):
        thing["startDate"] = row.date
    if row.place:
        thing["location"] = {"@type": "Place", "name": row.place}
    return [thing]


def exact(edtf_text: str | None) -> bool:
    """Whether a date is a day, a month or a year that ISO 8601 can say without a doubt."""
    span = edtf.parse(edtf_text) if edtf_text else None
    if span is None or span.uncertain or span.approximate:
        return False
    return span.form in ("day", "month", "year")


def _agreement(built_page: BuiltPage) -> list[Node]:
    """Return an agreement as a work: whether it is a law or a treaty is for others to say."""
    page = built_page.page
    if not isinstance(page, AgreementPage):
        return []
    thing: Node = {
        "@type": "CreativeWork",
        "name": page.title,
        "description": page.sentence,
        "url": built_page.absolute(built_page.address()),
        "identifier": page.id,
        "about": [
            {"@type": "Country", "name": name} for name in (page.country_name, gettext("Ukraine"))
        ],
    }
    if page.country == UNION:
        thing["about"][0]["@type"] = "Organization"
    if exact(page.signed):
        thing["dateCreated"] = page.signed
    if page.place:
        thing["locationCreated"] = {"@type": "Place", "name": page.place}
    if page.signatories:
        thing["contributor"] = [_named_person(built_page, person) for person in page.signatories]
    if page.titles:
        thing["alternateName"] = [
            {"@value": title.text, "@language": title.language} for title in page.titles
        ]
    return [_identified(thing, page.same_as)]


def _named_person(built_page: BuiltPage, person: SignatoryRow) -> Node:
    office = {"jobTitle": person.office} if person.office else {}
    return {
        "@type": "Person",
        "name": person.name,
        "url": built_page.absolute(person.url),
    } | office


def _country(built_page: BuiltPage) -> list[Node]:
    page = built_page.page
    if not isinstance(page, CountryPage):
        return []
    country = built_page.page_request.record.countries_by_code[page.code]
    thing: Node = {
        "@type": "Organization" if page.code == UNION else "Country",
        "name": page.name,
        "identifier": page.code,
        "description": page.sentence,
        "url": built_page.absolute(built_page.address()),
    }
    return [_identified(thing, page.same_as, country.aliases)]


def _person(built_page: BuiltPage) -> list[Node]:
    page = built_page.page
    if not isinstance(page, PersonPage):
        return []
    thing: Node = {
        "@type": "Person",
        "name": page.name,
        "url": built_page.absolute(built_page.address()),
    }
    if titles := [office.title for office in page.held if office.until is None]:
        thing["jobTitle"] = titles
    return [_identified(thing, page.same_as, page.aliases)]


def _identified(thing: Node, same_as: tuple[str, ...], aliases: tuple[str, ...] = ()) -> Node:
    """Return a thing with its addresses and names elsewhere, where any are known."""
    names = {"sameAs": list(same_as), "alternateName": list(aliases)}
    return thing | {name: values for name, values in names.items() if values}


def _breadcrumbs(built_page: BuiltPage) -> list[Node]:
    section, _, slug = built_page.path.strip("/").partition("/")
    if not slug:
        return []
    up = {"events": "/timeline"}.get(section, f"/{section}")
    steps = (
        (gettext("Overview"), "/"),
        (gettext(SECTIONS[up]), up),
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
