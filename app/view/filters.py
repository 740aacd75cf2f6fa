"""The filters of a URL: read, checked, put into canonical order, and said in words.

Same key means or, different keys mean and. An empty value is no value, and keys that a page does
not know are ignored. A bad value raises BadFilter, which names what is allowed.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from app.record import edtf
from app.record.codelists import (
    Collection,
    EventKind,
    Evidence,
    Group,
    Sort,
    SourceKind,
    Status,
    Theme,
)
from app.record.edtf import Span
from app.record.record import Record
from app.view import search
from app.view.evidence import ViewParams

Pairs = list[tuple[str, str]]
Schema = dict[str, Any]
BLANKS = " \t\r\n\u00a0"


class InvalidFilter(ValueError):
    """A value that a filter cannot take; `allowed` says what it can."""

    def __init__(self, key: str, value: str, allowed: str) -> None:
        super().__init__(f"{key}={value[:60]!r} is not allowed; {key} takes {allowed}")
        self.key, self.value, self.allowed = key, value[:60], allowed


@dataclass(frozen=True, slots=True)
class Filters:
    """What a URL asks for. Dates are None where the URL names none."""

    group: Group = Group.ALL
    country: tuple[str, ...] = ()
    agreement: tuple[str, ...] = ()
    theme: tuple[Theme, ...] = ()
    sort: Sort = Sort.SIGNED
    year: int | None = None
    source_kind: tuple[SourceKind, ...] = ()
    collection: Collection | None = None
    kind: tuple[EventKind, ...] = ()
    status: tuple[Status, ...] = ()
    start: Span | None = None
    end: Span | None = None
    q: str = ""
    as_of: date | None = None
    known_on: date | None = None
    evidence: Evidence = Evidence.ALL


@dataclass(frozen=True, slots=True)
class FilterKey:
    """One filter: its name in the URL, its field, how it is read, and what it takes.

    `allowed` says it to a reader, `schema` (JSON Schema) to a program.
    """

    name: str
    field: str
    read: Callable[[str, Record], Any]
    allowed: Callable[[Record], str]
    schema: Callable[[Record], Schema]
    many: bool = False
    about: str = ""


def _member(kind: type[Any]) -> Callable[[str, Record], Any]:
    return lambda text, _record: kind(text.strip().lower())


def _members(kind: type[Any]) -> Callable[[Record], str]:
    return lambda _record: "one of " + ", ".join(str(member) for member in kind)


def _enum(kind: type[Any]) -> Callable[[Record], Schema]:
    return lambda _record: {"type": "string", "enum": [*(str(member) for member in kind), ""]}


def _country(text: str, record: Record) -> str:
    return record.country_codes_by_name[text.strip().lower()]


def _countries(record: Record) -> str:
    names = ", ".join(sorted(country.slug for country in record.countries))
    return f"the code or the slug of a country: {names}"


def _agreement(text: str, record: Record) -> str:
    return record.agreements_by_id[text.strip().lower()].id


def _agreements(record: Record) -> str:
    return "the id of an agreement: " + ", ".join(record.agreements_by_id)


def _year(text: str, _record: Record) -> int:
    if not re.fullmatch(r"\d{4}", text.strip(), re.ASCII):
        raise ValueError(text)
    return int(text)


def _agreement_schema(record: Record) -> Schema:
    return {"type": "string", "enum": [*record.agreements_by_id, ""]}


def _country_schema(record: Record) -> Schema:
    slugs = sorted(country.slug for country in record.countries)
    codes = sorted(country.code.lower() for country in record.countries)
    return {"type": "string", "enum": [*slugs, *codes, ""]}


def _day(text: str, _record: Record) -> date:
    span = edtf.parse(text)
    if span.form != "day" or span.text != str(span.earliest):
        raise ValueError(text)
    return span.earliest or date.min


def _plain_date(text: str, _record: Record) -> Span:
    span = edtf.parse(text)
    if span.form not in ("day", "month", "year") or span.uncertain or span.approximate:
        raise ValueError(text)
    return span


def _query(text: str, _record: Record) -> str:
    if not re.fullmatch(WORDS, text):
        raise ValueError(text)
    return " ".join(text.split())


CONTROL = r"\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
WORDS = rf"^[^{CONTROL}]{{0,{search.LONGEST}}}$"
MONTH = r"^(?!0000)[0-9]{4}(-(0[1-9]|1[0-2]))?$"
EMPTY: Schema = {"pattern": f"^[{BLANKS}]*$"}
YEAR: Schema = {"type": "string", "pattern": f"^([0-9]{{4}}|[{BLANKS}]*)$"}
DAY: Schema = {"type": "string", "anyOf": [{"format": "date"}, EMPTY]}
DATE: Schema = {"type": "string", "anyOf": [{"format": "date"}, {"pattern": MONTH}, EMPTY]}


def _always(schema: Schema) -> Callable[[Record], Schema]:
    return lambda _record: schema


FILTER_KEYS: tuple[FilterKey, ...] = (
    FilterKey(
        "group",
        "group",
        _member(Group),
        _members(Group),
        _enum(Group),
        about="G7 or other countries.",
    ),
    FilterKey(
        "country", "country", _country, _countries, _country_schema, many=True, about="A country."
    ),
    FilterKey(
        "agreement",
        "agreement",
        _agreement,
        _agreements,
        _agreement_schema,
        many=True,
        about="An agreement.",
    ),
    FilterKey(
        "theme",
        "theme",
        _member(Theme),
        _members(Theme),
        _enum(Theme),
        many=True,
        about="A theme.",
    ),
    FilterKey(
        "year",
        "year",
        _year,
        lambda _record: "a year of four digits: 2024",
        _always(YEAR),
        about="What is promised for this year, or for years among which it is.",
    ),
    FilterKey(
        "sort",
        "sort",
        _member(Sort),
        _members(Sort),
        _enum(Sort),
        about="The order of the agreements.",
    ),
    FilterKey(
        "source_kind",
        "source_kind",
        _member(SourceKind),
        _members(SourceKind),
        _enum(SourceKind),
        many=True,
        about="What sort of text a source is.",
    ),
    FilterKey(
        "collection",
        "collection",
        _member(Collection),
        _members(Collection),
        _enum(Collection),
        about="The body of evidence that a source belongs to.",
    ),
    FilterKey(
        "kind",
        "kind",
        _member(EventKind),
        _members(EventKind),
        _enum(EventKind),
        many=True,
        about="Kind of event.",
    ),
    FilterKey(
        "status",
        "status",
        _member(Status),
        _members(Status),
        _enum(Status),
        many=True,
        about="Rung.",
    ),
    FilterKey(
        "from",
        "start",
        _plain_date,
        lambda _record: "a day, month or year: 2023-10-19, 2023-10 or 2023",
        _always(DATE),
        about="Events that can have happened on or after this date.",
    ),
    FilterKey(
        "to",
        "end",
        _plain_date,
        lambda _record: "a day, month or year: 2024-06-13, 2024-06 or 2024",
        _always(DATE),
        about="Events that can have happened up to this date.",
    ),
    FilterKey(
        "q",
        "q",
        _query,
        lambda _record: f"up to {search.LONGEST} printable characters",
        _always({"type": "string", "anyOf": [{"pattern": WORDS}, EMPTY]}),
        about="Words that all occur.",
    ),
    FilterKey(
        "as_of",
        "as_of",
        _day,
        lambda _record: "a day of the calendar: 2023-10-19",
        _always(DAY),
        about="The world clock: what had happened by the end of this day.",
    ),
    FilterKey(
        "known_on",
        "known_on",
        _day,
        lambda _record: "a day of the calendar: 2023-10-19",
        _always(DAY),
        about="The knowledge clock: what sources published by this day tell.",
    ),
    FilterKey(
        "evidence",
        "evidence",
        _member(Evidence),
        _members(Evidence),
        _enum(Evidence),
        about="The sources heard.",
    ),
)
FILTER_BY_NAME = {key.name: key for key in FILTER_KEYS}
VIEW_KEYS = ("as_of", "known_on", "evidence")


def parse(query: Iterable[tuple[str, str]], record: Record, names: Iterable[str]) -> Filters:
    """The filters among a URL's pairs that a page knows. Raises BadFilter."""
    known = set(names)
    values: dict[str, list[Any]] = {}
    for name, text in query:
        if name in known and text.strip(BLANKS):
            values.setdefault(name, []).append(_read(FILTER_BY_NAME[name], text, record))
    given: dict[str, Any] = {
        FILTER_BY_NAME[name].field: _ordered(found)
        if FILTER_BY_NAME[name].many
        else _only(FILTER_BY_NAME[name], found)
        for name, found in values.items()
    }
    return Filters(**given)


def _read(key: FilterKey, text: str, record: Record) -> Any:
    try:
        return key.read(text, record)
    except (ValueError, KeyError) as error:
        raise InvalidFilter(key.name, text, key.allowed(record)) from error


def _ordered(found: list[Any]) -> tuple[Any, ...]:
    return tuple(sorted(set(found)))


def _only(key: FilterKey, found: list[Any]) -> Any:
    several = list(dict.fromkeys(found))
    if len(several) > 1:
        texts = " and ".join(str(value) for value in several[:3])
        raise InvalidFilter(key.name, texts, "one value, not several")
    return several[0]


def pairs(filters: Filters, record: Record) -> Pairs:
    """The filters in canonical order, defaults left out: equal filters give equal pairs."""
    found: Pairs = []
    defaults = Filters()
    for key in FILTER_KEYS:
        value = getattr(filters, key.field)
        if value == getattr(defaults, key.field):
            continue
        values = value if key.many else (value,)
        found += [(key.name, _text(key, one, record)) for one in values]
    return found


def _text(key: FilterKey, value: Any, record: Record) -> str:
    if key.name == "country":
        return record.countries_by_code[value].slug
    return f"{value:04}" if key.name == "year" else str(value)


def without(filters: Filters, name: str, value: Any = None) -> Filters:
    """The filters less one key, or less one value of a key that takes several."""
    key = FILTER_BY_NAME[name]
    if key.many and value is not None:
        left: Any = tuple(one for one in getattr(filters, key.field) if one != value)
    else:
        left = getattr(Filters(), key.field)
    changed: dict[str, Any] = {key.field: left}
    return replace(filters, **changed)


def view_params(filters: Filters, record: Record) -> ViewParams:
    """The lens that the filters ask for; a day after the record's last is held at that day."""
    articles = filters.evidence is Evidence.ARTICLES
    last = record.edition.checked.latest or date.max
    default = date.fromisoformat(record.last_article_day) if articles else last
    as_of = min(filters.as_of or default, last)
    return ViewParams(as_of=as_of, known_on=filters.known_on, evidence=filters.evidence)
