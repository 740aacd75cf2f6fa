"""How to cite a page: the words on it, and the references that bibliographies are written of."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from app.formats.page_format import BuiltPage
from app.language import current_language, gettext
from app.pages.source import SourcePage
from app.presenters.sources import source_row
from app.record import codelists
from app.record.licences import DATA
from app.rows.citations import CitationRow
from app.rows.page import Listing
from app.rows.sources import SourceRow
from app.text import releases as release_text
from app.text import sources as source_text
from app.text.formatting import say
from app.view.page_request import PageRequest

PUBLISHER = "Pactline"


@dataclass(frozen=True, slots=True)
class PageCitation:
    """How to cite a page in words; `origin` is the sentence on its sources.

    There is no day of access: a page is kept by caches for any number of readers, so that a day in
    it would be somebody else's. `is_absolute` is false where the site does not know its address.
    `state` names the release, or the revision where no release has the page; `ahead` says that the
    page shows more than the newest release, and is empty where it does not.
    """

    title: str
    as_of: str
    state: str
    ahead: str
    url: str
    is_absolute: bool
    origin: str


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry of a bibliography: a source, or a page of this site where `kind` is None.

    `published` and `accessed` are EDTF texts. A page has no `accessed`, for the same reason.
    """

    key: str
    kind: codelists.SourceKind | None
    title: str
    publisher: str
    published: str | None
    accessed: str | None
    url: str | None
    language: str
    note: str | None = None
    version: str | None = None

    @property
    def is_article(self) -> bool:
        """Whether it appeared in a periodical."""
        return self.kind in (codelists.SourceKind.PRESS, codelists.SourceKind.AGENCY)


def cite(built_page: BuiltPage) -> PageCitation:
    """Return the words by which a page is cited."""
    return PageCitation(
        title=built_page.page.title,
        as_of=built_page.cited.about["as_of"],
        state=release_text.state(built_page.cited.revision, built_page.cited.release),
        ahead=_ahead(built_page.page_request),
        url=built_page.permanent_url,
        is_absolute=built_page.permanent_url.startswith("http"),
        origin=_origin(built_page),
    )


def _ahead(page_request: PageRequest) -> str:
    """Return what a page says whose record is ahead of its newest release, else nothing."""
    if page_request.release or not page_request.releases:
        return ""
    newest, answers = page_request.releases[0].name, page_request.in_release is not None
    if not page_request.urls.has_releases:
        return release_text.unreleased(newest)
    return release_text.ahead(newest, answers=answers)


def _origin(built_page: BuiltPage) -> str:
    """Return the sentence on the sources of a page; on all of a view made once for the view."""
    if own := own_sources(built_page):
        return _sentence(own)
    if lists_nothing(built_page):
        return _sentence(())
    return built_page.page_request.view.cached(
        "origin", lambda: _sentence(sources_of_view(built_page))
    )


def _sentence(sources: tuple[SourceRow, ...]) -> str:
    publishers = dict.fromkeys(source.publisher for source in sources)
    return source_text.page_sources(list(publishers), len(sources))


def origins(built_page: BuiltPage) -> tuple[SourceRow, ...]:
    """Return the sources of a page, the most cited first: its own, else all of the view."""
    own = own_sources(built_page)
    return own if own or lists_nothing(built_page) else sources_of_view(built_page)


def lists_nothing(built_page: BuiltPage) -> bool:
    """Whether a page is a list that holds nothing, such as a search without a match."""
    return isinstance(built_page.page, Listing) and not built_page.page.count


def own_sources(built_page: BuiltPage) -> tuple[SourceRow, ...]:
    """Return the sources that a page is of, or that it cites, the most cited first."""
    page, page_request = built_page.page, built_page.page_request
    if isinstance(page, SourcePage):
        return (source_row(page_request, page_request.record.sources_by_id[page.id]),)
    counts = Counter(citation.source for citation in citations_in(page))
    listed = [row for row in built_page.rows if isinstance(row, SourceRow)]
    listed += [row for row in getattr(page, "sources", ()) if row not in listed]
    # A page that lists its sources has no others, whatever the rows that it shows in short hold.
    missing = set() if hasattr(page, "sources") else counts.keys() - {row.id for row in listed}
    sources_by_id = page_request.record.sources_by_id
    listed += [source_row(page_request, sources_by_id[key]) for key in missing]
    return tuple(sorted(listed, key=lambda row: (-counts[row.id], -row.citation_count, row.id)))


def sources_of_view(built_page: BuiltPage) -> tuple[SourceRow, ...]:
    """Return all sources of a view, the most cited of the record first."""
    page_request = built_page.page_request
    rows = (source_row(page_request, source) for source in page_request.view.sources)
    return tuple(sorted(rows, key=lambda row: (-row.citation_count, row.id)))


def citations_in(value: Any) -> Iterator[CitationRow]:
    """Yield every citation of a model, in the order of its fields."""
    if isinstance(value, CitationRow):
        yield value
    elif isinstance(value, BaseModel):
        for member in vars(value).values():
            yield from citations_in(member)
    elif isinstance(value, tuple):
        for member in value:
            yield from citations_in(member)


def references(built_page: BuiltPage) -> tuple[Reference, ...]:
    """Return the page and then its sources as entries of a bibliography."""
    sources = (_of_source(built_page, source) for source in origins(built_page))
    return (_of_page(built_page), *sources)


def _of_page(built_page: BuiltPage) -> Reference:
    page = built_page.page
    return Reference(
        key=key(built_page),
        kind=None,
        title=page.title,
        publisher=PUBLISHER,
        # A past status is compiled no earlier than the rest of the record.
        published=built_page.cited.record.edition.checked.text,
        accessed=None,
        url=built_page.permanent_url,
        language=current_language().value,
        note=_status_note(built_page),
        version=built_page.cited.release or built_page.cited.revision,
    )


def _status_note(built_page: BuiltPage) -> str:
    day = gettext("Status as of {day}").format(day=say(built_page.cited.about["as_of"]))
    return f"{day}. {DATA.name} ({DATA.spdx})"


def key(built_page: BuiltPage) -> str:
    """Return the page's key in a bibliography: another in each language, as its address is."""
    language = current_language()
    path = re.sub(r"[^a-z0-9]+", "-", built_page.path).strip("-")
    state = built_page.cited.release or built_page.cited.revision
    return "-".join(part for part in ("pactline", language.path.strip("/"), path, state) if part)


def _of_source(built_page: BuiltPage, row: SourceRow) -> Reference:
    source = built_page.page_request.record.sources_by_id[row.id]
    return Reference(
        key=row.id,
        kind=row.kind,
        title=row.title,
        publisher=row.publisher,
        published=row.published,
        accessed=source.accessed.text if source.accessed else None,
        url=row.url,
        language=row.language,
        note=gettext("Carried by {publisher}").format(publisher=row.carried_by)
        if row.carried_by
        else None,
    )
