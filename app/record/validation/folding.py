"""Errors that say the same of many places become one that names them."""

from collections.abc import Iterable

from app.record.errors import DataError
from app.record.parsed_files import ParsedFiles
from app.record.validation.findings import Finding

MOST_ALIKE = 3  # as many errors with the same words are told each by itself
MOST_PLACES = 10


def folded(findings: Iterable[Finding], parsed: ParsedFiles) -> list[DataError]:
    """Return the errors in order; of many with one message the first, with the places of all."""
    errors_by_message: dict[str, set[DataError]] = {}
    for finding in findings:
        error = parsed.at(finding.part, finding.key, finding.text, finding.path)
        errors_by_message.setdefault(finding.message, set()).add(error)
    return sorted(error for alike in errors_by_message.values() for error in _folded(sorted(alike)))


def _folded(alike: list[DataError]) -> list[DataError]:
    if len(alike) <= MOST_ALIKE:
        return alike
    first, *others = alike
    places = ", ".join(f"{error.file}:{error.line}" for error in others[:MOST_PLACES])
    more = f" and {len(others) - MOST_PLACES} more" if len(others) > MOST_PLACES else ""
    message = f"{first.message}; the same holds at {places}{more}"
    return [DataError(first.file, first.line, message)]
