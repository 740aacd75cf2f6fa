"""The downloads of each release: its store as it was published, and its data package."""

from collections.abc import Iterable
from typing import Annotated

from fastapi import FastAPI, Path, Request, Response
from starlette.exceptions import HTTPException

from app.presenters.releases import MEDIA_TYPES, PACKAGE, file_path
from app.record.release import STORE, Release
from app.routes import cache_control, downloads
from app.routes.operations import of_download
from app.routes.pages import READING, add_preflight
from app.routes.requests import answer_from_release, snapshot_of
from app.urls import RELEASE
from app.view.filter_values import RELEASE_NAME

MISSING = "There is no such release."
ReleaseName = Annotated[
    str, Path(description="The name of a release.", json_schema_extra={"pattern": RELEASE_NAME})
]


def add(app: FastAPI) -> None:
    """Add the routes."""
    package, database = "The tables of a release in one file", "A release as a database"
    for name, endpoint, about in ((STORE, store, database), (PACKAGE, archive, package)):
        path = file_path("{release:slug}", name)
        operation = of_download(
            f"release_{name.partition('.')[2]}", about, MEDIA_TYPES[name], missing=MISSING
        )
        app.add_api_route(path, endpoint, methods=READING, **operation)
        add_preflight(app, path)


def store(request: Request, release: ReleaseName) -> Response:
    """Answer with the store of a release, byte for byte as it was published."""
    _answer_from(request, release)
    response = downloads.sqlite(request)
    response.headers["Cache-Control"] = cache_control.PUBLISHED
    return response


def archive(request: Request, release: ReleaseName) -> Response:
    """Answer with the data package of a release, made of its record."""
    _answer_from(request, release)
    return downloads.archive(request)


def _answer_from(request: Request, release: str) -> None:
    # A query may name a release with blanks around it, or none; a path is a name to the letter.
    if release not in {published.name for published in snapshot_of(request).releases}:
        raise HTTPException(404)
    answer_from_release(request, ((RELEASE, release),))


def file_paths(releases: Iterable[Release]) -> list[str]:
    """Return the path of every download."""
    return [file_path(release.name, name) for release in releases for name in (STORE, PACKAGE)]
