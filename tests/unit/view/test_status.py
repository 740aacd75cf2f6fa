"""Where a country stands: the ladder, and what can never change it."""

from collections.abc import Sequence
from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.record import edtf, schema
from app.record.codelists import Declaration, EventKind, Status
from app.view.evidence import EventView, ViewParams, view_event
from app.view.status import Standing, declaration, rung, standing
from tests import samples
from tests.strategies import LAST, days, event_lists

Steps = list[tuple[str, str]]


def event_view(events: Sequence[schema.Event], as_of: date = LAST) -> list[EventView]:
    made = samples.record(*events)
    found = (view_event(event, made, ViewParams(as_of)) for event in events)
    return [one for one in found if one and edtf.happened_by(one.date, as_of)]


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
    found = stand(steps(*pairs))
    assert found.status == status
    assert (str(found.since) if found.since else None) == since


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
    found = stand([event], date.fromisoformat(as_of))
    assert found.status is Status.SIGNING_ANNOUNCED
    assert str(found.expects) == expects
    assert found.overdue is overdue


def test_a_signing_put_off_is_overdue_only_after_its_last_day() -> None:
    events = [
        samples.event("first", "2024-05-01", "signing_announced", expects="2024-05-20"),
        samples.event("second", "2024-05-19", "signing_announced", expects="2024-06-13"),
    ]
    found = stand(events, date(2024, 6, 1))
    assert (str(found.expects), found.overdue) == ("2024-06-13", False)
    assert found.decided_by is not None
    assert found.decided_by.event.id == "first"


def test_a_reported_signing_is_never_overdue() -> None:
    announced = samples.event("first", "2024-06-01", "signing_announced", expects="2024-06-13")
    signed = samples.event("second", "2024-06-13", "signed")
    found = stand([announced, signed])
    assert (found.status, found.expects, found.overdue) == (Status.SIGNED, None, False)


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
    told, by = declaration(event_view(steps(*pairs)))
    assert told is expected
    assert (by.event.id if by else None) == event


@given(event_lists(), st.randoms(use_true_random=False))
def test_the_order_of_events_changes_nothing(events: list[schema.Event], chance: Random) -> None:
    found = event_view(events)
    turned = found.copy()
    chance.shuffle(turned)
    assert standing(turned, LAST) == standing(found, LAST)
    assert declaration(turned) == declaration(found)


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


@given(event_lists(), days)
def test_the_status_is_decided_by_the_first_event_on_its_rung(
    events: list[schema.Event], as_of: date
) -> None:
    found = stand(events, as_of)
    on_it = [one for one in event_view(events, as_of) if rung(one) is found.status]
    if found.status is Status.NONE:
        assert found.decided_by is None
        return
    assert found.decided_by in on_it
    assert found.since is not None
    assert found.since.latest is not None
    assert found.since.latest <= as_of
    assert all(found.since.latest <= (one.date.latest or date.max) for one in on_it)


@given(event_lists(), days)
def test_a_signing_that_is_overdue_was_not_so_before_its_day_passed(
    events: list[schema.Event], as_of: date
) -> None:
    found = stand(events, as_of)
    if found.overdue:
        assert found.expects is not None
        assert found.expects.latest is not None
        assert found.expects.latest < as_of
        before = stand(events, found.expects.latest)
        assert not before.overdue or before.expects != found.expects
