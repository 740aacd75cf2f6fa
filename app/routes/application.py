"""The FastAPI application over one store."""

from functools import cache

from fastapi import FastAPI, Response
from starlette.exceptions import HTTPException
from starlette.routing import BaseRoute

from app.formats.package import File
from app.routes import (
    cache_control,
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
from app.routes.operations import Node
from app.routes.per_revision import PerRevision
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
    app.state.openapi = PerRevision[Node]()
    app.state.tables = PerRevision[dict[str, File]]()
    # They hold nothing of a store, and making them is most of the cost of an application.
    app.router.routes.extend(routes())
    errors.install(app)
    return app


@cache
def routes() -> tuple[BaseRoute, ...]:
    """Return the routes, which are the same over every store."""
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None)
    for module in ROUTES:
        module.add(app)
    app.add_api_route("/static/{name}", static, methods=pages.READING, include_in_schema=False)
    return tuple(app.router.routes)


async def static(name: str) -> Response:
    """Answer with a static file under its fingerprinted name, which never changes."""
    asset = static_files.assets().get(name)
    if asset is None:
        raise HTTPException(404)
    cached = {"Cache-Control": cache_control.IMMUTABLE}
    return Response(asset.content, media_type=asset.media_type, headers=cached)
