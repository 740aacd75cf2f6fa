"""A query read as filters: countries, groups, kinds of events, days, and what remains."""

import pytest

from app.record.codelists import EventKind, Group
from app.record.record import Record
from app.view.search.phrases import phrases
from app.view.search.query_days import Days
from app.view.search.reading import Reading, country_phrases, reading
from app.view.search.words import words


def read(record: Record, text: str) -> Reading:
    return reading(text, country_phrases(record.countries))


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("talks opened", {"talks", "opened"}),
        ("who started the talks", {"started", "talks"}),
        ("negotiations", set()),
        ("stalls opened", set()),
    ],
)
def test_all_words_of_a_way_occur_in_any_order_whole_or_begun(text: str, taken: set[str]) -> None:
    (phrase,) = phrases("kind", "x", "open-/started talk-")
    assert phrase.taken(words(text)) == taken


def test_ways_stand_for_each_other_and_plain_words_for_their_plural() -> None:
    ways = list(phrases("kind", "x", "talk/parley; pledge"))
    assert [bool(way.taken(words("pledges"))) for way in ways] == [False, True]
    assert [bool(way.taken(words("a parley"))) for way in ways] == [True, False]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("talks opened", {EventKind.TALKS_OPENED}),
        ("opened the talks in 2023", {EventKind.TALKS_OPENED}),
        ("negotiations began", {EventKind.TALKS_OPENED}),
        ("postponed signings", {EventKind.SIGNING_POSTPONED}),
        ("signing put off", {EventKind.SIGNING_POSTPONED}),
        ("signed", {EventKind.SIGNED}),
        ("in force", {EventKind.IN_FORCE}),
        ("signed and ratified", {EventKind.SIGNED, EventKind.RATIFIED}),
        ("round of talks", {EventKind.ROUND_HELD}),
        ("переговори відкрито", {EventKind.TALKS_OPENED}),
        ("розпочали переговори", {EventKind.TALKS_OPENED}),
        ("відкладені підписання", {EventKind.SIGNING_POSTPONED}),
        ("weather", set()),
        # Words that only begin as those of a kind do.
        ("joint declaration", set()),
        ("join the declaration", {EventKind.JOINED_DECLARATION}),
        ("the text of the agreement", set()),
        ("planes", set()),
        ("відновлення", set()),
    ],
)
def test_a_kind_is_named_as_people_call_it_and_by_its_most_words(
    record: Record, text: str, kinds: set[EventKind]
) -> None:
    assert set(read(record, text).values("kind")) == kinds


@pytest.mark.parametrize("kind", EventKind)
def test_every_kind_is_named_by_its_label(record: Record, kind: EventKind) -> None:
    assert kind in read(record, kind.label).values("kind")


def test_talks_alone_are_every_step_of_talks(record: Record) -> None:
    kinds = read(record, "talks").values("kind")
    assert {EventKind.TALKS_SOUGHT, EventKind.TALKS_OPENED, EventKind.ROUND_HELD} <= set(kinds)
    assert EventKind.SIGNED not in kinds


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("G7", (Group.G7,)),
        ("group of seven", (Group.G7,)),
        ("non-G7", (Group.NON_G7,)),
        ("outside the G7", (Group.NON_G7,)),
        ("which others signed", (Group.NON_G7,)),
        ("не G7", (Group.NON_G7,)),
        ("інші країни", (Group.NON_G7,)),
        ("seven", ()),
        ("countries that joined the G7 declaration", ()),
        ("the G7 joint declaration", ()),
        ("declaration of the G7", ()),
        ("хто приєднався до декларації G7", ()),
        ("G7 countries that joined the declaration", (Group.G7,)),
    ],
)
def test_a_group_is_named_by_its_usual_names(
    record: Record, text: str, groups: tuple[Group, ...]
) -> None:
    assert read(record, text).values("group") == groups


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("UK agreement", {"GB"}),
        ("the uk agreement", {"GB"}),
        ("Japan's and the US one", {"JP", "US"}),
        ("the French agreement", {"FR"}),
        ("British and Japanese pledges", {"GB", "JP"}),
        ("французька угода", {"FR"}),
        ("угода з Францією", {"FR"}),
        ("угода Великої Британії", {"GB"}),
        ("Франції та Японії", {"FR", "JP"}),
        ("is it in force", set()),
        ("can no one be named", set()),
        ("NO pledge", {"NO"}),
        ("no pledge", set()),
        ("NO PLEDGE", set()),
        ("kingdom", set()),
    ],
)
def test_a_country_is_named_by_its_names_and_by_codes_that_are_no_words(
    record: Record, text: str, codes: set[str]
) -> None:
    assert set(read(record, text).values("country")) == codes


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("signed in 2025", ("2025", "2025")),
        ("in October 2023", ("2023-10", "2023-10")),
        ("on 1 November 2023", ("2023-11-01", "2023-11-01")),
        ("since 2024", ("2024", None)),
        ("until March 2024", (None, "2024-03")),
        ("after 2023", ("2024-01-01", None)),
        ("before 2024", (None, "2023-12-31")),
        ("between March 2024 and 2023", ("2023", "2024-03")),
        ("після 2023", ("2024-01-01", None)),
        ("підписано у 2025", ("2025", "2025")),
        ("з 2024 року", ("2024", None)),
        ("1000 drones", (None, None)),
    ],
)
def test_days_are_read_with_the_word_before_them(record: Record, text: str, days: Days) -> None:
    assert read(record, text).days == days


def test_what_filters_leave_are_the_words_that_ask_for_more(record: Record) -> None:
    read_query = read(record, "which G7 countries opened talks online in 2023 first")
    assert read_query.rest(read_query.keys) == ("countries", "online")
    assert read_query.rest({"kind"}) == ("g7", "countries", "online", "2023")
    assert read_query.as_typed(("online",)) == "online"
    assert read(record, "Онлайн переговори").as_typed(words("Онлайн")) == "Онлайн"
    assert read_query.as_typed(("elsewhere",)) == ""
    of_sum = read(record, "where does the pledge of 12 billion boats come from")
    assert of_sum.as_typed(of_sum.rest(of_sum.keys)) == "12 billion boats"


@pytest.mark.parametrize(
    ("text", "order_words"),
    [
        ("who signed first", {"first"}),
        ("the last agreement", {"last"}),
        ("хто підписав останнім", set(words("останнім"))),
        ("who signed", set()),
    ],
)
def test_what_asks_for_a_place_in_an_order_is_no_other_word(
    record: Record, text: str, order_words: set[str]
) -> None:
    read_query = read(record, text)
    assert read_query.order_words == order_words
    assert order_words.isdisjoint(read_query.words)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("who signed after the UK", set()),
        ("which G7 country opened talks before Japan", set()),
        ("who signed between the UK and the summit", set()),
        ("хто підписав після Франції", set()),
        ("the agreement signed between France and Ukraine", {"FR"}),
        ("what came after the UK agreement", {"GB"}),
        ("signed by the UK after 2023", {"GB"}),
    ],
)
def test_a_country_that_says_where_in_an_order_is_not_asked_for(
    record: Record, text: str, codes: set[str]
) -> None:
    read_query = read(record, text)
    assert set(read_query.values("country")) == codes
    assert read_query.is_beside is not bool(codes)
    assert {"uk", "japan"}.isdisjoint(() if codes else read_query.words)


@pytest.mark.parametrize(
    ("text", "is_of_lack"),
    [
        ("agreements without a consultation", True),
        ("which agreements lack a term", True),
        ("no agreement", True),
        ("угоди без консультацій", True),
        ("чого немає в угодах", True),
        ("agreements on consultation", False),
        ("the NO agreement", False),
    ],
)
def test_what_is_missing_is_asked_for(record: Record, text: str, is_of_lack: bool) -> None:
    assert read(record, text).is_of_lack is is_of_lack
