"""Links between events and promises, read both ways by what a view knows."""

from datetime import date

from app.record import schema
from app.record.codelists import Relation
from app.view.links import links
from app.view.view import View
from tests import samples
from tests.samples import cite

PLANNED = samples.event("planned", "2024-05-01", "signing_announced", expects="2024-05-20")
PUT_OFF = samples.event(
    "put-off", "2024-05-14", "signing_postponed", changes="planned", expects="2024-06-01"
)
SIGNED = samples.event("signed", "2024-06-01", "signed", fulfils=["planned", "put-off"])
BOATS = schema.PromiseReference(event="pledged", commitment="boats")
PLEDGED = samples.event(
    "pledged",
    "2024-01-01",
    "pledge",
    commitments=[
        {"id": key, "theme": "naval", "summary": key, "form": "pledged", "citations": [cite()]}
        for key in ("boats", "crews")
    ],
)


def delivered(key: str, day: str, **promise: str) -> schema.Event:
    return samples.event(key, day, "delivery_reported", delivers_on=[promise])


def seen(*events: schema.Event, as_of: str = samples.LAST) -> View:
    return samples.view(samples.record(*events), as_of)


def test_a_link_is_read_from_both_its_ends() -> None:
    links = seen(PLANNED, PUT_OFF, SIGNED).links
    assert links.to("signed", Relation.FULFILS) == ("planned", "put-off")
    assert links.back("planned", Relation.FULFILS) == ("signed",)
    assert links.to("put-off", Relation.CHANGES) == ("planned",)
    assert links.back("planned", Relation.CHANGES) == ("put-off",)
    assert links.back("signed", Relation.FULFILS) == ()


def test_a_view_knows_no_link_to_what_it_does_not_know() -> None:
    known_links = seen(PLANNED, PUT_OFF, SIGNED, as_of="2024-05-31").links
    assert known_links.back("planned", Relation.FULFILS) == ()
    assert links([]).to("signed", Relation.FULFILS) == ()
    alone = samples.view(samples.record(PUT_OFF, SIGNED), known_on=date(2024, 12, 31)).links
    assert alone.to("signed", Relation.FULFILS) == ("put-off",)


def test_what_is_related_is_so_both_ways_and_once() -> None:
    one = samples.event("one", "2024-01-01", related="other")
    other = samples.event("other", "2024-02-01", related="one")
    third = samples.event("third", "2024-03-01", related="one")
    links = seen(one, other, third).links
    assert links.to("one", Relation.RELATED) == ("other", "third")
    assert links.back("third", Relation.RELATED) == ("one",)


def test_a_delivery_is_found_from_its_promise() -> None:
    first = delivered("first", "2024-02-01", event="pledged", commitment="boats")
    second = delivered("second", "2024-03-01", event="pledged", commitment="crews")
    third = delivered("third", "2024-04-01", event="pledged")
    links = seen(PLEDGED, first, second, third).links
    assert links.delivered_by(BOATS) == ("first",)
    of_event = schema.PromiseReference(event="pledged")
    assert set(links.delivered_by(of_event)) == {"first", "second", "third"}
    assert links.delivered_by(schema.PromiseReference(agreement="fr-2024")) == ()


def test_a_delivery_that_is_only_announced_delivers_nothing() -> None:
    promise = {"event": "pledged", "commitment": "boats"}
    planned = samples.event(
        "planned", "2024-02-01", "delivery_announced", delivers_on=[promise], expects="2024-03"
    )
    assert seen(PLEDGED, planned).links.delivered_by(BOATS) == ()


def test_nothing_is_inferred_from_nearness_in_time() -> None:
    signed = samples.event("signed", "2024-05-20", "signed")
    links = seen(PLANNED, signed).links
    assert not links.earlier_ids
    assert not links.later_ids


def test_a_gap_is_answered_by_an_event_of_its_kinds_about_its_subject() -> None:
    signed = samples.event("signed", "2024-06-01", "signed")
    for about, kinds, answered in (
        ("FR", ["signed"], True),
        ("fr-2024", ["in_force", "signed"], True),
        ("FR", ["in_force"], False),
        ("FR", [], False),
        ("DE", ["signed"], False),
    ):
        gap = samples.gap("signing", about, closed_by=kinds)
        assert seen(signed).answers(gap) is answered, (about, kinds)
        assert not seen(signed, as_of="2024-05-31").answers(gap)
