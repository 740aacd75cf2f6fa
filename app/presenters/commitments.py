"""What is promised or given, in events and in agreements, as rows."""

from app.presenters.citations import citation_rows, edtf_text
from app.presenters.revisions import last_revision, revision_rows
from app.record import schema
from app.rows.commitments import CommitmentRow
from app.view.evidence import kept
from app.view.page_request import PageRequest

Holder = schema.Agreement | schema.Event


def commitment_row(
    page_request: PageRequest, holder: Holder, commitment: schema.Commitment
) -> CommitmentRow:
    """One thing that an agreement or an event promises, or reports as given."""
    promise = promise_of(holder, commitment.id)
    delivered_by = page_request.view.links.delivered_by(promise) if commitment.id else ()
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
        delivered_by=delivered_by,
        revised=last_revision(commitment),
        revisions=revision_rows(commitment),
        citations=citation_rows(commitment.citations),
    )


def commitment_rows(page_request: PageRequest, holder: Holder) -> tuple[CommitmentRow, ...]:
    """What an agreement or an event promises by the view's day, in its order."""
    view = page_request.view
    commitments = (
        view.commitments(holder)
        if isinstance(holder, schema.Agreement)
        else kept(holder.commitments, view.record, view.view_params)
    )
    return tuple(commitment_row(page_request, holder, commitment) for commitment in commitments)


def promise_of(holder: Holder, commitment_id: str | None = None) -> schema.PromiseReference:
    """The reference to one commitment of a holder, or to whatever it promises."""
    if isinstance(holder, schema.Agreement):
        return schema.PromiseReference(agreement=holder.id, commitment=commitment_id)
    return schema.PromiseReference(event=holder.id, commitment=commitment_id)
