"""Warnings that a keeper has accepted in an entry, or in the fact that is odd, with the reason.

accepted:
  - warning: opening_twice
    why: The first talks broke off in May; the parties call the new ones an opening too.
"""

from collections.abc import Container, Iterator
from dataclasses import dataclass

from app.record.nearest import did_you_mean, shortened
from app.record.schema import Acceptance
from app.record.validation.findings import Context, Finding
from app.record.yaml_nodes import Path


@dataclass(frozen=True, slots=True)
class Accepted:
    """A warning by its code, accepted for whatever stands at `owner` or inside it."""

    part: str
    key: str
    owner: Path
    index: int
    code: str

    def covers(self, code: str, finding: Finding) -> bool:
        """Whether it accepts a finding."""
        is_here = (finding.part, finding.key) == (self.part, self.key)
        return is_here and code == self.code and finding.path[: len(self.owner)] == self.owner


def accepted(context: Context) -> list[Accepted]:
    """Everything that the record accepts."""
    return [
        Accepted(part, key, path[:-2], int(path[-1]), value.warning)
        for part, key, path, value in context.values
        if isinstance(value, Acceptance)
    ]


def unknown_codes(context: Context, known: list[str]) -> Iterator[Finding]:
    """What is accepted is the code of a warning."""
    for acceptance in accepted(context):
        if acceptance.code not in known:
            hint = did_you_mean(acceptance.code, known) or f"; there are {', '.join(known)}"
            path = (*acceptance.owner, "accepted", acceptance.index, "warning")
            yield Finding(
                acceptance.part,
                acceptance.key,
                f"{shortened(acceptance.code)} is no warning{hint}",
                path,
            )


def needless(
    context: Context, raised: list[tuple[str, Finding]], checked: Container[str]
) -> Iterator[Finding]:
    """What is accepted occurs; `raised` holds every warning's code and finding.

    `checked` holds the codes of the checks that ran.
    """
    for acceptance in accepted(context):
        if acceptance.code not in checked:
            continue
        if not any(acceptance.covers(code, finding) for code, finding in raised):
            message = f"{acceptance.code} does not occur here any more; take it out"
            yield Finding(
                acceptance.part,
                acceptance.key,
                message,
                (*acceptance.owner, "accepted", acceptance.index),
            )
