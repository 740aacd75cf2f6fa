"""The mark of a statement, and the sources that it leads to."""

import pytest

from app.record.codelists import Basis, Collection, SourceKind
from app.rows.citations import CitationRow
from app.rows.cited_sources import by_strength
from app.rows.sources import SourceRow
from app.templating.footnotes import Footnotes
from app.templating.markup import remarks
from app.text.source_marks import source_mark
from app.text.sources import location


def source(key: str, kind: SourceKind, publisher: str) -> SourceRow:
    """A source of that kind."""
    return SourceRow(
        id=key,
        file=None,
        publisher=publisher,
        carried_by=None,
        title=f"Title of {key}",
        title_language="en",
        url=None,
        published="2024-02-16",
        published_basis=None,
        known_from="2024-02-16",
        language="en",
        kind=kind,
        kind_label=kind.label,
        collection=Collection.RECORD,
        republishes=None,
        citation_count=1,
        page=f"/sources/{key}",
    )


def citation(
    key: str,
    paragraph: int | None = None,
    section: str | None = None,
    basis: Basis = Basis.STATED,
    says: str | None = None,
) -> CitationRow:
    """A place in a source."""
    return CitationRow(
        source=key,
        paragraph=paragraph,
        section=section,
        basis=basis,
        implied_from=None,
        date=None,
        says=says,
    )


SOURCES = {
    row.id: row
    for row in (
        source("copy", SourceKind.REPUBLICATION, "A Mirror"),
        source("daily", SourceKind.PRESS, "The Daily"),
        source("weekly", SourceKind.PRESS, "The <Weekly>"),
        source("office", SourceKind.OFFICIAL, "The Office"),
        source("text", SourceKind.AGREEMENT_TEXT, "The Ministry"),
    )
}


def test_the_strongest_source_comes_first_and_each_once() -> None:
    cited = by_strength(
        [
            citation("copy"),
            citation("daily"),
            citation("weekly", 7),
            citation("office"),
            citation("text", section="Art. XI"),
            citation("weekly", 3),
        ],
        SOURCES,
    )
    assert [one.source.id for one in cited] == ["text", "office", "weekly", "daily", "copy"]
    assert [place.paragraph for place in cited[2].citations] == [3, 7]
    assert source_mark(cited) == "Agreement text (The Ministry), Art. XI, and 4 more"
    assert source_mark(cited, brief=True) == "Agreement text (The Ministry), and 4 more"


def test_a_text_in_the_copy_of_another_follows_official_pages_and_precedes_the_press() -> None:
    copied = SOURCES["text"].model_copy(update={"id": "mirror", "republishes": "The Ministry"})
    sources = SOURCES | {"mirror": copied}
    cited = by_strength([citation("daily"), citation("mirror"), citation("office")], sources)
    assert [one.source.id for one in cited] == ["office", "mirror", "daily"]


def test_a_source_that_says_something_else_does_not_speak_for_the_statement() -> None:
    cited = by_strength([citation("office", says="Only a part."), citation("daily")], SOURCES)
    assert [one.source.id for one in cited] == ["daily", "office"]


def test_a_mark_names_the_publisher_and_the_paragraph() -> None:
    by_paragraph = by_strength([citation("daily", 7)], SOURCES)
    assert source_mark(by_paragraph) == "The Daily, paragraph 7"
    assert source_mark(by_paragraph, brief=True) == "The Daily, paragraph 7"
    assert source_mark(by_strength([citation("office")], SOURCES)) == "The Office"
    two = by_strength([citation("daily", 7), citation("daily", 9)], SOURCES)
    assert source_mark(two) == "The Daily, paragraph 7"


@pytest.mark.parametrize(
    ("citations", "said"),
    [
        ([citation("daily")], ""),
        ([citation("daily", 5)], "paragraph 5"),
        ([citation("daily", 5), citation("daily", 7)], "paragraphs 5 and 7"),
        ([citation("text", section="Art. I"), citation("text", section="annex")], "Art. I; annex"),
    ],
)
def test_all_places_in_a_source_are_named(citations: list[CitationRow], said: str) -> None:
    assert (location(*citations) or "") == said


def test_what_a_source_says_stands_with_its_place_where_its_places_differ() -> None:
    (same,) = by_strength([citation("daily", 5), citation("daily", 7)], SOURCES)
    assert remarks(same) == "stated"
    (differing,) = by_strength(
        [citation("daily", 5), citation("daily", 7, basis=Basis.HEADLINE, says="no <b>")], SOURCES
    )
    assert remarks(differing) == (
        "paragraph 5: stated; paragraph 7: headline only; in detail: no &lt;b&gt;"
    )


def test_a_statement_told_twice_has_one_note_with_two_ways_back() -> None:
    notes = Footnotes(SOURCES)
    first = notes.cite([citation("daily"), citation("weekly")])
    again = notes.cite([citation("weekly"), citation("daily")])
    other = notes.cite([citation("daily")])
    assert 'href="#n1" id="r1-1"' in first
    assert 'href="#n1" id="r1-2"' in again
    assert 'href="#n2" id="r2-1"' in other
    assert [note.anchors for note in notes.all] == [["r1-1", "r1-2"], ["r2-1"]]
    assert [source.id for source in notes.sources] == ["daily", "weekly"]
    assert 'href="#r1-2"' in notes.all[0].ways_back


def test_a_statement_without_a_citation_has_no_mark() -> None:
    notes = Footnotes(SOURCES)
    assert notes.cite([]) == ""
    assert notes.link([], "/events/a") == ""
    assert notes.all == []


def test_sources_behind_links_count_among_those_of_the_page() -> None:
    notes = Footnotes(SOURCES)
    notes.cite([citation("daily")])
    before = notes.has_links
    notes.link([citation("weekly")], "/events/a")
    notes.link([citation("daily")], "/events/b")
    assert (before, notes.has_links) == (False, True)
    assert [source.id for source in notes.sources] == ["daily", "weekly"]
    assert len(notes.all) == 1


def test_a_mark_in_a_list_leads_to_the_event_and_is_escaped() -> None:
    mark = Footnotes(SOURCES).link([citation("weekly")], "/events/a?as_of=2024-01-01")
    assert 'href="/events/a?as_of=2024-01-01#sources"' in mark
    assert "The &lt;Weekly&gt;" in mark


def test_few_sources_are_shown_in_full_and_several_texts_by_name() -> None:
    few = Footnotes(SOURCES)
    few.cite([citation("daily"), citation("weekly")])
    few.cite([citation("text")])
    assert few.are_few
    assert not few.tell_texts_apart
    second = source("second", SourceKind.AGREEMENT_TEXT, "The Ministry")
    many = Footnotes(SOURCES | {"second": second})
    many.cite([citation("text")])
    many.cite([citation("second")])
    for paragraph in range(6):
        many.cite([citation("daily", paragraph + 1)])
    assert not many.are_few
    assert many.tell_texts_apart
