"""Pages of what was withdrawn, or is gone from the files: 410, with the reason and what is left."""

from dataclasses import dataclass

from starlette.exceptions import HTTPException

from app.presenters.history import address, undated
from app.record.difference import KIND_BY_PART
from app.record.record import Record
from app.record.release import Release
from app.record.schema import Entry, key_of
from app.routes.link import Link
from app.routes.page_route import PageRoute
from app.text import gone as gone_text
from app.text import values
from app.urls import RELEASE
from app.view.page_request import PageRequest

PUBLISHED = "ids by release"


@dataclass(frozen=True, slots=True)
class Remains:
    """What is left of a page: what stands instead, and the release in which it stands."""

    instead: Link | None = None
    in_release: Link | None = None

    @property
    def links(self) -> tuple[Link, ...]:
        """Both, as far as there are any."""
        return tuple(link for link in (self.instead, self.in_release) if link)

    @property
    def addresses(self) -> dict[str, str]:
        """The same by the names that data have for them."""
        named = {"instead": self.instead, "in_release": self.in_release}
        return {name: link.url for name, link in named.items() if link}


class Gone(HTTPException):
    """There was such a page; `remains` are the ways to what is left of it."""

    def __init__(self, title: str, detail: str, remains: Remains) -> None:
        super().__init__(410, detail)
        self.title = title
        self.remains = remains


def gone_page(page_route: PageRoute, page_request: PageRequest) -> Gone | None:
    """Return why a page is no more; None where it never was, or lies outside the view alone.

    It may open releases, which takes its time. Raises ReleaseError for a damaged one.
    """
    part, slug = page_route.part, page_request.slug
    if not part:
        return None
    entry = _entry(page_request.record.with_withdrawn, part, slug)
    key = key_of(entry) if entry else slug
    if entry and entry.withdrawn:
        return _withdrawn(page_route, page_request, entry)
    if entry is None and (release := _last_release(page_request, part, key)):
        detail = gone_text.vanished(slug, release.name)
        link = _in_release(page_route, page_request, release)
        return Gone(gone_text.VANISHED, detail, Remains(in_release=link))
    return None


def _entry(record: Record, part: str, slug: str) -> Entry | None:
    entries: tuple[Entry, ...] = getattr(record, part)
    return next((entry for entry in entries if _slug_of(entry) == slug), None)


def _slug_of(entry: Entry) -> str:
    return str(getattr(entry, "slug", None) or key_of(entry))


def _withdrawn(page_route: PageRoute, page_request: PageRequest, entry: Entry) -> Gone:
    assert entry.withdrawn  # noqa: S101
    part, withdrawal = page_route.part, entry.withdrawn
    detail = gone_text.withdrawn(values.title(entry, entry), withdrawal.on.text, withdrawal.why)
    release = _last_release(page_request, part, key_of(entry))
    return Gone(
        gone_text.WITHDRAWN,
        detail,
        Remains(
            _instead(page_request, part, withdrawal.instead),
            _in_release(page_route, page_request, release) if release else None,
        ),
    )


def _instead(page_request: PageRequest, part: str, key: str | None) -> Link | None:
    url = address(KIND_BY_PART[part], key, undated(page_request)) if key else None
    if key is None or url is None:
        return None
    entries = {key_of(entry): entry for entry in getattr(page_request.record, part)}
    return Link(gone_text.instead(values.title(entries[key], entries[key])), url)


def _in_release(page_route: PageRoute, page_request: PageRequest, release: Release) -> Link:
    path = page_route.address(page_request.slug)
    url = page_request.urls.at(path, [(RELEASE, release.name)])
    return Link(gone_text.as_it_was(release.name), url)


def _last_release(page_request: PageRequest, part: str, key: str) -> Release | None:
    """The newest release in which an entry stands; found once for each entry of a record."""
    past = page_request.past
    if past is None:
        return None
    ids = page_request.view.cached(
        PUBLISHED, lambda: {one.name: past.ids(one.name) for one in page_request.releases}
    )
    holding = [one for one in page_request.releases if key in ids[one.name].get(part, ())]
    return (
        page_request.view.cached(
            ("last release", part, key), lambda: _first_standing(page_request, holding, part, key)
        )
        if holding
        else None
    )


def _first_standing(
    page_request: PageRequest, releases: list[Release], part: str, key: str
) -> Release | None:
    assert page_request.past  # noqa: S101
    for release in releases:
        record = page_request.past.record(release.name).active
        if any(key_of(entry) == key for entry in getattr(record, part)):
            return release
    return None
