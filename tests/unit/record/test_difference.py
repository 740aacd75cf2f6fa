"""What two states of the record tell differently: nothing by itself, and each edit as it is."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from app.record import schema
from app.record.codelists import ChangeKind, EntryField, EntryKind
from app.record.difference import (
    KIND_BY_FACTS,
    KIND_BY_PART,
    UPKEEP_FIELDS,
    Change,
    Difference,
    difference,
)
from app.record.record import PARTS, Record, arranged
from app.record.schema import Entry, Revision, Withdrawal, key_of
from tests import samples
from tests.samples import cite

REVISION = Revision.model_validate({"on": "2024-12-31", "what": "Put right.", "why": "Misread."})
WITHDRAWAL = Withdrawal.model_validate({"on": "2024-12-31", "why": "Wrong."})
Edit = Callable[[Record, int], tuple[Record, str, str] | None]


def with_entries(record: Record, part: str, entries: tuple[Any, ...]) -> Record:
    return arranged(replace(record, **{part: entries}))  # type: ignore[arg-type]


def edited(record: Record, part: str, key: str, **fields: Any) -> Record:
    """The record with some fields of one entry changed."""
    entries = tuple(
        entry.model_copy(update=fields) if key_of(entry) == key else entry
        for entry in getattr(record, part)
    )
    return with_entries(record, part, entries)


def without(record: Record, part: str, key: str) -> Record:
    left = tuple(entry for entry in getattr(record, part) if key_of(entry) != key)
    return with_entries(record, part, left)


def outline(compared: Difference) -> list[tuple[str, str, str, str, list[str]]]:
    return [
        (one.kind, one.entry_kind, one.part, one.key, [field.field for field in one.fields])
        for one in compared.changes
    ]


def test_no_record_differs_from_itself(record: Record) -> None:
    assert difference(record, record) == Difference((), {})
    assert difference(record, record.active) == Difference((), {})
    again = arranged(replace(record, events=tuple(reversed(record.events))))
    assert difference(record, again) == Difference((), {})


@pytest.mark.parametrize("part", PARTS)
def test_each_kind_of_entry_is_added_revised_withdrawn_and_lost(record: Record, part: str) -> None:
    entry = next(entry for entry in getattr(record, part) if not entry.withdrawn)
    key, kind = key_of(entry), KIND_BY_PART[part]
    gone = without(record, part, key)
    assert outline(difference(gone, record)) == [("added", kind, part, key, [])]
    assert outline(difference(record, gone)) == [("vanished", kind, part, key, [])]
    taken_back = edited(record, part, key, withdrawn=WITHDRAWAL)
    assert outline(difference(record, taken_back)) == [("withdrawn", kind, part, key, [])]
    assert outline(difference(taken_back, record)) == [("revised", kind, part, key, ["withdrawn"])]
    assert difference(taken_back, gone).changes == ()
    assert difference(gone, taken_back).changes == ()
    (change,) = difference(
        record, edited(record, part, key, revisions=(*entry.revisions, REVISION))
    ).changes
    assert (change.kind, change.fields, change.revisions) == (ChangeKind.REVISED, (), (REVISION,))


def facts_of(record: Record) -> Iterator[tuple[str, Entry, str, int]]:
    for part in ("agreements", "events"):
        for entry in getattr(record, part):
            for name in KIND_BY_FACTS:
                if getattr(entry, name, ()):
                    yield part, entry, name, len(getattr(entry, name)) // 2


def test_each_kind_of_fact_is_added_revised_withdrawn_and_lost(record: Record) -> None:
    standing = replace(record.active, unabridged=None)
    seen = set()
    for part, entry, name, index in facts_of(standing):
        key, facts = key_of(entry), getattr(entry, name)
        less = edited(standing, part, key, **{name: (*facts[:index], *facts[index + 1 :])})
        (added,), (lost,) = difference(less, standing).changes, difference(standing, less).changes
        assert (added.kind, added.path, added.after) == ("added", (name, index), facts[index])
        assert (lost.kind, lost.path, lost.before) == ("vanished", (name, index), facts[index])
        assert added.owner is entry or added.owner == entry
        changed = facts[index].model_copy(update={"withdrawn": WITHDRAWAL})
        more = (*facts[:index], changed, *facts[index + 1 :])
        (withdrawn,) = difference(standing, edited(standing, part, key, **{name: more})).changes
        assert (withdrawn.kind, withdrawn.path) == ("withdrawn", (name, index))
        seen.add(withdrawn.entry_kind)
    assert seen == set(KIND_BY_FACTS.values())


def test_a_changed_fact_is_the_same_fact_among_others_of_its_subject() -> None:
    def promise(words: str, **more: Any) -> dict[str, Any]:
        plain = {"theme": "naval", "form": "pledged", "summary": words, "citations": [cite()]}
        return plain | more

    def of(*promises: dict[str, Any]) -> Record:
        signed = samples.event("signed", "2024-01-01", "signed")
        agreement = samples.agreement("FR", commitments=promises)
        return samples.record(signed, agreements=(agreement,))

    two = promise("Two patrol boats by the summer."), promise("Training for crews.")
    (change,) = difference(
        of(*two), of(two[1], promise("Four patrol boats by the summer."))
    ).changes
    assert (change.path, [one.field for one in change.fields]) == (("commitments", 1), ["summary"])
    named = promise("Two patrol boats by the summer.", id="boats")
    assert outline(difference(of(*two), of(named, two[1])))[0][4] == ["id"]
    (change,) = difference(of(named), of(promise("Quite different.", id="boats"))).changes
    assert (change.kind, change.name) == ("revised", "fr-2024/boats")
    other = promise("Two patrol boats by the summer.", id="other")
    kinds = [one.kind for one in difference(of(named), of(other)).changes]
    assert kinds == ["added", "vanished"]


def test_a_changed_source_or_day_of_looking_is_upkeep_unless_a_revision_tells_of_it() -> None:
    event = samples.event("told", "2024-01-01")
    both = (samples.source(), samples.source("other"))
    before = samples.record(event, sources=both, gaps=(samples.gap("lost"),))
    cited_anew = edited(before, "events", "told", citations=(schema.Citation(**cite("other")),))
    compared = difference(before, cited_anew)
    assert (compared.changes, compared.upkeep) == ((), {"events": ("told",)})
    looked = edited(before, "gaps", "lost", looked_on=(REVISION.on, REVISION.on))
    assert difference(before, looked).upkeep == {"gaps": ("lost",)}
    revised = edited(cited_anew, "events", "told", revisions=(REVISION,))
    assert difference(before, revised).upkeep == {}
    assert outline(difference(before, revised)) == [("revised", "event", "events", "told", [])]


def test_what_the_record_covers_is_compared_too(record: Record) -> None:
    edition = record.edition.model_copy(update={"checked": REVISION.on})
    (field,) = difference(record, replace(record, edition=edition)).edition
    assert (field.field, field.before, field.after) == (
        EntryField.CHECKED,
        record.edition.checked,
        REVISION.on,
    )


def test_a_part_of_a_field_is_named(record: Record) -> None:
    event = next(event for event in record.events if event.in_articles)
    assert event.in_articles
    words = event.in_articles.model_copy(update={"summary": "Otherwise."})
    (change,) = difference(record, edited(record, "events", event.id, in_articles=words)).changes
    (field,) = change.fields
    assert (field.field, field.part_of_field) == (EntryField.IN_ARTICLES, EntryField.SUMMARY)
    assert field.after == "Otherwise."


@settings(max_examples=40)
@given(st.data())
def test_known_edits_are_found_and_nothing_else(record: Record, data: st.DataObject) -> None:
    """Each entry is left alone, added, withdrawn, lost, or given a revision."""
    before = after = record
    expected: list[tuple[str, str, str, str, list[str]]] = []
    for part in PARTS:
        standing = [entry for entry in getattr(record, part) if not entry.withdrawn]
        chosen = data.draw(st.lists(st.sampled_from(standing), max_size=2, unique_by=key_of))
        for entry in chosen:
            key, kind = key_of(entry), data.draw(st.sampled_from(list(ChangeKind)))
            expected.append((kind, KIND_BY_PART[part], part, key, []))
            if kind is ChangeKind.ADDED:
                before = without(before, part, key)
            elif kind is ChangeKind.VANISHED:
                after = without(after, part, key)
            elif kind is ChangeKind.WITHDRAWN:
                after = edited(after, part, key, withdrawn=WITHDRAWAL)
            else:
                after = edited(after, part, key, revisions=(*entry.revisions, REVISION))
    compared = difference(before, after)
    assert sorted(outline(compared)) == sorted(expected)
    assert compared.upkeep == {}
    places = [PARTS.index(one.part) for one in compared.changes]
    assert places == sorted(places)


def test_names_of_changes_are_unique_and_do_not_hang_on_what_a_fact_says(record: Record) -> None:
    empty = Record(edition=record.edition)
    names = [(one.entry_kind, one.name) for one in difference(empty, record).changes]
    assert len(set(names)) == len(names) > 50
    agreement = record.agreements_by_id["gb-2024"]
    bare = edited(record, "agreements", "gb-2024", **dict.fromkeys(KIND_BY_FACTS, ()))
    changes = difference(bare, record).changes
    assert (
        len({(one.entry_kind, one.name) for one in changes})
        == len(changes)
        > len(agreement.clauses)
    )


def fields_of(model: type[BaseModel]) -> Iterator[str]:
    yield from model.model_fields


def test_every_field_has_words_or_is_upkeep() -> None:
    """A field that is added to a shape needs a label, or a change of it could not be told."""
    shapes: list[type[BaseModel]] = [
        schema.ArticleWording,
        schema.CountryNames,
        schema.Sequence,
        *(schema.Country, schema.Person, schema.Place, schema.Source, schema.Event),
        *(schema.Agreement, schema.Dispute, schema.Gap, schema.Document),
        *(schema.AgreementTitle, schema.Provision, schema.Commitment),
        schema.Edition,
        *(schema.Wording, schema.Term, schema.Consultation, schema.Effect),
    ]
    named = {name for shape in shapes for name in fields_of(shape)}
    untold = UPKEEP_FIELDS | set(KIND_BY_FACTS) | {"revisions"}
    assert named - untold == {field.value for field in EntryField}


def test_a_change_names_the_entry_that_it_stands_in(record: Record) -> None:
    (change,) = difference(record, without(record, "gaps", "me-why")).changes
    assert isinstance(change, Change)
    assert change.entry is change.owner is change.before
    assert change.entry_kind is EntryKind.GAP
