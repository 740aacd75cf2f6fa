"""A page as Markdown, for people and programs that read text: each statement with its source."""

from collections.abc import Iterable
from functools import partial

from markupsafe import Markup

from app.formats.citation import cite
from app.formats.page_format import BuiltPage
from app.presenters.translations import translation_notice
from app.record.codelists import EntryKind
from app.record.licences import DATA
from app.record.record import Record
from app.rows.citations import CitationRow
from app.templating.markdown import escaped, link, render
from app.text.formatting import inline, say, territory_names
from app.text.sources import caveat, location
from app.urls import Urls

ENTRY_KINDS = {kind.value: kind for kind in EntryKind}


def write(built_page: BuiltPage) -> bytes:
    """Return the page by the template that is named as the module of its model."""
    page, page_request = built_page.page, built_page.page_request
    urls = page_request.urls
    name = type(page).__module__.rpartition(".")[2]
    text = render(
        f"markdown/{name}.md",
        page=page,
        edition=page_request.record.edition,
        citation=cite(built_page),
        here=built_page.absolute(built_page.address()),
        data=built_page.absolute(built_page.address(".json")),
        licence=DATA,
        translation_notice=translation_notice(page_request),
        names=names_by_code(page_request.record),
        agreements=page_request.record.agreements_by_id,
        cited=partial(sources_in_brackets, page_request.record, urls),
        entry_kind=lambda kind: inline(ENTRY_KINDS[kind].label),
        link=partial(_link, urls),
        to=lambda path: urls.absolute(urls.to(path)),
    )
    return text.encode()


def _link(urls: Urls, words: str, address: str) -> Markup:
    """Return a link; an address of this site becomes whole where the site knows its own."""
    return link(words, urls.absolute(address) if address.startswith("/") else address)


def names_by_code(record: Record) -> dict[str, str]:
    """Return names of countries by code, those of the record as the record has them.

    Somebody named in an event may act for a country that is no partner.
    """
    return territory_names() | {country.code: country.name for country in record.countries}


def sources_in_brackets(record: Record, urls: Urls, citations: Iterable[CitationRow]) -> Markup:
    """Return links to the sources of a statement, each once with its places and what weakens it."""
    by_source: dict[str, list[CitationRow]] = {}
    for citation in citations:
        by_source.setdefault(citation.source, []).append(citation)
    return Markup(" ").join(_source(record, urls, of_source) for of_source in by_source.values())


def _source(record: Record, urls: Urls, citations: list[CitationRow]) -> Markup:
    source, first = record.sources_by_id[citations[0].source], citations[0]
    published = say(source.published.text) if source.published else None
    parts = (source.publisher, published, location(*citations))
    anchor = f"#p{first.paragraph}" if first.paragraph else ""
    address = urls.absolute(urls.source(source.id)) + anchor
    reference = link(", ".join(part for part in parts if part), address)
    caution = "; ".join(dict.fromkeys(filter(None, map(caveat, citations))))
    return reference + Markup(f" ({escaped(caution)})") if caution else reference  # noqa: S704
