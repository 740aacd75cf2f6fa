"""Icons at the addresses where browsers look for them, and the manifest that names them."""

import json
from collections.abc import Awaitable, Callable

from fastapi import FastAPI, Request, Response

from app.figures.palette import LIGHT
from app.routes.pages import READING
from app.routes.requests import urls_of
from app.templating import static_files

FIXED = {
    "/favicon.ico": "favicon.ico",
    "/apple-touch-icon.png": "apple-touch-icon.png",
    "/apple-touch-icon-precomposed.png": "apple-touch-icon.png",
}
SIZES = (192, 512)


def add(app: FastAPI) -> None:
    """Add the routes."""
    for path, name in FIXED.items():
        app.add_api_route(path, endpoint(name), methods=READING, include_in_schema=False)
    app.add_api_route("/site.webmanifest", manifest, methods=READING, include_in_schema=False)


def endpoint(name: str) -> Callable[[], Awaitable[Response]]:
    """Return the endpoint of an icon at a fixed address."""

    async def icon() -> Response:
        file = static_files.assets()[static_files.named(name)]
        return Response(file.content, media_type=file.media_type)

    return icon


async def manifest(request: Request) -> Response:
    """Answer with the site's name, colours and icons (W3C Web Application Manifest)."""
    at = urls_of(request).at
    icons = [
        {
            "src": at("/static/" + static_files.named(f"icon-{size}.png")),
            "sizes": f"{size}x{size}",
            "type": "image/png",
        }
        for size in SIZES
    ]
    vector = at("/static/" + static_files.named("icon.svg"))
    content = {
        "name": "Pactline",
        "short_name": "Pactline",
        "lang": "en",
        "start_url": at("/"),
        "scope": at("/"),
        "display": "browser",
        "background_color": LIGHT.paper,
        "theme_color": LIGHT.blue,
        "icons": [{"src": vector, "sizes": "any", "type": "image/svg+xml"}, *icons],
    }
    return Response(json.dumps(content), media_type="application/manifest+json")
