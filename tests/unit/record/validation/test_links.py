"""What leads from one entry to another leads to something that exists."""

from typing import Any

import pytest

from app.record import schema
from app.record.record import Record
from app.record.validation import links
from tests import samples
from tests.samples import cite
from tests.unit.record.validation.cases import Case, assert_error, errors

PLANNED = samples.event("planned", "2024-05-01", "signing_announced", expects="2024-05-20")
PLEDGED = samples.event(
    "pledged",
    "2024-01-01",
    "pledge",
    commitments=[
        {
            "id": "boats",
            "theme": "naval",
            "summary": "Boats.",
            "form": "pledged",
            "citations": [cite()],
        }
    ],
)


def later(kind: str = "signing_cancelled", day: str = "2024-05-14", **more: Any) -> schema.Event:
    return samples.event("later", day, kind, **more)


def linked(*events: schema.Event, **more: Any) -> Record:
    return samples.record(PLANNED, PLEDGED, *events, **more)


def delivery(**promise: str) -> schema.Event:
    return later("delivery_reported", delivers_on=[promise])


def paper(*implements: str) -> schema.Document:
    return schema.Document.model_validate(
        {
            "id": "paper",
            "title": "A paper",
            "date": "2024-01-01",
            "parties": ["FR"],
            "summary": "It stands beside.",
            "implements": implements,
            "recorded": "2024-12-31",
            "citations": [cite()],
        }
    )


SIGNED = samples.event("signed", "2024-01-01", "signed")
VISIT = samples.event("visit", "2024-01-01", place="kyiv")
CASES = [
    Case(
        links.places,
        samples.record(VISIT, places=(samples.place("kiev"),)),
        'visit: place: there is no place "kyiv" in places.yaml; did you mean "kiev"?',
        samples.record(VISIT),
    ),
    Case(
        links.linked_events,
        linked(later(cancels="plannde")),
        'later: cancels: there is no event "plannde"; did you mean "planned"?',
        linked(later(cancels="planned")),
    ),
    Case(
        links.linked_events,
        linked(later(day="2024-04-01", cancels="planned")),
        "later: cancels: planned of 2024-05-01 lies after it",
        linked(later(day="[2024-04-01..2024-05-14]", cancels="planned")),
    ),
    Case(
        links.linked_events,
        linked(later(cancels="pledged")),
        "later: cancels: pledged is a pledge, no announcement",
        linked(later("statement", fulfils="pledged")),
    ),
    Case(
        links.linked_events,
        linked(later("signing_postponed", changes="pledged")),
        "later: changes: pledged is a pledge, no announcement",
        linked(later("signing_postponed", changes=["planned"])),
    ),
    Case(
        links.linked_events,
        linked(later("statement", related="nothing")),
        'later: related: there is no event "nothing"',
        linked(later("statement", day="2024-04-01", related="planned")),
    ),
    Case(
        links.promises,
        linked(delivery(event="nothing")),
        'later: delivers_on 1: there is no event "nothing"',
        linked(delivery(event="pledged")),
    ),
    Case(
        links.promises,
        linked(delivery(event="pledged", commitment="ships")),
        'later: delivers_on 1: pledged has no commitment "ships"; it has boats',
        linked(delivery(event="pledged", commitment="boats")),
    ),
    Case(
        links.promises,
        linked(SIGNED, delivery(agreement="fr-2024", commitment="ships")),
        'later: delivers_on 1: fr-2024 has no commitment "ships"; none of its commitments has '
        "an id",
        linked(SIGNED, delivery(agreement="fr-2024")),
    ),
    Case(
        links.promises,
        linked(delivery(agreement="de-2024")),
        'later: delivers_on 1: there is no agreement "de-2024"',
        linked(SIGNED, delivery(agreement="fr-2024")),
    ),
    Case(
        links.promises,
        linked(documents=(paper("fr-2024"),)),
        'paper: implements: there is no agreement "fr-2024"',
        linked(SIGNED, documents=(paper("fr-2024"),)),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.message[:60])
def test_a_link_that_leads_nowhere_is_named(case: Case) -> None:
    assert_error(case)


def test_the_place_of_the_articles_is_looked_up_too() -> None:
    wording = {"title": "A visit", "summary": "It was short.", "place": "kyiv", "countries": ["FR"]}
    event = samples.event("visit", "2024-01-01", in_articles=wording)
    assert 'visit: in_articles, place: there is no place "kyiv" in places.yaml; add the place ' in (
        "\n".join(errors(samples.record(event)))
    )
