"""Filters: read, refused with what is allowed, and written in one canonical way."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from app.record import edtf
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
from app.view import filters
from app.view.filters import FILTER_BY_NAME, FILTER_KEYS, VIEW_KEYS, Filters, InvalidFilter
from tests import samples
from tests.strategies import days, plain

RECORD = samples.record(
    samples.event("told", "2024-01-01"),
    countries=(
        samples.country("FR", slug="france", name="France"),
        samples.country("GB", slug="united-kingdom", name="United Kingdom"),
        samples.country("EU", g7="participant", slug="european-union", name="European Union"),
    ),
    sources=(samples.source(), samples.article(published="2024-06-13")),
    agreements=(samples.agreement("FR"), samples.agreement("GB")),
)
NAMES = tuple(FILTER_BY_NAME)
words = st.text(alphabet="abcÄéЗі '-&=?#%+/", min_size=1, max_size=40).map(
    lambda text: " ".join(text.split())
)


def some(values: Iterable[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.sets(st.sampled_from(list(values))).map(lambda one: tuple(sorted(one)))


FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "group": st.sampled_from(Group),
    "country": some(["FR", "GB", "EU"]),
    "agreement": some(["fr-2024", "gb-2024"]),
    "theme": some(Theme),
    "sort": st.sampled_from(Sort),
    "year": st.none() | st.integers(0, 9999),
    "source_kind": some(SourceKind),
    "collection": st.none() | st.sampled_from(Collection),
    "kind": some(EventKind),
    "status": some(Status),
    "role": some(Role),
    "change": some(ChangeKind),
    "entry": some(EntryKind),
    "since": st.sampled_from(["", "2026-12-01"]),
    "until": st.sampled_from(["", "2026-12-01-2"]),
    "start": st.none() | plain.map(edtf.parse),
    "end": st.none() | plain.map(edtf.parse),
    "q": st.just("") | words,
    "as_of": st.none() | days,
    "known_on": st.none() | days,
    "evidence": st.sampled_from(Evidence),
    "release": st.sampled_from(["", "2026-12-01", "2026-12-01-2"]),
}
chosen = st.builds(Filters, **FIELDS)


def parse(*query: tuple[str, str], names: tuple[str, ...] = NAMES) -> Filters:
    return filters.parse(query, RECORD, names)


@given(chosen)
def test_filters_are_read_back_from_their_own_pairs(wanted: Filters) -> None:
    assert parse(*filters.pairs(wanted, RECORD)) == wanted


@given(chosen, st.data())
def test_any_order_of_a_query_gives_the_same_pairs(wanted: Filters, data: st.DataObject) -> None:
    canonical = filters.pairs(wanted, RECORD)
    turned = data.draw(st.permutations(canonical + canonical[:2]))
    assert filters.pairs(parse(*turned), RECORD) == canonical


def test_no_filter_is_no_pair() -> None:
    assert filters.pairs(parse(), RECORD) == []
    defaults = (("group", "all"), ("sort", "signed"), ("evidence", "all"))
    assert filters.pairs(parse(*defaults), RECORD) == []


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("empty", ["", " ", "\t\n", "\u00a0"])
def test_an_empty_value_is_no_value(name: str, empty: str) -> None:
    assert parse((name, empty)) == Filters()


def test_keys_that_a_page_does_not_know_are_ignored() -> None:
    query = (("utm_source", "mail"), ("fbclid", "x" * 5000), ("kind", "nonsense"), ("q", "x"))
    assert parse(*query, names=("q",)) == Filters(q="x")


@pytest.mark.parametrize("spelling", ["fr", "FR", "Fr", "france", "FRANCE", " France "])
def test_a_country_goes_by_code_or_slug_in_any_case(spelling: str) -> None:
    filters_read = parse(("country", spelling))
    assert filters_read.country == ("FR",)
    assert filters.pairs(filters_read, RECORD) == [("country", "france")]


def test_several_values_of_one_key_are_kept_once_each() -> None:
    query = [("country", "gb"), ("country", "france"), ("country", "united-kingdom")]
    assert parse(*query).country == ("FR", "GB")
    assert parse(("kind", "SIGNED"), ("kind", "signed ")).kind == (EventKind.SIGNED,)


@pytest.mark.parametrize("year", ["0000", "0999", "2024", "9999"])
def test_a_year_is_written_as_it_is_read(year: str) -> None:
    assert filters.pairs(parse(("year", year)), RECORD) == [("year", year)]


@pytest.mark.parametrize("spelling", ["fr-2024", "FR-2024", " Fr-2024 "])
def test_an_agreement_goes_by_its_id_in_any_case(spelling: str) -> None:
    assert parse(("agreement", spelling)).agreement == ("fr-2024",)


BAD = (
    ("group", "g8", "one of all, g7, non-g7"),
    ("agreement", "fr-1925", "the id of an agreement. Known here: fr-2024, gb-2024"),
    ("theme", "peace", "one of defence_industry, air_defence, aviation,"),
    ("sort", "size", "one of signed, name, themes"),
    ("source_kind", "rumour", "one of agreement_text, official, agency,"),
    ("collection", "library", "one of articles, record"),
    *((("year", text, "a year of four digits, for example 2024")) for text in (
        "24", "20245", "-2024", "２０２４", "2024-01", "this",
    )),
    ("country", "atlantis", "european-union, france, united-kingdom"),
    ("country", "ua", "the code or the slug of a country"),
    ("kind", "party", "one of declaration_announced, declaration_adopted,"),
    ("status", "done", "one of none, joined, talks_sought, talks_agreed, in_talks,"),
    ("evidence", "hearsay", "one of all, articles"),
    *((("as_of", text, "a day of the calendar, for example 2023-10-19")) for text in (
        "2023-10", "2023", "2023-10-19?", "2023-02-30", "today", "0000-00-00", "2023-1-1",
        "[..2024-06-12]", "10000-01-01", "-2023-01-01", "２０２３-10-19",
    )),
    *((("release", text, "the day of a release, for example 2026-12-01")) for text in (
        "2026-12", "2026-02-30", "2026-12-01-1", "2026-12-01-02", "newest", "２０２６-12-01",
    )),
    ("known_on", "2023-13-01", "a day of the calendar, for example 2023-10-19"),
    *((("from", text, "a day, month or year, for example 2023-10-19")) for text in (
        "12/07/2023", "2023?", "2023~", "../2023", "[2023-01-01..2023-02-01]", "2023-21",
    )),
    ("to", "later", "a day, month or year, for example 2024-06-13, 2024-06 or 2024"),
    ("q", "x" * 101, "up to 100 printable characters"),
    ("q", "a\x00b", "up to 100 printable characters"),
    ("q", "a\u200bb", "up to 100 printable characters"),
    ("q", "a\x1bb", "up to 100 printable characters"),
    ("country", "fr\x00", "the code or the slug of a country"),
    ("as_of", "2023-10-19\x00", "a day of the calendar"),
)  # fmt: skip


def takes(key: filters.FilterKey, value: str) -> bool:
    schema = key.schema(RECORD)
    Draft202012Validator.check_schema(schema)
    checker = Draft202012Validator.FORMAT_CHECKER
    return bool(Draft202012Validator(schema, format_checker=checker).is_valid(value))


@pytest.mark.parametrize(("name", "value", "named"), BAD)
def test_a_bad_value_is_refused_with_what_is_allowed(name: str, value: str, named: str) -> None:
    with pytest.raises(InvalidFilter) as refused:
        parse((name, value))
    assert refused.value.key == name
    assert str(refused.value).startswith(f"{name}=")
    assert named in str(refused.value)
    assert not takes(FILTER_BY_NAME[name], value)


GOOD: dict[str, tuple[str, ...]] = {
    "group": tuple(Group),
    "country": ("fr", "france", "eu", "european-union"),
    "agreement": ("fr-2024", "gb-2024"),
    "theme": tuple(Theme),
    "year": ("2024", "0001"),
    "sort": tuple(Sort),
    "source_kind": tuple(SourceKind),
    "collection": tuple(Collection),
    "kind": tuple(EventKind),
    "status": tuple(Status),
    "role": tuple(Role),
    "from": ("2023-10-19", "2023-10", "2023"),
    "to": ("2023-10-19", "2023-12", "9999"),
    "q": ("x" * 100, "Зеленський"),
    "as_of": ("2023-10-19", "0001-01-01"),
    "known_on": ("2024-02-29",),
    "evidence": tuple(Evidence),
    "change": tuple(ChangeKind),
    "entry": tuple(EntryKind),
    **dict.fromkeys(("release", "since", "until"), ("2026-12-01", "2026-12-01-12")),
}


def test_every_key_and_every_field_is_tried_here() -> None:
    assert set(GOOD) == {key.name for key in FILTER_KEYS}
    assert set(FIELDS) == set(Filters.__slots__)


@pytest.mark.parametrize("key", FILTER_KEYS, ids=lambda key: key.name)
def test_the_schema_of_a_key_takes_what_is_read(key: filters.FilterKey) -> None:
    assert takes(key, "")
    for value in GOOD[key.name]:
        assert takes(key, str(value))
        parse((key.name, str(value)))


@pytest.mark.parametrize("name", [key.name for key in FILTER_KEYS if not key.many])
def test_a_key_that_takes_one_value_refuses_two(name: str) -> None:
    values: dict[str, tuple[str, str]] = {
        "group": ("g7", "non-g7"),
        "evidence": ("all", "articles"),
        "q": ("one", "two"),
        "year": ("2023", "2024"),
        "sort": ("signed", "name"),
        "collection": ("articles", "record"),
    }
    one, other = values.get(name, ("2023-10-19", "2023-10-20"))
    assert parse((name, one), (name, one)) == parse((name, one))
    with pytest.raises(InvalidFilter, match=f"{name} takes one value, not several"):
        parse((name, one), (name, other))


@pytest.mark.parametrize(
    ("values", "named"),
    [
        (("2023", "2024"), "2023 and 2024"),
        (("2023", "2023", "2023", "2024"), "2023 and 2024"),
        (("2024", "2023", "2026", "2025"), "2024 and 2023 and 2026"),
    ],
)
def test_several_values_of_a_key_that_takes_one_are_named_once_each_up_to_three(
    values: tuple[str, ...], named: str
) -> None:
    with pytest.raises(InvalidFilter) as refused:
        parse(*(("year", value) for value in values))
    assert refused.value.value == named


@given(st.sampled_from(NAMES), st.text(max_size=60))
def test_any_text_is_read_or_refused_and_nothing_else_happens(name: str, text: str) -> None:
    try:
        filters_read = parse((name, text))
    except InvalidFilter:
        return
    assert parse(*filters.pairs(filters_read, RECORD)) == filters_read


@pytest.mark.parametrize("name", NAMES)
def test_a_very_long_value_is_refused_in_few_words(name: str) -> None:
    with pytest.raises(InvalidFilter) as refused:
        parse((name, "2" * 1_000_000))
    assert refused.value.value == "2" * 60
    assert str(refused.value).startswith(f"{name}='{'2' * 60}' cannot be read; {name} takes ")
    assert len(str(refused.value)) < 1000


@pytest.mark.parametrize(
    ("name", "value", "meant"),
    [
        ("country", "frnace", "france"),
        ("kind", "singed", "signed"),
        ("country", "qq", None),
        ("from", "yesterday", None),
    ],
)
def test_a_misspelt_value_is_refused_with_what_was_meant(
    name: str, value: str, meant: str | None
) -> None:
    with pytest.raises(InvalidFilter) as refused:
        parse((name, value))
    message = str(refused.value)
    assert message.startswith(f"{name}='{value}' cannot be read; ")
    assert (f"did you mean {meant}? {name} takes" in message) is bool(meant)


@pytest.mark.parametrize(
    ("name", "value"), [("country", "fr"), ("kind", "signed"), ("from", "2023"), ("x", "y")]
)
def test_thousands_of_parameters_are_read_as_one(name: str, value: str) -> None:
    assert parse(*[(name, value)] * 20_000) == parse((name, value))


def test_days_in_the_wrong_order_are_read_as_they_stand() -> None:
    filters_read = parse(("from", "2024"), ("to", "2023"))
    assert (str(filters_read.start), str(filters_read.end)) == ("2024", "2023")


@pytest.mark.parametrize(
    ("query", "as_of", "known_on"),
    [
        ({}, "2024-12-31", None),
        ({"evidence": "articles"}, "2024-06-13", None),
        ({"evidence": "articles", "as_of": "2024-07-01"}, "2024-07-01", None),
        ({"as_of": "2023-10-19"}, "2023-10-19", None),
        ({"as_of": "2199-01-01"}, "2024-12-31", None),
        ({"as_of": "0001-01-01", "known_on": "2023-10-07"}, "0001-01-01", "2023-10-07"),
    ],
)
def test_the_clocks_have_their_defaults_and_end_with_the_record(
    query: dict[str, str], as_of: str, known_on: str | None
) -> None:
    view_params = filters.view_params(parse(*query.items()), RECORD)
    assert view_params.as_of == date.fromisoformat(as_of)
    assert (view_params.known_on.isoformat() if view_params.known_on else None) == known_on
    assert view_params.evidence == query.get("evidence", "all")


@pytest.mark.parametrize(
    ("name", "value", "left"),
    [
        ("country", "FR", {"country": ("GB",)}),
        ("country", None, {"country": ()}),
        ("group", None, {"group": Group.ALL}),
        ("q", "x", {"q": ""}),
        ("as_of", None, {"as_of": None}),
    ],
)
def test_a_filter_can_be_taken_away(name: str, value: str | None, left: dict[str, Any]) -> None:
    query = (("country", "fr"), ("country", "gb"), ("group", "g7"), ("q", "x"))
    full = parse(*query, ("as_of", "2023-10-19"))
    less = filters.without(full, name, value)
    for field in Filters.__slots__:
        assert getattr(less, field) == left.get(field, getattr(full, field))


@pytest.mark.parametrize("key", FILTER_KEYS, ids=lambda key: key.name)
def test_every_key_has_a_field_a_label_and_words_for_its_values(key: filters.FilterKey) -> None:
    assert key.field in Filters.__slots__
    assert key.label[:1].isupper()
    for text in GOOD[key.name]:
        value = key.read(str(text), RECORD)
        assert key.words(value, RECORD)
        assert key.read(key.text(value, RECORD), RECORD) == value


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("country", "fr", "France"),
        ("agreement", "fr-2024", "Agreement with FR"),
        ("kind", "talks_opened", "Talks opened"),
        ("group", "non-g7", "Non-G7"),
        ("year", "0999", "0999"),
        ("from", "2023-10", "2023-10"),
        ("as_of", "2023-10-19", "2023-10-19"),
        ("q", "Paris  talks", "Paris talks"),
    ],
)
def test_a_chosen_value_is_said_in_words(name: str, text: str, words: str) -> None:
    key = FILTER_BY_NAME[name]
    assert key.words(key.read(text, RECORD), RECORD) == words


@pytest.mark.parametrize("key", FILTER_KEYS, ids=lambda key: key.name)
def test_every_key_says_what_it_is_for(key: filters.FilterKey) -> None:
    assert key.about.endswith(".")
    assert key.allowed(RECORD)
    assert set(VIEW_KEYS) <= set(FILTER_BY_NAME)


def test_one_of_several_values_is_taken_away_and_the_others_stay() -> None:
    chosen = filters.Filters(country=("CZ", "FR", "NL"))
    assert filters.without(chosen, "country", "FR").country == ("CZ", "NL")
    assert filters.without(chosen, "country").country == ()
