"""One source, with what each of its paragraphs or sections supports."""

from pydantic import Field

from app.presenters.citations import edtf_text
from app.presenters.passages import passage_rows, passage_runs
from app.presenters.sources import source_row
from app.rows.page import Listing
from app.rows.sources import Passage, SourceRow
from app.view.evidence import known_from
from app.view.page_request import PageRequest


class SourcePage(SourceRow, Listing):
    """One source: citation data, and what each passage supports."""

    published_note: str | None = Field(
        description="What an inferred date is inferred from, or null."
    )
    title_is_descriptive: bool = Field(
        description="Whether the title is ours, the source having none."
    )
    accessed: str | None = Field(
        description="The day on which the source was last looked up, or null."
    )
    archived: str | None = Field(description="Address of a copy that is kept, or null.")
    note: str | None = Field(description="What else is to be known of the source, or null.")
    heard: bool = Field(
        description="Whether the source was public by the day of the knowledge clock."
    )
    passages: tuple[Passage, ...] = Field(
        description="Its paragraphs or sections, or the part of them that was asked for."
    )

    @property
    def passage_runs(self) -> list[list[Passage]]:
        """The passages in order; neighbours that were set aside for one reason stand together."""
        return passage_runs(self.passages)


def build(page_request: PageRequest) -> SourcePage | None:
    """One source, or None if the record has none of that id."""
    record = page_request.record
    source = record.sources_by_id.get(page_request.slug)
    if source is None:
        return None
    passages = passage_rows(page_request, source)
    known_on = page_request.view.view_params.known_on
    return SourcePage(
        **page_request.about,
        **dict(source_row(page_request, source)),
        count=len(passages),
        published_note=source.published_note,
        title_is_descriptive=source.title_is_descriptive,
        accessed=edtf_text(source.accessed),
        archived=source.archived,
        note=source.note,
        heard=known_on is None or known_from(source) <= known_on,
        passages=page_request.cut(passages),
    )
