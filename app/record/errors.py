"""What is wrong with a file of the record, in words that a keeper can act on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class DataError:
    """One thing wrong: where, what, and what is allowed."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}: " if self.line else f"{self.file}: "
        return place + self.message


class InvalidRecord(Exception):
    """The record cannot be built; `faults` says everything that is wrong with it."""

    def __init__(self, data_errors: list[DataError]) -> None:
        super().__init__("\n".join(str(data_error) for data_error in data_errors))
        self.data_errors = data_errors


class CannotWork(Exception):
    """Something outside the record is in the way: a folder, a port, a store."""
