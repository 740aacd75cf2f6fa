"""What search engines, assistants, browsers and finders of faults ask for at fixed addresses."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from fastapi import FastAPI, Request, Response
from fastapi.responses import PlainTextResponse

from app.formats import MARKDOWN
from app.language import Language
from app.routes import cache_control
from app.routes.page_table import PAGES
from app.routes.pages import READING
from app.routes.requests import record_of, urls_of
from app.templating import markdown
from app.templating.environment import render
from app.urls import Urls, language_of

SECURITY_TXT = "/.well-known/security.txt"
SECURITY_TXT_DAYS = 180


def add(app: FastAPI) -> None:
    """Add the routes."""
    app.add_api_route("/robots.txt", robots, methods=READING, include_in_schema=False)
    app.add_api_route("/sitemap.xml", sitemap, methods=READING, include_in_schema=False)
    app.add_api_route("/llms.txt", llms, methods=READING, include_in_schema=False)


async def robots(request: Request) -> Response:
    """Let everything be read; say where the map is, if the site knows its own address."""
    urls = urls_of(request)
    where = f"Sitemap: {urls.absolute(urls.at('/sitemap.xml'))}\n" if urls.has_host else ""
    return PlainTextResponse(f"User-agent: *\nAllow: /\n{where}")


async def llms(request: Request) -> Response:
    """Tell an assistant what there is and how to read it, in Markdown (https://llmstxt.org)."""
    urls, record = urls_of(request), record_of(request)
    content = markdown.render(
        "llms.txt",
        edition=record.edition,
        revision=record.revision,
        listed_pages=[page_route for page_route in PAGES if not page_route.slugs],
        entry_pages=[page_route for page_route in PAGES if page_route.slugs],
        markdown=MARKDOWN,
        link=lambda words, path: markdown.link(words, urls.absolute(urls.at(path))),
    )
    return Response(content, headers={"Content-Type": "text/markdown; charset=utf-8"})


async def sitemap(request: Request) -> Response:
    """List every page as it stands today; none where the site does not know its own address."""
    urls, record = urls_of(request), record_of(request)
    in_languages = [replace(urls, language=language) for language in Language]
    addresses = [
        own_urls.at(path)
        for page_route in PAGES
        for path in page_route.addresses(record)
        for own_urls in in_languages
    ]
    headers = {"Content-Type": "application/xml; charset=utf-8"}
    return Response(site_map(urls, addresses), headers=headers)


def site_map(urls: Urls, addresses: Iterable[str]) -> bytes:
    """Return the map of the pages at these addresses, empty where the site knows no host.

    Addresses that differ in their language alone are the same page: each names the others.
    """
    pages: dict[str, dict[Language, str]] = {}
    for address in addresses if urls.has_host else ():
        language, path = language_of(address.removeprefix(urls.base))
        pages.setdefault(path, {})[language] = urls.absolute(address)
    return render("sitemap.xml", pages=pages.values()).encode()


def add_contact(app: FastAPI, contact: str) -> None:
    """Add the route that says where to report a weakness (RFC 9116)."""

    async def security(request: Request) -> Response:
        return PlainTextResponse(
            security_txt(contact, urls_of(request)),
            headers={"Cache-Control": cache_control.DAILY},
        )

    app.add_api_route(SECURITY_TXT, security, methods=READING, include_in_schema=False)


def security_txt(contact: str, urls: Urls) -> str:
    """Return the file that finders of faults read."""
    expires = datetime.now(UTC) + timedelta(days=SECURITY_TXT_DAYS)
    lines = [f"Contact: {contact}", f"Expires: {expires:%Y-%m-%dT00:00:00Z}"]
    if urls.has_host:
        lines.append(f"Canonical: {urls.absolute(urls.at(SECURITY_TXT))}")
    return "\n".join([*lines, "Preferred-Languages: en, uk", ""])
