"""Cross-checks: what no single entry of the record can tell about itself.

A contradiction is an error. What is only odd is a warning, which an entry can accept with a reason.
"""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from app.record import yaml_reader
from app.record.errors import DataError, DataWarning, InvalidRecord
from app.record.parsed_files import ParsedFiles
from app.record.record import PARTS, Record
from app.record.schema import key_of
from app.record.translations import reader as translations_reader
from app.record.validation import (
    acceptance,
    agreements,
    citations,
    codes,
    dates,
    events,
    history,
    links,
    names,
    odd_amounts,
    oddities,
    questions,
    references,
    sources,
)
from app.record.validation.findings import (
    Check,
    Context,
    Finding,
    Past,
    can_run,
    today_anywhere,
)
from app.record.validation.folding import folded

CHECKS: tuple[Check, ...] = (
    *codes.CHECKS,
    *references.CHECKS,
    *links.CHECKS,
    *citations.CHECKS,
    *dates.CHECKS,
    *events.CHECKS,
    *agreements.CHECKS,
    *questions.CHECKS,
    *sources.CHECKS,
    *names.CHECKS,
)
OF_ALL_ENTRIES: tuple[Check, ...] = (*references.CHECKS, *links.CHECKS, *dates.CHECKS_OF_EACH)
# What is held against a release is counted as it stands in the files, withdrawn or not.
OF_FILES: tuple[Check, ...] = history.CHECKS
ODDITIES: tuple[Check, ...] = (*oddities.CHECKS, *odd_amounts.CHECKS)
ODDITIES_OF_FILES: tuple[Check, ...] = history.ODDITIES
NEEDLESS = "accepted_needlessly"


@dataclass(frozen=True)
class Report:
    """What a check of the files says; `record` is None where an error keeps it from being built."""

    record: Record | None
    errors: list[DataError]
    warnings: list[DataWarning]


def check(
    record: Record, parsed: ParsedFiles, today: date | None = None, past: Past | None = None
) -> list[DataError]:
    """Everything wrong with the record as a whole, each with the place of the entry.

    What was withdrawn contradicts nothing any more, but what it names has to exist.
    """
    return _errors(*contexts(record, parsed, today, past))


def warnings(
    record: Record, parsed: ParsedFiles, today: date | None = None, past: Past | None = None
) -> list[DataWarning]:
    """Everything odd that no entry accepts, each with the place of the entry."""
    return _warnings(*contexts(record, parsed, today, past))


def _errors(whole: Context, active: Context) -> list[DataError]:
    findings = [_in_file(whole.record, one) for one in _run(CHECKS, active)]
    if active is not whole:
        findings += _run(OF_ALL_ENTRIES, whole)
    findings += _run(OF_FILES, whole)
    findings += acceptance.unknown_codes(whole, warning_codes())
    return folded(findings, whole.parsed)


def _warnings(whole: Context, active: Context) -> list[DataWarning]:
    parsed = whole.parsed
    raised = [
        (code_of(run), _in_file(whole.record, finding))
        for run in ODDITIES
        for finding in _run((run,), active)
    ]
    raised += [
        (code_of(run), finding) for run in ODDITIES_OF_FILES for finding in _run((run,), whole)
    ]
    accepted = acceptance.accepted(whole)
    unaccepted = [
        (code, finding)
        for code, finding in raised
        if not any(one.covers(code, finding) for one in accepted)
    ]
    if not parsed.incomplete:
        unchecked = frozenset() if whole.past else OF_PAST
        needless = acceptance.needless(whole, raised, set(warning_codes()) - unchecked)
        unaccepted += [(NEEDLESS, finding) for finding in needless]
    return sorted({_warning(parsed, code, finding) for code, finding in unaccepted})


def _run(checks: tuple[Check, ...], context: Context) -> list[Finding]:
    return [found for check in checks if can_run(check, context) for found in check(context)]


def report(folder: Path, today: date | None = None, past: Past | None = None) -> Report:
    """Read and check all files below a folder in one run. Raises FolderError if it can't be read.

    Entries that can't be read are left out of the cross-checks, and so is what would only follow
    from their absence.
    """
    parsed = yaml_reader.read_all(folder)
    record = parsed.record()
    errors, odd = list(parsed.data_errors), []
    translations, translation_errors = translations_reader.read_all(folder)
    errors += translation_errors
    if record:
        record = replace(record, translations=translations)
        both = contexts(record, parsed, today, past)
        errors += _errors(*both)
        odd = _warnings(*both)
    return Report(None if errors else record, sorted(set(errors)), odd)


def read_checked(folder: Path, past: Past | None = None) -> Record:
    """Return the record of a folder. Raises InvalidRecord with every error, and FolderError."""
    checked = report(folder, past=past)
    if checked.record is None:
        raise InvalidRecord(checked.errors)
    return checked.record


def code_of(check: Check) -> str:
    """The code by which an entry accepts what a check finds."""
    return check.__name__


OF_PAST = frozenset(map(code_of, ODDITIES_OF_FILES))


def warning_codes() -> list[str]:
    """The codes that an entry can accept."""
    return sorted(code_of(check) for check in (*ODDITIES, *ODDITIES_OF_FILES))


def contexts(
    record: Record, parsed: ParsedFiles, today: date | None, past: Past | None = None
) -> tuple[Context, Context]:
    """The whole record, and what of it was not withdrawn: the same where nothing was."""
    day = today or today_anywhere()
    withdrawn: dict[str, dict[str, str | None]] = {
        part: {
            key_of(entry): entry.withdrawn.instead
            for entry in getattr(record, part)
            if entry.withdrawn
        }
        for part in PARTS
    }
    whole = Context(record, parsed, day, past=past)
    active = record.active
    return whole, (whole if active is record else Context(active, parsed, day, withdrawn, past))


def _in_file(record: Record, finding: Finding) -> Finding:
    """A finding counted as in the file, where facts before it may have been withdrawn."""
    if len(finding.path) < 2 or not isinstance(finding.path[1], int):
        return finding
    field, place, *rest = finding.path
    entries = getattr(record, finding.part)
    owner = next((entry for entry in entries if key_of(entry) == finding.key), None)
    facts = getattr(owner, str(field), ())
    active = [index for index, fact in enumerate(facts) if not getattr(fact, "withdrawn", None)]
    if int(place) >= len(active):
        return finding
    return replace(finding, path=(field, active[int(place)], *rest))


def _warning(parsed: ParsedFiles, code: str, finding: Finding) -> DataWarning:
    place = parsed.at(finding.part, finding.key, finding.text, finding.path)
    return DataWarning(place.file, place.line, place.message, code)
