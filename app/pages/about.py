"""Method, ladder, counting rules and limits."""

from datetime import date

from pydantic import Field

from app.language import N_, gettext
from app.presenters.sources import source_row
from app.presenters.translations import translation_coverage
from app.record import codelists, edtf
from app.record.codelists import Collection, Status
from app.record.schema import Source
from app.rows.page import Model, Page
from app.rows.sources import SourceRow
from app.rows.translations import TranslationCoverage
from app.view.page_request import PageRequest
from app.view.site_page import Signpost


class Meaning(Model):
    """A word of the record and what it means here."""

    value: str = Field(description="The word as the data has it.")
    label: str = Field(description="The word as pages have it.")
    meaning: str = Field(description="What it means here.")


class AboutPage(Page):
    """How the record is made, and what it does not know."""

    signposts = (
        Signpost(
            N_("Method and limits"),
            N_("How the record is made, how it counts and what it does not know."),
            N_(
                "about method methodology limit limitation rules counted counting made "
                "reliable reliability trust"
            ),
            beside=N_("record site data"),
        ),
        Signpost(
            N_("What each status means"),
            N_("The steps from the declaration to a signature, explained."),
            N_(
                "glossary definition meaning mean explained explanation status "
                "statuses ladder step vocabulary"
            ),
            beside=N_("record word term"),
            anchor="#ladder",
        ),
    )

    ladder: tuple[Meaning, ...] = Field(description="The statuses from low to high.")
    bases: tuple[Meaning, ...] = Field(description="How strongly a source can carry a fact.")
    checked: str = Field(description="The day on which the record was last checked, its last day.")
    begins: str = Field(description="The first day of the series.")
    events_seen: int = Field(description="How many events the view has.")
    sources_heard: int = Field(description="How many sources the view draws on.")
    articles: tuple[SourceRow, ...] = Field(description="The five articles, in order of dates.")
    citations: int = Field(description="How many citations the whole record has.")
    located_citations: int = Field(description="How many of them name a paragraph or section.")
    facts: int = Field(
        description="Dated events, and what agreements and events promise or say, in the view."
    )
    translation: TranslationCoverage | None = Field(
        None,
        exclude_if=lambda coverage: coverage is None,
        description="How much is translated into the language of the page; left out in English.",
    )


BASES = {
    codelists.Basis.STATED: N_("The passage says so."),
    codelists.Basis.IMPLIED: N_(
        "It follows from what the passages say; the citation says from what."
    ),
    codelists.Basis.HEADLINE: N_(
        "Only a headline says so, such as a link to another report: weak."
    ),
}


def build(page_request: PageRequest) -> AboutPage:
    """The page about the record."""
    record = page_request.record
    edition = record.edition
    citations = [one for cites in record.citations_by_source.values() for _name, one in cites]
    return AboutPage(
        **page_request.about,
        title=gettext("About"),
        ladder=tuple(
            Meaning(value=status, label=status.label, meaning=status.meaning) for status in Status
        ),
        bases=tuple(
            Meaning(value=basis, label=basis.label, meaning=gettext(meaning))
            for basis, meaning in BASES.items()
        ),
        checked=edition.checked.text,
        begins=edition.begins.text,
        events_seen=len(page_request.view.past),
        sources_heard=len(page_request.view.sources),
        articles=_articles(page_request),
        citations=len(citations),
        located_citations=sum(
            bool(citation.paragraph or citation.section) for citation in citations
        ),
        facts=page_request.view.facts,
        translation=translation_coverage(page_request),
    )


def _articles(page_request: PageRequest) -> tuple[SourceRow, ...]:
    articles = (
        source for source in page_request.record.sources if source.collection is Collection.ARTICLES
    )
    return tuple(
        source_row(page_request, source) for source in sorted(articles, key=_publication_order)
    )


def _publication_order(source: Source) -> tuple[date, date, str, str]:
    published = source.published
    days = edtf.order(published) if published else (date.max, date.min, "")
    return (*days, source.id)
