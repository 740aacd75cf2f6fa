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
        (0, 18, 0, "None of these texts was read in this view."),
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
        "Not read: the one with Croatia and the one with the Netherlands; what stands here on it "
        "comes from reports."
    )


def test_having_lacking_and_unseen_are_told_apart() -> None:
    cells = [cell("FR", Extent.YES), cell("HR", Extent.NO), cell("NL", Extent.NOT_SEEN)]
    assert comparison.on_subject("consultation", cells, NAMES) == (
        "Consultations within hours of a new attack: 1 of 3. No such clause in the text with "
        "Croatia. Not stated in the sources for the Netherlands."
    )
    assert comparison.on_subject("term", cells[:1], NAMES) == "A fixed term: 1 of 1."
