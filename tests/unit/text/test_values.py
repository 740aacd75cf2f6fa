"""Values of fields in words that a reader knows: names, dates, sums, never ids or code."""

from typing import Any

import pytest

from app.record import edtf, schema
from app.record.codelists import EntryField, EventKind, Qualifier
from app.record.difference import FieldChange
from app.record.record import Record
from app.text import values
from tests.samples import cite

ROLE = schema.Participation.model_validate({"person": "olena-vyshnevska", "role": "signed"})
OFFICE = schema.Office.model_validate(
    {"title": "Envoy", "since": "2024-01", "until": "2024-05-02", "citations": [cite()]}
)
PROMISE = schema.PromiseReference(agreement="gb-2024", commitment="telephone")


@pytest.mark.parametrize(
    ("field", "item", "words"),
    [
        (EntryField.DATE, edtf.parse("[2023-10-01..2023-10-19]"), "between 1 and 19 October 2023"),
        (EntryField.EXPECTS, None, None),
        (EntryField.COUNTRIES, ("FR", "NO"), "France; Norway"),
        (EntryField.COUNTRY, "UA", "Ukraine"),
        (EntryField.COUNTRIES, (), None),
        (EntryField.PLACE, "fasano", "Fasano"),
        (EntryField.KIND, EventKind.SIGNED, "Signed"),
        (EntryField.QUALIFIER, Qualifier.EXACTLY, "exactly"),
        (EntryField.AMOUNT, 2500000000.0, "2,500,000,000"),
        (EntryField.PER_YEAR, True, "yes"),
        (EntryField.COUNTED, False, "no"),
        (EntryField.AGREEMENT, "gb-2024", "Agreement with the United Kingdom"),
        (EntryField.AGREEMENT, "no-such", "no-such"),
        (EntryField.SINCE, "fr-signed", "France signs an agreement with Ukraine"),
        (EntryField.PEOPLE, (ROLE,), "Olena Vyshnevska (signed)"),
        (EntryField.OFFICES, (OFFICE,), "Envoy (January 2024 to 2 May 2024)"),
        (EntryField.DELIVERS_ON, (PROMISE,), "Agreement with the United Kingdom, telephone"),
        (EntryField.SUMMARY, "As it is.", "As it is."),
    ],
)
def test_a_value_is_said(record: Record, field: EntryField, item: Any, words: str | None) -> None:
    assert values.value(item, field, record) == words


def test_a_part_of_a_field_is_named_with_it() -> None:
    change = FieldChange(EntryField.NAMES, "a", "b", EntryField.OFFICIAL)
    assert values.field_label(change) == "Names: official name"
    assert values.field_label(FieldChange(EntryField.DATE, 1, 2)) == "Date"


def test_everything_on_record_has_a_title(record: Record) -> None:
    agreement = record.agreements_by_id["gb-2024"]
    assert values.title(agreement, agreement) == "Agreement with the United Kingdom"
    (term,) = (clause for clause in agreement.clauses if clause.kind == "term")
    assert values.title(term, agreement) == "Term, Agreement with the United Kingdom"
    entries = (
        *(record.countries, record.people, record.places, record.sources, record.events),
        *(record.agreements, record.disputes, record.gaps, record.documents),
    )
    for part in entries:
        for entry in part:
            assert values.title(entry, entry), entry
    for fact in agreement.facts:
        assert agreement.name in values.title(fact, agreement)
