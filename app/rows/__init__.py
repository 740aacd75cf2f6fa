"""From what a view sees to the rows of a page."""

from app.rows.agreements import agreement, clauses, consultation, provisions
from app.rows.citations import bound, citations, text
from app.rows.countries import country
from app.rows.events import commitments, event, events, expected, first, heap, road, steps
from app.rows.people import office, parts, person, signatories
from app.rows.sources import source, sources_of

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
    "heap",
    "office",
    "parts",
    "person",
    "provisions",
    "road",
    "signatories",
    "source",
    "sources_of",
    "steps",
    "text",
]
