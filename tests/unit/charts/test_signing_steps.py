"""The signatures added up."""

from datetime import date

from app.charts.signing_steps import SigningSteps, signing_steps
from app.record.record import Record
from tests import samples
from tests.samples import country, event


def steps_of(*events: object, as_of: str = "2024-12-31", **more: object) -> SigningSteps:
    record = samples.record(*events, **more)  # type: ignore[arg-type]
    return signing_steps(samples.view(record, as_of), list(record.countries_by_code))


def test_members_and_all_are_counted_by_day() -> None:
    steps = steps_of(
        event("a", "2024-01-12", "signed", "FR"),
        event("b", "2024-02-16", "signed", "NO"),
        event("c", "2024-06-13", "signed", "US"),
        countries=(country("FR"), country("NO", "none"), country("US")),
    )
    assert [(step.country.code, step.members, step.total) for step in steps.steps] == [
        ("FR", 1, 1),
        ("NO", 1, 2),
        ("US", 2, 3),
    ]
    assert (steps.members, steps.total, steps.signed_by_summit) == (2, 3, 3)


def test_a_signing_counts_from_the_last_day_that_its_date_can_mean() -> None:
    steps = steps_of(event("a", "[2024-01-10..2024-01-20]", "signed"), as_of="2024-01-20")
    assert steps.steps[0].day == date(2024, 1, 20)
    assert steps_of(event("a", "[2024-01-10..2024-01-20]", "signed"), as_of="2024-01-19").total == 0


def test_the_line_rises_at_each_day_and_ends_on_the_day_of_the_view() -> None:
    steps = steps_of(
        event("a", "2024-01-12", "signed", "FR"), event("b", "2024-02-16", "signed", "NO")
    )
    corners = steps.total_outline
    assert corners[0] == (0.0, 0.0)
    assert corners[-1] == (steps.now, steps.height(2))
    assert [x for x, _ in corners] == sorted(x for x, _ in corners)
    assert (steps.scale.at(date(2024, 1, 12)), steps.height(1)) in corners


def test_an_announced_signing_is_open_and_no_step() -> None:
    announced = event("a", "2024-02-01", "signing_announced", "NO", expects="2024-03-05")
    steps = steps_of(event("s", "2024-01-12", "signed", "FR"), announced, as_of="2024-02-10")
    assert steps.total == 1
    (open_step,) = steps.open_steps
    assert (open_step.country.code, open_step.day, open_step.overdue) == (
        "NO",
        date(2024, 3, 5),
        False,
    )
    assert steps.open_outline[0] == (steps.scale.at(date(2024, 3, 5)), steps.height(1))
    assert steps.open_outline[-1] == (100.0, steps.height(2))
    assert steps.scale.ends == date(2024, 3, 31)


def test_an_announced_day_that_has_passed_is_overdue_and_stays_where_it_was() -> None:
    announced = event("a", "2024-02-01", "signing_announced", "NO", expects="2024-03-05")
    later = event("s", "2024-05-12", "signed", "FR")
    steps = steps_of(announced, later)
    assert steps.open_steps[0].overdue
    assert steps.open_outline[0][0] == steps.scale.at(date(2024, 3, 5))
    assert steps.open_outline[-1][1] == steps.height(2)


def test_an_announcement_without_a_date_is_not_drawn() -> None:
    steps = steps_of(event("a", "2024-02-01", "signing_announced", "NO", expects=None))
    assert steps.open_steps == ()


def test_the_corpus_is_counted_as_its_signings_are(record: Record) -> None:
    view = samples.view(record, "2025-03-31")
    steps = signing_steps(view, list(record.countries_by_code))
    signings = [one for one in view.past if one.event.kind.value == "signed"]
    assert steps.total == len(signings)
    assert {step.country.code for step in steps.open_steps} == {"BG", "ME"}
    assert {step.country.code: step.overdue for step in steps.open_steps} == {
        "BG": False,
        "ME": True,
    }
