"""Sentences on sources."""

from typing import Any

import pytest

from app.language import Language, speaking
from app.presenters.sources import source_row
from app.record.codelists import SourceKind
from app.record.record import Record
from app.rows.citations import CitationRow
from app.rows.sources import SourceMix, SourceShare
from app.text import sources
from tests.page_requests import page_request


def mix(independent: int | None = None, **counts: int) -> SourceMix:
    shares = tuple(
        SourceShare(kind=kind, label=kind.label, count=counts[kind])
        for kind in SourceKind
        if kind in counts
    )
    total = sum(counts.values())
    independent = total if independent is None else independent
    return SourceMix(total=total, independent=independent, shares=shares)


@pytest.mark.parametrize(
    ("source_mix", "sentences"),
    [
        (mix(press=1), "1 press report."),
        (
            mix(agreement_text=34, official=38, agency=2),
            "74 sources: 34 texts of agreements, 38 official pages and 2 agency reports.",
        ),
        (
            mix(2, agreement_text=1, official=1, republication=1),
            "3 sources: 1 text of an agreement, 1 official page and 1 republication. Reports that "
            "repeat one origin count once: 2.",
        ),
        (mix(press=6), "6 press reports."),
        (
            mix(analysis=2, republication=3),
            "5 sources: 2 analyses and 3 republications.",
        ),
    ],
)
def test_kinds_of_sources_agree_with_their_counts(source_mix: SourceMix, sentences: str) -> None:
    assert sources.source_mix(source_mix) == sentences


@pytest.mark.parametrize(
    ("publishers", "count", "text"),
    [
        ([], 0, "None."),
        (["Relay"], 1, "Relay (1 source)."),
        (["Relay", "Harbour Post"], 3, "Relay and Harbour Post (3 sources)."),
        (["A", "B", "C", "D"], 5, "A, B, C and D (5 sources)."),
        (["A", "B", "C", "D", "E", "F"], 9, "A, B, C and 3 other publishers (9 sources)."),
    ],
)
def test_the_sources_of_a_page_name_a_few_publishers_and_count_the_rest(
    publishers: list[str], count: int, text: str
) -> None:
    assert sources.page_sources(publishers, count) == text


@pytest.mark.parametrize(
    ("more", "text"),
    [
        ({}, None),
        ({"basis": "headline"}, "headline only"),
        ({"basis": "implied", "implied_from": "Both had signed."}, "implied; Both had signed."),
        ({"date": "2024-02", "says": "In Lyon."}, "its date: February 2024; in detail: In Lyon."),
    ],
)
def test_a_caveat_tells_what_a_citation_does_not_plainly_state(
    more: dict[str, str], text: str | None
) -> None:
    plain = {"source": "relay", "basis": "stated", "paragraph": None, "section": None}
    empty = {"implied_from": None, "date": None, "says": None}
    row = CitationRow.model_validate(plain | empty | more)
    assert sources.caveat(row) == text


def test_a_note_says_since_when_an_undated_source_is_public(record: Record) -> None:
    request = page_request(record)
    undated, dated = (
        sources.publication(source_row(request, record.sources_by_id[key]))
        for key in ("undated-notice", "herald-2024-10-09-hr")
    )
    assert undated == "without a date, public by 31 Mar 2025"
    assert dated == "9 Oct 2024"


def citation(**place: Any) -> CitationRow:
    plain = {"source": "x", "basis": "stated", "implied_from": None, "date": None, "says": None}
    return CitationRow.model_validate(plain | place)


@pytest.mark.parametrize(
    ("places", "words"),
    [
        ([(7, None)], "paragraph 7"),
        ([(10, None), (10, None), (11, None)], "paragraphs 10 and 11"),
        ([(None, "Part II, 1")], "Part II, 1"),
        ([(5, None), (7, None), (8, None)], "paragraphs 5, 7 and 8"),
        ([(None, "Part I"), (None, None), (None, "Part II"), (None, "Part I")], "Part I; Part II"),
        ([(None, None)], None),
    ],
)
def test_where_in_a_source_citations_point(
    places: list[tuple[int | None, str | None]], words: str | None
) -> None:
    cited = [citation(paragraph=paragraph, section=section) for paragraph, section in places]
    assert sources.location(*cited) == words


@pytest.mark.parametrize(
    ("words", "in_ukrainian"),
    [
        ("Part II.1 and preamble", "частина II.1 і преамбула"),
        ("Section III, Roads of the realm", "розділ III, Roads of the realm"),
        ("Roads of the realm", "Roads of the realm"),
        (
            "Section III, Serious and organised crime",
            "розділ III, тяжка та організована злочинність",
        ),
        ("closing formula, above the signatures", "заключна формула перед підписами"),
        ("third paragraph; Annex III.A-B", "третій абзац; додаток III.A-B"),
        ("Art. II; annex on Art. III, A", "стаття II; додаток до статті III, A"),
        ("on Article 11", "про статтю 11"),
    ],
)
def test_a_section_is_counted_in_ukrainian_and_an_unknown_heading_stays(
    words: str, in_ukrainian: str
) -> None:
    assert sources.section(words) == words
    with speaking(Language.UKRAINIAN):
        assert sources.section(words) == in_ukrainian
