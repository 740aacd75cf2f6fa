"""What a person was on the day of an event."""

from datetime import date

import pytest

from app.record import edtf, schema
from app.view.offices import begun_by, held_on
from tests.samples import cite


def office(title: str, since: str | None = None, until: str | None = None) -> schema.Office:
    return schema.Office.model_validate(
        {"title": title, "since": since, "until": until, "citations": [cite()]}
    )


ENVOY = office("Envoy")
DEPUTY = office("Deputy", "2023-01-10", "2024-03-31")
MINISTER = office("Minister", "2024-04")
ADVISER = office("Adviser", until="2022-12-31")


@pytest.mark.parametrize(
    ("on", "titles"),
    [
        ("2022-06-01", ["Envoy", "Adviser"]),
        ("2023-01-09", ["Envoy"]),
        ("2023-01-10", ["Deputy"]),
        ("2024-03-31", ["Deputy"]),
        ("2024-04-15", ["Envoy", "Minister"]),
        ("2024-04-30", ["Minister"]),
        ("2025", ["Minister"]),
        ("[2024-03-01..2024-05-31]", ["Envoy", "Deputy", "Minister"]),
        ("[..2023-06-01]", ["Envoy", "Deputy", "Adviser"]),
    ],
)
def test_an_event_shows_the_office_that_was_held_then(on: str, titles: list[str]) -> None:
    offices = held_on([ENVOY, DEPUTY, MINISTER, ADVISER], edtf.parse(on))
    assert [one.title for one in offices] == titles


def test_an_office_ends_no_earlier_than_it_begins() -> None:
    with pytest.raises(ValueError, match="until lies before since"):
        office("Minister", "2024-04-01", "2024-03-31")


@pytest.mark.parametrize(
    ("as_of", "titles", "until"),
    [
        ("2022-12-30", ["Envoy", "Adviser"], None),
        ("2023-01-10", ["Envoy", "Deputy", "Adviser"], None),
        ("2024-03-30", ["Envoy", "Deputy", "Adviser"], None),
        ("2024-03-31", ["Envoy", "Deputy", "Adviser"], "2024-03-31"),
        ("2024-04-29", ["Envoy", "Deputy", "Adviser"], "2024-03-31"),
        ("2024-04-30", ["Envoy", "Deputy", "Minister", "Adviser"], "2024-03-31"),
    ],
)
def test_a_view_has_the_offices_begun_by_its_day_and_no_end_to_come(
    as_of: str, titles: list[str], until: str | None
) -> None:
    offices = begun_by([ENVOY, DEPUTY, MINISTER, ADVISER], date.fromisoformat(as_of))
    assert [one.title for one in offices] == titles
    ends = {one.title: one.until.text if one.until else None for one in offices}
    assert ends.get("Deputy") == until


def test_an_office_begins_on_the_one_day_known_of_an_open_span() -> None:
    late = office("Late", "[2024-05-01..]")
    assert begun_by([late], date(2024, 4, 30)) == ()
    assert begun_by([late], date(2024, 5, 1)) == (late,)
