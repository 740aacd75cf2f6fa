"""The files held against the newest release: each fault at its line, and what makes it right."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from app.record import validation
from app.record.record import Record
from app.record.validation.findings import Past
from tests.corpus import DATA

NAME = "2026-12-01"
EVENTS, KOSOVO = "events/cote-d-ivoire.yaml", "events/kosovo.yaml"
GB = "agreements/gb-2024.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DATA, tmp_path / "data"))


@pytest.fixture
def past(record: Record) -> Past:
    ids = {"events": frozenset({"given-up", *record.events_by_id})}
    return Past(NAME, record, ids)


def edit(folder: Path, file: str, before: str, after: str) -> int:
    """Change a file of the record, and return the number of the first line that changed."""
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert text.count(before) == 1, (file, before)
    path.write_text(text.replace(before, after), encoding="utf-8")
    return text[: text.index(before)].count("\n") + 1


def errors(folder: Path, past: Past | None) -> list[str]:
    return [str(error) for error in validation.report(folder, past=past).errors]


def warnings(folder: Path, past: Past | None) -> list[str]:
    checked = validation.report(folder, past=past)
    assert checked.errors == []
    return [str(warning) for warning in checked.warnings]


def test_an_unchanged_record_and_one_without_releases_pass(folder: Path, past: Past) -> None:
    assert (errors(folder, past), warnings(folder, past)) == ([], [])
    assert (errors(folder, None), warnings(folder, None)) == ([], [])


def test_an_id_that_a_release_published_does_not_vanish(folder: Path, past: Past) -> None:
    (folder / EVENTS).unlink()
    (error,) = errors(folder, past)
    assert error == (
        "events: 2024-07-23-ci-meeting: release 2026-12-01 has it, and it is gone; put it back "
        f"into {EVENTS}, with withdrawn if it proved wrong"
    )
    assert errors(folder, None) == []


def test_an_id_that_is_miswritten_is_told_alone(folder: Path, past: Past) -> None:
    line = edit(folder, EVENTS, "id: 2024-07-23-ci-meeting", "id: 2024-07-23-CI-meeting")
    (error,) = errors(folder, past)
    assert error.startswith(f"{EVENTS}:{line}: 2024-07-23-CI-meeting: id: ")
    assert 'is it "2024-07-23-ci-meeting"?' in error


def test_a_withdrawn_entry_is_not_gone(folder: Path, past: Past) -> None:
    gone = "- id: 2024-07-23-ci-meeting\n"
    edit(folder, EVENTS, gone, gone + '  withdrawn: {on: "2026-11-02", why: Wrong.}\n')
    assert (errors(folder, past), warnings(folder, past)) == ([], [])


def test_an_id_is_never_used_again(folder: Path, past: Past) -> None:
    line = edit(folder, EVENTS, "- id: 2024-07-23-ci-meeting", "- id: given-up")
    reported = errors(folder, past)
    assert [error.partition(": ")[0] for error in reported] == ["events", f"{EVENTS}:{line}"]
    assert "an earlier release had an entry of this id" in reported[1]


def test_what_a_release_withdrew_does_not_stand_again(
    folder: Path, past: Past, record: Record
) -> None:
    line = edit(
        folder,
        "events/united-kingdom.yaml",
        '  withdrawn: {on: "2025-04-12", why: The source was misread.}\n',
        "",
    )
    (error,) = errors(folder, past)
    assert error.startswith(f"events/united-kingdom.yaml:{line - 6}: gb-mistaken-too: id: ")
    assert "record it anew under another id" in error


@pytest.mark.parametrize(
    ("file", "before", "after", "message"),
    [
        (
            KOSOVO,
            'date: "2023-08-21"',
            'date: "2023-08-22"',
            '2023-08-21-xk-joined-declaration: date: release 2026-12-01 has "2023-08-21"',
        ),
        (
            GB,
            "    amount: 4600000000",
            "    amount: 4700000000",
            "gb-2024: commitments 3, amount: release 2026-12-01 has 4600000000.0",
        ),
        (
            "people.yaml",
            "name: Siobhán O'Dea",
            "name: Siobhan O'Dea",
            'siobhan-o-dea: name: release 2026-12-01 has "Siobhán O\'Dea"',
        ),
        (
            GB,
            "name: Agreement with the United Kingdom",
            "name: Agreement with Great Britain",
            'gb-2024: name: release 2026-12-01 has "Agreement with the United Kingdom"',
        ),
    ],
)
def test_a_changed_date_sum_or_name_needs_a_revision(
    folder: Path, past: Past, file: str, before: str, after: str, message: str
) -> None:
    line = edit(folder, file, before, after)
    (warning,) = warnings(folder, past)
    assert warning.endswith("[changed_without_revision]")
    assert warning.startswith(f"{file}:{line}: {message}")
    assert "say in revisions what changed and why" in warning


def test_a_revision_or_an_acceptance_answers_for_a_changed_sum(folder: Path, past: Past) -> None:
    revision = '    revisions: [{on: "2026-11-02", what: The sum.}]\n'
    accepted = "    accepted: [{warning: changed_without_revision, why: A slip of the pen.}]\n"
    edit(folder, GB, "    amount: 4600000000\n", f"    amount: 4700000000\n{revision}")
    assert warnings(folder, past) == []
    edit(folder, GB, revision, accepted)
    assert warnings(folder, past) == []
    assert warnings(folder, None) == [], "nothing was held against a release"
    edit(folder, GB, "    amount: 4700000000\n", "    amount: 4600000000\n")
    (warning,) = warnings(folder, past)
    assert "does not occur here any more" in warning


def test_words_may_change_without_a_revision(folder: Path, past: Past) -> None:
    edit(folder, GB, "text: It may be made longer.", "text: It may be made longer, by both.")
    assert warnings(folder, past) == []


def test_a_promise_that_is_gone_is_named(folder: Path, past: Past) -> None:
    lost = (
        "  - theme: nato\n    summary: Advice on the way into the alliance.\n"
        "    form: pledged\n    citations:\n"
        '      - {source: text-gb, section: "Part I, 3", basis: stated}\n'
    )
    edit(folder, GB, lost, "")
    (warning,) = warnings(folder, past)
    assert "release 2026-12-01 has another commitment, " in warning
    assert warning.startswith(f"{GB}:")
    assert warning.endswith("[gone_without_withdrawal]")


def test_an_id_answers_for_its_day_until_a_release_has_it(
    folder: Path, past: Past, record: Record
) -> None:
    edit(folder, KOSOVO, 'date: "2023-08-21"', 'date: "2023-08-23"')
    assert any("the id names another day" in error for error in errors(folder, None))
    assert errors(folder, past) == []
    events = tuple(event for event in record.events if "-xk-" not in event.id)
    before = replace(past, record=replace(record, events=events), ids={})
    assert any("the id names another day" in error for error in errors(folder, before))
