"""One country."""

from collections.abc import Sequence

from pydantic import Field

from app.language import N_
from app.presenters.agreement_answers import agreement_effect
from app.presenters.agreements import agreement_row
from app.presenters.countries import country_row
from app.presenters.country_people import named_people, own_people
from app.presenters.disputes import dispute_rows, gap_rows
from app.presenters.events import event_rows, road_rows
from app.presenters.evidence import differ, evidence_rows
from app.presenters.expected import expected_rows
from app.presenters.signing_places import partner_place
from app.presenters.sources import cited_sources
from app.record.codelists import EventKind
from app.rows.agreements import AgreementEffectRow, AgreementRow
from app.rows.commitments import CommitmentRow
from app.rows.countries import CountryRow, EvidenceRow
from app.rows.disputes import DisputeRow, GapRow
from app.rows.events import EventRow, ExpectedRow, StepRow
from app.rows.page import Listing
from app.rows.people import PersonDeedsRow, PersonRow
from app.rows.sources import SourceRow
from app.text import country_headlines, standings
from app.view.page_request import PageRequest
from app.view.site_page import Signpost


class CountryPage(CountryRow, Listing):
    """One country: its standing, its road, its agreement and everything else on it."""

    signposts = (
        Signpost(
            N_("Country"),
            N_("Where it stands, what it agreed and pledged, and the road there."),
            N_("status standing stand where situation position profile road country"),
            beside=N_("Ukraine"),
        ),
    )

    headline: str = Field(
        description="Where the country stands, in one sentence without a full stop."
    )
    sentence: str = Field(description="Where the country stands, in one sentence.")
    background: str = Field(
        description="What the headline leaves out: the declaration, the opening of talks."
    )
    same_as: tuple[str, ...] = Field(
        description="Its addresses elsewhere, as at Wikidata or the UN."
    )
    road: tuple[StepRow, ...] = Field(description="The steps to a signature and after it.")
    events: tuple[EventRow, ...] = Field(
        description="The country's events, or the part of them that was asked for."
    )
    agreements: tuple[AgreementRow, ...] = Field(
        description="Its agreements, signed or on their way."
    )
    commitments: tuple[CommitmentRow, ...] = Field(
        description="What its agreements promise, and what its events promise or report as given."
    )
    people: tuple[PersonRow, ...] = Field(description="The people named in its events.")
    own_people: tuple[PersonDeedsRow, ...] = Field(
        description="The people of the country, and those who led a team in talks with it."
    )
    effect: tuple[AgreementEffectRow, ...] = Field(
        description="Of each of its signed agreements, whether it has effect and has ended."
    )
    sources: tuple[SourceRow, ...] = Field(description="The sources that the page cites.")
    announced: tuple[EventRow, ...] = Field(
        description="The announcements of a signing among all its events."
    )
    evidences: tuple[EvidenceRow, ...] = Field(
        description="Where it stands on all sources, and on the five articles alone."
    )
    evidences_differ: bool = Field(
        description="Whether those two differ in more than their day and their number of events."
    )
    disputes: tuple[DisputeRow, ...] = Field(
        description="Where sources differ on the country, its agreements or its events."
    )
    gaps: tuple[GapRow, ...] = Field(
        description="What was looked for about any of them and not found."
    )
    expected: tuple[ExpectedRow, ...] = Field(
        description="Its signings that were announced and that no source of the view reports."
    )


def build(page_request: PageRequest) -> CountryPage | None:
    """One country, or None if the record has none of that slug."""
    code = page_request.record.country_codes_by_name.get(page_request.slug)
    if code is None:
        return None
    country, view = page_request.record.countries_by_code[code], page_request.view
    row = country_row(page_request, country)
    past = view.events_by_country.get(code, ())
    events = event_rows(page_request, past)
    agreements = _agreements(page_request, code)
    promised = [commitment for agreement in agreements for commitment in agreement.commitments]
    topics = {code, *(row.id for row in agreements), *(event.id for event in events)}
    evidences = evidence_rows(page_request, country)
    return CountryPage(
        **page_request.about,
        **dict(row),
        title=country.name,
        same_as=country.same_as,
        count=len(events),
        headline=country_headlines.headline(row, country.said, partner_place(page_request, code)),
        sentence=standings.country(row, country.said),
        background=standings.background(row, country.said),
        road=road_rows(page_request, past),
        events=page_request.cut(events),
        agreements=agreements,
        commitments=(*promised, *(row for event in events for row in event.commitments)),
        people=named_people(page_request, events),
        own_people=own_people(page_request, code, past),
        effect=_effects(page_request, agreements),
        sources=cited_sources(
            page_request,
            *(event.cited for event in events),
            *(commitment.cited for commitment in promised),
        ),
        announced=tuple(event for event in events if event.kind is EventKind.SIGNING_ANNOUNCED),
        evidences=evidences,
        evidences_differ=differ(evidences),
        disputes=dispute_rows(page_request, topics),
        gaps=gap_rows(page_request, topics),
        expected=expected_rows(page_request, past),
    )


def _agreements(page_request: PageRequest, code: str) -> tuple[AgreementRow, ...]:
    return tuple(
        agreement_row(page_request, agreement)
        for agreement in page_request.view.agreements
        if agreement.country == code
    )


def _effects(
    page_request: PageRequest, agreements: Sequence[AgreementRow]
) -> tuple[AgreementEffectRow, ...]:
    """Of each signed one of these agreements, whether it has effect and has ended."""
    by_id = page_request.record.agreements_by_id
    return tuple(agreement_effect(page_request, by_id[row.id]) for row in agreements if row.signed)
