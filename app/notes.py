"""The numbered notes of one rendered page: each citation once, with the way back to its places."""

from dataclasses import dataclass, field

from app.models import CitationRow, SourceRow


@dataclass(frozen=True, slots=True)
class Ref:
    """One raised number in the text: its note, and its own anchor."""

    number: int
    anchor: str


@dataclass(slots=True)
class Note:
    """One citation at the foot of the page, and the anchors of the numbers that lead to it."""

    number: int
    citation: CitationRow
    source: SourceRow
    anchors: list[str]


@dataclass(slots=True)
class Notes:
    """The notes so far, numbered as the page comes to cite them."""

    sources: dict[str, SourceRow]
    found: dict[CitationRow, Note] = field(default_factory=dict)

    def ref(self, citation: CitationRow) -> Ref:
        """The number of a citation, and an anchor for this place."""
        if citation not in self.found:
            source = self.sources[citation.source]
            self.found[citation] = Note(len(self.found) + 1, citation, source, [])
        note = self.found[citation]
        note.anchors.append(f"r{note.number}-{len(note.anchors) + 1}")
        return Ref(note.number, note.anchors[-1])

    @property
    def all(self) -> list[Note]:
        """The notes in the order of their numbers."""
        return list(self.found.values())
