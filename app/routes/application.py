"""The FastAPI application over one store."""

from fastapi import Response
from starlette.exceptions import HTTPException

from app.routes import (
    crawlers,
    docs,
    downloads,
    embeds,
    errors,
    figures,
    icons,
    oembed,
    pages,
    previews,
    release_files,
)
from app.routes.openapi import Application
from app.settings import Settings
from app.snapshot import Snapshots
from app.templating import static_files
from app.urls import Urls

ROUTES = (
    figures,
    pages,
    embeds,
    oembed,
    previews,
    icons,
    downloads,
    release_files,
    crawlers,
    docs,
)


def create(settings: Settings) -> Application:
    """Return the application, its routes made of the table of pages."""
    app = Application(
        title="Pactline",
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        # What measures requests is the host's to put around the application.
        telemetry={"tracing": False, "metrics": False, "logs": False},
    )
    app.state.urls = Urls(settings.base_url)
    app.state.contact = settings.contact
    app.state.snapshots = Snapshots(settings.store, app.state.urls, settings.releases)
    for routes in (
        figures,
        pages,
        embeds,
        oembed,
        previews,
        icons,
        downloads,
        release_files,
        crawlers,
        docs,
    ):
        routes.add(app)
    app.add_api_route("/static/{name}", static, methods=pages.READING, include_in_schema=False)
    errors.install(app)
    return app


async def static(name: str) -> Response:
    """Answer with a static file under its fingerprinted name, which never changes."""
    asset = static_files.assets().get(name)
    if asset is None:
        raise HTTPException(404)
    cached = {"Cache-Control": "max-age=31536000, immutable"}
    return Response(asset.content, media_type=asset.media_type, headers=cached)
