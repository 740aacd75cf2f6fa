"""Cross-checks: what no single entry of the record can tell about itself.

A contradiction is an error. What is only odd is a warning, which an entry can accept with a reason.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.record import yaml_reader
from app.record.errors import DataError, DataWarning, InvalidRecord
from app.record.reading import Reading
from app.record.record import Record
from app.record.validation import (
    acceptance,
    agreements,
    citations,
    codes,
    dates,
    events,
    links,
    names,
    odd_amounts,
    oddities,
    questions,
    references,
    sources,
)
from app.record.validation.findings import Check, Context, Finding, can_run

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
EXISTENCE: tuple[Check, ...] = (*references.CHECKS, *links.CHECKS)
ODDITIES: tuple[Check, ...] = (*oddities.CHECKS, *odd_amounts.CHECKS)
NEEDLESS = "accepted_needlessly"


@dataclass(frozen=True)
class Report:
    """What a check of the files says; `record` is None where an error keeps it from being built."""

    record: Record | None
    errors: list[DataError]
    warnings: list[DataWarning]


def check(record: Record, reading: Reading, today: date | None = None) -> list[DataError]:
    """Everything wrong with the record as a whole, each with the place of the entry."""
    context, whole = (_context(one, reading, today) for one in (record.standing, record))
    found = [one for run in CHECKS if can_run(run, context) for one in run(context)]
    # What was withdrawn counts no more, but stays in the store: what it names has to exist.
    found += [one for run in EXISTENCE if can_run(run, whole) for one in run(whole)]
    found += acceptance.unknown_codes(context, warning_codes())
    return sorted({reading.at(one.part, one.key, one.text, one.path) for one in found})


def warnings(record: Record, reading: Reading, today: date | None = None) -> list[DataWarning]:
    """Everything odd that no entry accepts, each with the place of the entry."""
    context = _context(record.standing, reading, today)
    raised = [
        (run.__name__, finding)
        for run in ODDITIES
        if can_run(run, context)
        for finding in run(context)
    ]
    codes_by_entry = {
        (part, key): acceptance.accepted_codes(entry) for part, key, entry in context.entries
    }
    open_ones = [
        (code, finding)
        for code, finding in raised
        if code not in codes_by_entry[finding.part, finding.key]
    ]
    known = {(finding.part, finding.key, code) for code, finding in raised}
    if not reading.incomplete:
        open_ones += [(NEEDLESS, finding) for finding in acceptance.needless(context, known)]
    return sorted({_warning(reading, code, finding) for code, finding in open_ones})


def report(folder: Path, today: date | None = None) -> Report:
    """Read and check all files below a folder in one run. Raises FolderError if it can't be read.

    Entries that can't be read are left out of the cross-checks, and so is what would only follow
    from their absence.
    """
    reading = yaml_reader.read_all(folder)
    record = reading.record()
    errors, odd = list(reading.data_errors), []
    if record:
        errors += check(record, reading, today)
        odd = warnings(record, reading, today)
    return Report(None if errors else record, sorted(set(errors)), odd)


def read_checked(folder: Path) -> Record:
    """Return the record of a folder. Raises InvalidRecord with every error, and FolderError."""
    checked = report(folder)
    if checked.record is None:
        raise InvalidRecord(checked.errors)
    return checked.record


def warning_codes() -> list[str]:
    """The codes that an entry can accept."""
    return sorted(check.__name__ for check in ODDITIES)


def _context(record: Record, reading: Reading, today: date | None) -> Context:
    return Context(record, reading, today) if today else Context(record, reading)


def _warning(reading: Reading, code: str, finding: Finding) -> DataWarning:
    place = reading.at(finding.part, finding.key, finding.text, finding.path)
    return DataWarning(place.file, place.line, place.message, code)
