"""What was withdrawn stays in the record and counts no more."""

from typing import Any

from app.record import schema
from app.record.record import Record
from tests import samples
from tests.samples import cite
from tests.unit.record.validation.cases import errors

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


def withdrawn(event: schema.Event) -> schema.Event:
    reason = schema.Withdrawal.model_validate({"on": "2024-12-31", "why": "Wrong."})
    return event.model_copy(update={"withdrawn": reason})


def test_nothing_that_stands_leads_to_what_was_withdrawn() -> None:
    event = later(cancels="planned")
    gone = withdrawn(PLANNED)
    assert errors(samples.record(gone, event)) == [
        "later: cancels 1: planned was withdrawn; name another instead"
    ]
    assert errors(samples.record(gone, withdrawn(event))) == []


def test_what_was_withdrawn_still_names_what_exists() -> None:
    messages = errors(samples.record(withdrawn(later(cancels="nothing"))))
    assert messages == ['later: cancels 1: there is no event "nothing"']


def standing(*events: schema.Event, **more: Any) -> Record:
    return samples.record(*events, **more).active


def test_the_standing_record_lacks_what_was_withdrawn_and_nothing_else() -> None:
    made = samples.record(PLANNED, withdrawn(PLEDGED))
    assert [event.id for event in made.active.events] == ["planned"]
    assert made.active.sources == made.sources
    whole = samples.record(PLANNED)
    assert whole.active is whole
    assert made.active.with_withdrawn is made
    assert made.active.active is made.active


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
