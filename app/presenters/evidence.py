"""How what the five articles support of a country differs from what all sources support."""

from dataclasses import replace

from app.presenters.citations import edtf_text
from app.record import edtf, schema
from app.record.codelists import EventKind, Evidence
from app.rows.countries import EvidenceRow
from app.view.event_filter import first_of_kind
from app.view.evidence import EventView, ViewParams, view_event
from app.view.filters import VIEW_KEYS, view_params
from app.view.page_request import PageRequest
from app.view.status import declaration, standing

COMPARED = ("status", "status_date", "declaration", "joined_date", "talks_date")


def evidence_rows(page_request: PageRequest, country: schema.Country) -> tuple[EvidenceRow, ...]:
    """The country on all sources and on the articles alone, each on its own last day."""
    return tuple(_evidence_row(page_request, country, evidence) for evidence in Evidence)


def differ(rows: tuple[EvidenceRow, ...]) -> bool:
    """Whether the rows part in anything but their day and their number of events."""
    return len({tuple(getattr(row, field) for field in COMPARED) for row in rows}) > 1


def _evidence_row(
    page_request: PageRequest, country: schema.Country, evidence: Evidence
) -> EvidenceRow:
    params = view_params(replace(page_request.filters, evidence=evidence), page_request.record)
    events = _past_events(page_request, country.code, params)
    stand = standing(events, params.as_of)
    declared, declared_by = declaration(events)
    talks = first_of_kind(events, EventKind.TALKS_OPENED)
    return EvidenceRow(
        evidence=evidence,
        evidence_label=evidence.label,
        as_of=params.as_of.isoformat(),
        status=stand.status,
        status_label=stand.status.label,
        status_date=edtf_text(stand.since),
        declaration=declared,
        joined_date=edtf_text(declared_by.date) if declared_by else None,
        talks_date=edtf_text(talks.date) if talks else None,
        event_count=len(events),
        url=_address(page_request, country, evidence),
    )


def _past_events(page_request: PageRequest, code: str, params: ViewParams) -> list[EventView]:
    """The past events of one country under other view parameters.

    A whole view of the other evidence would see every event; one country needs a few.
    """
    # The articles may name other countries in an event than all sources do.
    named = (
        event
        for event in page_request.record.events
        if code in event.countries or (event.in_articles and code in event.in_articles.countries)
    )
    event_views = (view_event(event, page_request.record, params) for event in named)
    return [
        event_view
        for event_view in event_views
        if event_view
        and code in event_view.countries
        and edtf.happened_by(event_view.date, params.as_of)
    ]


def _address(page_request: PageRequest, country: schema.Country, evidence: Evidence) -> str:
    clocks = [name for name in VIEW_KEYS if name != "evidence"]
    pairs = [(name, value) for name, value in page_request.query if name in clocks]
    own = [] if evidence is Evidence.ALL else [("evidence", str(evidence))]
    return page_request.urls.at(f"/countries/{country.slug}", pairs + own)
