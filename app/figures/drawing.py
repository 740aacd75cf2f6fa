"""What a picture is made of before it stands in its frame."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Drawing:
    """The body of a picture: what its template draws, how high that is, and what it comes to.

    `notes` are sentences that follow the caption; `description` is the text alternative.
    """

    chart: Any
    height: float
    description: str
    notes: tuple[str, ...] = ()
