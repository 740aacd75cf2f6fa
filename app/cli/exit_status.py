"""The exit status of the commands."""

from enum import IntEnum


class Exit(IntEnum):
    """What a command's exit status means."""

    DONE = 0
    FAULTS = 1
    CANNOT = 2
