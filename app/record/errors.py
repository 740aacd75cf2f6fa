"""What is wrong with the record, and what keeps a command from working."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class DataError:
    """One thing wrong: the line counted from 1 (0: the whole file), what, and what is allowed."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}: " if self.line else f"{self.file}: "
        return place + self.message


@dataclass(frozen=True, slots=True, order=True)
class DataWarning:
    """One odd thing, which a keeper mends or accepts in the entry under the warning's `code`."""

    file: str
    line: int
    message: str
    code: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}: " if self.line else f"{self.file}: "
        return f"{place}{self.message} [{self.code}]"


class InvalidRecord(Exception):
    """The record cannot be built; `data_errors` says everything that is wrong with it."""

    def __init__(self, data_errors: list[DataError]) -> None:
        super().__init__("\n".join(str(data_error) for data_error in data_errors))
        self.data_errors = data_errors


class OperationalError(Exception):
    """Something outside the record is in the way. Its text says what, and what to do."""


class FolderError(OperationalError):
    """The folder of the record is missing or cannot be read."""
