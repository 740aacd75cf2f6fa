"""Releases as rows: counts, changes and downloads."""

from app.record.release import STORE, PartChanges, Release
from app.rows.releases import ReleaseFileRow, ReleasePartRow, ReleaseRow
from app.text import releases as text
from app.urls import RELEASE, Urls
from app.view.page_request import PageRequest

PACKAGE = "pactline.zip"
MEDIA_TYPES = {STORE: "application/vnd.sqlite3", PACKAGE: "application/zip"}


def release_rows(page_request: PageRequest) -> tuple[ReleaseRow, ...]:
    """Return the releases that a page may know of, the newest first."""
    return tuple(release_row(page_request, release) for release in page_request.releases)


def newest_release(page_request: PageRequest) -> ReleaseRow | None:
    """Return the newest release, None where there is none."""
    return next((release_row(page_request, release) for release in page_request.releases[:1]), None)


def release_row(page_request: PageRequest, release: Release) -> ReleaseRow:
    """Return one release as a row."""
    urls = page_request.urls
    return ReleaseRow(
        name=release.name,
        made_on=release.made_on.isoformat(),
        ends=release.checked.isoformat(),
        revision=release.revision,
        before=release.before,
        summary=release.summary,
        size=text.size(release),
        changed=text.changed(release),
        parts=tuple(_part(release, part) for part in release.counts),
        files=(_store(urls, release), _package(urls, release)),
        url=urls.at("/", ((RELEASE, release.name),)),
    )


def file_path(release: str, name: str) -> str:
    """Return the path of a download of a release."""
    return f"/releases/{release}/{name}"


def _part(release: Release, part: str) -> ReleasePartRow:
    changes = release.changes.get(part, PartChanges())
    return ReleasePartRow(name=part, entries=release.counts[part], **changes.model_dump())


def _store(urls: Urls, release: Release) -> ReleaseFileRow:
    return ReleaseFileRow(
        name=STORE,
        url=urls.at(file_path(release.name, STORE)),
        media_type=MEDIA_TYPES[STORE],
        bytes=release.store.bytes,
        sha256=release.store.sha256,
    )


def _package(urls: Urls, release: Release) -> ReleaseFileRow:
    """Return the data package, which is made of the release when it is asked for."""
    return ReleaseFileRow(
        name=PACKAGE,
        url=urls.at(file_path(release.name, PACKAGE)),
        media_type=MEDIA_TYPES[PACKAGE],
        bytes=None,
        sha256=None,
    )
