"""The numbered notes of one rendered page: each citation once, with the way back to its places."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from markupsafe import Markup

from app.presenters.rows import CitationRow, SourceRow

NUMBER = Markup(
    '<sup><a href="#n{number}" id="{anchor}" aria-label="Note {number}">{number}</a></sup>'
)
WAY_BACK = Markup(
    ' <a class="backlink" href="#{anchor}"'
    ' aria-label="Back to place {place} of note {number}">↑</a>'
)


@dataclass(slots=True)
class Footnote:
    """One citation at the foot of the page, and the anchors of the numbers that lead to it."""

    number: int
    citation: CitationRow
    source: SourceRow
    anchors: list[str]

    @property
    def ways_back(self) -> Markup:
        """Links to each place that it stands for."""
        return Markup("").join(
            WAY_BACK.format(anchor=anchor, place=place, number=self.number)
            for place, anchor in enumerate(self.anchors, start=1)
        )


@dataclass(slots=True)
class Footnotes:
    """The notes so far, numbered as the page comes to cite them."""

    sources: dict[str, SourceRow]
    notes_by_citation: dict[CitationRow, Footnote] = field(default_factory=dict)

    def cite(self, citations: Iterable[CitationRow]) -> Markup:
        """A raised number for each citation, each with an anchor for this place."""
        return Markup("").join(map(self._number, citations))

    def _number(self, citation: CitationRow) -> Markup:
        note = self.notes_by_citation.get(citation)
        if note is None:
            number, source = len(self.notes_by_citation) + 1, self.sources[citation.source]
            note = self.notes_by_citation[citation] = Footnote(number, citation, source, [])
        anchor = f"r{note.number}-{len(note.anchors) + 1}"
        note.anchors.append(anchor)
        return NUMBER.format(number=note.number, anchor=anchor)

    @property
    def all(self) -> list[Footnote]:
        """The notes in the order of their numbers."""
        return list(self.notes_by_citation.values())
