"""A built page as a response: HTML, or data with the headers that all data have."""

from fastapi import Response
from fastapi.responses import HTMLResponse

from app.formats import BuiltPage, Format, Link, link_header
from app.record.licences import DATA
from app.record.record import Record
from app.routes.context import page_context_of
from app.routes.page_route import PageRoute
from app.rows.page import Page
from app.templating import static_files
from app.templating.environment import render
from app.urls import Urls

REVISION = "Pactline-Revision"
DATA_HEADERS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": f"Link, {REVISION}",
}


def revised(page: Page | Record) -> dict[str, str]:
    """Return the header that names the revision."""
    return {REVISION: page.revision}


def canonical_link(urls: Urls, address: str) -> list[Link]:
    """Return the link to the canonical address, which is whole: none where no host is known."""
    return [("canonical", address, None)] if urls.has_host else []


def html(page_route: PageRoute, built_page: BuiltPage) -> Response:
    """Return the page for readers, with the addresses of its other forms."""
    context = page_context_of(built_page, page_route)
    links = canonical_link(context.urls, context.canonical)
    links += [
        ("alternate", alternate.url, alternate.media_type)
        for alternate in context.alternates
        if not alternate.cites
    ]
    content = render(
        page_route.template, page=built_page.page, context=context, asset=static_files.named
    )
    return HTMLResponse(content, headers=revised(built_page.page) | {"Link": link_header(links)})


def data(form: Format, built_page: BuiltPage) -> Response:
    """Return the page as data, with the address of the page for readers.

    The format writes the bytes itself. FastAPI would validate the model again to serialise it, and
    a page is validated when it is built.
    """
    at = built_page.page_request.urls.at
    links = (
        ("alternate", built_page.here(), "text/html"),
        *canonical_link(
            built_page.page_request.urls, built_page.absolute(built_page.here(form.suffix))
        ),
        ("license", DATA.url, None),
        ("service-desc", at("/openapi.json"), "application/json"),
    )
    headers = DATA_HEADERS | revised(built_page.page) | {"Link": link_header(links)}
    return Response(form.write(built_page), headers=headers | {"Content-Type": form.media_type})
