"""Dates, numbers, initials and letters with numbers, each as one word in every spelling."""

import pytest

from app.record import schema
from app.record.country_names import codes_by_name, name_key
from app.view.search.excerpts import LONGEST_EXCERPT, excerpt, hits
from app.view.search.query import Rank, matches, query, words_of_all
from app.view.search.words import words
from tests import samples


@pytest.mark.parametrize(
    ("spellings", "word"),
    [
        (["U.S.", "U.S", "US", "u.s."], "us"),
        (["F-16", "F16", "f 16"], "f16"),
        (
            ["12bn", "12 bn", "12 billion", "€12 billion", "12-billion", "12,000,000,000"],
            12 * 10**9,
        ),
        (["2.5 million", "2.5-million", "2.5m", "2,500,000", "2.5 млн"], 2_500_000),
        (["twenty-four", "24", "24.0"], 24),
        (["19 October 2023", "19th of October, 2023", "Oct. 19, 2023", "19.10.2023"], "2023-10-19"),
        (["2023-10-19", "19/10/2023", "19 жовтня 2023", "OCTOBER 19 2023"], "2023-10-19"),
        (["October 2023", "2023-10", "Oct 2023", "жовтень 2023"], "2023-10"),
    ],
)
def test_one_thing_is_one_word_in_every_spelling(spellings: list[str], word: str | int) -> None:
    assert {words(spelling) for spelling in spellings} == {(str(word),)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30 February 2023", ("30", "2023-02")),
        ("99.99.2023", ("99", "99", "2023")),
        ("12 or 13", ("12", "or", "13")),
        ("version 1.2.3", ("version", "1", "2", "3")),
        ("It cost 2.5.", ("it", "cost", "2.5")),
        ("10 members", ("10", "members")),
    ],
)
def test_what_only_looks_like_a_date_or_a_sum_stays_apart(
    text: str, expected: tuple[str, ...]
) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("q", "text", "is_match"),
    [
        ("UK", "Ukraine", False),
        ("UK", "the UK-led mission", True),
        ("ukr", "Ukraine", True),
        ("20", "2023", False),
        ("202", "2023", False),
        ("October 2023", "On 19 October 2023 in Kyiv", True),
        ("19 October 2023", "On 19 November 2023, not October", False),
        ("billion", "12 billion", True),
        ("assets", "an asset frozen", True),
        ("what is the status of talks", "status: talks", True),
        ("the", "the end", True),
        ("is", "nothing", False),
    ],
)
def test_words_match_whole_or_from_three_letters_on(q: str, text: str, is_match: bool) -> None:
    assert matches(q, [text]) is is_match


def test_whole_words_rank_before_beginnings_and_names_before_texts() -> None:
    def rank(name: str, text: str) -> Rank | None:
        texts, talk = words_of_all([name, text]), query("talk")
        return talk.rank(words_of_all([name]), texts, talk.widened(texts))

    assert [rank("talk", ""), rank("", "talk"), rank("talks", ""), rank("", "talks")] == [*Rank]
    assert rank("walk", "walks") is None


@pytest.mark.parametrize(
    ("question", "telling"),
    [
        ("where does the promise come from", "promise"),
        ("how much money, but for whom?", "money"),
        ("звідки обіцянка", "обіцянка"),
        ("скільки грошей і чому", "грошей"),
    ],
)
def test_words_that_only_ask_need_not_match(question: str, telling: str) -> None:
    assert query(question) == query(telling)


def test_ukrainian_numbers_and_months_are_read_in_their_cases() -> None:
    for text in ("12 мільярдів", "12 млрд", "12 мільярда"):
        assert words(text) == words("12 billion")
    assert words("у листопаді 2023")[-1] == words("November 2023")[0]


def test_other_spellings_are_taken_for_the_word() -> None:
    aliases = {"kiev": frozenset({"kyiv", "kiev"})}
    assert matches("Kiev", ["In Kyiv"], aliases=aliases)
    assert not matches("Kiev", ["In Kyiv"])


def test_a_hit_is_as_long_as_what_is_one_word_to_the_query() -> None:
    text = "On 19 October 2023 the U.S. spent 12 billion on F-16 jets."
    asked = query("2023-10-19 US 12bn f16 jet")
    marked = [text[start:end] for start, end in hits(text, asked)]
    assert marked == ["19 October 2023", "U.S", "12 billion", "F-16", "jets"]


def test_an_excerpt_is_short_and_has_the_word() -> None:
    text = "lead " * 80 + "needle " + "tail " * 80
    part = excerpt(["nothing here", text], query("needle"))
    assert part
    assert "needle" in part
    assert part.startswith("… ")
    assert part.endswith(" …")
    assert len(part) <= LONGEST_EXCERPT + 4
    assert excerpt(["nothing here"], query("needle")) is None
    assert excerpt(["a needle"], query("needle")) == "a needle"


def test_a_name_that_two_countries_share_is_nobodys() -> None:
    countries = [
        samples.country("CG", aliases=["Congo", "Brazzaville"]),
        samples.country("CD", aliases=["Congo", "cg"]),
    ]
    codes = codes_by_name(countries)
    assert "congo" not in codes
    assert codes["brazzaville"] == codes["cg"] == codes["cog"] == "CG"
    assert codes["cd"] == codes["cod"] == codes["cdcd"] == "CD"


def test_names_of_the_record_lead_to_their_country() -> None:
    country = samples.country("CI", names={"official": "the Republic", "native": ["Côte d'Ivoire"]})
    assert isinstance(country, schema.Country)
    assert codes_by_name([country])[name_key("CÔTE D’IVOIRE")] == "CI"
    assert name_key("U.S.") == "us"
