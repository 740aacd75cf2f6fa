"""Takes the language off the path, and answers in it."""

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.language import Language, speaking
from app.urls import Urls, has_language, language_of

NAME = b"content-language"


class PageLanguage:
    """Everything below answers in the language that the path names, English where it names none.

    No header and no cookie decides: caches on the way keep one copy for each address.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Put the path below the language into the scope, which `BasePath` has made a copy."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        language, path = language_of(scope["path"])
        urls = in_language(scope["state"]["urls"], language)
        if path == "":
            await RedirectResponse(urls.at("/"), status_code=301)(scope, receive, send)
            return
        scope["path"] = path
        scope["state"]["urls"] = urls
        with speaking(language):
            await self._app(scope, receive, _named(language, path, send))


@lru_cache(maxsize=100)
def in_language(urls: Urls, language: Language) -> Urls:
    """Return the addresses of the same site in a language; those of a site are few."""
    return replace(urls, language=language)


def _named(language: Language, path: str, send: Send) -> Send:
    """Return a `send` that names the language of whatever has one."""

    async def named(message: Message) -> None:
        if message["type"] == "http.response.start" and not _is_named(message["headers"]):
            # A new list: what is kept of the answer stays as it is.
            message = {**message, "headers": [*message["headers"], (NAME, tag)]}
        await send(message)

    tag = language.encode()
    return named if has_language(path) else send


def _is_named(headers: Iterable[tuple[bytes, bytes]]) -> bool:
    return any(name == NAME for name, _ in headers)
