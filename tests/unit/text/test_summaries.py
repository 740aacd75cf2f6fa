"""The sentences that pages compute, for every state that the talks can be in."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.presenters.rows import AgreementRow, CountryRow, SignatoryRow
from app.record.codelists import G7, Declaration, Group, Status
from app.text import summaries
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
    ("found", "group", "said"),
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
    found: list[CountryRow], group: str, said: str
) -> None:
    assert summaries.headline(found, Group[group.upper().replace("-", "_")]) == said


@pytest.mark.parametrize(
    ("statuses", "said"),
    [
        ({}, ""),
        ({"SE": "signed"}, ""),
        ({"SE": "in_talks"}, "Land SE is in talks."),
        ({"SE": "in_talks", "NO": "in_talks"}, "Land SE and Land NO are in talks."),
        ({"EU": "talks_sought"}, "With the European Union, Ukraine seeks talks."),
        ({"EU": "text_agreed"}, "The European Union has an agreed text."),
        (
            {"US": "signing_announced", "JP": "signing_announced", "SE": "talks_agreed"},
            "Land JP and Land US have signings announced; Land SE has agreed to open talks.",
        ),
        (
            dict.fromkeys(("SE", "NO", "AL", "FI"), "joined"),
            "Land SE, Land NO, Land AL and Land FI stand by the declaration without talks on "
            "record.",
        ),
        (
            dict.fromkeys(("SE", "NO", "AL", "FI", "DK"), "joined"),
            "Five countries stand by the declaration without talks on record.",
        ),
    ],
)
def test_the_standfirst_says_what_the_others_are_doing(statuses: dict[str, str], said: str) -> None:
    assert summaries.standfirst(rows(**statuses), NAMES) == said


SLIPS = ("None", "  ", "..", " .", " ,", "All no", "{", "for in", "for on")
NO_WORD = (
    "Whether the United Kingdom adopted or joined the declaration is not stated in the sources."
)


@pytest.mark.parametrize(
    ("found", "said"),
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
            f"{NO_WORD} The signing was announced for 13 June 2024; that has passed, and no source "
            "in this view reports it.",
        ),
        (
            row("GB", "signed", talks_date="2023-10-07"),
            f"{NO_WORD} Talks opened on 7 October 2023. The agreement was signed on 12 January "
            "2024.",
        ),
        (row("GB", "ended"), f"{NO_WORD} The agreement ended on 12 January 2024."),
    ],
)  # fmt: skip
def test_a_country_is_told_in_whole_sentences(found: CountryRow, said: str) -> None:
    assert summaries.country(found, "the United Kingdom") == said


def pact(status: str = "signed", **more: Any) -> AgreementRow:
    plain: dict[str, Any] = {
        "id": "fr-2024",
        "country": "FR",
        "country_name": "France",
        "title": "Agreement",
        "status": status,
        "status_label": Status(status).label,  # type: ignore[call-arg]
        "signed": "2024-02-16" if status == "signed" else None,
        "expects": "2024-06" if status == "signing_announced" else None,
        "overdue": False,
        "place": None,
        "term_years": None,
        "signatories": (),
        "to_sign": (),
        "consultation": None,
        "commitments": (),
        "citations": (),
        "counted": True,
        "url": "/",
    }
    return AgreementRow(**(plain | more))


def hand(name: str) -> SignatoryRow:
    return SignatoryRow(person=name, name=name, office=None, on_behalf_of="FR", url="/")


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (pact(), "Signed on 16 February 2024."),
        (pact(signed="[..2024-06-12]"), "Signed some day up to 12 June 2024."),
        (pact(place="Paris"), "Signed on 16 February 2024 in Paris."),
        (
            pact(place="Paris", signatories=(hand("One"), hand("Two")), term_years=10),
            "Signed on 16 February 2024 in Paris by One and Two. It runs for ten years.",
        ),
        (pact(term_years=1), "Signed on 16 February 2024. It runs for one year."),
        (pact(term_years=15), "Signed on 16 February 2024. It runs for 15 years."),
        (pact("signing_announced"), "The signing is announced for June 2024."),
        (
            pact("signing_announced", overdue=True),
            "The signing was announced for June 2024; that has passed, and no source in this view "
            "reports it.",
        ),
        (
            pact("signing_announced", expects="[2024-06-13..2024-06-15]"),
            "The signing is announced for some day between 13 and 15 June 2024.",
        ),
        (pact("in_talks"), "Not signed by this day: in talks."),
    ],
)
def test_an_agreement_is_told_in_a_sentence_or_two(found: AgreementRow, said: str) -> None:
    assert summaries.agreement(found) == said


@pytest.mark.parametrize(
    ("count", "total", "said"),
    [
        (0, 0, "0 events."),
        (1, 1, "1 event."),
        (5, 5, "5 events."),
        (0, 5, "0 events of 5 match."),
        (1, 5, "1 event of 5 matches."),
        (4, 1205, "4 events of 1,205 match."),
    ],
)
def test_a_list_says_how_much_of_it_is_left(count: int, total: int, said: str) -> None:
    assert summaries.matched(count, total) == said


@st.composite
def any_row(draw: st.DrawFn, code: str) -> CountryRow:
    status = draw(st.sampled_from(Status))
    told = draw(st.sampled_from(Declaration))
    return row(
        code,
        status.value,
        declaration=told,
        joined_date=None if told is Declaration.NONE else draw(edtf_texts),
        talks_date=draw(st.none() | edtf_texts),
        status_date=None if status is Status.NONE else draw(edtf_texts),
        expects=draw(edtf_texts) if status is Status.SIGNING_ANNOUNCED else None,
        overdue=draw(st.booleans()),
    )


def in_group(code: str, group: Group) -> bool:
    return group is Group.ALL or (code in SEVEN) is (group is Group.G7)


@settings(max_examples=40)
@given(st.sets(st.sampled_from(["SE", "NO", "EU"])), st.sampled_from(Group), st.data())
def test_whatever_the_record_holds_is_said_in_proper_sentences(
    others: set[str], group: Group, data: st.DataObject
) -> None:
    codes = [code for code in (*SEVEN, *sorted(others)) if in_group(code, group)]
    found = [data.draw(any_row(code)) for code in codes]
    said = [summaries.headline(found, group), *(summaries.country(one, "x") for one in found)]
    if standfirst := summaries.standfirst(found, NAMES):
        said.append(standfirst)
    for text in said:
        assert text.endswith(".")
        assert text == text.strip()
        assert text[0].isupper()
        for slip in SLIPS:
            assert slip not in text
