"""What is promised or given, in events and in agreements, as rows."""

from collections.abc import Iterable

from app.presenters.citations import citation_rows, edtf_text
from app.record import schema
from app.rows.commitments import CommitmentRow


def commitment_row(commitment: schema.Commitment) -> CommitmentRow:
    """One thing promised or given."""
    return CommitmentRow(
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
        citations=citation_rows(commitment.citations),
    )


def commitment_rows(commitments: Iterable[schema.Commitment]) -> tuple[CommitmentRow, ...]:
    """Commitments, in their order."""
    return tuple(commitment_row(commitment) for commitment in commitments)
