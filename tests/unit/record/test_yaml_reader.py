"""The record's text files: what is wrong with one is said with file, line and what is allowed."""

import os
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

import pytest

from app.record import edtf, field_messages, yaml_reader
from app.record.codelists import EventKind
from app.record.errors import DataError, FolderError, InvalidRecord
from app.record.schema import Consultation, Effect, Term, Wording
from app.record.schema.translations import TranslatedEntry
from tests.samples import write
from tests.sound_files import COUNTRIES, EVENTS, PACT, SOUND, altered

CLAUSES = [
    str(kind)
    for model in (Wording, Term, Consultation, Effect)
    for kind in get_args(model.model_fields["kind"].annotation)
]
ALLOWED_FILES = (
    "edition.yaml, countries.yaml, people.yaml, places.yaml, disputes.yaml, gaps.yaml, "
    "documents.yaml, sources/*.yaml, events/*.yaml, agreements/*.yaml"
)


def data_errors(folder: Path, changed: dict[str, str]) -> list[str]:
    """What is said of the sound files with some of them changed."""
    with pytest.raises(InvalidRecord) as bad:
        yaml_reader.read(write(folder, SOUND | changed))
    return [str(data_error) for data_error in bad.value.data_errors]


def test_sound_files_are_read(tmp_path: Path) -> None:
    record, parsed = yaml_reader.read(write(tmp_path, SOUND))
    assert parsed.data_errors == []
    assert [event.id for event in record.events] == ["first", "second"]
    assert record.events_by_id["first"].summary == "They open in Oslo."
    assert (record.people, record.gaps) == ((), ())
    assert str(parsed.at("events", "second", "x")) == "events/norway.yaml:13: x"
    assert str(parsed.at("agreements", "no-2024", "x")) == "agreements/no-2024.yaml:1: x"


def test_norway_is_no_falsehood(tmp_path: Path) -> None:
    record, _ = yaml_reader.read(write(tmp_path, SOUND))
    assert record.countries[0].code == "NO"
    assert record.events_by_id["first"].countries == ("NO",)
    assert record.agreements_by_id["no-2024"].country == "NO"


CASES = [
    (
        altered(EVENTS, "title: Talks open", "title: [Talks open"),
        [
            "events/norway.yaml:6: the bracket opened here is not closed, or a comma is missing "
            "in it"
        ],
    ),
    (
        altered(EVENTS, "  title: Talks open\n", ""),
        ["events/norway.yaml:2: first: title: is missing; the entry needs it"],
    ),
    (
        altered(EVENTS, "  title: Talks open", "  titel: Talks open"),
        [
            "events/norway.yaml:6: first: titel: there is no such field here; did you mean "
            '"title"?',
        ],
    ),
    (
        altered(PACT, "years: 10", "years: 10\n    colour: red"),
        [
            "agreements/no-2024.yaml:13: no-2024: clauses 2, colour: there is no such field here; "
            "there are citations, since, kind, years, text, revisions, withdrawn, accepted"
        ],
    ),
    (
        altered(COUNTRIES, "g7: none", "g7: maybe"),
        ['countries.yaml:4: NO: g7: "maybe" is not one of member, participant, none'],
    ),
    (
        altered(EVENTS, "kind: talks_opened", "kind: talk_opened"),
        [
            f'events/norway.yaml:4: first: kind: "talk_opened" is not one of {", ".join(EventKind)}'
            '; did you mean "talks_opened"?'
        ],
    ),
    (
        altered(EVENTS, '"2023-10-19"', '"19 October 2023"'),
        [
            'events/norway.yaml:3: first: date: "19 October 2023" is not a date; '
            f"allowed are {edtf.ALLOWED}"
        ],
    ),
    (
        altered(EVENTS, '"2023-10-19"', '"2023-02-30"'),
        [
            'events/norway.yaml:3: first: date: "2023-02-30" is no day of the calendar; '
            f"allowed are {edtf.ALLOWED}"
        ],
    ),
    (
        altered(EVENTS, '"2023-10-19"', "2023-02-30"),
        [
            'events/norway.yaml:3: first: date: "2023-02-30" is no day of the calendar; '
            f"allowed are {edtf.ALLOWED}"
        ],
    ),
    (
        altered(EVENTS, '"2023-10-19"', "2023"),
        [
            "events/norway.yaml:3: first: date: a date is a text in quotes, such as "
            '"2023-10-19"'
        ],
    ),
    (
        altered("edition.yaml", '"2024-12-31"', '"2024-12"'),
        ['edition.yaml:4: checked: "2024-12" is not one day, such as "2023-10-19"'],
    ),
    (
        altered(EVENTS, "- id: second", "- id: first"),
        [
            "events/norway.yaml:13: first stands already in line 2; take one out, or give one of "
            "the two another id"
        ],
    ),
    (
        {"events/other.yaml": SOUND[EVENTS].replace("id: second", "id: third")},
        [
            "events/other.yaml:2: first stands already in events/norway.yaml; take one out, or "
            "give one of the two another id"
        ],
    ),
    (
        altered(EVENTS, "- id: first", "- id: First_Talks"),
        [
            'events/norway.yaml:2: First_Talks: id: "First_Talks" is not written right; it takes '
            'lower-case letters, digits and single hyphens: "fr-2024"; is it "first-talks"?'
        ],
    ),
    (
        altered(EVENTS, "title: Talks open", "title: " + "Talks " * 40),
        ["events/norway.yaml:6: first: title: is longer than 110 characters (239); shorten it"],
    ),
    (
        altered(EVENTS, "title: Talks open", 'title: ""'),
        ["events/norway.yaml:6: first: title: is empty; write the text or take the line out"],
    ),
    (
        altered(EVENTS, "title: Talks open", "title: 2024"),
        ['events/norway.yaml:6: first: title: is no text; put it in quotes: "2024"'],
    ),
    (
        altered(EVENTS, "title: Talks open", "title: true"),
        ['events/norway.yaml:6: first: title: is no text; put it in quotes: "true"'],
    ),
    (
        altered(EVENTS, "title: Talks open", "title: null"),
        [
            "events/norway.yaml:6: first: title: is null; write a text, or take the line out if "
            "the field may be left out"
        ],
    ),
    (
        altered(EVENTS, "  expects: null\n", ""),
        [
            "events/norway.yaml:13: second: an announcement has expects: a date, or null where "
            "none is named"
        ],
    ),
    (
        altered(EVENTS, "    - {source: gazette, basis: stated}", "    []"),
        ["events/norway.yaml:11: first: citations: is empty; at least one entry is needed"],
    ),
    (
        altered(EVENTS, "      section: p. 2", '      paragraph: "2"'),
        [
            'events/norway.yaml:23: second: citations 1, paragraph: "2" is not a whole number '
            "from 1, without quotes"
        ],
    ),
    (
        altered(EVENTS, "      implied_from: The one and the other.\n", ""),
        [
            "events/norway.yaml:22: second: citations 1: implied_from goes with basis: implied, "
            "and every implied fact has it"
        ],
    ),
    (
        altered(EVENTS, "countries: [NO]", "countries: NO"),
        [
            'events/norway.yaml:5: first: countries: "NO" is not a list; write [ ] around it, or '
            '"- " before each entry'
        ],
    ),
    (
        altered(PACT, "name: Agreement", "counted: no\nname: Agreement"),
        ['agreements/no-2024.yaml:3: no-2024: counted: "no" is not true or false'],
    ),
    (
        altered(PACT, "  - kind: text\n    text: It", "  - text: It").keys()
        and altered(PACT, "  - kind: text\n", "  - since: second\n    kind: poem\n")
        | {},
        [
            'agreements/no-2024.yaml:7: no-2024: clauses 1, kind: "poem" is not one of '
            + ", ".join(CLAUSES),
            "agreements/no-2024.yaml:11: no-2024: clauses 1, since: stands already in line 6; keep "
            "one of the two",
        ],
    ),
    (
        altered(PACT, "  - kind: text\n    text:", "  - text:"),
        [
            "agreements/no-2024.yaml:6: no-2024: clauses 1, kind: is missing; it says what the "
            "entry is, one of title, term, extension, termination, consultation, mutual_help, "
            "effect, legal_form, ratification, nato, languages, occasion, character, text, "
            "other, later"
        ],
    ),
    (
        altered(PACT, "{source: gazette, basis: stated}", "{source: gazette, basis: rumour}"),
        [
            'agreements/no-2024.yaml:9: no-2024: clauses 1, citations 1, basis: "rumour" is not '
            "one of stated, implied, headline"
        ],
    ),
    (
        altered(PACT, "years: 10", "years: 0"),
        [
            'agreements/no-2024.yaml:12: no-2024: clauses 2, years: "0" is not a whole number '
            "from 1, without quotes"
        ],
    ),
    (
        altered(PACT, "years: 10", "years: 1e300"),
        [
            "agreements/no-2024.yaml:12: no-2024: clauses 2, years: 1e300 is too large a number; "
            "check its zeros"
        ],
    ),
    (
        altered(PACT, "years: 10", "years:"),
        [
            "agreements/no-2024.yaml:12: no-2024: clauses 2, years: is empty; fill it in, write "
            "null where there is none, or take the line out"
        ],
    ),
    (
        altered("sources/press.yaml", "url: https://example.org/", "url:"),
        [
            "sources/press.yaml:5: gazette: url: is empty; fill it in, write null where there is "
            "none, or take the line out"
        ],
    ),
    (
        altered("sources/press.yaml", "url: https://example.org/", "url: example.org"),
        [
            'sources/press.yaml:5: gazette: url: "example.org" is not written right; it takes an '
            "address that begins with https:// and has no spaces"
        ],
    ),
    (
        {PACT: ""},
        [
            'agreements/no-2024.yaml:1: is empty; write its fields, each "name: value" on a line '
            "of its own"
        ],
    ),
    (
        {"edition.yaml": "# soon\n"},
        ['edition.yaml:1: is empty; write its fields, each "name: value" on a line of its own'],
    ),
    (
        {COUNTRIES: "code: NO\nname: Norway\n"},
        ['countries.yaml:1: is not a list; each entry begins with "- "'],
    ),
    ({COUNTRIES: "just words"}, ['countries.yaml:1: is not a list; each entry begins with "- "']),
    (
        {COUNTRIES: "- NO\n"},
        ['countries.yaml:1: "NO" is no set of fields; write "name: value" on each line'],
    ),
    (
        {"events/norway.yml": ""},
        [
            "events/norway.yml: is no file of the record; here each name ends in .yaml; rename it "
            "to norway.yaml"
        ],
    ),
    (
        {"events/notes.txt": ""},
        ["events/notes.txt: is no file of the record; here each name ends in .yaml"],
    ),
    ({"gaps.yml": ""}, ["gaps.yml: has the wrong ending; rename it to gaps.yaml"]),
    ({"notes.yaml": "a: 1"}, [f"notes.yaml: is no file of the record; there are {ALLOWED_FILES}"]),
    (
        altered(EVENTS, "  kind: talks_opened", "  kind: talks_opened\n  kind: signed"),
        ["events/norway.yaml:5: first: kind: stands already in line 4; keep one of the two"],
    ),
    (
        altered(EVENTS, "  kind: talks", "\tkind: talks"),
        ["events/norway.yaml:4: has a tab in its indentation; use spaces"],
    ),
    (
        altered(EVENTS, "    in Oslo.\n", "    in Oslo.\n    people:\n      - {person: x}\n"),
        [
            'events/norway.yaml:10: first: summary: "people:" has become part of the text that '
            'begins in line 7; indent it like the field above, or reword "people"'
        ],
    ),
    (
        altered(EVENTS, "summary: >-", "summary: |-"),
        [
            "events/norway.yaml:7: first: summary: holds a line end; a text is one paragraph, "
            'which ">-" folds into one line'
        ],
    ),
    (
        altered(EVENTS, "title: Talks open", 'title: "Talks\\nopen"'),
        [
            "events/norway.yaml:6: first: title: holds a line end; a text is one paragraph, "
            'which ">-" folds into one line'
        ],
    ),
    (
        altered(EVENTS, "title: Talks open", 'title: "Talks\\0 open"'),
        [
            "events/norway.yaml:6: first: title: holds U+0000 NUL, which no page can show; take "
            "it out"
        ],
    ),
    (
        altered(EVENTS, "title: Talks open", 'title: "\\u200b"'),
        [
            "events/norway.yaml:6: first: title: holds U+200B ZERO WIDTH SPACE, which no page can "
            "show; take it out"
        ],
    ),
    (
        altered(EVENTS, "title: Talks open", "title: Talks \u202e open"),
        [
            "events/norway.yaml:6: holds U+202E RIGHT-TO-LEFT OVERRIDE, which no page can show; "
            "take it out"
        ],
    ),
    (
        altered(EVENTS, "title: Talks open", "title: \u3164"),
        [
            "events/norway.yaml:6: first: title: holds nothing that can be seen; write the text or "
            "take the line out"
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("changed", "said"), CASES)
def test_a_fault_is_said_with_file_line_field_and_what_is_allowed(
    tmp_path: Path, changed: dict[str, str], said: list[str]
) -> None:
    assert data_errors(tmp_path, changed) == said


@pytest.mark.parametrize(
    ("amount", "message"),
    [
        *((text, "is not a number above nought") for text in ("-5", "0", "true", '"5"', "ten")),
        *((text, "is not a number above nought") for text in ("12_000", "1.2.3")),
        *((text, "is too large a number") for text in (".inf", "-.inf", ".nan", "1e300")),
        *((text, None) for text in ("5", "0.25", "1e9", "1000000000000")),
    ],
)
def test_an_amount_is_a_number_above_nought(
    tmp_path: Path, amount: str, message: str | None
) -> None:
    commitment = (
        "commitments:\n  - {theme: military, summary: Help, form: pledged, qualifier: exactly, "
        f"unit: ships, amount: {amount}, citations: [{{source: gazette, basis: stated}}]}}\n"
    )
    changed = {PACT: SOUND[PACT] + commitment}
    if message is None:
        yaml_reader.read(write(tmp_path, SOUND | changed))
        return
    (text,) = data_errors(tmp_path, changed)
    assert text.startswith(f"{PACT}:17: no-2024: commitments 1, amount: ")
    assert message in text


def test_errors_of_several_files_are_all_said(tmp_path: Path) -> None:
    changed = altered(COUNTRIES, "g7: none", "g7: maybe") | altered(EVENTS, "kind: ", "sort: ")
    said = data_errors(tmp_path, {**changed, "sources/press.yaml": "- ["})
    assert [one.split(": ")[0] for one in said] == [
        "countries.yaml:4",
        "events/norway.yaml:2",
        "events/norway.yaml:4",
        "sources/press.yaml:1",
    ]


def test_several_errors_of_one_entry_are_all_said(tmp_path: Path) -> None:
    text = SOUND[EVENTS]
    for old, new in (("2023-10-19", "soon"), ("talks_opened", "party"), ("[NO]", "NO")):
        text = text.replace(old, new, 1)
    text = text.replace("title: Talks open", "title:\n  title: Twice")
    lines = [one.split(":")[1] for one in data_errors(tmp_path, {EVENTS: text})]
    assert lines == ["3", "4", "5", "6", "7"]


def test_an_entry_that_is_no_yaml_hides_no_other_entry(tmp_path: Path) -> None:
    text = SOUND[EVENTS].replace("title: Talks open", "title: [Talks open")
    text = text.replace("kind: signing_announced", "kind: party")
    assert [one.split(": ")[0] for one in data_errors(tmp_path, {EVENTS: text})] == [
        "events/norway.yaml:6",
        "events/norway.yaml:15",
    ]
    parsed = yaml_reader.read_all(tmp_path)
    assert parsed.unread["events"] >= {"first", "second"}
    assert "events" in parsed.incomplete
    assert parsed.record() is not None


@pytest.mark.parametrize("name", ["edition.yaml", "countries.yaml", "people.yaml"])
def test_a_missing_file_is_named(tmp_path: Path, name: str) -> None:
    write(tmp_path, {key: text for key, text in SOUND.items() if key != name})
    with pytest.raises(InvalidRecord) as bad:
        yaml_reader.read(tmp_path)
    assert str(bad.value) == f"{name}: is missing; the record needs it"


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(FolderError, match=f"^{tmp_path}/nowhere: there is no such folder; name"):
        yaml_reader.read(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("content", "line", "message"),
    [
        (b"\xff\xfea", 1, "not UTF-8 (byte 0xFF); save the file as UTF-8"),
        (b"# a\r\n- name: \xe9\n", 2, "not UTF-8 (byte 0xE9); save the file as UTF-8"),
        (b"# a\n# b\x00b\n", 2, "U+0000 NUL, which no page can show; take it out"),
        (b"# a\n# b\n\x1b", 3, "U+001B ESCAPE, which no page can show; take it out"),
        ("# a\n\n# \ufdd0".encode(), 3, "U+FDD0 A CHARACTER WITHOUT A NAME, which"),
        ("# a\n#\ufffd".encode(), 2, "U+FFFD REPLACEMENT CHARACTER, which"),
    ],
)
def test_a_bad_character_has_a_line_and_a_name(
    tmp_path: Path, content: bytes, line: int, message: str
) -> None:
    write(tmp_path, SOUND)
    (tmp_path / "people.yaml").write_bytes(content)
    with pytest.raises(InvalidRecord) as bad:
        yaml_reader.read(tmp_path)
    (data_error,) = bad.value.data_errors
    assert (data_error.file, data_error.line) == ("people.yaml", line)
    assert message in data_error.message


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_line_ends_of_other_systems_and_a_byte_order_mark_do_not_count(
    tmp_path: Path, ends: str
) -> None:
    write(tmp_path, SOUND)
    content = SOUND[EVENTS].replace("\n", ends).encode()
    (tmp_path / EVENTS).write_bytes(b"\xef\xbb\xbf" + content)
    record, parsed = yaml_reader.read(tmp_path)
    assert record.events_by_id["first"].summary == "They open in Oslo."
    assert str(parsed.at("events", "second", "x")) == "events/norway.yaml:13: x"


def test_a_folder_in_the_place_of_a_file_is_named(tmp_path: Path) -> None:
    write(tmp_path, SOUND)
    (tmp_path / "events" / "extra.yaml").mkdir()
    with pytest.raises(InvalidRecord, match=r"^events/extra\.yaml: cannot be read: is a dir"):
        yaml_reader.read(tmp_path)


def test_a_file_beyond_the_bound_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    large = SOUND[EVENTS] + "#" * 500_000
    assert data_errors(tmp_path, {EVENTS: large}) == [
        "events/norway.yaml: is larger than 500,000 bytes; divide it into several files"
    ]


@pytest.mark.parametrize(
    "name",
    [
        *(".norway.yaml.swp", ".#norway.yaml", "#norway.yaml#", "norway.yaml~", "norway.yaml.bak"),
        *(".DS_Store", "norway.yaml.orig", "~$norway.yaml", ".norway.yaml"),
    ],
)
def test_what_an_editor_leaves_is_passed_over(tmp_path: Path, name: str) -> None:
    write(tmp_path, SOUND | {name: "- [", f"events/{name}": "- ["})
    assert len(yaml_reader.read(tmp_path)[0].events) == 2


def refuse(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Let the system refuse to list a folder, as it does for anybody but its owner."""
    listdir = os.listdir

    def refusing(path: Path) -> list[str]:
        if Path(path).name == name:
            raise PermissionError(13, "Permission denied")
        return listdir(path)

    monkeypatch.setattr(os, "listdir", refusing)


def test_a_folder_that_cannot_be_entered_is_one_message(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse(monkeypatch, "events")
    write(tmp_path, SOUND)
    parsed = yaml_reader.read_all(tmp_path)
    assert parsed.data_errors == [DataError("events", 0, "cannot be entered: permission denied")]
    assert "events" in parsed.unlisted


def test_a_record_that_cannot_be_entered_is_one_message(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse(monkeypatch, tmp_path.name)
    write(tmp_path, SOUND)
    with pytest.raises(FolderError, match="cannot be entered: permission denied"):
        yaml_reader.read_all(tmp_path)


def bombs() -> dict[str, str]:
    """Texts that keep a careless reader busy, or exhaust its stack."""
    keys = "abcdefghi"
    rows = [f"{key}: &{key} [*{last},*{last},*{last}]" for last, key in pairwise(keys)]
    return {
        "aliases": "\n".join(["a: &a [x,x,x]", *rows]),
        "itself": "- &a [*a]\n",
        "brackets": "- " + "[" * 2000,
        "entries": "- " * 2000,
    }


@pytest.mark.slow
@pytest.mark.parametrize("line", ["- [\n", "- a: \0\n", "-\n", "- a: 1\n", "- a: *b\n"])
def test_a_file_of_nothing_but_errors_is_told_of_in_short(tmp_path: Path, line: str) -> None:
    said = data_errors(tmp_path, {EVENTS: line * (499_000 // len(line))})
    assert len(said) < 1000
    assert any("holds more than 50,000 values" in one or "more errors than" in one for one in said)


def test_an_entry_that_fails_often_ends_the_reading_of_its_file(tmp_path: Path) -> None:
    said = data_errors(tmp_path, {COUNTRIES: "- {code: no}\n" * 200})
    assert said[0] == f"{COUNTRIES}: has more errors than these; mend them first"
    assert 100 < len(said) < 120


@pytest.mark.parametrize("name", bombs())
def test_a_bomb_is_one_plain_message(tmp_path: Path, name: str) -> None:
    (message,) = data_errors(tmp_path, {EVENTS: bombs()[name]})
    assert message.startswith(f"{EVENTS}:1: ")


def test_field_names_are_those_of_every_model() -> None:
    names = yaml_reader.field_names()
    assert {"people", "on_behalf_of", "deadline_hours", "sha256", "implied_from"} <= names


def values_of(schema: Any) -> set[str]:
    """The patterns of a JSON schema."""
    if isinstance(schema, dict):
        own = {schema["pattern"]} if isinstance(schema.get("pattern"), str) else set()
        return own.union(*(values_of(value) for value in schema.values()))
    if isinstance(schema, list):
        return set().union(*(values_of(value) for value in schema))
    return set()


def test_every_pattern_of_the_schema_is_explained_in_words() -> None:
    models = [model for _, model in (yaml_reader.SINGLE | yaml_reader.LISTS).values()]
    models += [model for _, model, _ in yaml_reader.FOLDERS.values()]
    models.append(TranslatedEntry)
    patterns = set().union(*(values_of(model.model_json_schema()) for model in models))
    assert patterns
    assert patterns == set(field_messages.PATTERNS)


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    folder = write(tmp_path, SOUND)
    os.mkfifo(folder / "events/pipe.yaml")
    with pytest.raises(InvalidRecord, match=r"events/pipe\.yaml: cannot be read: it is no regular"):
        yaml_reader.read(folder)


@pytest.mark.parametrize("harm", ["\x1b[31m", "\n::error::x", "\r"])
def test_what_a_message_quotes_is_shown_and_not_obeyed(tmp_path: Path, harm: str) -> None:
    escaped = harm.encode("unicode_escape").decode()
    field = {EVENTS: SOUND[EVENTS] + f'  "k{escaped}": x\n'}
    folder = write(tmp_path, SOUND | field)
    (folder / f"events/a{harm}.yaml").write_text("- x\n")
    with pytest.raises(InvalidRecord) as bad:
        yaml_reader.read(folder)
    assert all(str(error).isprintable() for error in bad.value.data_errors)
    assert harm not in str(bad.value)
    assert escaped in str(bad.value)
