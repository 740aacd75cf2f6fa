"""The releases of the record, the newest first."""

from pydantic import Field

from app.presenters.releases import release_rows
from app.rows.page import Listing
from app.rows.releases import ReleaseRow
from app.view.page_request import PageRequest


class ReleasesPage(Listing):
    """The named, frozen states of the whole record, each with its downloads."""

    rows: tuple[ReleaseRow, ...] = Field(
        description="The releases, or the part of them that was asked for, the newest first."
    )


def build(page_request: PageRequest) -> ReleasesPage:
    """All releases; under a release that one and those before it, as the page was then."""
    rows = release_rows(page_request)
    return ReleasesPage(
        **page_request.about,
        title="Releases",
        rows=page_request.cut(rows),
        count=len(rows),
    )
