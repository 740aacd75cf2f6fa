"""What a check finds, and what it may look at."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from typing import Any

from pydantic import BaseModel

from app.record.field_paths import in_words
from app.record.nearest import did_you_mean, shortened
from app.record.parsed_files import ParsedFiles
from app.record.record import PARTS, Record
from app.record.schema import Citation, Commitment, key_of
from app.record.yaml_nodes import Path

NOUNS = {part: part.removesuffix("s") for part in PARTS} | {
    "countries": "country",
    "people": "person",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong or odd at a field of an entry, or at the entry where `path` is empty."""

    part: str
    key: str
    message: str
    path: Path = ()

    @property
    def text(self) -> str:
        """The message with the entry and the field that it is about."""
        place = f"{in_words(self.path)}: " if self.path else ""
        return f"{self.key}: {place}{self.message}"


def today_anywhere() -> date:
    """The latest day that is today somewhere on Earth, so that no keeper lives in the future."""
    return (datetime.now(UTC) + timedelta(hours=14)).date()


@dataclass(frozen=True)
class Past:
    """The newest release that a record is held against, and all ids that any release published."""

    release: str
    record: Record
    ids: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @cached_property
    def keys(self) -> set[tuple[str, str]]:
        """The parts and keys of its entries."""
        return {
            (part, key_of(entry))
            for part in PARTS
            for entry in getattr(self.record.with_withdrawn, part)
        }


@dataclass(frozen=True)
class Context:
    """A record as far as it could be read, where its entries stand, and the day of the check.

    `withdrawn` holds, by part, the keys of entries that the record has no more, and what stands
    instead of each. `past` is what the files are held against, None where there is no release.
    """

    record: Record
    parsed: ParsedFiles = field(default_factory=ParsedFiles)
    today: date = field(default_factory=today_anywhere)
    withdrawn: dict[str, dict[str, str | None]] = field(default_factory=dict)
    past: Past | None = None

    @cached_property
    def entries(self) -> list[tuple[str, str, Any]]:
        """Every entry with its part of the record and its key."""
        return [
            (part, key_of(entry), entry) for part in PARTS for entry in getattr(self.record, part)
        ]

    @cached_property
    def values(self) -> list[tuple[str, str, Path, Any]]:
        """Every value of every entry with the way to it; models stand before what they hold."""
        values: list[tuple[str, str, Path, Any]] = []
        for part, key, entry in self.entries:
            _collect(entry, part, key, (), values)
        return values

    @cached_property
    def citations(self) -> list[tuple[str, str, Path, Citation]]:
        """Every citation with the way to it."""
        return [
            (part, key, path, value)
            for part, key, path, value in self.values
            if isinstance(value, Citation)
        ]

    @cached_property
    def commitments(self) -> list[tuple[str, str, Path, Commitment]]:
        """Every commitment of events and agreements with the way to it."""
        return [
            (part, key, path, value)
            for part, key, path, value in self.values
            if isinstance(value, Commitment)
        ]

    @cached_property
    def keys_by_part(self) -> dict[str, set[str]]:
        """The ids and codes of every part."""
        keys: dict[str, set[str]] = {part: set() for part in PARTS}
        for part, key, _ in self.entries:
            keys[part].add(key)
        return keys

    def exists(self, part: str, key: str) -> bool:
        """Whether a part has such an entry; also if it could not be read, or its file could not."""
        return key in self.keys_by_part[part] or self.is_unread(part, key)

    def is_unread(self, part: str, key: str) -> bool:
        """Whether an entry may stand in a file that could not be read."""
        return key in self.parsed.unread.get(part, set()) or part in self.parsed.unlisted

    def no_such(self, part: str, key: str, hint: str = "") -> str:
        """What to say of an entry that is not there: what was meant, or what to do."""
        if key in self.withdrawn.get(part, {}):
            instead = self.withdrawn[part][key]
            return f"{key} was withdrawn; name {instead or 'another'} instead"
        near = did_you_mean(key, self.keys_by_part[part])
        return f"there is no {NOUNS[part]} {shortened(key)}{near or hint}"


Check = Callable[[Context], Iterator[Finding]]
_NEEDED: dict[Check, frozenset[str]] = {}


def needs(*parts: str) -> Callable[[Check], Check]:
    """Mark a check that concludes from what is not there: it waits until these parts are whole."""

    def marked(check: Check) -> Check:
        _NEEDED[check] = frozenset(parts)
        return check

    return marked


def can_run(check: Check, context: Context) -> bool:
    """Whether every part that a check needs could be read as a whole."""
    return not _NEEDED.get(check, frozenset()) & context.parsed.incomplete


def _collect(
    value: Any, part: str, key: str, path: Path, values: list[tuple[str, str, Path, Any]]
) -> None:
    """Add a value and what it holds to a list: generators within generators are slow."""
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            _collect(item, part, key, (*path, index), values)
        return
    values.append((part, key, path, value))
    if isinstance(value, BaseModel):
        for name, inner in value.__dict__.items():
            if inner is not None and inner != ():
                _collect(inner, part, key, (*path, name), values)
