"""The pages of the site as a search knows them: what leads to each, and what it can be asked."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Signpost:
    """What leads to a page or to a part of it; all of it are messages.

    `name` is what it is called, `answers` what it answers. `words` are what else readers look for
    it by, and `beside` words that may stand beside those and say nothing more; in both a hyphen
    ends the beginning of a word. `chosen_by` are the filters of which one alone means this page.
    `anchor` is its part, and `path` its address where that is not the page's.
    """

    name: str
    answers: str
    words: str
    beside: str = ""
    chosen_by: tuple[str, ...] = ()
    anchor: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page by name, with the filters that it takes and the function that builds it."""

    name: str
    path: str
    keys: tuple[str, ...]
    signpost: Signpost
    build: Callable[[Any], Any]

    @property
    def id(self) -> str:
        """Its path, with the part where it is one."""
        return (self.signpost.path or self.path) + self.signpost.anchor

    @property
    def is_of_entries(self) -> bool:
        """Whether there is one such page for each entry."""
        return "{" in self.path
