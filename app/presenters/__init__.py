"""From what a view sees to the rows of a page."""

from app.presenters.agreements import agreement, clauses, consultation, provisions
from app.presenters.citations import bound, citations, text
from app.presenters.countries import country
from app.presenters.events import (
    commitments,
    event,
    events,
    expected,
    first,
    road,
    search_text,
    steps,
)
from app.presenters.people import office, parts, person, signatories
from app.presenters.sources import source, sources_of

__all__ = [
    "agreement",
    "bound",
    "citations",
    "clauses",
    "commitments",
    "consultation",
    "country",
    "event",
    "events",
    "expected",
    "first",
    "office",
    "parts",
    "person",
    "provisions",
    "road",
    "search_text",
    "signatories",
    "source",
    "sources_of",
    "steps",
    "text",
]
