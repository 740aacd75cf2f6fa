"""Where sources differ, and what was looked for and not found."""

from pydantic import Field

from app import presenters
from app.presenters.disputes import DisputeRow, GapRow, dispute, disputes, gaps, whole
from app.presenters.rows import Listing, Page, SourceRow
from app.view.page_request import PageRequest


class Disputes(Listing):
    """The questions on which the sources of the view differ."""

    rows: tuple[DisputeRow, ...] = Field(
        description="The disputes, or the part of them that was asked for."
    )


class DisputePage(DisputeRow, Page):
    """One question with all claims, the preferred one first."""

    sources: tuple[SourceRow, ...] = Field(description="The sources that the page cites.")


class Gaps(Listing):
    """What was looked for and not found by the day on which the record was last checked."""

    rows: tuple[GapRow, ...] = Field(
        description="The gaps, or the part of them that was asked for."
    )
    whole: bool = Field(
        description="Whether the view is that of the whole record, the only one that has gaps."
    )
    sources: tuple[SourceRow, ...] = Field(description="The sources that the page cites.")


def page(page_request: PageRequest) -> Disputes:
    """All questions on which sources differ."""
    found = disputes(page_request)
    return Disputes(
        **page_request.about, title="Disputes", rows=page_request.cut(found), count=len(found)
    )


def one(page_request: PageRequest) -> DisputePage | None:
    """One question, or None if the view does not hear two claims on it."""
    found = next((one for one in page_request.record.disputes if one.id == page_request.slug), None)
    row = dispute(page_request, found) if found else None
    if row is None:
        return None
    return DisputePage(
        **page_request.about,
        **dict(row),
        title=row.question,
        sources=presenters.sources_of(page_request, *(claim.citations for claim in row.claims)),
    )


def gap_page(page_request: PageRequest) -> Gaps:
    """All gaps, where the view is of the whole record."""
    found = gaps(page_request)
    return Gaps(
        **page_request.about,
        title="Looked for and not found",
        rows=page_request.cut(found),
        count=len(found),
        whole=whole(page_request),
        sources=presenters.sources_of(page_request, *(row.citations for row in found)),
    )
