"""Where a country stands: the ladder, and what can never change it."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.record import edtf, schema
from app.record.codelists import Declaration, EventKind, Status
from app.view.evidence import EventView, ViewParams, view_event
from app.view.remarks import SILENCE_DAYS
from app.view.status import Standing, declaration, standing
from app.view.steps import rung
from tests import samples
from tests.strategies import LAST, LOWERING, RAISING, days, event_lists

LADDERLESS = [kind for kind in RAISING if kind.rung is Status.NONE]
Steps = list[tuple[str, str]]


def event_view(events: Sequence[schema.Event], as_of: date = LAST) -> list[EventView]:
    record = samples.record(*events)
    reached = (view_event(event, record, ViewParams(as_of)) for event in events)
    return [one for one in reached if one and edtf.happened_by(one.date, as_of)]


def stand(events: Sequence[schema.Event], as_of: date = LAST) -> Standing:
    return standing(event_view(events, as_of), as_of)


def steps(*pairs: tuple[str, str]) -> list[schema.Event]:
    return [samples.event(f"e{n}", day, kind) for n, (day, kind) in enumerate(pairs)]


@pytest.mark.parametrize(
    ("pairs", "status", "since"),
    [
        ([], "none", None),
        ([("2023-08-01", "statement"), ("2023-08-02", "meeting")], "none", None),
        ([("2023-07-11", "declaration_announced")], "none", None),
        ([("2023-07-12", "declaration_adopted")], "joined", "2023-07-12"),
        ([("2023-07-12", "joining_announced")], "none", None),
        ([("2023-07-20", "joined_declaration")], "joined", "2023-07-20"),
        ([("2023-08-01", "talks_sought")], "talks_sought", "2023-08-01"),
        ([("2023-08-01", "talks_announced")], "none", None),
        (
            [("2023-08-01", "talks_sought"), ("2023-08-02", "talks_agreed")],
            "talks_agreed",
            "2023-08-02",
        ),
        (
            [("2023-10-07", "talks_opened"), ("2023-12-01", "round_held")],
            "in_talks",
            "2023-10-07",
        ),
        ([("2023-12-01", "round_held")], "in_talks", "2023-12-01"),
        ([("2024-01-01", "text_agreed")], "text_agreed", "2024-01-01"),
        ([("2024-01-12", "signed")], "signed", "2024-01-12"),
        ([("2024-01-12", "signed"), ("2024-02-01", "talks_opened")], "signed", "2024-01-12"),
        (
            [("2024-01-12", "signed"), ("2024-03-01", "ratified"), ("2024-04-01", "in_force")],
            "signed",
            "2024-01-12",
        ),
        ([("2024-01-12", "signed"), ("2024-05-01", "ended")], "ended", "2024-05-01"),
        ([("2024-01-12", "pledge")], "none", None),
        ([("2024-01", "signed"), ("[..2024-01-30]", "signed")], "signed", "[..2024-01-30]"),
    ],
)
def test_the_highest_rung_reached_is_the_status(
    pairs: Steps, status: str, since: str | None
) -> None:
    reached = stand(steps(*pairs))
    assert reached.status == status
    assert (str(reached.since) if reached.since else None) == since


def test_the_ladder_has_the_rungs_of_the_contract_in_their_order() -> None:
    ordered = sorted(Status, key=lambda status: status.rank)
    assert [status.value for status in ordered] == [
        "none",
        "joined",
        "talks_sought",
        "talks_agreed",
        "in_talks",
        "text_agreed",
        "signing_announced",
        "signed",
        "ended",
    ]


@pytest.mark.parametrize("kind", EventKind)
def test_an_announcement_never_becomes_the_thing_itself(kind: EventKind) -> None:
    if not kind.announces:
        return
    event = samples.event("first", "2023-08-01", kind.value, expects="2023-08-02")
    expected = "signing_announced" if kind is EventKind.SIGNING_ANNOUNCED else "none"
    assert stand([event]).status == expected


def test_an_announced_signing_without_a_date_is_no_rung() -> None:
    event = samples.event("first", "2024-06-01", "signing_announced", expects=None)
    assert stand([event]).status is Status.NONE
    talks = samples.event("talks", "2024-01-01", "talks_opened")
    assert stand([event, talks]).status is Status.IN_TALKS


@pytest.mark.parametrize(
    ("expects", "as_of", "overdue"),
    [
        ("2024-06-13", "2024-06-12", False),
        ("2024-06-13", "2024-06-13", False),
        ("2024-06-13", "2024-06-14", True),
        ("2024-06", "2024-06-30", False),
        ("2024-06", "2024-07-01", True),
        ("[2024-06-13..]", "2024-12-31", False),
    ],
)
def test_a_signing_is_overdue_from_the_day_after(expects: str, as_of: str, overdue: bool) -> None:
    event = samples.event("first", "2024-06-01", "signing_announced", expects=expects)
    reached = stand([event], date.fromisoformat(as_of))
    assert reached.status is Status.SIGNING_ANNOUNCED
    assert str(reached.expects) == expects
    assert reached.overdue is overdue


def test_a_signing_put_off_is_overdue_only_after_its_last_day() -> None:
    events = [
        samples.event("first", "2024-05-01", "signing_announced", expects="2024-05-20"),
        samples.event("second", "2024-05-19", "signing_announced", expects="2024-06-13"),
    ]
    reached = stand(events, date(2024, 6, 1))
    assert (str(reached.expects), reached.overdue) == ("2024-06-13", False)
    assert reached.decided_by is not None
    assert reached.decided_by.event.id == "first"


def test_a_reported_signing_is_never_overdue() -> None:
    announced = samples.event("first", "2024-06-01", "signing_announced", expects="2024-06-13")
    signed = samples.event("second", "2024-06-13", "signed")
    reached = stand([announced, signed])
    assert (reached.status, reached.expects, reached.overdue) == (Status.SIGNED, None, False)


@pytest.mark.parametrize(
    ("pairs", "expected", "event"),
    [
        ([], Declaration.NONE, None),
        ([("2023-10-19", "talks_opened")], Declaration.NONE, None),
        ([("2023-07-12", "joining_announced")], Declaration.NONE, None),
        ([("2023-07-12", "declaration_adopted")], Declaration.ADOPTED, "e0"),
        ([("2023-08-02", "joined_declaration")], Declaration.JOINED, "e0"),
        (
            [("2023-08-02", "joined_declaration"), ("2023-07-20", "joined_declaration")],
            Declaration.JOINED,
            "e1",
        ),
        (
            [("2023-07-12", "declaration_adopted"), ("2024-01-12", "signed")],
            Declaration.ADOPTED,
            "e0",
        ),
    ],
)
def test_the_declaration_is_told_by_itself(
    pairs: Steps, expected: Declaration, event: str | None
) -> None:
    view_of_event, by = declaration(event_view(steps(*pairs)))
    assert view_of_event is expected
    assert (by.event.id if by else None) == event


TALKS = samples.event("talks", "2024-01-10", "talks_opened")
PLANNED = samples.event("planned", "2024-05-01", "signing_announced", expects="2024-05-20")


def call_off(day: str, kind: str = "signing_cancelled", **more: Any) -> schema.Event:
    return samples.event("later", day, kind, **more)


@pytest.mark.parametrize(
    ("later", "status", "expects"),
    [
        (call_off("2024-05-14"), "in_talks", None),
        (call_off("2024-05-01"), "in_talks", None),
        (call_off("2024-04-30"), "signing_announced", "2024-05-20"),
        (call_off("2024-05-14", "signing_postponed"), "in_talks", None),
        (
            call_off("2024-05-14", "signing_postponed", expects="2024-06"),
            "signing_announced",
            "2024-06",
        ),
        (call_off("2024-05-14", cancels="planned"), "in_talks", None),
        (call_off("2024-05-14", "plan_cancelled"), "signing_announced", "2024-05-20"),
        (call_off("2024-05-14", "plan_cancelled", cancels="planned"), "in_talks", None),
        (
            call_off("2024-05-14", "plan_postponed", changes="planned", expects="2024-06"),
            "in_talks",
            None,
        ),
        (
            call_off("2024-05-14", "signing_announced", changes="planned", expects="2024-05-17"),
            "signing_announced",
            "2024-05-17",
        ),
        (call_off("2024-05-14", "suspended"), "signing_announced", "2024-05-20"),
    ],
)
def test_a_plan_that_fails_takes_back_its_announcement_and_nothing_else(
    later: schema.Event, status: str, expects: str | None
) -> None:
    reached = stand([TALKS, PLANNED, later], date(2024, 5, 15))
    assert reached.status == status
    assert (str(reached.expects) if reached.expects else None) == expects
    assert reached.status is not Status.IN_TALKS or reached.since == TALKS.date


def test_a_cancelled_signing_is_not_overdue() -> None:
    assert stand([TALKS, PLANNED], date(2024, 6, 1)).overdue
    assert not stand([TALKS, PLANNED, call_off("2024-05-14")], date(2024, 6, 1)).overdue


def test_a_signing_announced_anew_counts_again() -> None:
    anew = samples.event("anew", "2024-06-01", "signing_announced", expects="2024-07-01")
    reached = stand([TALKS, PLANNED, call_off("2024-05-14"), anew], date(2024, 6, 2))
    assert (reached.status, str(reached.expects)) == (Status.SIGNING_ANNOUNCED, "2024-07-01")
    assert reached.decided_by is not None
    assert reached.decided_by.event.id == "anew"


def test_a_signing_announced_anew_on_the_day_says_what_it_changes() -> None:
    later = call_off("2024-05-14", "signing_postponed")
    anew = samples.event(
        "anew", "2024-05-14", "signing_announced", expects="2024-07-01", changes="later"
    )
    assert stand([TALKS, later, anew]).status is Status.SIGNING_ANNOUNCED
    unlinked = anew.model_copy(update={"changes": ()})
    assert stand([TALKS, later, unlinked]).status is Status.IN_TALKS


def test_a_cancellation_is_of_the_signing_of_its_own_agreement() -> None:
    planned = PLANNED.model_copy(update={"agreement": "fr-2024"})
    for agreement, status in ((None, "in_talks"), ("fr-2024", "in_talks"), ("fr-2025", None)):
        later = call_off("2024-05-14", agreement=agreement)
        assert stand([TALKS, planned, later]).status == (status or "signing_announced")


def test_no_cancellation_unsigns_an_agreement() -> None:
    signed = samples.event("signed", "2024-05-20", "signed")
    later = call_off("2024-06-01", cancels="planned")
    assert stand([PLANNED, signed, later]).status is Status.SIGNED


def agreed(key: str, day: str, kind: str, agreement: str | None) -> schema.Event:
    return samples.event(key, day, kind, agreement=agreement)


@pytest.mark.parametrize(
    ("events", "status", "decided_by"),
    [
        ([], "ended", "ended"),
        ([agreed("new", "2024-08-01", "talks_opened", None)], "in_talks", "new"),
        ([agreed("new", "2024-08-01", "signed", "fr-2025")], "signed", "new"),
        ([agreed("new", "2024-04-01", "signed", "fr-2025")], "signed", "new"),
        ([agreed("new", "2024-08-01", "joined_declaration", None)], "ended", "ended"),
        ([agreed("new", "2024-08-01", "round_held", "fr-2024")], "ended", "ended"),
        (
            [
                agreed("new", "2024-08-01", "signed", "fr-2025"),
                agreed("over", "2024-09-01", "ended", "fr-2025"),
            ],
            "ended",
            "over",
        ),
    ],
)
def test_after_an_ending_a_country_stands_where_the_newest_agreement_stands(
    events: list[schema.Event], status: str, decided_by: str
) -> None:
    first = [
        TALKS,
        agreed("old", "2024-02-16", "signed", "fr-2024"),
        agreed("ended", "2024-06-01", "ended", "fr-2024"),
    ]
    reached = stand([*first, *events])
    assert reached.status == status
    assert reached.decided_by is not None
    assert reached.decided_by.event.id == decided_by


def remarked(events: Sequence[schema.Event], as_of: date = date(2024, 7, 1)) -> list[str]:
    return [f"{one.kind} {one.event_view.event.id}" for one in stand(events, as_of).remarks]


def test_a_failed_plan_is_remarked_until_a_later_step() -> None:
    later = call_off("2024-05-14")
    assert remarked([TALKS, PLANNED]) == []
    assert remarked([TALKS, PLANNED, later]) == ["plan_cancelled later"]
    put_off = call_off("2024-05-14", "signing_postponed", expects="2024-06-30")
    assert remarked([TALKS, PLANNED, put_off]) == ["plan_postponed later"]
    again = samples.event("again", "2024-06-01", "round_held")
    assert remarked([TALKS, PLANNED, later, again]) == []
    signed = samples.event("signed", "2024-05-20", "signed")
    assert remarked([TALKS, PLANNED, put_off, signed]) == []


def test_a_failed_plan_is_remarked_where_nothing_was_reached() -> None:
    cancelled = call_off("2024-05-14")
    assert stand([PLANNED, cancelled], date(2024, 7, 1)).status is Status.NONE
    assert remarked([PLANNED, cancelled]) == ["plan_cancelled later"]


def test_the_plan_of_a_related_document_is_no_remark() -> None:
    paper = call_off("2024-05-14", "plan_cancelled", document="paper")
    assert remarked([TALKS, paper]) == []


def test_a_suspension_is_remarked_until_it_is_over() -> None:
    signed = samples.event("signed", "2024-02-16", "signed")
    suspended = samples.event("stopped", "2024-04-01", "suspended", agreement="fr-2024")
    resumed = samples.event("again", "2024-05-01", "resumed")
    assert remarked([signed, suspended]) == ["suspended stopped"]
    assert stand([signed, suspended]).status is Status.SIGNED
    assert remarked([signed, suspended, resumed]) == []
    other = resumed.model_copy(update={"agreement": "fr-2025"})
    assert remarked([signed, suspended, other]) == ["suspended stopped"]
    ended = samples.event("ended", "2024-06-01", "ended", agreement="fr-2024")
    assert remarked([signed, suspended, ended]) == []


@pytest.mark.parametrize(
    ("kind", "days", "silent"),
    [
        ("talks_opened", SILENCE_DAYS, False),
        ("talks_opened", SILENCE_DAYS + 1, True),
        ("talks_sought", SILENCE_DAYS + 1, True),
        ("joined_declaration", SILENCE_DAYS + 1, False),
        ("signed", SILENCE_DAYS + 1, False),
        ("meeting", SILENCE_DAYS + 1, False),
    ],
)
def test_long_silence_is_remarked_on_the_way_to_an_agreement(
    kind: str, days: int, silent: bool
) -> None:
    event = samples.event("last", "2024-01-10", kind)
    as_of = date(2024, 1, 10) + timedelta(days=days)
    assert remarked([event], as_of) == (["long_silence last"] if silent else [])


def test_any_news_ends_a_silence() -> None:
    news = samples.event("news", "2024-06-30", "pledge")
    assert remarked([TALKS, news], date(2024, 12, 1)) == []
    assert remarked([TALKS, news], date(2024, 12, 31)) == ["long_silence news"]


@given(event_lists(), st.randoms(use_true_random=False))
def test_the_order_of_events_changes_nothing(events: list[schema.Event], chance: Random) -> None:
    reached = event_view(events)
    turned = reached.copy()
    chance.shuffle(turned)
    assert standing(turned, LAST) == standing(reached, LAST)
    assert declaration(turned) == declaration(reached)


@given(event_lists(), days, days)
def test_the_status_never_falls_as_days_go_by(
    events: list[schema.Event], one: date, other: date
) -> None:
    earlier, later = sorted((one, other))
    assert stand(events, earlier).status.rank <= stand(events, later).status.rank


@given(event_lists(), event_lists(), days)
def test_the_status_never_falls_as_events_are_added(
    events: list[schema.Event], more: list[schema.Event], as_of: date
) -> None:
    added = [one.model_copy(update={"id": f"more-{one.id}"}) for one in more]
    assert stand(events, as_of).status.rank <= stand(events + added, as_of).status.rank


@given(event_lists(), event_lists(tuple(LOWERING - {EventKind.ENDED})), days)
def test_a_failed_plan_lowers_the_rung_from_an_announced_signing_alone(
    events: list[schema.Event], plans: list[schema.Event], as_of: date
) -> None:
    added = [one.model_copy(update={"id": f"plan-{one.id}"}) for one in plans]
    before, after = stand(events, as_of), stand(events + added, as_of)
    if after.status.rank < before.status.rank:
        assert before.status is Status.SIGNING_ANNOUNCED
    others = [one for one in events if one.kind.rung is not Status.SIGNING_ANNOUNCED]
    assert after.status.rank >= stand(others, as_of).status.rank


@given(event_lists(), event_lists(LADDERLESS), days)
def test_what_is_no_step_changes_no_status(
    events: list[schema.Event], more: list[schema.Event], as_of: date
) -> None:
    added = [one.model_copy(update={"id": f"more-{one.id}"}) for one in more]
    before, after = stand(events, as_of), stand(events + added, as_of)
    assert (before.status, before.since, before.expects) == (
        after.status,
        after.since,
        after.expects,
    )


@given(event_lists(), event_lists())
def test_an_ending_counts_until_a_new_agreement_is_sought(
    events: list[schema.Event], more: list[schema.Event]
) -> None:
    ended = samples.event("ended", "2025-01-01", "ended")
    late = date(2025, 12, 31)
    assert stand([*events, ended], late).status is Status.ENDED
    shifted = [
        one.model_copy(
            update={"id": f"new-{one.id}", "date": edtf.of_day(date(2025, 6, 1) + timedelta(n))}
        )
        for n, one in enumerate(more)
    ]
    alone = stand(shifted, late)
    reached = stand([*events, ended, *shifted], late)
    if alone.status.rank > Status.JOINED.rank:
        assert (reached.status, reached.since) == (alone.status, alone.since)
    else:
        assert reached.status is Status.ENDED


@given(event_lists(), days)
def test_the_status_is_decided_by_the_first_event_on_its_rung(
    events: list[schema.Event], as_of: date
) -> None:
    reached = stand(events, as_of)
    on_it = [one for one in event_view(events, as_of) if rung(one) is reached.status]
    if reached.status is Status.NONE:
        assert reached.decided_by is None
        return
    assert reached.decided_by in on_it
    assert reached.since is not None
    assert reached.since.latest is not None
    assert reached.since.latest <= as_of
    assert all(reached.since.latest <= (one.date.latest or date.max) for one in on_it)


@given(event_lists(), days)
def test_a_signing_that_is_overdue_was_not_so_before_its_day_passed(
    events: list[schema.Event], as_of: date
) -> None:
    reached = stand(events, as_of)
    if reached.overdue:
        assert reached.expects is not None
        assert reached.expects.latest is not None
        assert reached.expects.latest < as_of
        before = stand(events, reached.expects.latest)
        assert not before.overdue or before.expects != reached.expects
