"""What search engines and assistants ask for first."""

from fastapi import FastAPI, Request, Response
from fastapi.responses import PlainTextResponse

from app.routes.page_table import PAGES
from app.routes.pages import READING
from app.routes.requests import record_of, urls_of
from app.templating import markdown
from app.templating.environment import render


def add(app: FastAPI) -> None:
    """Add the routes."""
    app.add_api_route("/robots.txt", robots, methods=READING, include_in_schema=False)
    app.add_api_route("/sitemap.xml", sitemap, methods=READING, include_in_schema=False)
    app.add_api_route("/llms.txt", llms, methods=READING, include_in_schema=False)


async def robots(request: Request) -> Response:
    """Let everything be read; say where the map is, if the site knows its own address."""
    urls = urls_of(request)
    where = f"Sitemap: {urls.absolute(urls.at('/sitemap.xml'))}\n" if urls.base_url else ""
    return PlainTextResponse(f"User-agent: *\nAllow: /\n{where}")


async def llms(request: Request) -> Response:
    """Tell an assistant what there is and how to read it, in Markdown (https://llmstxt.org)."""
    urls, record = urls_of(request), record_of(request)
    content = markdown.render(
        "llms.txt",
        edition=record.edition,
        revision=record.revision,
        link=lambda words, path: markdown.link(words, urls.absolute(urls.at(path))),
    )
    return Response(content, headers={"Content-Type": "text/markdown; charset=utf-8"})


async def sitemap(request: Request) -> Response:
    """List every page as it stands today; none where the site does not know its own address."""
    urls, record = urls_of(request), record_of(request)
    addresses = [
        urls.absolute(urls.at(page_route.address(slug)))
        for page_route in PAGES
        for slug in (page_route.slugs(record) if page_route.slugs else ("",))
    ]
    content = render("sitemap.xml", addresses=addresses if urls.base_url else [])
    return Response(content, headers={"Content-Type": "application/xml; charset=utf-8"})
