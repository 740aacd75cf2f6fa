"""Method, ladder, counting rules and limits."""

from app.record import codelists
from app.record.codelists import Status
from app.rows.page import Model, Page
from app.view.page_request import PageRequest


class Meaning(Model):
    """A word of the record and what it means here."""

    value: str
    label: str
    meaning: str


class AboutPage(Page):
    """How the record is made, and what it does not know."""

    ladder: tuple[Meaning, ...]
    bases: tuple[Meaning, ...]
    checked: str
    begins: str
    events_seen: int
    sources_heard: int
    facts: int


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
