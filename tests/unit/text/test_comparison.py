"""Sentences on what a comparison comes to."""

import pytest

from app.record.codelists import Extent
from app.rows.comparison import ComparisonCell
from app.text import comparison

NAMES = {"FR": "France", "HR": "Croatia", "NL": "the Netherlands"}


def cell(country: str, extent: Extent, **more: object) -> ComparisonCell:
    plain = {
        "agreement": f"{country.lower()}-2024",
        "country": country,
        "subject": "consultation",
        "subject_label": "Consultation, hours",
        "is_term": True,
        "extent": extent,
        "extent_label": extent.label,
        "value": None,
        "note": None,
        "section": None,
        "source": None,
        "citations": (),
        "url": "/",
    }
    return ComparisonCell.model_validate(plain | more)


@pytest.mark.parametrize(
    ("shared", "themes", "read", "sentence"),
    [
        (0, 18, 0, "None of these texts has been read."),
        (1, 18, 1, "One of the 18 themes is in the one text that was read."),
        (2, 3, 2, "Two of the three themes are in both texts."),
        (0, 18, 7, "No of the 18 themes are in all 7 texts that were read."),
    ],
)
def test_the_headline_counts_what_all_texts_share(
    shared: int, themes: int, read: int, sentence: str
) -> None:
    assert comparison.shared(shared, themes, read) == sentence


def test_texts_that_were_not_read_are_named() -> None:
    assert comparison.unread([]) == ""
    assert comparison.unread(["Croatia", "the Netherlands"]) == (
        "Not read: the one with Croatia and the one with the Netherlands; what is said of it here "
        "comes from reports."
    )


def test_having_lacking_and_unseen_are_told_apart() -> None:
    cells = [cell("FR", Extent.YES), cell("HR", Extent.NO), cell("NL", Extent.NOT_SEEN)]
    assert comparison.on_subject("consultation", cells, NAMES) == (
        "Consultations after a new attack: 1 of 3. No such clause in the text with "
        "Croatia. Not stated in the sources for the Netherlands."
    )
    assert comparison.on_subject("term", cells[:1], NAMES) == "A fixed term: 1 of 1."


def test_the_hours_and_years_that_the_texts_name_are_counted() -> None:
    cells = [
        cell("FR", Extent.YES, value="24"),
        cell("NL", Extent.YES, value="24"),
        cell("HR", Extent.YES),
    ]
    assert comparison.on_subject("consultation", cells, NAMES) == (
        "Consultations after a new attack: 3 of 3; 2 within 24 hours."
    )
    assert comparison.on_subject("consultation", cells[:2], NAMES) == (
        "Consultations after a new attack: 2 of 2, both within 24 hours."
    )
    assert comparison.on_subject("term", [cells[0]] * 3, NAMES) == (
        "A fixed term: 3 of 3, all for 24 years."
    )


@pytest.mark.parametrize(
    ("differing", "points", "headline"),
    [
        (2, 25, "France and the Netherlands differ on 2 of 25 points"),
        (0, 25, "France and the Netherlands do not differ on any of 25 points"),
        (0, 1, "France and the Netherlands do not differ on the one point"),
    ],
)
def test_two_agreements_are_told_by_what_sets_them_apart(
    differing: int, points: int, headline: str
) -> None:
    assert comparison.pair_headline(["France", "the Netherlands"], differing, points) == headline


def test_agreement_and_silence_are_told_apart() -> None:
    assert comparison.pair_note(12, 0) == ("On 12 the answers are the same: yes, partly or no.")
    assert comparison.pair_note(0, 3) == (
        "On 3 the sources do not say what one of the texts holds, or both."
    )
    assert comparison.pair_note(0, 0) == ""
