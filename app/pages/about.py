"""Method, ladder, counting rules and limits."""

from pydantic import Field

from app.record import codelists
from app.record.codelists import Status
from app.rows.page import Model, Page
from app.view.page_request import PageRequest


class Meaning(Model):
    """A word of the record and what it means here."""

    value: str = Field(description="The word as the data has it.")
    label: str = Field(description="The word as pages have it.")
    meaning: str = Field(description="What it means here.")


class AboutPage(Page):
    """How the record is made, and what it does not know."""

    ladder: tuple[Meaning, ...] = Field(description="The statuses from low to high.")
    bases: tuple[Meaning, ...] = Field(description="How strongly a source can carry a fact.")
    checked: str = Field(description="The day on which the record was last checked, its last day.")
    begins: str = Field(description="The first day of the series.")
    events_seen: int = Field(description="How many events the view has.")
    sources_heard: int = Field(description="How many sources the view draws on.")
    facts: int = Field(
        description="Dated events, and what agreements and events promise or say, in the view."
    )


BASES = {
    codelists.Basis.STATED: "The passage says so.",
    codelists.Basis.IMPLIED: "It follows from what the passages say; the citation says from what.",
    codelists.Basis.HEADLINE: "Only a headline says so, such as a link to another report: weak.",
}


def build(page_request: PageRequest) -> AboutPage:
    """The page about the record."""
    edition = page_request.record.edition
    return AboutPage(
        **page_request.about,
        title="About",
        ladder=tuple(
            Meaning(value=status, label=status.label, meaning=status.meaning) for status in Status
        ),
        bases=tuple(
            Meaning(value=basis, label=basis.label, meaning=meaning)
            for basis, meaning in BASES.items()
        ),
        checked=edition.checked.text,
        begins=edition.begins.text,
        events_seen=len(page_request.view.past),
        sources_heard=len(page_request.view.sources),
        facts=page_request.view.facts,
    )
