"""HTML of one row, made once for as long as its view lives; its notes are numbered on each page."""

from collections.abc import Callable
from dataclasses import dataclass, field

from markupsafe import Markup

from app.presenters.rows import CitationRow
from app.templating.footnotes import Notes

PLACE = "\0"


@dataclass(frozen=True, slots=True)
class Piece:
    """The text between the numbers, and the citations that the numbers stand for."""

    texts: tuple[Markup, ...]
    citations: tuple[CitationRow, ...]

    def numbered(self, notes: Notes) -> Markup:
        """The piece on a page with these notes."""
        if not self.citations:
            return self.texts[0]
        parts: list[str] = [self.texts[0]]
        for citation, text in zip(self.citations, self.texts[1:], strict=True):
            parts += notes.raised(citation), text
        return Markup("".join(parts))  # noqa: S704


@dataclass(slots=True)
class Draft(Notes):
    """The notes of a piece that is being made: a place is left for each number."""

    cited: list[CitationRow] = field(default_factory=list)

    def raised(self, citation: CitationRow) -> str:
        """The place of a number."""
        self.cited.append(citation)
        return PLACE


def draft(make: Callable[[Notes], str]) -> Piece:
    """What `make` writes where it is given notes."""
    notes = Draft({})
    texts = Markup(make(notes)).split(PLACE)  # noqa: S704
    return Piece(tuple(texts), tuple(notes.cited))
