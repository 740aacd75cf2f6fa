"""A built page as a response: HTML, or data with the headers that all data have."""

from fastapi import Response
from fastapi.responses import HTMLResponse

from app.formats import (
    CITATIONS,
    BuiltPage,
    Format,
    language_link_header,
    link_header,
    signposting,
)
from app.routes import cache_control
from app.routes.context import page_context_of
from app.routes.page_route import PageRoute
from app.snapshot import Snapshot
from app.templating import static_files
from app.templating.environment import render
from app.view.page_request import PageRequest

REVISION, RELEASE = "Pactline-Revision", "Pactline-Release"
DATA_HEADERS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": f"ETag, Link, {REVISION}, {RELEASE}",
}
# What a browser asks before a script of another site may read data with headers of its own.
PREFLIGHT_HEADERS = DATA_HEADERS | {
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Max-Age": "86400",
    "Allow": "GET, HEAD, OPTIONS",
}


def revised(answering: PageRequest | Snapshot) -> dict[str, str]:
    """Return the headers that name the revision and the release, and how long a release keeps."""
    headers = {REVISION: answering.revision}
    if answering.release:
        headers[RELEASE] = answering.release
    return headers | ({"Cache-Control": cache_control.FROZEN} if answering.is_frozen else {})


async def preflight() -> Response:
    """Answer an OPTIONS request for data: anybody may read, from any site."""
    return Response(status_code=204, headers=PREFLIGHT_HEADERS)


def html(page_route: PageRoute, built_page: BuiltPage, contact: str) -> Response:
    """Return the page for readers, with the addresses of its other forms."""
    context = page_context_of(built_page, page_route, contact)
    links = signposting.of_page(built_page, context.alternates)
    content = render(
        page_route.template,
        built_page.untranslated,
        page=built_page.page,
        context=context,
        asset=static_files.named,
    )
    link = f"{link_header(links)}, {language_link_header(context.address.languages)}"
    return HTMLResponse(content, headers=revised(built_page.page_request) | {"Link": link})


def data(form: Format, built_page: BuiltPage) -> Response:
    """Return the page as data, with the address of the page for readers.

    The format writes the bytes itself. FastAPI would validate the model again to serialise it, and
    a page is validated when it is built.
    """
    links = signposting.of_form(built_page, form, CITATIONS)
    headers = DATA_HEADERS | revised(built_page.page_request) | {"Link": link_header(links)}
    return Response(form.write(built_page), headers=headers | {"Content-Type": form.media_type})
