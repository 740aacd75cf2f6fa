"""What search engines ask for first."""

from fastapi import Request, Response
from fastapi.responses import PlainTextResponse

from app.routes.page_table import PAGES
from app.routes.responses import record_of
from app.templating.environment import render


async def robots(request: Request) -> Response:
    """Everything may be read; where the map is, if the site knows its own address."""
    urls = request.app.state.urls
    where = f"Sitemap: {urls.absolute(urls.at('/sitemap.xml'))}\n" if urls.base_url else ""
    return PlainTextResponse(f"User-agent: *\nAllow: /\n{where}")


async def sitemap(request: Request) -> Response:
    """Every page as it stands today; empty where the site does not know its own address."""
    urls, record = request.app.state.urls, record_of(request)
    found = [
        urls.absolute(urls.at(page_route.address(slug)))
        for page_route in PAGES
        for slug in (page_route.slugs(record) if page_route.slugs else ("",))
    ]
    content = render("sitemap.xml", addresses=found if urls.base_url else [])
    return Response(content, headers={"Content-Type": "application/xml; charset=utf-8"})


ROUTES = (("/robots.txt", robots), ("/sitemap.xml", sitemap))
