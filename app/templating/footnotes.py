"""The numbered notes of one rendered page: each citation once, with the way back to its places."""

from dataclasses import dataclass, field

from app.rows.citations import CitationRow
from app.rows.sources import SourceRow


@dataclass(slots=True)
class Footnote:
    """One citation at the foot of the page, and the anchors of the numbers that lead to it."""

    number: int
    citation: CitationRow
    source: SourceRow
    anchors: list[str]

    @property
    def ways_back(self) -> str:
        """Links to each place that it stands for, as HTML: numbers and our own anchors alone."""
        number, links = self.number, []
        for place, anchor in enumerate(self.anchors, start=1):
            told = f"Back to place {place} of note {number}"
            links.append(f' <a class="up" href="#{anchor}" aria-label="{told}">&#8593;</a>')
        return "".join(links)


@dataclass(slots=True)
class Footnotes:
    """The notes so far, numbered as the page comes to cite them."""

    sources: dict[str, SourceRow]
    found: dict[CitationRow, Footnote] = field(default_factory=dict)

    def raised(self, citation: CitationRow) -> str:
        """The raised number of a citation, as HTML with an anchor for this place."""
        note = self.found.get(citation)
        if note is None:
            source = self.sources[citation.source]
            note = self.found[citation] = Footnote(len(self.found) + 1, citation, source, [])
        number, anchor = note.number, f"r{note.number}-{len(note.anchors) + 1}"
        note.anchors.append(anchor)
        return (
            f'<sup><a href="#n{number}" id="{anchor}" aria-label="Note {number}">{number}</a></sup>'
        )

    @property
    def all(self) -> list[Footnote]:
        """The notes in the order of their numbers."""
        return list(self.found.values())
