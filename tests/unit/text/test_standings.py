"""Sentences on where countries stand, for every state that the talks can be in."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.record.codelists import G7, Declaration, Group, Status
from app.rows.countries import CountryRow
from app.rows.remarks import RemarkRow
from app.text import standings
from tests.strategies import edtf_texts

SEVEN = ("CA", "DE", "FR", "GB", "IT", "JP", "US")
NAMES = {code: f"Land {code}" for code in (*SEVEN, "SE", "NO", "AL", "FI", "DK")} | {
    "EU": "the European Union"
}


def row(code: str, status: str = "none", **more: Any) -> CountryRow:
    g7 = G7.MEMBER if code in SEVEN else G7.PARTICIPANT if code == "EU" else G7.NONE
    plain: dict[str, Any] = {
        "code": code,
        "slug": code.lower(),
        "name": code,
        "g7": g7,
        "declaration": Declaration.NONE,
        "joined_date": None,
        "talks_date": None,
        "status": status,
        "status_label": Status(status).label,  # type: ignore[call-arg]
        "status_date": None if status == "none" else "2024-01-12",
        "decided_by": None,
        "expects": "2024-06-13" if status == "signing_announced" else None,
        "overdue": False,
        "agreement": None,
        "event_count": 0,
        "url": "/",
    }
    return CountryRow(**(plain | more))


def rows(**statuses: str) -> list[CountryRow]:
    """The seven, none of which has a step unless it is named, and whoever else is named."""
    codes = dict.fromkeys(SEVEN, "none") | statuses
    return [row(code, status) for code, status in codes.items()]


def signed(*codes: str) -> list[CountryRow]:
    return rows(**dict.fromkeys(codes, "signed"))


ADOPTED = [row(code, "joined", declaration=Declaration.ADOPTED) for code in SEVEN]
JOINERS = [row("SE", "joined", declaration=Declaration.JOINED)]


@pytest.mark.parametrize(
    ("countries", "group", "sentence"),
    [
        ([], "all", "Nothing is on record by this day."),
        (rows(), "all", "Nothing is on record by this day."),
        (rows(SE="talks_sought"), "all", "Nothing is on record by this day."),
        (ADOPTED, "all", "The G7 has adopted its declaration; no bilateral talks have opened."),
        (JOINERS, "all", "States have joined the declaration; no bilateral talks have opened."),
        (rows(GB="in_talks"), "all", "One country is in talks; none has signed."),
        (
            rows(GB="in_talks", US="signing_announced", EU="text_agreed"),
            "all",
            "Three countries are in talks; none has signed.",
        ),
        (signed("GB"), "all", "One of the seven G7 countries has signed."),
        (signed(*SEVEN[:5]), "all", "Five of the seven G7 countries have signed."),
        (signed(*SEVEN[:5]), "g7", "Five of the seven G7 countries have signed."),
        (signed(*SEVEN), "all", "All seven G7 countries have signed."),
        (
            [*signed(*SEVEN), row("SE", "signed")],
            "all",
            "All seven G7 countries have signed; so has one other state.",
        ),
        (
            [*signed(*SEVEN), row("SE", "signed"), row("NO", "ended"), row("EU", "signed")],
            "all",
            "All seven G7 countries have signed; so have two other states and the European Union.",
        ),
        (
            [*signed("GB"), row("EU", "signed")],
            "all",
            "One of the seven G7 countries has signed; so has the European Union.",
        ),
        (
            [*rows(), row("SE", "signed")],
            "all",
            "No G7 country has signed, but one other state has.",
        ),
        (
            [*rows(), row("SE", "signed"), row("EU", "signed")],
            "all",
            "No G7 country has signed, but one other state and the European Union have.",
        ),
        ([row("SE", "signed"), row("NO")], "all", "One state outside the G7 has signed."),
        ([row("SE", "signed"), row("NO")], "non-g7", "One state outside the G7 has signed."),
        (
            [row("SE", "signed"), row("NO", "signed"), row("EU", "signed")],
            "non-g7",
            "Two states and the European Union outside the G7 have signed.",
        ),
        ([row("EU", "signed")], "non-g7", "The European Union outside the G7 has signed."),
    ],
)
def test_the_headline_says_how_far_the_talks_are(
    countries: list[CountryRow], group: str, sentence: str
) -> None:
    assert standings.headline(countries, Group[group.upper().replace("-", "_")]) == sentence


@pytest.mark.parametrize(
    ("statuses", "sentence"),
    [
        ({}, ""),
        ({"SE": "signed"}, ""),
        ({"SE": "in_talks"}, "Land SE opened talks on 12 January 2024."),
        (
            {"SE": "in_talks", "NO": "in_talks"},
            "Land SE and Land NO opened talks on 12 January 2024.",
        ),
        (
            {"EU": "talks_sought"},
            "Talks with the European Union were sought on 12 January 2024.",
        ),
        ({"EU": "text_agreed"}, "The European Union agreed on a text on 12 January 2024."),
        (
            {"US": "signing_announced", "JP": "signing_announced", "SE": "talks_agreed"},
            "Signings with Land JP and Land US were announced on 12 January 2024. Land SE agreed "
            "to open talks on 12 January 2024.",
        ),
        (
            dict.fromkeys(("SE", "NO", "AL", "FI"), "joined"),
            "Land SE, Land NO, Land AL and Land FI joined the declaration; no talks are on record.",
        ),
        (
            dict.fromkeys(("SE", "NO", "AL", "FI", "DK"), "joined"),
            "Five countries joined the declaration; no talks are on record.",
        ),
    ],
)
def test_the_standfirst_says_what_the_others_are_doing(
    statuses: dict[str, str], sentence: str
) -> None:
    assert standings.standfirst(rows(**statuses), NAMES) == sentence


def remark(kind: str, day: str, event_kind: str = "statement") -> RemarkRow:
    names = {"kind": kind, "event_kind": event_kind, "label": "", "date": day, "event": "x"}
    return RemarkRow.model_validate(names)


@pytest.mark.parametrize(
    ("countries", "sentence"),
    [
        (
            [
                row("SE", "in_talks", talks_date="2024-08-30"),
                row("NO", "in_talks", talks_date="[2024-10-01..2024-10-25]"),
            ],
            "Land SE and Land NO opened talks in 2024.",
        ),
        (
            [
                row("SE", "joined", joined_date="2023-08-30"),
                row("NO", "joined", joined_date="2024-01"),
            ],
            "Land SE and Land NO joined the declaration between 2023 and 2024; no talks are on "
            "record.",
        ),
        (
            [
                row("SE", "talks_sought", status_date="[..2024-08-29]"),
                row("NO", "talks_sought", status_date="2024-06-29"),
            ],
            "Talks with Land SE and Land NO were sought by 29 August 2024.",
        ),
        (
            [row("SE", "signing_announced", overdue=True)],
            "A signing with Land SE was announced on 12 January 2024; no source reports it.",
        ),
        (
            [
                row(
                    "SE",
                    "in_talks",
                    remarks=(
                        remark("plan_cancelled", "2024-12-18", "signing_cancelled"),
                        remark("long_silence", "2024-12-19"),
                    ),
                ),
                row("NO", "in_talks", remarks=(remark("long_silence", "2024-09"),)),
            ],
            "Land SE and Land NO opened talks on 12 January 2024; the signing planned with Land SE "
            "was called off on 18 December 2024; nothing on record since 19 December 2024.",
        ),
        (
            [
                row("SE", "in_talks", remarks=(remark("long_silence", "2025-05"),)),
                row(
                    "NO",
                    "in_talks",
                    remarks=(
                        remark("plan_postponed", "2025-02-28", "plan_postponed"),
                        remark("long_silence", "[2025-02-28..2025-03-02]", "plan_postponed"),
                    ),
                ),
            ],
            "Land SE and Land NO opened talks on 12 January 2024; a plan with Land NO was put off "
            "on 28 February 2025; nothing on record since May 2025.",
        ),
        (
            [
                row(
                    "SE",
                    "talks_sought",
                    remarks=(remark("long_silence", "[2024-05-01..2024-05-03]"),),
                )
            ],
            "Talks with Land SE were sought on 12 January 2024; nothing on record since 3 May "
            "2024.",
        ),
        (
            [
                row("SE", "in_talks", remarks=(remark("long_silence", "2024-12-19"),)),
                row("NO", "in_talks"),
            ],
            "Land SE and Land NO opened talks on 12 January 2024.",
        ),
    ],
)
def test_the_standfirst_says_since_when(countries: list[CountryRow], sentence: str) -> None:
    assert standings.standfirst(countries, NAMES) == sentence


@pytest.mark.parametrize(
    ("country", "sentences"),
    [
        (row("GB", "talks_sought"), None),
        (row("GB", "in_talks", talks_date="2023-10-07"), None),
        (row("GB", "text_agreed", talks_date="2023-10-07"), "Talks opened on 7 October 2023."),
        (row("GB", "joined", declaration=Declaration.JOINED, joined_date="2023-10"), ""),
    ],
)  # fmt: skip
def test_the_background_says_only_what_the_headline_of_a_country_leaves_out(
    country: CountryRow, sentences: str | None
) -> None:
    expected = NO_WORD if sentences is None else f"{NO_WORD} {sentences}" if sentences else ""
    assert standings.background(country, "the United Kingdom") == expected


SLIPS = ("None", "  ", "..", " .", " ,", "All no", "{", "for in", "for on")
NO_WORD = (
    "Whether the United Kingdom adopted or joined the declaration is not stated in the sources."
)


@pytest.mark.parametrize(
    ("country", "sentences"),
    [
        (row("GB"), NO_WORD),
        (
            row("GB", "joined", declaration=Declaration.ADOPTED, joined_date="2023-07-12"),
            "The United Kingdom adopted the declaration on 12 July 2023.",
        ),
        (
            row("GB", "joined", declaration=Declaration.JOINED, joined_date="2023-10"),
            "The United Kingdom joined the declaration in October 2023.",
        ),
        (
            row("GB", "in_talks", talks_date="[2023-10-01..2023-10-19]"),
            f"{NO_WORD} Talks opened between 1 and 19 October 2023.",
        ),
        (
            row("GB", "in_talks"),
            f"{NO_WORD} A round of talks was held on 12 January 2024.",
        ),
        (row("GB", "talks_sought"), f"{NO_WORD} Talks were sought on 12 January 2024."),
        (
            row("GB", "talks_agreed"),
            f"{NO_WORD} Both sides agreed to open talks on 12 January 2024.",
        ),
        (row("GB", "text_agreed"), f"{NO_WORD} The text was agreed on 12 January 2024."),
        (
            row("GB", "signing_announced"),
            f"{NO_WORD} The signing is announced for 13 June 2024.",
        ),
        (
            row("GB", "signing_announced", overdue=True),
            f"{NO_WORD} The signing was announced for 13 June 2024; the day has passed, and no "
            "source reports it.",
        ),
        (
            row("GB", "signed", talks_date="2023-10-07"),
            f"{NO_WORD} Talks opened on 7 October 2023. The agreement was signed on 12 January "
            "2024.",
        ),
        (row("GB", "ended"), f"{NO_WORD} The agreement ended on 12 January 2024."),
    ],
)  # fmt: skip
def test_a_country_is_told_in_whole_sentences(country: CountryRow, sentences: str) -> None:
    assert standings.country(country, "the United Kingdom") == sentences


@st.composite
def any_row(draw: st.DrawFn, code: str) -> CountryRow:
    status = draw(st.sampled_from(Status))
    declaration = draw(st.sampled_from(Declaration))
    return row(
        code,
        status.value,
        declaration=declaration,
        joined_date=None if declaration is Declaration.NONE else draw(edtf_texts),
        talks_date=draw(st.none() | edtf_texts),
        status_date=None if status is Status.NONE else draw(edtf_texts),
        expects=draw(edtf_texts) if status is Status.SIGNING_ANNOUNCED else None,
        overdue=draw(st.booleans()),
    )


def in_group(code: str, group: Group) -> bool:
    return group is Group.ALL or (code in SEVEN) is (group is Group.G7)


@given(st.sets(st.sampled_from(["SE", "NO", "EU"])), st.sampled_from(Group), st.data())
def test_whatever_the_record_holds_is_said_in_proper_sentences(
    others: set[str], group: Group, data: st.DataObject
) -> None:
    codes = [code for code in (*SEVEN, *sorted(others)) if in_group(code, group)]
    countries = [data.draw(any_row(code)) for code in codes]
    texts = [
        standings.headline(countries, group),
        *(standings.country(country, "x") for country in countries),
    ]
    if standfirst := standings.standfirst(countries, NAMES):
        texts.append(standfirst)
    for text in texts:
        assert text.endswith(".")
        assert text == text.strip()
        assert text[0].isupper()
        for slip in SLIPS:
            assert slip not in text


@pytest.mark.parametrize(
    ("statuses", "said"),
    [
        ({}, ""),
        (
            {"SE": "joined"},
            "One country has joined the declaration and not signed, with no further step on "
            "record.",
        ),
        (
            {"SE": "in_talks", "NO": "talks_sought"},
            "Two countries have joined the declaration and not signed, with a further step on "
            "record.",
        ),
        (
            {"SE": "joined", "NO": "talks_sought", "FI": "in_talks"},
            "Three countries have joined the declaration and not signed: for one no further step "
            "is on record, two went further.",
        ),
    ],
)
def test_those_that_joined_without_signing_are_told_apart_by_what_came_after(
    statuses: dict[str, str], said: str
) -> None:
    assert standings.joined_unsigned([row(*pair) for pair in statuses.items()]) == said
