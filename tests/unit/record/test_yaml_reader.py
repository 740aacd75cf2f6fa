"""The record's text files: what is wrong with one is said with file, line and what is allowed."""

from pathlib import Path

import pytest

from app.record import edtf, yaml_reader
from app.record.errors import InvalidRecord
from tests.samples import write

SOUND = {
    "edition.yaml": """\
title: Sample
begins: "2023-07-12"
summit: "2024-06-13"
checked: "2024-12-31"
""",
    "countries.yaml": """\
- code: NO
  slug: norway
  name: Norway
  g7: none
""",
    "people.yaml": """\
# Nobody yet.
""",
    "sources/press.yaml": """\
- id: gazette
  collection: record
  publisher: Gazette
  title: Made up
  url: https://example.org/
  published: "2024-01-01"
  published_basis: printed
  language: en
  kind: press
""",
    "events/norway.yaml": """\
# Events that concern Norway.
- id: first
  date: "2023-10-19"
  kind: talks_opened
  countries: [NO]
  title: Talks open
  summary: >-
    They open
    in Oslo.
  recorded: "2024-12-31"
  citations:
    - {source: gazette, basis: stated}
- id: second
  date: "2024-01"
  kind: signing_announced
  countries: [NO]
  title: A signing is near
  summary: No day is named.
  expects: null
  recorded: "2024-12-31"
  citations:
    - source: gazette
      section: p. 2
      basis: implied
      implied_from: The one and the other.
  agreement: no-2024
""",
    "agreements/no-2024.yaml": """\
id: no-2024
country: NO
name: Agreement with Norway
recorded: "2024-12-31"
clauses:
  - kind: text
    text: It can be read.
    citations:
      - {source: gazette, basis: stated}
    since: second
  - kind: term
    years: 10
    citations:
      - {source: gazette, basis: stated}
    since: second
""",
}
EVENTS, COUNTRIES, PACT = "events/norway.yaml", "countries.yaml", "agreements/no-2024.yaml"
ALLOWED_FILES = (
    "edition.yaml, countries.yaml, people.yaml, disputes.yaml, gaps.yaml, documents.yaml, "
    "sources/*.yaml, events/*.yaml, agreements/*.yaml"
)


def data_errors(folder: Path, changed: dict[str, str]) -> list[str]:
    """What is said of the sound files with some of them changed."""
    with pytest.raises(InvalidRecord) as bad:
        yaml_reader.read(write(folder, SOUND | changed))
    return [str(data_error) for data_error in bad.value.data_errors]


def altered(name: str, old: str, new: str) -> dict[str, str]:
    """One file with one place changed."""
    assert SOUND[name].count(old) >= 1
    return {name: SOUND[name].replace(old, new, 1)}


def test_sound_files_are_read(tmp_path: Path) -> None:
    record, reading = yaml_reader.read(write(tmp_path, SOUND))
    assert reading.data_errors == []
    assert [event.id for event in record.events] == ["first", "second"]
    assert record.events_by_id["first"].summary == "They open in Oslo."
    assert (record.people, record.gaps) == ((), ())
    assert str(reading.at("events", "second", "x")) == "events/norway.yaml:13: x"
    assert str(reading.at("agreements", "no-2024", "x")) == "agreements/no-2024.yaml:1: x"


def test_norway_is_no_falsehood(tmp_path: Path) -> None:
    record, _ = yaml_reader.read(write(tmp_path, SOUND))
    assert record.countries[0].code == "NO"
    assert record.events_by_id["first"].countries == ("NO",)
    assert record.agreements_by_id["no-2024"].country == "NO"


CASES = [
    (
        altered(EVENTS, "title: Talks open", "title: [Talks open"),
        ["events/norway.yaml:7: is not YAML: found character '>' that cannot start any token"],
    ),
    (
        altered(EVENTS, "  title: Talks open\n", ""),
        ["events/norway.yaml:2: first: title: is missing"],
    ),
    (
        altered(EVENTS, "  title: Talks open", "  titel: Talks open"),
        [
            "events/norway.yaml:2: first: title: is missing",
            "events/norway.yaml:6: first: titel: there is no such field; check its spelling",
        ],
    ),
    (
        altered(COUNTRIES, "g7: none", "g7: maybe"),
        ["countries.yaml:4: NO: g7: 'maybe' is not one of 'member', 'participant' or 'none'"],
    ),
    (
        altered(EVENTS, '"2023-10-19"', '"19 October 2023"'),
        [
            'events/norway.yaml:3: first: date: "19 October 2023" is not a date of the forms '
            f"allowed: {edtf.ALLOWED}"
        ],
    ),
    (
        altered(EVENTS, '"2023-10-19"', '"2023-02-30"'),
        [
            'events/norway.yaml:3: first: date: "2023-02-30" is no date of the calendar in EDTF; '
            f"allowed are {edtf.ALLOWED}"
        ],
    ),
    (
        altered(EVENTS, '"2023-10-19"', "2023-10-19"),
        [
            "events/norway.yaml:3: first: date: a date is a text in quotes, such as "
            '"2023-10-19"'
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
        ["events/norway.yaml:13: 'first' stands already in events/norway.yaml, line 2"],
    ),
    (
        {"events/other.yaml": SOUND[EVENTS].replace("id: second", "id: third")},
        ["events/other.yaml:2: 'first' stands already in events/norway.yaml, line 2"],
    ),
    (
        altered(EVENTS, "- id: first", "- id: First_Talks"),
        [
            "events/norway.yaml:2: First_Talks: id: 'First_Talks' does not fit the pattern "
            "^[a-z0-9]+(-[a-z0-9]+)*$"
        ],
    ),
    (
        altered(EVENTS, "  expects: null\n", ""),
        [
            "events/norway.yaml:13: second: entry: an announcement has expects: a date, or null "
            "where none is named"
        ],
    ),
    (
        altered(EVENTS, "    - {source: gazette, basis: stated}", "    []"),
        ["events/norway.yaml:11: first: citations: is empty; at least one entry is needed"],
    ),
    (
        altered(EVENTS, "      section: p. 2", '      paragraph: "2"'),
        [
            "events/norway.yaml:23: second: citations.0.paragraph: input should be a valid integer "
            "(given: '2')"
        ],
    ),
    (
        altered(EVENTS, "      implied_from: The one and the other.\n", ""),
        [
            "events/norway.yaml:22: second: citations.0: implied_from goes with basis: implied, "
            "and every implied fact has it"
        ],
    ),
    (
        altered(EVENTS, "countries: [NO]", "countries: NO"),
        ["events/norway.yaml:5: first: countries: input should be a valid tuple (given: 'NO')"],
    ),
    (
        altered(PACT, "name: Agreement", "counted: no\nname: Agreement"),
        [
            "agreements/no-2024.yaml:3: no-2024: counted: input should be a valid boolean "
            "(given: 'no')"
        ],
    ),
    (
        altered(PACT, "  - kind: text", "  - kind: poem"),
        [
            "agreements/no-2024.yaml:6: no-2024: clauses.0: kind: 'poem' is not one of 'title', "
            "'extension', 'termination', 'mutual_help', 'legal_form', 'ratification', 'nato', "
            "'languages', 'occasion', 'character', 'text', 'other', 'later', 'term', "
            "'consultation', 'effect'"
        ],
    ),
    (
        altered(PACT, "{source: gazette, basis: stated}", "{source: gazette, basis: rumour}"),
        [
            "agreements/no-2024.yaml:9: no-2024: clauses.0.text.citations.0.basis: 'rumour' is not "
            "one of 'stated', 'implied' or 'headline'"
        ],
    ),
    (
        altered(PACT, "years: 10", "years: 0"),
        [
            "agreements/no-2024.yaml:12: no-2024: clauses.1.term.years: input should be greater "
            "than or equal to 1 (given: 0)"
        ],
    ),
    ({PACT: ""}, ["agreements/no-2024.yaml:1: entry: is not a set of fields (name: value)"]),
    ({"edition.yaml": "# soon\n"}, ["edition.yaml:1: entry: is not a set of fields (name: value)"]),
    (
        {COUNTRIES: "code: NO\nname: Norway\n"},
        ['countries.yaml:1: is not a list; each entry begins with "- "'],
    ),
    ({COUNTRIES: "just words"}, ['countries.yaml:1: is not a list; each entry begins with "- "']),
    ({COUNTRIES: "- NO\n"}, ["countries.yaml:1: entry: is not a set of fields (name: value)"]),
    (
        {"events/norway.yml": ""},
        [f"events/norway.yml: is no file of the record: {ALLOWED_FILES}"],
    ),
    (
        {"notes.yaml": "a: 1"},
        [f"notes.yaml: is no file of the record: {ALLOWED_FILES}"],
    ),
    (
        altered(EVENTS, "  kind: talks_opened", "  kind: talks_opened\n  kind: signed"),
        ["events/norway.yaml:5: is not YAML: found duplicate key \"kind\" with value \"signed\" "
         "(original value: \"talks_opened\")"],
    ),
    (
        altered(EVENTS, '"2023-10-19"', "2023-02-30"),
        [
            "events/norway.yaml:3: first: date: a date is a text in quotes, such as "
            '"2023-10-19"'
        ],
    ),
    (
        altered(EVENTS, "  kind: talks", "\tkind: talks"),
        ["events/norway.yaml:4: is not YAML: found character '\\t' that cannot start any token"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("changed", "said"), CASES)
def test_a_fault_is_said_with_file_line_field_and_what_is_allowed(
    tmp_path: Path, changed: dict[str, str], said: list[str]
) -> None:
    assert data_errors(tmp_path, changed) == said


@pytest.mark.parametrize(
    ("amount", "refused"),
    [
        *((text, True) for text in ("-5", "0", ".inf", "-.inf", ".nan", "true", '"5"', "ten")),
        *((text, False) for text in ("5", "0.25", "1e9", "12_000")),
    ],
)
def test_an_amount_is_a_number_above_nought(tmp_path: Path, amount: str, refused: bool) -> None:
    commitment = (
        "commitments:\n  - {theme: military, summary: Help, form: pledged, qualifier: exactly, "
        f"unit: ships, amount: {amount}, citations: [{{source: gazette, basis: stated}}]}}\n"
    )
    write(tmp_path, SOUND | {PACT: SOUND[PACT] + commitment})
    if not refused:
        yaml_reader.read(tmp_path)
        return
    with pytest.raises(InvalidRecord) as bad:
        yaml_reader.read(tmp_path)
    (data_error,) = bad.value.data_errors
    assert (data_error.file, data_error.line) == (PACT, 17)
    assert "commitments.0.amount: input should be" in data_error.message


def test_faults_of_several_files_are_all_said(tmp_path: Path) -> None:
    changed = altered(COUNTRIES, "g7: none", "g7: maybe") | altered(EVENTS, "kind: ", "sort: ")
    said = data_errors(tmp_path, {**changed, "sources/press.yaml": "- ["})
    assert [one.split(": ")[0] for one in said] == [
        "countries.yaml:4",
        "events/norway.yaml:2",
        "events/norway.yaml:4",
        "sources/press.yaml:1",
    ]


@pytest.mark.parametrize("name", ["edition.yaml", "countries.yaml", "people.yaml"])
def test_a_missing_file_is_named(tmp_path: Path, name: str) -> None:
    write(tmp_path, {key: text for key, text in SOUND.items() if key != name})
    with pytest.raises(InvalidRecord) as bad:
        yaml_reader.read(tmp_path)
    assert str(bad.value) == f"{name}: is missing; the record needs it"


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(InvalidRecord) as bad:
        yaml_reader.read(tmp_path / "nowhere")
    assert str(bad.value) == f"{tmp_path}/nowhere: there is no such folder; it holds the record"


@pytest.mark.parametrize("content", [b"\xff\xfea", b"- name: \xe9\n", b"- name: a\x00b\n"])
def test_a_file_that_is_no_text_is_named(tmp_path: Path, content: bytes) -> None:
    write(tmp_path, SOUND)
    (tmp_path / COUNTRIES).write_bytes(content)
    with pytest.raises(InvalidRecord) as bad:
        yaml_reader.read(tmp_path)
    (data_error,) = bad.value.data_errors
    assert data_error.file == COUNTRIES
    assert data_error.message.startswith("cannot be read: ")


def test_a_folder_in_the_place_of_a_file_is_named(tmp_path: Path) -> None:
    write(tmp_path, SOUND)
    (tmp_path / "events" / "extra.yaml").mkdir()
    with pytest.raises(InvalidRecord, match=r"events/extra\.yaml: cannot be read: "):
        yaml_reader.read(tmp_path)
