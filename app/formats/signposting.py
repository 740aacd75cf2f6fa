"""Typed links between a page and its forms (RFC 8288, https://signposting.org)."""

from collections.abc import Iterable

from app.formats.page_format import Alternate, BuiltPage, Format, Link, alternates
from app.record.licences import DATA
from app.urls import Urls


def canonical(urls: Urls, address: str) -> list[Link]:
    """Return the link to the canonical address, which is whole: none where no host is known."""
    return [("canonical", address, None)] if urls.has_host else []


def of_page(built_page: BuiltPage, others: Iterable[Alternate]) -> list[Link]:
    """Return the links of the page for readers.

    Its bibliographies describe it, its other forms are the items that it stands for.
    """
    return [
        *canonical(built_page.page_request.urls, built_page.absolute(built_page.address())),
        ("cite-as", built_page.permanent_url, None),
        ("license", DATA.url, None),
        *(
            ("describedby" if other.cites else "alternate item", other.url, other.media_type)
            for other in others
        ),
    ]


def of_form(built_page: BuiltPage, form: Format, describing: Iterable[Format]) -> list[Link]:
    """Return the links of the page in another form; `describing` are its bibliographies."""
    relation = "alternate describes" if form.cites else "alternate collection"
    descriptions = () if form.cites else alternates(built_page, describing)
    return [
        (relation, built_page.address(), "text/html"),
        *canonical(
            built_page.page_request.urls, built_page.absolute(built_page.address(form.suffix))
        ),
        ("cite-as", built_page.permanent_url, None),
        ("license", DATA.url, None),
        *(("describedby", other.url, other.media_type) for other in descriptions),
        ("service-desc", built_page.page_request.urls.at("/openapi.json"), "application/json"),
    ]
