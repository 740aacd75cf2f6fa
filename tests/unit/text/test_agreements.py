"""Sentences on agreements: how each stands, what its clauses say, how many are signed."""

from typing import Any

import pytest

from app.record import schema
from app.record.codelists import Status
from app.record.record import Record
from app.rows.agreements import AgreementCounts, AgreementRow
from app.rows.people import SignatoryRow
from app.text import agreements


def agreement_row(status: str = "signed", **more: Any) -> AgreementRow:
    plain: dict[str, Any] = {
        "id": "fr-2024",
        "country": "FR",
        "country_name": "France",
        "title": "Agreement",
        "status": status,
        "status_label": Status(status).label,  # type: ignore[call-arg]
        "signed": "2024-02-16" if status == "signed" else None,
        "expects": "2024-06" if status == "signing_announced" else None,
        "overdue": False,
        "place": None,
        "term_years": None,
        "signatories": (),
        "to_sign": (),
        "consultation": None,
        "commitments": (),
        "citations": (),
        "counted": True,
        "url": "/",
    }
    return AgreementRow(**(plain | more))


def signatory(name: str) -> SignatoryRow:
    return SignatoryRow(person=name, name=name, office=None, on_behalf_of="FR", url="/")


@pytest.mark.parametrize(
    ("agreement", "sentences"),
    [
        (agreement_row(), "Signed on 16 February 2024."),
        (agreement_row(signed="[..2024-06-12]"), "Signed by 12 June 2024."),
        (agreement_row(place="Paris"), "Signed on 16 February 2024 in Paris."),
        (
            agreement_row(
                place="Paris", signatories=(signatory("One"), signatory("Two")), term_years=10
            ),
            "Signed on 16 February 2024 in Paris by One and Two. It runs for ten years.",
        ),
        (agreement_row(term_years=1), "Signed on 16 February 2024. It runs for one year."),
        (agreement_row(term_years=15), "Signed on 16 February 2024. It runs for 15 years."),
        (agreement_row("signing_announced"), "The signing is announced for June 2024."),
        (
            agreement_row("signing_announced", overdue=True),
            "The signing was announced for June 2024; the day has passed, and no source "
            "reports it.",
        ),
        (
            agreement_row("signing_announced", expects="[2024-06-13..2024-06-15]"),
            "The signing is announced for a day between 13 and 15 June 2024.",
        ),
        (agreement_row("in_talks"), "Not signed by this day: in talks."),
        (agreement_row("none"), "Not signed by this day: no step on record."),
    ],
)
def test_an_agreement_is_told_in_a_sentence_or_two(agreement: AgreementRow, sentences: str) -> None:
    assert agreements.agreement(agreement) == sentences


def clauses_of(record: Record, agreement: str) -> dict[str, schema.Clause]:
    return {one.kind.value: one for one in record.agreements_by_id[agreement].clauses}


def test_a_clause_is_told_line_by_line(record: Record) -> None:
    clauses = clauses_of(record, "gb-2024")
    assert agreements.clause_lines(clauses["term"], of_signing=True) == [
        "10 years.",
        "It may be made longer.",
    ]
    assert agreements.clause_lines(clauses["consultation"], of_signing=True) == [
        "In the text.",
        "Within 24 hours.",
        "When: A new attack on Ukraine; either side may ask.",
        'Then: Swift help, "as each side can give it".',
        "For the partner: After an attack on the United Kingdom, the same.",
        "A second clause tells who telephones whom.",
    ]
    assert agreements.clause_lines(clauses["effect"], of_signing=True)[0] == "On signature."
    assert agreements.clause_lines(clauses["languages"], of_signing=True) == [
        "Signed in English and Ukrainian; both texts count."
    ]


@pytest.mark.parametrize(
    ("agreement", "kind", "first"),
    [
        ("eu-2024", "term", "No fixed term."),
        ("fr-2024", "effect", "After both sides' internal procedures."),
        ("pt-2024", "effect", "The text has no such clause."),
        ("hr-2024", "effect", "Not stated in the sources."),
        ("jp-2024", "consultation", "Partly in the text."),
        ("hr-2024", "consultation", "Not stated in the sources."),
    ],
)
def test_a_clause_that_names_nothing_says_so(
    record: Record, agreement: str, kind: str, first: str
) -> None:
    clause = clauses_of(record, agreement)[kind]
    assert agreements.clause_lines(clause, of_signing=True)[0] == first


def test_what_was_told_before_the_signing_is_not_said_to_stand_in_the_text(
    record: Record,
) -> None:
    clause = clauses_of(record, "gb-2024")["consultation"]
    lines = agreements.clause_lines(clause, of_signing=False)
    assert lines == agreements.clause_lines(clause, of_signing=True)[1:]


def test_a_cell_has_the_deadline_apart_from_the_words(record: Record) -> None:
    clause = clauses_of(record, "gb-2024")["consultation"]
    assert isinstance(clause, schema.Consultation)
    assert agreements.consultation_note(clause) == (
        "When: A new attack on Ukraine; either side may ask. For the partner: After an attack on "
        "the United Kingdom, the same. A second clause tells who telephones whom."
    )
    bare = clauses_of(record, "eu-2024")["consultation"]
    assert isinstance(bare, schema.Consultation)
    assert agreements.consultation_note(bare) is None


@pytest.mark.parametrize(
    ("counts", "sentences"),
    [
        ((0, 0, 0, 0, ()), "No agreement is signed by this day."),
        ((1, 1, 0, 1, ()), "1 signed agreement, with a state."),
        ((2, 2, 0, 2, ()), "2 signed agreements, all with states."),
        ((1, 0, 1, 1, ()), "1 signed agreement, with the European Union."),
        ((2, 1, 1, 2, ()), "2 signed agreements: 1 with a state, one with the European Union."),
        (
            (8, 7, 1, 6, ("Croatia", "the Netherlands")),
            "8 signed agreements: 7 with states, one with the European Union. Ukraine's own lists "
            "count 6, leaving out Croatia and the Netherlands.",
        ),
    ],
)
def test_a_count_stands_with_its_rule(
    counts: tuple[int, int, int, int, tuple[str, ...]], sentences: str
) -> None:
    row = AgreementCounts.model_validate(
        dict(zip(AgreementCounts.model_fields, counts, strict=True))
    )
    assert agreements.counting(row) == sentences


@pytest.mark.parametrize(
    ("least", "most", "length"),
    [
        (None, None, "not stated in the sources"),
        (35, None, "at least 35 days"),
        (None, 46, "at most 46 days"),
        (16, 46, "16 to 46 days"),
        (1, 1, "1 day"),
        (0, 0, "0 days"),
        (1200, 1200, "1,200 days"),
    ],
)
def test_a_length_is_as_exact_as_it_is_known(
    least: int | None, most: int | None, length: str
) -> None:
    assert agreements.length(least, most) == length


def test_a_place_in_an_order_or_in_a_series(record: Record) -> None:
    places = [agreements.position(3, last) for last in (3, 4, 5)]
    assert places == ["3", "3 or 4", "3 to 5"]
    place = record.events_by_id["fasano-us-signed"].sequence
    assert place is not None
    assert agreements.sequence(place) == "second among agreements signed at Fasano"
