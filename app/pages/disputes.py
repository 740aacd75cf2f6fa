"""Where sources differ, and what was looked for and not found."""

from app import presenters
from app.presenters.disputes import DisputeRow, GapRow, dispute, disputes, gaps, whole
from app.presenters.rows import Listing, Page, SourceRow
from app.view.page_request import Asked


class Disputes(Listing):
    """The questions on which the sources of the view differ."""

    rows: tuple[DisputeRow, ...]


class DisputePage(DisputeRow, Page):
    """One question with all claims, the preferred one first."""

    sources: tuple[SourceRow, ...]


class Gaps(Listing):
    """What was looked for and not found by the day on which the record was last checked."""

    rows: tuple[GapRow, ...]
    whole: bool
    sources: tuple[SourceRow, ...]


def page(asked: Asked) -> Disputes:
    """All questions on which sources differ."""
    found = disputes(asked)
    return Disputes(**asked.about, title="Disputes", rows=asked.cut(found), count=len(found))


def one(asked: Asked) -> DisputePage | None:
    """One question, or None if the view does not hear two claims on it."""
    found = next((one for one in asked.record.disputes if one.id == asked.slug), None)
    row = dispute(asked, found) if found else None
    if row is None:
        return None
    return DisputePage(
        **asked.about,
        **dict(row),
        title=row.question,
        sources=presenters.sources_of(asked, *(claim.citations for claim in row.claims)),
    )


def gap_page(asked: Asked) -> Gaps:
    """All gaps, where the view is of the whole record."""
    found = gaps(asked)
    return Gaps(
        **asked.about,
        title="Looked for and not found",
        rows=asked.cut(found),
        count=len(found),
        whole=whole(asked),
        sources=presenters.sources_of(asked, *(row.citations for row in found)),
    )
