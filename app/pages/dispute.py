"""One question on which sources differ."""

from pydantic import Field

from app.presenters.disputes import dispute_by_id
from app.presenters.sources import cited_sources
from app.rows.disputes import DisputeRow
from app.rows.page import Page
from app.rows.sources import SourceRow
from app.view.page_request import PageRequest


class DisputePage(DisputeRow, Page):
    """One question with all claims, the preferred one first."""

    sources: tuple[SourceRow, ...] = Field(description="The sources that the page cites.")


def build(page_request: PageRequest) -> DisputePage | None:
    """One question, or None if the view does not admit two claims on it."""
    row = dispute_by_id(page_request, page_request.slug)
    if row is None:
        return None
    return DisputePage(
        **page_request.about,
        **dict(row),
        title=row.question,
        sources=cited_sources(page_request, *(claim.citations for claim in row.claims)),
    )
