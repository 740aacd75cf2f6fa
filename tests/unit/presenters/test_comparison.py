"""What a clause comes to in a cell of the comparison."""

import pytest

from app.presenters.comparison import COMPARED_THEMES, cells, clause_content, term_subjects
from app.presenters.comparison_table import (
    comparison_findings,
    comparison_headline,
    comparison_table,
)
from app.presenters.pledges import compared_agreements
from app.record import schema
from app.record.codelists import Evidence, Extent, Sort
from app.record.record import Record
from app.rows.comparison import ComparisonCell
from tests import samples
from tests.page_requests import page_request


def cells_of(record: Record, agreement: str) -> dict[str, ComparisonCell]:
    request = page_request(record)
    row_cells = cells(request, record.agreements_by_id[agreement], COMPARED_THEMES)
    return {cell.subject: cell for cell in row_cells}


@pytest.mark.parametrize(
    ("agreement", "subject", "extent", "value"),
    [
        ("gb-2024", "term", Extent.YES, "10"),
        ("eu-2024", "term", Extent.NO, None),
        ("me-2024", "term", Extent.NOT_SEEN, None),
        ("gb-2024", "consultation", Extent.YES, "24"),
        ("jp-2024", "consultation", Extent.PARTLY, None),
        ("pt-2024", "consultation", Extent.NO, None),
        ("hr-2024", "consultation", Extent.NOT_SEEN, None),
        ("gb-2024", "effect", Extent.YES, None),
        ("fr-2024", "effect", Extent.NO, None),
        ("pt-2024", "effect", Extent.NO, None),
        ("hr-2024", "effect", Extent.NOT_SEEN, None),
        ("gb-2024", "extension", Extent.YES, None),
        ("fr-2024", "extension", Extent.NO, None),
        ("gb-2024", "legal_form", Extent.PARTLY, None),
        ("fr-2024", "air_defence", Extent.YES, None),
        ("fr-2024", "training", Extent.PARTLY, None),
        ("fr-2024", "cyber", Extent.NO, None),
        ("fr-2024", "naval", Extent.NOT_SEEN, None),
        ("gb-2024", "information_security", Extent.NOT_SEEN, None),
    ],
)
def test_a_cell_says_what_the_text_says(
    record: Record, agreement: str, subject: str, extent: Extent, value: str | None
) -> None:
    cell = cells_of(record, agreement)[subject]
    assert (cell.extent, cell.value) == (extent, value)
    assert bool(cell.citations) or extent is Extent.NOT_SEEN


def test_what_nobody_says_is_never_no() -> None:
    assert clause_content(None).extent is Extent.NOT_SEEN
    silent = schema.Wording.model_validate(
        {"kind": "extension", "text": "Told by a report.", "citations": [samples.cite()]}
    )
    assert clause_content(silent).extent is Extent.NOT_SEEN


def test_a_cell_leads_to_the_place_that_says_it_and_names_its_section(record: Record) -> None:
    cells = cells_of(record, "gb-2024")
    term, cyber = cells["term"], cells["cyber"]
    assert (term.url, term.section, term.source) == (
        "/agreements/gb-2024#term",
        "Part VIII, 1",
        "text-gb",
    )
    assert cyber.url == "/agreements/gb-2024#theme-cyber"
    assert cells_of(record, "fr-2024")["naval"].url == "/agreements/fr-2024"


def test_what_the_signing_made_so_goes_before_what_was_told_beforehand(record: Record) -> None:
    """The agreement with the United States has a clause told of before, and one of its text."""
    clauses = record.agreements_by_id["us-2024"].clauses
    foretold = [clause for clause in clauses if clause.since]
    assert foretold
    for clause in foretold:
        own = [one for one in clauses if one.kind is clause.kind and not one.since]
        if own and clause.kind.compared_as:
            cell = cells_of(record, "us-2024")[clause.kind.value]
            assert cell.citations[0].source == own[0].citations[0].source


def test_every_agreement_has_every_subject_once(record: Record) -> None:
    request = page_request(record)
    agreements = compared_agreements(request)
    table = comparison_table(request, agreements)
    assert len(table.cells) == len(agreements) * (len(term_subjects()) + 18)
    places = {(cell.agreement, cell.subject) for cell in table.cells}
    assert len(places) == len(table.cells)
    for line in table.lines:
        assert line.yes + line.partly + line.no + line.not_seen == len(agreements)


def test_the_unsigned_stand_last_and_only_with_something_to_compare(record: Record) -> None:
    ids = [agreement.id for agreement in compared_agreements(page_request(record))]
    assert ids == [
        *("gb-2024", "fr-2024", "pt-2024", "jp-2024", "us-2024", "eu-2024", "hr-2024"),
        "bg-2025",
    ]


@pytest.mark.parametrize(
    ("sort", "countries"),
    [
        (Sort.SIGNED, ["GB", "FR", "JP", "US", "PT", "EU", "HR", "BG"]),
        (Sort.NAME, ["FR", "JP", "GB", "US", "BG", "HR", "EU", "PT"]),
    ],
)
def test_a_matrix_has_the_g7_first_and_each_group_in_the_order_asked_for(
    record: Record, sort: Sort, countries: list[str]
) -> None:
    request = page_request(record, sort=sort)
    table = comparison_table(request, compared_agreements(request))
    assert [column.country for column in table.columns] == countries


def test_sorting_by_themes_puts_the_fullest_first(record: Record) -> None:
    request = page_request(record, sort=Sort.THEMES)
    table = comparison_table(request, compared_agreements(request))
    counts = [(column.g7.value == "member", column.themes) for column in table.columns]
    assert counts == sorted(counts, reverse=True)
    assert table.columns[0].country == "GB"
    # Twelve of the eighteen themes are in the British text, two in part, two not, one not seen.
    by_extent = [cell.extent for cell in cells_of(record, "gb-2024").values() if not cell.is_term]
    assert table.columns[0].themes == by_extent.count(Extent.YES)


def test_columns_stand_side_by_side_while_they_are_few(record: Record) -> None:
    few = page_request(record, agreement=("eu-2024", "hr-2024", "gb-2024", "fr-2024"))
    table = comparison_table(few, compared_agreements(few))
    assert table.side_by_side
    assert [column.country for column in table.columns] == ["GB", "FR", "EU", "HR"]
    more = page_request(record)
    assert not comparison_table(more, compared_agreements(more)).side_by_side


def test_on_the_articles_alone_no_text_was_read(record: Record) -> None:
    request = page_request(record, evidence=Evidence.ARTICLES)
    table = comparison_table(request, compared_agreements(request))
    assert not any(column.read for column in table.columns)
    assert not any(cell.extent is Extent.NO for cell in table.cells)
    assert comparison_headline(table) == "None of these texts has been read."


def test_the_headline_and_the_findings_are_counted_from_the_cells(record: Record) -> None:
    request = page_request(record, agreement=("gb-2024", "fr-2024", "hr-2024"))
    table = comparison_table(request, compared_agreements(request))
    assert comparison_headline(table) == "One of the 18 themes is in both texts."
    assert list(comparison_findings(request, table)) == [
        "Not read: the one with Croatia; what is said of it here comes from reports.",
        "Consultations after a new attack: 2 of 3; 1 within 24 hours and 1 within 48 hours. Not "
        "stated in the sources for Croatia.",
        "A fixed term: 2 of 3, both for 10 years. Not stated in the sources for Croatia.",
    ]
