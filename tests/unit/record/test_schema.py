"""What one entry can say of itself: links that fit its kind, ids, revisions."""

from typing import Any

import pytest

from app.record import schema
from tests import samples
from tests.samples import cite


def later(kind: str = "signing_cancelled", day: str = "2024-05-14", **more: Any) -> schema.Event:
    return samples.event("later", day, kind, **more)


@pytest.mark.parametrize(
    ("kind", "more", "said"),
    [
        ("statement", {"changes": ["planned"]}, "changes goes with kinds"),
        ("signing_postponed", {"cancels": ["planned"]}, "cancels goes with kinds"),
        ("document_signed", {"document": None}, "names it: document"),
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


def test_the_last_revision_is_the_one_that_a_row_shows() -> None:
    revisions = [
        {"on": "2024-02-01", "what": "First."},
        {"on": "2024-03-01", "what": "Second."},
        {"on": "2024-03-01", "what": "Third.", "why": "Why not."},
    ]
    event = samples.event("told", "2024-01-01", revisions=revisions)
    assert event.revised == event.revisions[2]
    assert samples.event("told", "2024-01-01").revised is None
