"""What keepers mistype most: each mistake is one message, at its line, that says what to do."""

from dataclasses import dataclass
from pathlib import Path
from shutil import copytree

import pytest

from app.record import validation
from tests.corpus import DATA


@dataclass(frozen=True)
class Mistake:
    """A text of a file of the corpus, what it is mistyped as, and what is said where."""

    file: str
    right: str
    wrong: str
    at: str
    says: str


HR = "events/croatia.yaml"
GB = "agreements/gb-2024.yaml"
MISTAKES = {
    "a word in the wrong kind": Mistake(
        HR,
        "kind: joined_declaration",
        "kind: join_declaration",
        "    kind:",
        'did you mean "joined_declaration"?',
    ),
    "a field's name mistyped": Mistake(
        HR, "title: Croatia joins", "titel: Croatia joins", "titel:", 'did you mean "title"?'
    ),
    "a source's id mistyped": Mistake(
        HR,
        "source: undated-notice",
        "source: undated-notise",
        "undated-notise",
        'did you mean "undated-notice"?',
    ),
    "a person who is not there": Mistake(
        HR,
        "person: olena-vyshnevska",
        "person: olena-vishnevska",
        "vishnevska",
        'did you mean "olena-vyshnevska"?',
    ),
    "a date as it is spoken": Mistake(
        HR, 'date: "2024-10-09"', "date: 9 October 2024", "9 October", 'a day "2023-10-19"'
    ),
    "a date of no calendar": Mistake(
        HR, 'date: "2024-10-09"', 'date: "2024-02-30"', "2024-02-30", "is no day of the calendar"
    ),
    "a colon in a title": Mistake(
        HR,
        "title: Croatia joins the declaration",
        "title: Croatia: it joins the declaration",
        "Croatia: it joins",
        "put the whole text in quotes",
    ),
    "an apostrophe that opens a quote": Mistake(
        HR,
        "title: Croatia joins the declaration",
        "title: 'Croatia joins the declaration",
        "'Croatia joins",
        "the quote opened here is not closed",
    ),
    "a quoted word that begins a title": Mistake(
        HR,
        "title: Croatia joins the declaration",
        'title: "Croatia" joins the declaration',
        '"Croatia" joins',
        "2023-07-20-hr-joined-declaration: has words behind the closing quote; put the whole text",
    ),
    "an apostrophe in single quotes": Mistake(
        HR,
        "title: Croatia joins the declaration",
        "title: 'Croatia's way into the declaration'",
        "Croatia's way",
        "inside single quotes write each ' twice",
    ),
    "a quote that another field closes": Mistake(
        HR,
        "title: Croatia joins the declaration",
        'title: "Croatia joins the declaration',
        '"Croatia joins',
        "the quote opened here is closed only in line 9",
    ),
    "a number with a hash in a title": Mistake(
        HR,
        "title: Croatia joins the declaration",
        "title: Croatia joins group #1",
        "group #1",
        'title: ends at the "#", where a comment begins; put the whole text in quotes',
    ),
    "a hash in the last line of a title": Mistake(
        HR,
        "title: Croatia joins the declaration",
        "title: Croatia joins\n    the declaration # for good",
        "# for good",
        "put the whole text in quotes",
    ),
    "no blank behind a colon": Mistake(
        HR,
        "title: Croatia joins the declaration",
        "title:Croatia joins the declaration",
        "title:Croatia",
        "with a blank behind the colon",
    ),
    "a Cyrillic letter in an id": Mistake(
        HR,
        "source: undated-notice",
        "source: und\u0430ted-notice",
        "ted-notice",
        'holds U+0430 CYRILLIC SMALL LETTER A; write all of it in Latin letters: "undated-notice"',
    ),
    "a Cyrillic letter in a kind": Mistake(
        HR,
        "kind: joined_declaration",
        "kind: j\u043eined_declaration",
        "ined_declaration",
        'write all of it in Latin letters: "joined_declaration"',
    ),
    "a place in Cyrillic": Mistake(
        HR,
        "place: dubrovnik",
        "place: \u0434\u0443\u0431\u0440\u043e\u0432\u043d\u0438\u043a",
        "place:",
        'is it "dubrovnik"?',
    ),
    "the name of a country for its code": Mistake(
        HR, "countries: [HR]", "countries: [Croatia]", "[Croatia]", 'is it "HR"?'
    ),
    "a code in small letters": Mistake(
        HR, "countries: [HR]", "countries: [hr]", "[hr]", 'is it "HR"?'
    ),
    "a country that is no partner": Mistake(
        HR, "countries: [HR]", "countries: [CH]", "[CH]", "there is no country"
    ),
    "a tab where a list goes on": Mistake(
        HR, "  recorded:", "\trecorded:", "\trecorded", "has a tab in its indentation; use spaces"
    ),
    "digits of a translation cut short": Mistake(
        "uk/places.yaml", "      of: ", "      of: x", "of: x", "the twelve digits of the English"
    ),
    "a field that no translation has": Mistake(
        "uk/places.yaml",
        "      by:",
        "      on: x\n      by:",
        "on: x",
        "there are of, by, reviewed, text",
    ),
    "a tab": Mistake(HR, "  kind: joined", "\tkind: joined", "\tkind", "use spaces"),
    "a field emptied by an editor": Mistake(
        HR, "place: dubrovnik", "place:", "place:", "fill it in, write null where there is none"
    ),
    "a list without brackets": Mistake(
        HR, "countries: [HR]", "countries: HR", "countries: HR", "write [ ] around it"
    ),
    "a year without quotes": Mistake(
        HR, 'date: "2023-07"}', "date: 2023}", "date: 2023}", "a date is a text in quotes"
    ),
    "an amount with separators": Mistake(
        "agreements/fr-2024.yaml",
        "amount: 3000000000",
        "amount: 3,000,000,000",
        "3,000",
        "without quotes or separators",
    ),
    "the same id twice": Mistake(
        HR,
        "id: 2024-10-09-hr-signed",
        "id: hr-signing-announced",
        "    - id: hr-signing-announced",
        "give one of the two another id",
    ),
    "the field twice": Mistake(
        HR,
        "  place: dubrovnik",
        "  place: kyiv\n  place: dubrovnik",
        "place: dubrovnik",
        "keep one of the two",
    ),
    "no citation": Mistake(
        HR,
        "    - {source: herald-2024-10-09-hr, basis: stated}",
        "    []",
        "citations:",
        "at least one entry is needed",
    ),
    "an implied fact without its ground": Mistake(
        HR,
        "{source: herald-2024-10-09-hr, basis: stated}",
        "{source: herald-2024-10-09-hr, basis: implied}",
        "basis: implied",
        "every implied fact has it",
    ),
    "people that became part of the summary": Mistake(
        HR,
        "  summary: No talks are on record before it.\n  people:",
        "  summary: >-\n    No talks are on record before it.\n    people:",
        "    people:",
        "indent it like the field above",
    ),
    "an announcement without a date": Mistake(
        HR, "  expects: null\n", "", "    - id: hr-signing-announced", "or null where none is named"
    ),
    "the language of a country": Mistake(
        "sources/o-to-z.yaml", "language: uk", "language: ua", "language: ua", 'did you mean "uk"?'
    ),
    "an address without https": Mistake(
        "sources/o-to-z.yaml",
        "url: https://",
        "url: www.",
        "url: www.",
        "an address that begins with https://",
    ),
    "a role of another kind of event": Mistake(
        HR,
        "{person: olena-vyshnevska, role: signed}",
        "{person: olena-vyshnevska, role: to_sign}",
        "role: to_sign",
        "it goes with announcements",
    ),
    "a field with the name of the clause's kind": Mistake(
        GB,
        "    years: 10\n",
        "    term: 10\n",
        "    term: 10",
        'term: there is no such field here; did you mean "years"?',
    ),
    "a clause without its extent": Mistake(
        GB,
        '    extent: "yes"\n    deadline_hours: 24\n',
        "    deadline_hours: 24\n",
        "kind: consultation",
        "extent: is missing; the entry needs it, one of yes, partly, no, not_seen",
    ),
    "a clause on effect without its rule": Mistake(
        GB,
        "    rule: on_signature\n",
        "",
        "kind: effect",
        "rule: is missing; the entry needs it, one of on_signature, after_procedures, ",
    ),
    "a clause without its kind": Mistake(
        GB, "  - kind: term\n    years", "  - years", "- years: 10", "is missing; it says what the"
    ),
    "a truth where a word is wanted": Mistake(
        GB,
        'extent: "yes"\n    deadline_hours',
        "extent: true\n    deadline_hours",
        "extent: true",
        '"true" is not one of yes, partly, no, not_seen; did you mean "yes"?',
    ),
    "an id where fields are wanted": Mistake(
        HR,
        "- {person: olena-vyshnevska, role: signed}",
        "- olena-vyshnevska",
        "- olena-vyshnevska",
        "each has the fields person, role, on_behalf_of",
    ),
    "a promise by the id of its agreement alone": Mistake(
        "events/united-kingdom.yaml",
        "delivers_on:\n    - {agreement: gb-2024, commitment: telephone}",
        "delivers_on: gb-2024",
        "delivers_on: gb-2024",
        "each has the fields agreement, event, commitment",
    ),
    "the name of a place for its id": Mistake(
        HR, "place: dubrovnik", "place: Dubrovnik", "Dubrovnik", 'is it "dubrovnik"?'
    ),
    "an amount without its qualifier": Mistake(
        "agreements/fr-2024.yaml",
        "    qualifier: up_to\n",
        "",
        "- theme",
        "a qualifier is one of exactly, about, up_to",
    ),
    "another ending of a kind": Mistake(
        "events/united-kingdom.yaml",
        "kind: suspended",
        "kind: suspension",
        "kind: suspension",
        'did you mean "suspended"?',
    ),
    "a suspension of nothing": Mistake(
        "events/united-kingdom.yaml",
        "For as long as a vote takes.\n  agreement: gb-2024\n",
        "For as long as a vote takes.\n",
        "kind: suspended",
        "suspended needs agreement",
    ),
    "half the name of a field": Mistake(
        GB, "deadline_hours:", "hours:", "hours:", 'did you mean "deadline_hours"?'
    ),
    "the word for another field": Mistake(
        "gaps.yaml", "  question:", "  title:", "  title:", 'did you mean "question"?'
    ),
    "the beginning of a field": Mistake(
        "events/united-kingdom.yaml",
        "delivers_on:",
        "delivered:",
        "delivered:",
        'did you mean "delivers_on"?',
    ),
    "an undated source without the day of its recording": Mistake(
        "sources/o-to-z.yaml",
        'known_from: "',
        'accessed: "',
        "- id: undated-notice",
        "from which it counts as public: the day on which it is recorded",
    ),
    "recorded before it happened": Mistake(
        HR, 'recorded: "2025-04-01"', 'recorded: "2023-04-01"', "2023-04-01", "before the event"
    ),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_typical_mistake_gets_a_message_that_says_what_to_do(tmp_path: Path, name: str) -> None:
    mistake = MISTAKES[name]
    folder = tmp_path / "data"
    copytree(DATA, folder)
    path = folder / mistake.file
    text = path.read_text(encoding="utf-8")
    assert mistake.right in text
    spoilt = text.replace(mistake.right, mistake.wrong, 1)
    path.write_text(spoilt, encoding="utf-8")
    (error,) = validation.report(folder).errors
    assert error.file == mistake.file
    assert mistake.says in error.message
    line = spoilt.split("\n")[error.line - 1]
    assert mistake.at.strip(" ") in line
    for foreign in ("Error", "Traceback", "None", "token", "mapping", "validat", "^[", "input"):
        assert foreign not in error.message
    assert len(error.message) < 700
