"""Warnings that a keeper has accepted in the entry itself, with the reason.

accepted:
  - warning: opening_twice
    why: The first talks broke off in May; the parties call the new ones an opening too.
"""

from collections.abc import Iterator
from typing import Any

from app.record.nearest import did_you_mean, shortened
from app.record.validation.findings import Context, Finding


def accepted_codes(entry: Any) -> list[str]:
    """The codes of the warnings that an entry accepts, in their order."""
    return [str(acceptance.warning) for acceptance in getattr(entry, "accepted", ())]


def unknown_codes(context: Context, known: list[str]) -> Iterator[Finding]:
    """What is accepted is the code of a warning."""
    for part, key, entry in context.entries:
        for index, code in enumerate(accepted_codes(entry)):
            if code not in known:
                hint = did_you_mean(code, known) or f"; there are {', '.join(known)}"
                message = f"{shortened(code)} is no warning{hint}"
                yield Finding(part, key, message, ("accepted", index, "warning"))


def needless(context: Context, raised: set[tuple[str, str, str]]) -> Iterator[Finding]:
    """What is accepted occurs; `raised` holds part, key and code of every warning."""
    for part, key, entry in context.entries:
        for index, code in enumerate(accepted_codes(entry)):
            if (part, key, code) not in raised:
                message = f"{code} does not occur here any more; take it out"
                yield Finding(part, key, message, ("accepted", index))
