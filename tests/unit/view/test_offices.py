"""What a person was on the day of an event."""

import pytest

from app.record import edtf, schema
from app.view.offices import held_on
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
    found = held_on([ENVOY, DEPUTY, MINISTER, ADVISER], edtf.parse(on))
    assert [one.title for one in found] == titles


def test_an_office_ends_no_earlier_than_it_begins() -> None:
    with pytest.raises(ValueError, match="until lies before since"):
        office("Minister", "2024-04-01", "2024-03-31")
