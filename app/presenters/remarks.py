"""What is to be said beside a rung, as rows."""

from app.rows.remarks import RemarkRow
from app.view.remarks import Remark
from app.view.status import Standing


def remark_rows(standing: Standing) -> tuple[RemarkRow, ...]:
    """The remarks of a standing, in their order."""
    return tuple(
        RemarkRow(
            kind=remark.kind,
            label=_label(remark),
            date=remark.since.text,
            event=remark.event_view.event.id,
            event_kind=remark.event_view.event.kind,
        )
        for remark in standing.remarks
    )


def _label(remark: Remark) -> str:
    """What kind of remark it is; of a plan that failed, whether it was a signing."""
    return (remark.event_view.event if remark.kind.is_failed_plan else remark).kind.label
