"""What leads from one entry to another leads to something that exists, and is not withdrawn."""

from typing import Any

import pytest

from app.record import schema, validation
from app.record.record import Record
from app.record.yaml_reader import Reading
from tests import samples
from tests.samples import cite

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


def messages(*events: schema.Event, **more: Any) -> list[str]:
    made = samples.record(*events, **more)
    return [data_error.message for data_error in validation.check(made, Reading())]


def later(kind: str = "signing_cancelled", day: str = "2024-05-14", **more: Any) -> schema.Event:
    return samples.event("later", day, kind, **more)


@pytest.mark.parametrize(
    ("event", "message"),
    [
        (later(cancels="nothing"), "later: cancels: there is no event 'nothing'"),
        (
            later(day="2024-04-01", cancels="planned"),
            "later: cancels: planned of 2024-05-01 lies after it",
        ),
        (later(cancels="pledged"), "later: cancels: pledged is no announcement"),
        (
            later("signing_postponed", changes="pledged"),
            "later: changes: pledged is no announcement",
        ),
        (later("statement", related="nothing"), "later: related: there is no event 'nothing'"),
        (
            later("delivery_reported", delivers_on=[{"event": "nothing"}]),
            "later: delivers_on: there is no event 'nothing'",
        ),
        (
            later("delivery_reported", delivers_on=[{"agreement": "de-2024"}]),
            "later: delivers_on: there is no agreement 'de-2024'",
        ),
        (
            later("delivery_reported", delivers_on=[{"event": "pledged", "commitment": "ships"}]),
            "later: delivers_on: there is no commitment 'ships' in it: boats",
        ),
    ],
)
def test_a_link_that_leads_nowhere_is_an_error(event: schema.Event, message: str) -> None:
    assert messages(PLANNED, PLEDGED, event) == [message]


@pytest.mark.parametrize(
    "event",
    [
        later(cancels="planned"),
        later("signing_postponed", changes=["planned"]),
        later("statement", fulfils="pledged", related=["planned"]),
        later("statement", day="[2024-04-01..2024-05-14]", fulfils="planned"),
        later("statement", day="2024-04-01", related="planned"),
        later("delivery_reported", delivers_on=[{"event": "pledged", "commitment": "boats"}]),
    ],
)
def test_a_link_to_what_exists_is_none(event: schema.Event) -> None:
    assert messages(PLANNED, PLEDGED, event) == []


def test_a_place_stands_in_the_list_of_places() -> None:
    event = samples.event("told", "2024-01-01", place="kyiv")
    assert messages(event) == []
    assert messages(event, places=()) == ["told: place: there is no 'kyiv' in places.yaml"]


def test_a_document_implements_agreements_that_exist() -> None:
    document = schema.Document.model_validate(
        {
            "id": "paper",
            "title": "A paper",
            "date": "2024-01-01",
            "parties": ["FR"],
            "summary": "It stands beside.",
            "implements": "fr-2024",
            "recorded": "2024-12-31",
            "citations": [cite()],
        }
    )
    signed = samples.event("signed", "2024-01-01", "signed")
    assert messages(signed, documents=(document,)) == []
    missing = "paper: implements: there is no agreement 'fr-2024'"
    assert messages(documents=(document,)) == [missing]


def withdrawn(event: schema.Event) -> schema.Event:
    reason = schema.Withdrawal.model_validate({"on": "2024-12-31", "why": "Wrong."})
    return event.model_copy(update={"withdrawn": reason})


def test_nothing_that_stands_leads_to_what_was_withdrawn() -> None:
    event = later(cancels="planned")
    gone = withdrawn(PLANNED)
    assert messages(gone, event) == ["later: cancels: there is no event 'planned'"]
    assert messages(gone, withdrawn(event)) == []


def test_what_was_withdrawn_still_names_what_exists() -> None:
    found = messages(withdrawn(later(cancels="nothing")))
    assert found == ["later: cancels: there is no event 'nothing'"]


@pytest.mark.parametrize(
    ("kind", "more", "said"),
    [
        ("statement", {"changes": ["planned"]}, "changes goes with kinds"),
        ("signing_postponed", {"cancels": ["planned"]}, "cancels goes with kinds"),
        ("document_signed", {}, "names it: document"),
        ("statement", {"fulfils": "later"}, "no link to itself"),
        ("statement", {"expects": "2024-06-01"}, "expects goes with kinds"),
        ("delivery_reported", {"delivers_on": [{}]}, "an agreement's or an event's"),
        (
            "delivery_reported",
            {"delivers_on": [{"event": "pledged", "agreement": "fr-2024"}]},
            "an agreement's or an event's",
        ),
    ],
)
def test_a_link_fits_the_kind_of_its_event(kind: str, more: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        later(kind, **more)


def test_a_commitment_has_an_id_of_its_own() -> None:
    commitments = [
        {"id": "boats", "theme": "naval", "summary": text, "form": "pledged", "citations": [cite()]}
        for text in ("Boats.", "More boats.")
    ]
    with pytest.raises(ValueError, match="the same id"):
        samples.event("pledged", "2024-01-01", "pledge", commitments=commitments)


def test_one_id_needs_no_list() -> None:
    assert later(cancels="planned").cancels == later(cancels=["planned"]).cancels == ("planned",)


def standing(*events: schema.Event, **more: Any) -> Record:
    return samples.record(*events, **more).standing


def test_the_standing_record_lacks_what_was_withdrawn_and_nothing_else() -> None:
    made = samples.record(PLANNED, withdrawn(PLEDGED))
    assert [event.id for event in made.standing.events] == ["planned"]
    assert made.standing.sources == made.sources
    whole = samples.record(PLANNED)
    assert whole.standing is whole


def test_a_withdrawn_fact_leaves_its_entry() -> None:
    gone = {"withdrawn": {"on": "2024-12-31", "why": "Misread."}}
    clause = {"kind": "term", "years": 10, "citations": [cite()]}
    agreement = samples.agreement("FR", clauses=[clause, {**clause, "years": 15, **gone}])
    signed = samples.event("signed", "2024-01-01", "signed")
    made = standing(signed, agreements=(agreement,))
    assert made.agreements[0].clauses == (agreement.clauses[0],)


def test_no_view_has_what_was_withdrawn() -> None:
    made = samples.record(samples.event("talks", "2024-01-01", "talks_opened"), withdrawn(PLANNED))
    view = samples.view(made)
    assert set(view.known_events_by_id) == {"talks"}
    assert view.standings_by_country["FR"].status == "in_talks"


def test_the_last_revision_is_the_one_that_a_row_shows() -> None:
    revisions = [
        {"on": "2024-02-01", "what": "First."},
        {"on": "2024-03-01", "what": "Second."},
        {"on": "2024-03-01", "what": "Third.", "why": "Why not."},
    ]
    event = samples.event("told", "2024-01-01", revisions=revisions)
    assert event.revised == event.revisions[2]
    assert samples.event("told", "2024-01-01").revised is None
