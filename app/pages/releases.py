"""The releases of the record, the newest first."""

from pydantic import Field

from app.language import N_, gettext
from app.presenters.releases import release_rows
from app.rows.page import Listing
from app.rows.releases import ReleaseRow
from app.view.page_request import PageRequest
from app.view.site_page import Signpost


class ReleasesPage(Listing):
    """The named, frozen states of the whole record, each with its downloads."""

    signposts = (
        Signpost(
            N_("Releases"),
            N_("Named states of the whole record, which never change."),
            N_("release version archive archived snapshot permanent frozen"),
            beside=N_("record data old"),
        ),
    )

    rows: tuple[ReleaseRow, ...] = Field(
        description="The releases, or the part of them that was asked for, the newest first."
    )


def build(page_request: PageRequest) -> ReleasesPage:
    """All releases; under a release that one and those before it, as the page was then."""
    rows = release_rows(page_request)
    return ReleasesPage(
        **page_request.about,
        title=gettext("Releases"),
        rows=page_request.cut(rows),
        count=len(rows),
    )
