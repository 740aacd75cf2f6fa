"""How what the five articles support differs from what all sources support."""

from dataclasses import replace

from pydantic import Field

from app.presenters.citations import text
from app.presenters.events import first
from app.presenters.once import once
from app.presenters.rows import Model
from app.record import codelists, edtf, schema
from app.record.codelists import EventKind, Evidence
from app.view.evidence import EventView, ViewParams, view_event
from app.view.filters import VIEW_KEYS, view_params
from app.view.page_request import PageRequest
from app.view.status import declaration, standing


class EvidenceRow(Model):
    """A country's standing on one body of evidence."""

    evidence: codelists.Evidence = Field(description="The body of evidence.")
    evidence_label: str = Field(description="The evidence in words.")
    as_of: str = Field(description="The day as of which this row stands.")
    status: codelists.Status = Field(description="The highest rung reached on this evidence.")
    status_label: str = Field(description="The status in words.")
    status_date: str | None = Field(description="Since when it has that status, EDTF.")
    declaration: codelists.Declaration = Field(
        description="Whether the country adopted or joined the declaration, on this evidence."
    )
    joined_date: str | None = Field(description="When it adopted or joined the declaration, EDTF.")
    talks_date: str | None = Field(description="When talks opened.")
    event_count: int = Field(description="How many events this evidence has of the country.")
    url: str = Field(description="The country's page on this evidence.")


@once
def on_both(page_request: PageRequest, one: schema.Country) -> tuple[EvidenceRow, ...]:
    """The country on all sources and on the articles alone, each on its own last day."""
    return tuple(_row(page_request, one, evidence) for evidence in Evidence)


def differ(both: tuple[EvidenceRow, ...]) -> bool:
    """Whether the two views part in anything but their day and their number of events."""
    fields = ("status", "status_date", "declaration", "joined_date", "talks_date")
    return len({tuple(getattr(row, field) for field in fields) for row in both}) > 1


def _row(page_request: PageRequest, one: schema.Country, evidence: Evidence) -> EvidenceRow:
    through = view_params(replace(page_request.filters, evidence=evidence), page_request.record)
    found = _past(page_request, one.code, through)
    stand = standing(found, through.as_of)
    joined, how = declaration(found)
    talks = first(found, EventKind.TALKS_OPENED)
    return EvidenceRow(
        evidence=evidence,
        evidence_label=evidence.label,
        as_of=through.as_of.isoformat(),
        status=stand.status,
        status_label=stand.status.label,
        status_date=text(stand.since),
        declaration=joined,
        joined_date=text(how.date) if how else None,
        talks_date=text(talks.date) if talks else None,
        event_count=len(found),
        url=_address(page_request, one, evidence),
    )


def _past(page_request: PageRequest, code: str, through: ViewParams) -> list[EventView]:
    named = (
        event
        for event in page_request.record.events
        if code in event.countries or (event.in_articles and code in event.in_articles.countries)
    )
    found = (view_event(event, page_request.record, through) for event in named)
    return [
        event_view
        for event_view in found
        if event_view
        and code in event_view.countries
        and edtf.happened_by(event_view.date, through.as_of)
    ]


def _address(page_request: PageRequest, one: schema.Country, evidence: Evidence) -> str:
    kept = [pair for pair in page_request.query if pair[0] in VIEW_KEYS and pair[0] != "evidence"]
    own = [] if evidence is Evidence.ALL else [("evidence", str(evidence))]
    return page_request.urls.at(f"/countries/{one.slug}", kept + own)
