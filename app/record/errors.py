"""What is wrong with the record, and what keeps a command from working."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class DataError:
    """One thing wrong: the line counted from 1 (0: the whole file), what, and what is allowed."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return printable(_place(self) + self.message)


@dataclass(frozen=True, slots=True, order=True)
class DataWarning:
    """One odd thing, which a keeper mends or accepts in the entry under the warning's `code`."""

    file: str
    line: int
    message: str
    code: str

    def __str__(self) -> str:
        return printable(f"{_place(self)}{self.message} [{self.code}]")


def _place(problem: DataError | DataWarning) -> str:
    return f"{problem.file}:{problem.line}: " if problem.line else f"{problem.file}: "


def printable(text: str) -> str:
    """Return a text of one line that a terminal and a log of CI show and do not obey.

    It can quote what stands in a file, and a file's name: both may hold line ends and escapes.
    """
    return "".join(
        character if character.isprintable() else ascii(character)[1:-1] for character in text
    )


class InvalidRecord(Exception):
    """The record cannot be built; `data_errors` says everything that is wrong with it."""

    def __init__(self, data_errors: list[DataError]) -> None:
        super().__init__("\n".join(str(data_error) for data_error in data_errors))
        self.data_errors = data_errors


class OperationalError(Exception):
    """Something outside the record is in the way. Its text says what, and what to do."""


class FolderError(OperationalError):
    """The folder of the record is missing or cannot be read."""
