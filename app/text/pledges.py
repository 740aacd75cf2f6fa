"""Where a promise stands, in words."""

from collections.abc import Sequence

from app.language import in_each_language
from app.record.codelists import Form
from app.rows.commitments import CommitmentRow, PledgeRow
from app.text.formatting import capital, counted, say, when
from app.text.notices import yearly_amount


@in_each_language
def in_agreement(form: Form, name: str) -> str:
    """Whether a promise stands in an agreement or beside it; `name` is the partner's."""
    if form is Form.ALONGSIDE:
        return f"beside the agreement with {name}"
    return f"in the agreement with {name}"


@in_each_language
def promise(holder: str, summary: str | None) -> str:
    """A promise by the name of what holds it, and by its words where one is meant."""
    return f"{holder}: {summary}" if summary else holder


@in_each_language
def in_event(kind_label: str, date_text: str) -> str:
    """In which event a promise was made or reported: "Pledge, on 17 November 2023"."""
    return f"{kind_label}, {when(date_text)}"


@in_each_language
def lead(count: int, rows: Sequence[PledgeRow]) -> str:
    """How many promises there are, from how many agreements, and whether from events too."""
    agreements = {row.agreement for row in rows if row.event is None}
    holders = [counted(len(agreements), "agreement", "agreements")] if agreements else []
    events = ["events"] if any(row.event for row in rows) else []
    if not holders and not events:
        return f"{counted(0, 'entry', 'entries')}."
    return (
        f"{counted(count, 'entry', 'entries')} from {' and from '.join(holders + events)}: "
        "pledged for the time ahead, already provided, or announced alongside. Each says where it "
        "is written."
    )


@in_each_language
def partner_line(rows: Sequence[PledgeRow]) -> str:
    """What one partner promised or gave, in a line: the first sum of each form."""
    sums = {row.form: row for row in reversed(rows) if row.amount is not None}
    if not sums:
        return f"{counted(len(rows), 'entry', 'entries')} without a figure"
    parts = [_sum(sums[form]) for form in Form if form in sums]
    rest = len(rows) - len(sums)
    return "; ".join(parts + ([f"{rest} more"] if rest else []))


@in_each_language
def summary_with_sum(row: CommitmentRow) -> str:
    """A promise with its sum: "Up to EUR 3 billion, 2024 (pledged): Air defence"."""
    return row.summary if row.amount is None else f"{capital(_sum(row))}: {row.summary}"


def _sum(row: CommitmentRow) -> str:
    """A sum with its years and its form: "EUR 7.1 billion, 2024 (pledged)"."""
    period = f", {say(row.period, True)}" if row.period else ""
    return f"{yearly_amount(row)}{period} ({row.form_label})"
