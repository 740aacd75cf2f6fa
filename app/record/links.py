"""What leads from one entry of the record to another."""

from app.record.record import Record
from app.record.schema import Commitment, PromiseReference


def promised(record: Record, promise: PromiseReference) -> tuple[Commitment, ...] | None:
    """The commitments of what a reference names, None if there is no such thing."""
    if promise.agreement:
        agreement = record.agreements_by_id.get(promise.agreement)
        return agreement.commitments if agreement else None
    event = record.events_by_id.get(promise.event or "")
    return event.commitments if event else None
