"""What is to be said beside a rung, as rows."""

from app.rows.remarks import RemarkRow
from app.view.status import Standing


def remark_rows(standing: Standing) -> tuple[RemarkRow, ...]:
    """The remarks of a standing, in their order."""
    return tuple(
        RemarkRow(
            kind=remark.kind,
            label=remark.kind.label,
            date=remark.since.text,
            event=remark.event_view.event.id,
        )
        for remark in standing.remarks
    )
