"""oEmbed (oembed.com): from the address of a page to the frame that another site shows for it.

Providers answer 404 for what they cannot show and 501 for a format that they do not have.
"""

import json
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit
from xml.etree import ElementTree

from fastapi import FastAPI, Request, Response
from fastapi.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from app.figures.frames import Frame, figure_frame
from app.language import N_, Language, gettext, speaking
from app.record.codelists import Figure
from app.routes.context.sharing import CARD_FRAMES, FIGURE_BY_PAGE
from app.routes.figures import FIGURE_ROUTE
from app.routes.pages import READING, add_preflight
from app.routes.requests import (
    KnownRecord,
    answer_from_release,
    record_of,
    snapshot_of,
    urls_of,
    view_request,
)
from app.routes.responses import DATA_HEADERS, revised
from app.urls import Urls, language_of
from app.view import filters
from app.view.filters import VIEW_KEYS
from app.view.page_request import PageRequest

FRAMED_PAGES = N_(
    "There is no frame for that address: frames are there for the pages of pictures, countries "
    "and agreements of this site alone."
)
NO_OWN_ADDRESS = N_(
    "The site does not know its own address: absolute addresses need the setting PACTLINE_BASE_URL."
)
OWN_ADDRESS = N_("That request cannot be read: url takes an address of this site.")
# A frame can be asked for by its own address too, which is that of the page behind a card.
PAGES_BY_EMBED = {"/embed/country": "/countries", "/embed/agreement": "/agreements"}
CACHE_SECONDS = 3600
LARGEST = 10_000
JSON_TYPE, XML_TYPE = "application/json", "text/xml; charset=utf-8"


class NoFrame(HTTPException):
    """An address that has no frame here."""

    title = N_("There is no frame for that address")

    def __init__(self) -> None:
        super().__init__(404, gettext(FRAMED_PAGES))


class UnknownAddress(HTTPException):
    """An absolute address, while the site does not know its own."""

    title = N_("The site does not know its own address")

    def __init__(self) -> None:
        super().__init__(501, gettext(NO_OWN_ADDRESS))


class UnknownFormat(HTTPException):
    """A format that oEmbed does not have here."""

    title = N_("There is no such format")

    def __init__(self) -> None:
        super().__init__(501, gettext("There is no such format: format takes json or xml."))


class BadRequest(HTTPException):
    """A parameter that cannot be read."""

    title = N_("That request cannot be read")

    def __init__(self, detail: str) -> None:
        super().__init__(400, detail)


@dataclass(frozen=True, slots=True)
class Target:
    """A page of the site that is asked for: its language, its path below that, and its query."""

    language: Language
    path: str
    query: tuple[tuple[str, str], ...]


def add(app: FastAPI) -> None:
    """Add the route."""
    app.add_api_route("/oembed", oembed, methods=READING, include_in_schema=False)
    add_preflight(app, "/oembed")


async def oembed(request: Request, _record: KnownRecord) -> Response:
    """Answer with the frame for an address of this site."""
    query = dict(request.query_params)
    answer_format = query.get("format") or "json"
    if answer_format not in ("json", "xml"):
        raise UnknownFormat
    if not query.get("url"):
        raise BadRequest(gettext(OWN_ADDRESS))
    target = target_of(query["url"], urls_of(request))
    size = (_pixels(query, "maxwidth"), _pixels(query, "maxheight"))
    # The frame is in the language of the page, wherever it is asked for.
    request.state.urls = replace(urls_of(request), language=target.language)
    with speaking(target.language):
        frame = await run_in_threadpool(frame_of, request, target)
        content = document(frame, urls_of(request), *size)
    headers = DATA_HEADERS | revised(snapshot_of(request))
    headers |= {"Content-Language": target.language.value}
    if answer_format == "xml":
        return Response(as_xml(content), headers=headers | {"Content-Type": XML_TYPE})
    body = json.dumps(content, ensure_ascii=False)
    return Response(body, headers=headers | {"Content-Type": JSON_TYPE})


def _pixels(query: dict[str, str], name: str) -> int | None:
    text = query.get(name, "")
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and 0 < int(text[:6]) <= LARGEST):
        words = gettext(
            "That request cannot be read: {name} takes a number of pixels from 1 to {limit}."
        )
        raise BadRequest(words.format(name=name, limit=LARGEST))
    return int(text)


def target_of(url: str, urls: Urls) -> Target:
    """Return the page of this site that an address names. Raises HTTPException."""
    try:
        parts, own = urlsplit(url), urlsplit(urls.base_url)
    except ValueError as error:
        raise BadRequest(gettext(OWN_ADDRESS)) from error
    if parts.scheme or parts.netloc:
        if not own.netloc:
            raise UnknownAddress
        if (parts.scheme.lower(), parts.netloc.lower()) != (own.scheme, own.netloc.lower()):
            raise NoFrame
    path = unquote(parts.path)
    if not path.startswith(f"{urls.base}/") and path != urls.base:
        raise NoFrame
    language, own_path = language_of(path.removeprefix(urls.base) or "/")
    return Target(language, own_path or "/", tuple(parse_qsl(parts.query)))


def frame_of(request: Request, target: Target) -> Frame:
    """Return the frame of a page. Raises NoFrame, or InvalidFilter for a bad value in its query."""
    answer_from_release(request, target.query)
    folder, _, name = target.path.rpartition("/")
    figure = FIGURE_BY_PAGE.get(target.path)
    if folder in ("/figures", "/embed"):
        figure = next((figure for figure in Figure if figure == name), None)
    if figure:
        return figure_frame(_page_request(request, target, FIGURE_ROUTE.known_keys), figure)
    card_frame = CARD_FRAMES.get(PAGES_BY_EMBED.get(folder, folder))
    frame = card_frame and card_frame(_page_request(request, target, VIEW_KEYS), name)
    if frame is None:
        raise NoFrame
    return frame


def _page_request(request: Request, target: Target, names: tuple[str, ...]) -> PageRequest:
    return view_request(request, filters.parse(target.query, record_of(request), names))


def document(
    frame: Frame, urls: Urls, most_wide: int | None, most_high: int | None
) -> dict[str, Any]:
    """Return the answer in the field names of the specification, no larger than is asked for."""
    width = min(frame.wide, most_wide or frame.wide)
    height = min(frame.height_at(width), most_high or LARGEST)
    return {
        "type": "rich",
        "version": "1.0",
        "title": frame.title,
        "provider_name": "Pactline",
        "provider_url": urls.absolute(urls.at("/")),
        "cache_age": CACHE_SECONDS,
        "html": frame.code(height),
        "width": width,
        "height": height,
    }


def as_xml(content: dict[str, Any]) -> bytes:
    """Return the same as XML."""
    root = ElementTree.Element("oembed")
    for name, value in content.items():
        ElementTree.SubElement(root, name).text = str(value)
    declared = b'<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n'
    return declared + ElementTree.tostring(root, encoding="unicode").encode()
