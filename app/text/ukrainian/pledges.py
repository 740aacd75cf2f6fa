"""Where a promise stands, in Ukrainian."""

from collections.abc import Sequence

from app.record.codelists import Form
from app.rows.commitments import CommitmentRow, PledgeRow
from app.text.formatting import capital
from app.text.ukrainian.formatting import counting, say
from app.text.ukrainian.notices import yearly_amount


def in_agreement(form: Form, name: str) -> str:
    """Whether a promise stands in an agreement or beside it; `name` is the partner's."""
    return f"поруч з угодою: {name}" if form is Form.ALONGSIDE else f"в угоді: {name}"


def promise(holder: str, summary: str | None) -> str:
    """A promise by the name of what holds it, and by its words where one is meant."""
    return f"{holder}: {summary}" if summary else holder


def in_event(kind_label: str, date_text: str) -> str:
    """In which event a promise was made or reported."""
    return f"{kind_label}, {say(date_text)}"


def lead(count: int, rows: Sequence[PledgeRow]) -> str:
    """How many promises there are, from how many agreements, and whether from events too."""
    entries = counting(count, "позиція", "позиції", "позицій")
    agreements = {row.agreement for row in rows if row.event is None}
    covered = [counting(len(agreements), "угода", "угоди", "угод")] if agreements else []
    covered += ["події"] if any(row.event for row in rows) else []
    if not covered:
        return f"{entries}."
    return (
        f"{entries}: обіцяне на майбутнє, уже надане або оголошене поруч з угодою. Охоплено: "
        f"{' і '.join(covered)}; для кожної позиції зазначено, де про неї записано."
    )


def partner_line(rows: Sequence[PledgeRow]) -> str:
    """What one partner promised or gave, in a line: the first sum of each form."""
    sums = {row.form: row for row in reversed(rows) if row.amount is not None}
    if not sums:
        return f"{counting(len(rows), 'позиція', 'позиції', 'позицій')} без суми"
    parts = [_sum(sums[form]) for form in Form if form in sums]
    rest = len(rows) - len(sums)
    return "; ".join(parts + ([f"ще {rest}"] if rest else []))


def summary_with_sum(row: CommitmentRow) -> str:
    """A promise with its sum: "До 3 млрд євро, 2024 (обіцяно): Протиповітряна оборона"."""
    return row.summary if row.amount is None else f"{capital(_sum(row))}: {row.summary}"


def _sum(row: CommitmentRow) -> str:
    """A sum with its years and its form."""
    period = f", {say(row.period, True)}" if row.period else ""
    return f"{yearly_amount(row)}{period} ({row.form_label})"
