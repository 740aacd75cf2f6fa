"""A link with its label, as navigation, choices and refusals show it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A label with its address, and whether it leads to what is shown already."""

    label: str
    url: str
    current: bool = False
