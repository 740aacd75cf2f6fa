"""The numbered notes of one rendered page: each citation once, with the way back to its places."""

from dataclasses import dataclass, field

from app.models import CitationRow, SourceRow

RAISED = '<sup><a href="#n{0}" id="{1}" aria-label="Note {0}">{0}</a></sup>'


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

    def raised(self, citation: CitationRow) -> str:
        """The raised number of a citation, as HTML with an anchor for this place."""
        note = self.found.get(citation)
        if note is None:
            source = self.sources[citation.source]
            note = self.found[citation] = Note(len(self.found) + 1, citation, source, [])
        note.anchors.append(f"r{note.number}-{len(note.anchors) + 1}")
        return RAISED.format(note.number, note.anchors[-1])

    @property
    def all(self) -> list[Note]:
        """The notes in the order of their numbers."""
        return list(self.found.values())
