"""What is promised or given, in events and in agreements, as rows."""

from app.presenters.citations import citation_rows, edtf_text
from app.presenters.deliveries import Holder, delivery_rows, reports_of
from app.presenters.revisions import last_revision, revision_rows
from app.record import schema
from app.rows.commitments import CommitmentRow
from app.view.evidence import admitted_facts
from app.view.page_request import PageRequest


def commitment_row(
    page_request: PageRequest, holder: Holder, commitment: schema.Commitment
) -> CommitmentRow:
    """One thing that an agreement or an event promises, or reports as given."""
    deliveries = delivery_rows(page_request, reports_of(page_request, holder, commitment))
    return CommitmentRow(
        id=commitment.id,
        theme=commitment.theme,
        theme_label=commitment.theme.label,
        summary=commitment.summary,
        amount=commitment.amount,
        qualifier=commitment.qualifier,
        currency=commitment.currency,
        unit=commitment.unit,
        per_year=commitment.per_year,
        period=edtf_text(commitment.period),
        form=commitment.form,
        form_label=commitment.form.label,
        delivered_by=tuple(delivery.event for delivery in deliveries),
        revised=last_revision(commitment),
        revisions=revision_rows(commitment),
        citations=citation_rows(commitment.citations),
        deliveries=deliveries,
    )


def commitment_rows(page_request: PageRequest, holder: Holder) -> tuple[CommitmentRow, ...]:
    """What an agreement or an event promises by the view's day, in its order."""
    view = page_request.view
    commitments = (
        view.commitments(holder)
        if isinstance(holder, schema.Agreement)
        else admitted_facts(holder.commitments, view.record, view.view_params)
    )
    return tuple(commitment_row(page_request, holder, commitment) for commitment in commitments)
