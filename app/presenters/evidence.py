"""How what the five articles support differs from what all sources support."""

from dataclasses import replace

from pydantic import Field

from app.presenters.citations import text
from app.presenters.events import first
from app.presenters.once import once
from app.presenters.rows import Model
from app.record import codelists, edtf, schema
from app.record.codelists import EventKind, Evidence
from app.view.evidence import Lens, Seen, see
from app.view.filters import LENS, lens
from app.view.page_request import Asked
from app.view.status import declaration, standing


class EvidenceRow(Model):
    """A country's standing on one body of evidence."""

    evidence: codelists.Evidence
    evidence_label: str
    as_of: str
    status: codelists.Status
    status_label: str
    status_date: str | None
    declaration: codelists.Declaration
    joined_date: str | None
    talks_date: str | None = Field(description="When talks opened.")
    event_count: int
    url: str = Field(description="The country's page on this evidence.")


@once
def on_both(asked: Asked, one: schema.Country) -> tuple[EvidenceRow, ...]:
    """The country on all sources and on the articles alone, each on its own last day."""
    return tuple(_row(asked, one, evidence) for evidence in Evidence)


def differ(both: tuple[EvidenceRow, ...]) -> bool:
    """Whether the two views part in anything but their day and their number of events."""
    fields = ("status", "status_date", "declaration", "joined_date", "talks_date")
    return len({tuple(getattr(row, field) for field in fields) for row in both}) > 1


def _row(asked: Asked, one: schema.Country, evidence: Evidence) -> EvidenceRow:
    through = lens(replace(asked.filters, evidence=evidence), asked.record)
    found = _past(asked, one.code, through)
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
        url=_address(asked, one, evidence),
    )


def _past(asked: Asked, code: str, through: Lens) -> list[Seen]:
    named = (
        event
        for event in asked.record.events
        if code in event.countries or (event.in_articles and code in event.in_articles.countries)
    )
    found = (see(event, asked.record, through) for event in named)
    return [
        seen
        for seen in found
        if seen and code in seen.countries and edtf.happened_by(seen.date, through.as_of)
    ]


def _address(asked: Asked, one: schema.Country, evidence: Evidence) -> str:
    kept = [pair for pair in asked.query if pair[0] in LENS and pair[0] != "evidence"]
    own = [] if evidence is Evidence.ALL else [("evidence", str(evidence))]
    return asked.urls.at(f"/countries/{one.slug}", kept + own)
