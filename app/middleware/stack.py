"""The application with its middleware, in order, and what runs beside its requests."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from app.middleware.base_path import BasePath
from app.middleware.conditional_requests import ConditionalRequests
from app.middleware.current_snapshot import CurrentSnapshot
from app.middleware.page_language import PageLanguage
from app.middleware.request_limits import RequestLimits
from app.middleware.request_log import RequestLog
from app.middleware.response_cache import ResponseCache
from app.middleware.response_storage import ResponseStorage
from app.middleware.security_headers import SecurityHeaders
from app.middleware.store_watch import watching
from app.routes import application, crawlers, health
from app.settings import Settings
from app.templating import environment


def create(settings: Settings) -> FastAPI:
    """Return the whole application over one store."""
    app = application.create(settings)
    app.state.responses = ResponseStorage()
    health.add(app)
    if settings.contact:
        crawlers.add_contact(app, settings.contact)
    _add_middleware(app, settings)
    app.router.lifespan_context = lifespan
    return app


def _add_middleware(app: FastAPI, settings: Settings) -> None:
    """Add the middleware: a request meets the last one first."""
    names = {route.path.split("/")[1] for route in app.routes if hasattr(route, "path")}
    app.add_middleware(ResponseCache, responses=app.state.responses)
    app.add_middleware(ConditionalRequests)
    app.add_middleware(CurrentSnapshot, snapshots=app.state.snapshots)
    # What is refused is refused in the language of its address.
    app.add_middleware(RequestLimits, hosts=settings.hosts)
    app.add_middleware(PageLanguage)
    app.add_middleware(BasePath, base_url=settings.base_url, own_names=names)
    app.add_middleware(SecurityHeaders, https=settings.base_url.startswith("https://"))
    app.add_middleware(RequestLog)


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Compile the templates and read the store before the first request, then watch the store."""
    environment.prepare()
    async with watching(app):
        yield
