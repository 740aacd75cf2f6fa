"""The way from another name of a thing to its own address."""

from fastapi import Request
from fastapi.responses import RedirectResponse

from app.routes.requests import urls_of


def moved(request: Request, path: str) -> RedirectResponse:
    """Return a permanent redirect to a path of the site, with the query as it was asked for."""
    address = urls_of(request).at(path, request.query_params.multi_items())
    return RedirectResponse(address, status_code=301)
