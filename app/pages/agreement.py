"""One agreement."""

from pydantic import Field

from app.language import N_
from app.presenters.agreement_answers import agreement_effect
from app.presenters.agreements import agreement_row
from app.presenters.deliveries import general_deliveries
from app.presenters.disputes import dispute_rows, gap_rows, sees_all
from app.presenters.events import event_rows, road_rows
from app.presenters.fact_sheet import clause_rows, provision_rows, title_rows
from app.presenters.sources import cited_sources
from app.rows.agreements import AgreementRow, AnswerRow, ClauseRow, ProvisionRow, TitleRow
from app.rows.commitments import DeliveryRow
from app.rows.disputes import DisputeRow, GapRow
from app.rows.events import EventRow, StepRow
from app.rows.page import Page
from app.rows.sources import SourceRow
from app.text import agreements as agreement_text
from app.view.page_request import PageRequest
from app.view.site_page import Signpost


class AgreementPage(AgreementRow, Page):
    """One agreement with its fact sheet, its themes and its road."""

    signposts = (
        Signpost(
            N_("Agreement"),
            N_("What it says, whether it is in force and what came after."),
            N_(
                "agreement accord treaty pact deal text document title force effect "
                "valid binding legal legally term years long expire duration 10 24 hour"
                " clause consult consultation termination terminate terminated end ends"
                " ended ending cancel notice suspended extension extended ratified "
                "ratification sign signed signing signatory signatories signature NATO"
            ),
            beside=N_("Ukraine security bilateral not no"),
        ),
    )

    headline: str = Field(description="Whether it has effect and whether it has ended, in a line.")
    sentence: str = Field(description="Where the agreement stands, in one sentence.")
    answers: tuple[AnswerRow, ...] = Field(
        description="Whether it is in force, whether it can be ended, and whether it has been."
    )
    titles: tuple[TitleRow, ...] = Field(
        description="Its official titles in other languages than that of the page."
    )
    same_as: tuple[str, ...] = Field(
        description="Its addresses elsewhere, as at Wikidata or the UN."
    )
    clauses: tuple[ClauseRow, ...] = Field(description="The fact sheet.")
    deliveries: tuple[DeliveryRow, ...] = Field(
        description="Reports of its being carried out that name none of its promises."
    )
    provisions: tuple[ProvisionRow, ...] = Field(description="The themes of the text.")
    road: tuple[StepRow, ...] = Field(
        description="The country's steps to the signature and after it."
    )
    events: tuple[EventRow, ...] = Field(description="The events that are steps of this agreement.")
    note: str | None = Field(description="What else is to be known of the record of it, or null.")
    disputes: tuple[DisputeRow, ...] = Field(
        description="Where sources differ on the agreement or its events."
    )
    gaps: tuple[GapRow, ...] = Field(
        description="What was looked for about the agreement and not found."
    )
    sources: tuple[SourceRow, ...] = Field(description="The sources that the page cites.")


def build(page_request: PageRequest) -> AgreementPage | None:
    """One agreement, or None if the record has none of that id."""
    agreement = page_request.record.agreements_by_id.get(page_request.slug)
    if agreement is None:
        return None
    view = page_request.view
    row = agreement_row(page_request, agreement)
    clauses = clause_rows(page_request, agreement)
    titles = title_rows(page_request, agreement)
    provisions = provision_rows(page_request, agreement)
    deliveries = general_deliveries(page_request, agreement)
    steps = road_rows(page_request, view.events_by_country.get(agreement.country, ()))
    of_agreement = view.events_by_agreement.get(agreement.id, ())
    events = event_rows(page_request, of_agreement)
    effect = agreement_effect(page_request, agreement)
    sentence = agreement_text.agreement(row) if events else agreement_text.NO_AGREEMENT
    return AgreementPage(
        **page_request.about,
        **dict(row),
        headline=effect.headline if row.signed else sentence,
        sentence=sentence,
        answers=effect.answers if row.signed else (),
        titles=titles,
        same_as=agreement.same_as,
        clauses=clauses,
        deliveries=deliveries,
        provisions=provisions,
        road=steps,
        events=events,
        # A keeper's note tells what is known today, so it is for a view of all that is known.
        note=agreement.note if sees_all(page_request) else None,
        disputes=dispute_rows(page_request, {agreement.id, *(event.id for event in events)}),
        gaps=gap_rows(page_request, {agreement.id}),
        sources=cited_sources(
            page_request,
            row.citations,
            *(title.citations for title in titles),
            *(clause.citations for clause in clauses),
            *(provision.citations for provision in provisions),
            *(commitment.cited for commitment in row.commitments),
            *(delivery.citations for delivery in deliveries),
            *(step.citations for step in steps),
            *(event.cited for event in events),
        ),
    )
