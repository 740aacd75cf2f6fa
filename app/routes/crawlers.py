"""What search engines, browsers and finders of faults ask for at fixed addresses."""

from datetime import UTC, datetime, timedelta

from fastapi import Request, Response
from fastapi.responses import PlainTextResponse

from app.routes.page_table import PAGES
from app.routes.responses import record_of, urls_of
from app.templating import static_files
from app.templating.environment import render

SECURITY_TXT_DAYS = 180


async def robots(request: Request) -> Response:
    """Everything may be read; where the map is, if the site knows its own address."""
    urls = urls_of(request)
    sitemap = f"Sitemap: {urls.absolute(urls.at('/sitemap.xml'))}\n" if urls.has_host else ""
    return PlainTextResponse(f"User-agent: *\nAllow: /\n{sitemap}")


async def sitemap(request: Request) -> Response:
    """Every page as it stands today; empty where the site does not know its own address."""
    urls, record = urls_of(request), record_of(request)
    addresses = [
        urls.absolute(urls.at(page_route.address(slug)))
        for page_route in PAGES
        for slug in (page_route.slugs(record) if page_route.slugs else ("",))
    ]
    content = render("sitemap.xml", addresses=addresses if urls.has_host else [])
    return Response(content, headers={"Content-Type": "application/xml; charset=utf-8"})


async def favicon() -> Response:
    """The icon, for what asks for it without reading a page."""
    icon = static_files.assets()[static_files.named("favicon.ico")]
    return Response(icon.content, media_type=icon.media_type)


async def security(request: Request) -> Response:
    """Where to report a weakness (RFC 9116); served only where the site was told."""
    expires = datetime.now(UTC) + timedelta(days=SECURITY_TXT_DAYS)
    lines = [f"Contact: {request.app.state.contact}", f"Expires: {expires:%Y-%m-%dT00:00:00Z}"]
    lines += ["Preferred-Languages: en, uk"]
    urls = urls_of(request)
    if urls.has_host:
        lines += [f"Canonical: {urls.absolute(urls.at(SECURITY_TXT))}"]
    # Not kept with the record, which may stay the same for longer than this lasts.
    headers = {"Cache-Control": "no-cache, max-age=86400"}
    return PlainTextResponse("\n".join([*lines, ""]), headers=headers)


ROUTES = (
    ("/robots.txt", robots),
    ("/sitemap.xml", sitemap),
    ("/favicon.ico", favicon),
)
SECURITY_TXT = "/.well-known/security.txt"
