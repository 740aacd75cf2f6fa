"""Every filter, defined once: its key, its field, its words and what it takes."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from app.language import N_
from app.record.codelists import (
    ChangeKind,
    Collection,
    EntryKind,
    EventKind,
    Evidence,
    Group,
    Role,
    Sort,
    SourceKind,
    Status,
    Theme,
)
from app.record.record import Record
from app.record.release import TAKES
from app.urls import RELEASE
from app.view.filter_values import Day, Name, PlainDate, ReleaseName, Words, Year, choice
from app.view.query_keys import Lookup, QueryKey

A_RELEASE = N_("the name of a release, for example 2026-12-01")
A_DAY = N_("a day of the calendar, for example 2023-10-19")


@dataclass(frozen=True, slots=True)
class FilterKey(QueryKey):
    """A filter: `field` of Filters, `label` before a chosen value, `write` for its canonical text.

    `codelist` is the closed list that its values are members of, where there is one.
    """

    field: str = ""
    label: str = ""
    codelist: type[StrEnum] | None = None
    write: Callable[[Any], str] = str

    def text(self, value: Any, record: Record) -> str:
        """Return a value as a canonical address has it."""
        return self.lookup.slug(value, record) if self.lookup else self.write(value)

    def words(self, value: Any, record: Record) -> str:
        """Return a value in words."""
        if self.lookup:
            return self.lookup.title(value, record)
        return str(getattr(value, "label", self.write(value)))

    def values(self, record: Record) -> tuple[str, ...]:
        """Return the values to choose from, in order; none where any text or day may stand."""
        return self.lookup.values(record) if self.lookup else tuple(self.codelist or ())


def _country_names(record: Record) -> list[str]:
    slugs = sorted(country.slug for country in record.countries)
    return [*slugs, *sorted(country.code.lower() for country in record.countries)]


COUNTRY = Lookup(
    find=lambda name, record: record.country_code(name),
    values=lambda record: tuple(country.code for country in record.countries),
    names=_country_names,
    slug=lambda code, record: record.countries_by_code[code].slug,
    title=lambda code, record: record.countries_by_code[code].name,
)
AGREEMENT = Lookup(
    find=lambda name, record: record.agreements_by_id[name].id,
    values=lambda record: tuple(record.agreements_by_id),
    names=lambda record: tuple(record.agreements_by_id),
    slug=lambda key, _record: key,
    title=lambda key, record: record.agreements_by_id[key].name,
)


def _filter(name: str, label: str, about: str, value: Any, takes: str, **more: Any) -> FilterKey:
    return FilterKey(name, about, value, takes, label=label, **{"field": name, **more})


def _choice(
    name: str, label: str, about: str, codelist: type[StrEnum], *, many: bool = False
) -> FilterKey:
    members = tuple(str(member) for member in codelist)
    takes = "one of " + ", ".join(members)
    return _filter(
        name, label, about, choice(codelist), takes, many=many, codelist=codelist, members=members
    )


FILTER_KEYS: tuple[FilterKey, ...] = (
    _choice("group", N_("Group"), "G7 or other countries.", Group),
    _filter(
        "country",
        N_("Country"),
        "A country.",
        Name,
        N_(
            "the code or the slug of a country, or another of its names, for example fr, "
            "france or usa"
        ),
        many=True,
        lookup=COUNTRY,
    ),
    _filter(
        "agreement",
        N_("Agreement"),
        "An agreement.",
        Name,
        N_("the id of an agreement"),
        many=True,
        lookup=AGREEMENT,
    ),
    _choice("theme", N_("Theme"), "A theme.", Theme, many=True),
    _filter(
        "year",
        N_("Year"),
        "What is promised for this year, or for years among which it is.",
        Year,
        N_("a year of four digits, for example 2024"),
        write=lambda year: f"{year:04}",
    ),
    _choice("sort", N_("Order"), "The order of the list.", Sort),
    _choice("source_kind", N_("Kind"), "What sort of text a source is.", SourceKind, many=True),
    _choice(
        "collection", N_("Collection"), "The body of evidence that a source belongs to.", Collection
    ),
    _choice("kind", N_("Kind"), "Kind of event.", EventKind, many=True),
    _choice("status", N_("Status"), "Rung.", Status, many=True),
    _choice("role", N_("Role"), "What a person did in an event.", Role, many=True),
    _choice("change", N_("Change"), "What became of a fact.", ChangeKind, many=True),
    _choice("entry", N_("Of"), "What sort of thing changed.", EntryKind, many=True),
    _filter(
        "since",
        N_("Since"),
        "The release that a later state of the record is held against.",
        ReleaseName,
        A_RELEASE,
    ),
    _filter(
        "until",
        N_("Until"),
        "The later release; where it is left out, the record as it is served.",
        ReleaseName,
        A_RELEASE,
    ),
    _filter(
        "from",
        N_("From"),
        "Events that can have happened on or after this date.",
        PlainDate,
        N_("a day, month or year, for example 2023-10-19, 2023-10 or 2023"),
        field="start",
    ),
    _filter(
        "to",
        N_("To"),
        "Events that can have happened up to this date.",
        PlainDate,
        N_("a day, month or year, for example 2024-06-13, 2024-06 or 2024"),
        field="end",
    ),
    _filter(
        "q",
        N_("Words"),
        "Words that all occur.",
        Words,
        # A number in words that a catalogue has; a test holds it to that of the search.
        N_("up to 100 printable characters"),
    ),
    _filter(
        "as_of",
        N_("As of"),
        "The world clock: what had happened by the end of this day.",
        Day,
        A_DAY,
    ),
    _filter(
        "known_on",
        N_("Published by"),
        "The knowledge clock: only what sources published by this day tell.",
        Day,
        A_DAY,
    ),
    _choice("evidence", N_("Evidence"), "The sources that count: all, or the articles.", Evidence),
    # Which releases there are is not for the record to know: the routes look it up.
    _filter(
        RELEASE,
        N_("Release"),
        "The state of the record that was published under this name.",
        ReleaseName,
        TAKES,
    ),
)
FILTER_BY_NAME = {key.name: key for key in FILTER_KEYS}
CLOCK_KEYS = ("as_of", "known_on", "evidence")
VIEW_KEYS = (*CLOCK_KEYS, RELEASE)
# The keys that take the name of a release.
RELEASE_KEYS = (RELEASE, "since", "until")
