"""What a check finds, and what it may look at."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from typing import Any

from pydantic import BaseModel

from app.record.field_messages import in_words
from app.record.reading import Reading
from app.record.record import Record
from app.record.schema import Citation, Commitment, Event
from app.record.yaml_nodes import Path

PARTS = (
    *("countries", "people", "places", "sources", "events"),
    *("agreements", "disputes", "gaps", "documents"),
)


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
class Context:
    """A record as far as it could be read, where its entries stand, and the day of the check."""

    record: Record
    reading: Reading = field(default_factory=Reading)
    today: date = field(default_factory=today_anywhere)

    @cached_property
    def entries(self) -> list[tuple[str, str, Any]]:
        """Every entry with its part of the record and its key."""
        return [
            (part, str(getattr(entry, "id", None) or entry.code), entry)
            for part in PARTS
            for entry in getattr(self.record, part)
        ]

    @cached_property
    def values(self) -> list[tuple[str, str, Path, Any]]:
        """Every value of every entry with the way to it; models stand before what they hold."""
        return [
            (part, key, path, value)
            for part, key, entry in self.entries
            for path, value in _inside(entry, ())
        ]

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
    def events(self) -> list[Event]:
        """The events that were not withdrawn."""
        return [event for event in self.record.events if event.withdrawn is None]

    def exists(self, part: str, key: str) -> bool:
        """Whether a part has such an entry; also if it could not be read, or its file could not."""
        known: dict[str, Mapping[str, object]] = {
            "countries": self.record.countries_by_code,
            "people": self.record.people_by_id,
            "places": self.record.places_by_id,
            "sources": self.record.sources_by_id,
            "events": self.record.events_by_id,
            "agreements": self.record.agreements_by_id,
        }
        return key in known[part] or self.is_unread(part, key)

    def is_unread(self, part: str, key: str) -> bool:
        """Whether an entry may stand in a file that could not be read."""
        unread = self.reading.unread.get(part, set())
        return key in unread or part in self.reading.unlisted


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
    return not _NEEDED.get(check, frozenset()) & context.reading.incomplete


def _inside(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    if isinstance(value, BaseModel):
        yield path, value
        for name in type(value).model_fields:
            yield from _inside(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _inside(item, (*path, index))
    elif value is not None:
        yield path, value
