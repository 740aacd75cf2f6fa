"""Is it in force, can it be ended, has it been: told of every agreement alike."""

from typing import Any

import pytest

from app.pages import agreement as agreement_page
from app.record.codelists import Effect, Evidence
from app.record.record import Record
from app.text.agreement_answers import EffectRule, in_force
from tests.page_requests import page_request
from tests.unit.text.test_agreements import agreement_row


def page_of(record: Record, agreement: str, **filters: Any) -> agreement_page.AgreementPage:
    page = agreement_page.build(page_request(record, slug=agreement, **filters))
    assert page is not None
    return page


NO_END = "no end is on record"


@pytest.mark.parametrize(
    ("agreement", "as_of", "headline"),
    [
        (
            "jp-2024",
            "2025-03-31",
            f"Took effect on signature on 13 June 2024, by its own text; {NO_END}",
        ),
        (
            "fr-2024",
            "2024-03-31",
            f"Signed on 16 February 2024; no entry into force is on record; {NO_END}",
        ),
        (
            "fr-2024",
            "2025-03-31",
            f"Entered into force between 1 and 30 April 2024; {NO_END}",
        ),
        (
            "gb-2024",
            "2025-02-15",
            "Entered into force on 30 April 2024; suspended on 1 February 2025",
        ),
        ("gb-2024", "2025-03-31", f"Entered into force on 30 April 2024; {NO_END}"),
        (
            "hr-2024",
            "2025-03-31",
            "Signed on 9 October 2024; when it takes effect is not stated in the sources; "
            f"{NO_END}",
        ),
        (
            "us-2024",
            "2025-03-31",
            f"Signed on 13 June 2024; its text does not say when it takes effect; {NO_END}",
        ),
        ("pt-2024", "2025-03-31", "Ended on 11 February 2025"),
        (
            "me-2024",
            "2025-03-31",
            "The signing was announced for 20 December 2024; the day has passed, and no "
            "source reports it.",
        ),
    ],
)
def test_the_headline_answers_in_one_line(
    record: Record, agreement: str, as_of: str, headline: str
) -> None:
    assert page_of(record, agreement, as_of=as_of).headline == headline


def answers(record: Record, agreement: str, **filters: Any) -> list[str]:
    return [row.answer for row in page_of(record, agreement, **filters).answers]


def test_what_takes_effect_by_its_text_is_not_said_to_be_in_force(record: Record) -> None:
    in_force, _, ended = answers(record, "jp-2024")
    assert in_force == "By its own text, it took effect on signature, on 13 June 2024."
    assert ended == "No source reports an end or a suspension up to 31 March 2025."


def test_a_rule_of_effect_that_only_a_report_tells_is_not_called_the_texts() -> None:
    reported_rule = EffectRule(Effect.ON_SIGNATURE, by_text=False)
    assert in_force(agreement_row(), reported_rule, {}) == (
        "As sources report, it took effect on signature, on 16 February 2024."
    )


def test_ways_out_and_what_came_of_them_are_told_with_their_days(record: Record) -> None:
    assert answers(record, "gb-2024") == [
        "It entered into force on 30 April 2024.",
        "Yes. Either side may end it; six months' notice is needed.",
        "It was suspended on 1 February 2025 and resumed on 1 March 2025. No source reports an end "
        "up to 31 March 2025.",
    ]
    assert answers(record, "pt-2024") == [
        "No longer: it ended on 11 February 2025.",
        "Yes. Either side may call it off at any time.",
        "Yes, on 11 February 2025.",
    ]


def test_an_unsigned_agreement_has_no_answers(record: Record) -> None:
    assert answers(record, "me-2024") == []
    assert answers(record, "us-2024", evidence=Evidence.ARTICLES) == []


def test_every_answer_but_an_absence_has_its_source(record: Record) -> None:
    in_force, can_end, ended = page_of(record, "us-2024").answers
    assert in_force.citations
    assert can_end.citations
    assert not ended.citations
