"""Where a promise stands, in words."""

from collections.abc import Sequence

from app.record.codelists import Form
from app.rows.commitments import PledgeRow
from app.text.formatting import counted, say, when
from app.text.notices import yearly_amount


def in_agreement(form: Form, name: str) -> str:
    """Whether a promise stands in an agreement or beside it; `name` is the partner's."""
    if form is Form.ALONGSIDE:
        return f"beside the agreement with {name}"
    return f"in the agreement with {name}"


def promise(holder: str, summary: str | None) -> str:
    """A promise by the name of what holds it, and by its words where one is meant."""
    return f"{holder}: {summary}" if summary else holder


def in_event(kind_label: str, date_text: str) -> str:
    """In which event a promise was made or reported: "Pledge, on 17 November 2023"."""
    return f"{kind_label}, {when(date_text)}"


def partner_line(rows: Sequence[PledgeRow]) -> str:
    """What one partner promised or gave, in a line: the first sum of each form."""
    sums = {row.form: row for row in reversed(rows) if row.amount is not None}
    if not sums:
        return f"{counted(len(rows), 'entry', 'entries')} without a figure"
    parts = [_sum(sums[form]) for form in Form if form in sums]
    rest = len(rows) - len(sums)
    return "; ".join(parts + ([f"{rest} more"] if rest else []))


def _sum(row: PledgeRow) -> str:
    """A sum with its years and its form: "EUR 7.1 billion, 2024 (pledged)"."""
    period = f", {say(row.period, True)}" if row.period else ""
    return f"{yearly_amount(row)}{period} ({row.form_label})"
