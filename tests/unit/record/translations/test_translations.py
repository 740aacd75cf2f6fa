"""A text in another language counts while the English that it translates says the same."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from app.database import store
from app.language import Language
from app.record import schema, validation, yaml_reader
from app.record.codelists import ClauseKind
from app.record.difference import difference
from app.record.record import PARTS, Record
from app.record.schema import key_of
from app.record.translations import Translation, fingerprint, reader, writer
from app.record.translations.coverage import coverage
from app.record.translations.texts import texts
from app.record.translations.translated import translated
from tests import samples
from tests.corpus import DATA
from tests.samples import event

UK = Language.UKRAINIAN
OPENED, SIGNED = "2023-10-19-fr-talks-opened", "fr-signed"


@pytest.fixture(scope="module")
def ukrainian(record: Record) -> Record:
    return translated(record, UK)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the corpus that a test can change."""
    shutil.copytree(DATA, tmp_path / "data")
    return tmp_path / "data"


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, old
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_texts_are_replaced_where_they_are_translated(ukrainian: Record, record: Record) -> None:
    event = ukrainian.events_by_id[OPENED]
    assert event.title == "Україна і Франція розпочинають переговори"
    assert ukrainian.edition.title.startswith("Маленький вигаданий запис")
    assert ukrainian.people_by_id["olena-vyshnevska"].offices[0].title == "Президент України"
    assert ukrainian.agreements_by_id["fr-2024"].commitments[1].unit == "млн тонн насіння"
    other = "2023-10-07-jp-talks-opened"
    assert ukrainian.events_by_id[other] == record.events_by_id[other]


def test_nothing_but_words_differs(ukrainian: Record, record: Record) -> None:
    titles = {
        clause.text
        for agreement in record.with_withdrawn.agreements
        for clause in agreement.clauses
        if isinstance(clause, schema.Wording) and clause.kind is ClauseKind.TITLE
    }
    plain = {text.words for text in texts(record.with_withdrawn)} | titles
    for part in PARTS:
        entries, others = getattr(record, part), getattr(ukrainian, part)
        if part in ("countries", "people"):
            # Their order is that of their names.
            entries, others = sorted(entries, key=key_of), sorted(others, key=key_of)
        for english, other in zip(entries, others, strict=True):
            left, right = english.model_dump(mode="json"), other.model_dump(mode="json")
            assert set(left) == set(right)
            assert left.get("id", left.get("code")) == right.get("id", right.get("code"))
            assert str(left.get("date")) == str(right.get("date"))
    assert ukrainian.untranslated <= plain


def test_countries_have_their_names_of_cldr_and_keep_the_english_ones(ukrainian: Record) -> None:
    france = ukrainian.countries_by_code["FR"]
    assert (france.name, france.said) == ("Франція", "Франція")
    assert "France" in france.aliases
    assert ukrainian.country_code("france") == ukrainian.country_code("Франція") == "FR"


def test_a_person_keeps_the_english_name_and_is_not_spelt_as_named(
    ukrainian: Record, record: Record
) -> None:
    english = record.people_by_id["olena-vyshnevska"]
    person = ukrainian.people_by_id["olena-vyshnevska"]
    assert person.name == "Олена Вишневська"
    assert english.name in person.aliases
    assert set(person.aliases) == {english.name, *english.aliases} - {person.name}


def test_an_agreement_bears_its_official_title_and_no_translated_one(
    ukrainian: Record, record: Record
) -> None:
    british, own = (one.agreements_by_id["gb-2024"] for one in (ukrainian, record))
    official = next(title for title in own.titles if title.language == UK)
    shown = next(clause for clause in british.clauses if clause.kind == "title")
    assert shown.text == official.text
    assert shown.citations == official.citations
    assert not any(text.field.endswith("titles.1.text") for text in texts(record))


def test_a_title_without_one_in_the_language_is_known_to_be_english(ukrainian: Record) -> None:
    by_title = {
        clause.text: {title.language for title in agreement.titles}
        for agreement in ukrainian.agreements
        for clause in agreement.clauses
        if clause.kind == "title" and isinstance(clause, schema.Wording)
    }
    assert set() in by_title.values()
    for title, languages in by_title.items():
        assert (title in ukrainian.untranslated) == (UK not in languages)


def test_what_was_withdrawn_is_translated_and_counts_no_more() -> None:
    why = "It was told twice."
    taken_back = event("fr-round", "2023-11-01", withdrawn={"on": "2026-11-01", "why": why})
    translation = Translation(
        "uk", "events", taken_back.id, "withdrawn.why", fingerprint(why), "Двічі.", "machine"
    )
    whole = samples.record(
        event("fr-signed", "2024-02-16"), taken_back, translations=(translation,)
    )
    ukrainian = translated(whole.active, UK)
    assert [entry.id for entry in ukrainian.events] == ["fr-signed"]
    withdrawal = ukrainian.with_withdrawn.events_by_id[taken_back.id].withdrawn
    assert withdrawal is not None
    assert withdrawal.why == "Двічі."


def test_a_translated_record_differs_in_nothing_from_the_english_one(
    ukrainian: Record, record: Record
) -> None:
    assert difference(record, ukrainian) == difference(record, record)


def test_what_is_missing_stays_english_and_is_known_to_be(ukrainian: Record) -> None:
    summary = ukrainian.events_by_id[SIGNED].summary
    assert summary in ukrainian.untranslated
    assert ukrainian.events_by_id[OPENED].title not in ukrainian.untranslated


def test_a_changed_english_text_makes_its_translation_stale(folder: Path) -> None:
    change(
        folder / "events" / "france.yaml",
        "title: Talks open with France",
        "title: Talks open",
    )
    record = validation.read_checked(folder)
    said = coverage(record, UK)
    assert [(one.entry, one.field, text and text.words) for one, text in said.stale] == [
        (OPENED, "title", "Talks open")
    ]
    assert translated(record, UK).events_by_id[OPENED].title == "Talks open"


def test_a_translation_is_found_again_where_its_text_has_moved(folder: Path) -> None:
    path = folder / "agreements" / "fr-2024.yaml"
    clause = "  - kind: extension\n"
    text = path.read_text(encoding="utf-8")
    assert text.count(clause) == 1
    added = (
        "  - kind: other\n    text: Something else.\n    citations:\n"
        "      - {source: text-fr, basis: stated}\n"
    )
    path.write_text(text.replace(clause, added + clause), encoding="utf-8")
    agreement = translated(validation.read_checked(folder), UK).agreements_by_id["fr-2024"]
    assert "Положення про продовження немає." in [
        getattr(clause, "text", None) for clause in agreement.clauses
    ]


def test_translations_are_no_part_of_the_revision_and_come_back_from_the_store(
    record: Record, tmp_path: Path
) -> None:
    assert record.translations
    bare = replace(record, translations=())
    assert store.revision(bare) == store.revision(record)
    path = tmp_path / "store.sqlite3"
    store.build(record, path)
    assert store.read(path).translations == record.translations


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("by: machine", "bye: machine", "bye"),
        ("of: ", "of: xyz", "of"),
        ("- id: olena-vyshnevska", "- id: Olena", "id"),
        ("texts:", "text:", "texts"),
    ],
)
def test_a_mistake_in_a_translation_is_named_with_its_file_and_line(
    folder: Path, old: str, new: str, message: str
) -> None:
    path = folder / "uk" / "people.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    errors = validation.report(folder).errors
    assert errors
    assert all(error.file == "uk/people.yaml" and error.line for error in errors)
    assert any(message in error.message for error in errors)


def test_a_stray_file_among_translations_is_named(folder: Path) -> None:
    (folder / "uk" / "peoples.yaml").write_text("[]\n", encoding="utf-8")
    [error] = validation.report(folder).errors
    assert error.file == "uk/peoples.yaml"


def test_what_is_written_is_read_again(record: Record, folder: Path) -> None:
    _, parsed = yaml_reader.read(folder)
    files = writer.contents(record, parsed, UK)
    shutil.rmtree(folder / "uk")
    assert set(writer.write(folder, UK, files)) == {f"uk/{name}" for name in files}
    assert writer.write(folder, UK, files) == []
    assert reader.read(folder, UK) == (record.translations, [])


def test_white_space_alone_makes_no_translation_stale() -> None:
    assert fingerprint("one  text\n folded") == fingerprint("one text folded")
    assert fingerprint("one text") != fingerprint("one test")


OFFICE, PAPER = "Office of the President", "The Daily Leaflet"


def published_by(key: str, publisher: str, kind: str, **more: object) -> schema.Source:
    return samples.source(key, publisher=publisher, kind=kind, **more)


SOURCES = (
    published_by("first", OFFICE, "official"),
    published_by("second", OFFICE, "agreement_text"),
    published_by("third", PAPER, "republication", republishes=OFFICE),
)


def test_a_publisher_named_once_is_named_so_wherever_it_stands() -> None:
    name = Translation(
        "uk", "sources", "first", "publisher", fingerprint(OFFICE), "Офіс Президента", "machine"
    )
    record = samples.record(sources=SOURCES, translations=(name,))
    first, second, third = translated(record, UK).sources
    assert {first.publisher, second.publisher, third.republishes} == {"Офіс Президента"}
    assert third.publisher == PAPER
    said = coverage(record, UK)
    assert [text.words for text, _ in said.translated if text.is_name] == [OFFICE]
    assert not [text for text in said.missing if text.is_name]
    assert said.stale == ()


def test_an_official_body_needs_a_name_and_a_newspaper_keeps_its_own() -> None:
    record = samples.record(sources=SOURCES)
    missing = [(text.entry, text.words) for text in coverage(record, UK).missing if text.is_name]
    assert missing == [("first", OFFICE)]
    untranslated = translated(record, UK).untranslated
    assert OFFICE in untranslated
    assert PAPER not in untranslated
