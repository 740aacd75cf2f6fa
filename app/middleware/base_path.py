"""Takes the base path off, so that nothing below need know where the site is mounted."""

from collections.abc import Collection
from urllib.parse import unquote

from starlette.types import ASGIApp, Receive, Scope, Send

from app.urls import under

OF_ROUTES = {"endpoint", "path_params", "route", "router"}


class BasePath:
    """Leaves the site's own path in the scope, and puts the address builder into the state.

    `own_names` are the first parts of the site's own paths.
    """

    def __init__(self, app: ASGIApp, base_url: str, own_names: Collection[str]) -> None:
        self._app = app
        self._base_url = base_url
        self._own_names = own_names

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on a copy of the scope."""
        if scope["type"] == "http":
            root_path = scope.get("root_path", "")
            urls = under(self._base_url, root_path)
            state = {**scope.get("state", {}), "urls": urls}
            path = scope["path"]
            if root_path or urls.base_url:
                path = self.own_path(path, root_path, unquote(urls.base))
            # What the routes of a host found out of the request is nothing that ours have found.
            scope = {**scope, "path": path, "root_path": "", "state": state}
            for name in OF_ROUTES:
                scope.pop(name, None)
        await self._app(scope, receive, send)

    def own_path(self, path: str, root_path: str, base: str) -> str:
        """Return the path below the root path, and below the base that a proxy did not take off.

        A base that begins like one of the site's own paths has to be taken off by the proxy.
        """
        path = _below(path, root_path)
        if base.split("/")[1:2] and base.split("/")[1] not in self._own_names:
            path = _below(path, base)
        return path


def _below(path: str, prefix: str) -> str:
    rest = path.removeprefix(prefix)
    if prefix.endswith("/") and rest != path:
        return f"/{rest.lstrip('/')}"
    return (rest or "/") if rest == "" or rest.startswith("/") else path
