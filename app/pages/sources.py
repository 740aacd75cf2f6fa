"""All sources."""

from pydantic import Field

from app.language import N_, gettext
from app.presenters.sources import in_order, source_mix, source_row
from app.record import schema
from app.rows.page import Listing
from app.rows.sources import SourceMix, SourceRow
from app.view import search
from app.view.page_request import PageRequest
from app.view.site_page import Signpost


class SourcesPage(Listing):
    """The published texts that are cited."""

    signposts = (
        Signpost(
            N_("Sources"),
            N_("Every published text that the record rests on."),
            N_("source article reference bibliography evidence publisher media"),
            beside=N_("record all"),
        ),
    )

    rows: tuple[SourceRow, ...] = Field(
        description="The sources, or the part of them that was asked for."
    )
    mix: SourceMix = Field(
        description="All matching sources by kind, repeated reports counted once."
    )


def build(page_request: PageRequest) -> SourcesPage:
    """The sources that a request asks for."""
    sources = page_request.view.sources
    rows = [
        source_row(page_request, source) for source in sources if _is_chosen(page_request, source)
    ]
    rows = in_order(rows, page_request.filters.sort)
    return SourcesPage(
        **page_request.about,
        title=gettext("Sources"),
        rows=page_request.cut(rows),
        count=len(rows),
        mix=source_mix(rows),
    )


def _is_chosen(page_request: PageRequest, source: schema.Source) -> bool:
    filters = page_request.filters
    if filters.source_kind and source.kind not in filters.source_kind:
        return False
    if filters.collection and source.collection is not filters.collection:
        return False
    return not filters.q or search.matches(filters.q, search.words_of_source(source))
