"""The notes of one rendered page: one a set of citations, with the way back to its places."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from markupsafe import Markup

from app.language import gettext
from app.record.codelists import SourceKind
from app.rows.citations import CitationRow
from app.rows.cited_sources import CitedSource, by_strength
from app.rows.sources import SourceRow
from app.text.source_marks import source_mark

LABEL = Markup('<span class="visually-hidden">{}: </span>{}')
MARK = Markup('<a class="source" href="#{note}" id="{anchor}">{label}</a>')
LINK = Markup('<a class="source" href="{url}#sources">{label}</a>')
WAY_BACK = Markup(' <a class="backlink" href="#{anchor}" aria-label="{label}">↑</a>')
# So many sources are shown in full at the foot of a page.
MOST_UNFOLDED = 6
Citations = Iterable[CitationRow]


@dataclass(slots=True)
class Footnote:
    """What one statement rests on, and the anchors of the marks that lead here."""

    number: int
    cited: tuple[CitedSource, ...]
    anchors: list[str]

    @property
    def id(self) -> str:
        """The id of the note on its page."""
        return f"n{self.number}"

    @property
    def ways_back(self) -> Markup:
        """Links to each place that it stands for."""
        return Markup("").join(
            WAY_BACK.format(anchor=anchor, label=_way_back(place, self.number))
            for place, anchor in enumerate(self.anchors, start=1)
        )


@dataclass(slots=True)
class Footnotes:
    """The notes so far, numbered as the page comes to its statements."""

    sources_by_id: dict[str, SourceRow]
    notes_by_citations: dict[frozenset[CitationRow], Footnote] = field(default_factory=dict)
    linked_ids: dict[str, None] = field(default_factory=dict)

    def cite(self, citations: Citations) -> Markup:
        """The mark of a statement, which leads to its note; nothing without a citation."""
        known = tuple(citations)
        if not known:
            return Markup("")
        note = self.notes_by_citations.get(frozenset(known))
        if note is None:
            cited = by_strength(known, self.sources_by_id)
            note = Footnote(len(self.notes_by_citations) + 1, cited, [])
            self.notes_by_citations[frozenset(known)] = note
        anchor = f"r{note.number}-{len(note.anchors) + 1}"
        note.anchors.append(anchor)
        return MARK.format(note=note.id, anchor=anchor, label=_label(note.cited))

    def link(self, citations: Citations, url: str) -> Markup:
        """The same mark for a statement whose sources stand in full on a page of its own."""
        cited = by_strength(citations, self.sources_by_id)
        self.linked_ids.update(dict.fromkeys(one.source.id for one in cited))
        return LINK.format(url=url, label=_label(cited, brief=True)) if cited else Markup("")

    @property
    def all(self) -> list[Footnote]:
        """The notes in the order of their numbers."""
        return list(self.notes_by_citations.values())

    @property
    def are_few(self) -> bool:
        """Whether a page has room for all of them unfolded."""
        return sum(len(note.cited) for note in self.all) <= MOST_UNFOLDED or len(self.all) == 1

    @property
    def tell_texts_apart(self) -> bool:
        """Whether notes begin with several texts of agreements, so that each has to be named."""
        strongest = {note.cited[0].source for note in self.all}
        return sum(source.kind is SourceKind.AGREEMENT_TEXT for source in strongest) > 1

    @property
    def sources(self) -> list[SourceRow]:
        """The sources of all notes, and those that stand on pages of their own, each once."""
        noted = (one.source.id for note in self.all for one in note.cited)
        return [self.sources_by_id[key] for key in dict.fromkeys((*noted, *self.linked_ids))]

    @property
    def has_links(self) -> bool:
        """Whether some statements have their sources on pages of their own."""
        return bool(self.linked_ids)


def _way_back(place: int, number: int) -> str:
    words = gettext("Back to place {place} of note {number}")
    return words.format(place=place, number=number)


def _label(cited: tuple[CitedSource, ...], *, brief: bool = False) -> Markup:
    return LABEL.format(gettext("Source"), source_mark(cited, brief=brief))
