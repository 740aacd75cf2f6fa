"""The days on which sentences about standings rest, the same in every language."""

from collections.abc import Sequence
from datetime import date

from app.record import edtf
from app.record.codelists import RemarkKind, Status
from app.rows.countries import CountryRow
from app.rows.remarks import RemarkRow


def reached_on(row: CountryRow) -> str | None:
    """Return when a country took the step that the standfirst tells, EDTF."""
    if row.status is Status.IN_TALKS:
        return row.talks_date or row.status_date
    return row.joined_date if row.status is Status.JOINED else row.status_date


def common_span(edtf_texts: Sequence[str | None]) -> tuple[date | None, date] | None:
    """Return the first and the last day that some dates can mean, the first None where one is open.

    None where a date is not known, or has no last day.
    """
    spans = [edtf.parse(edtf_text) for edtf_text in edtf_texts if edtf_text]
    last_days = [span.latest for span in spans if span.latest]
    if not spans or len(last_days) < len(edtf_texts):
        return None
    first_days = [span.earliest for span in spans if span.earliest]
    first = min(first_days) if len(first_days) == len(spans) else None
    return first, max(last_days)


def last_silence(rows: Sequence[CountryRow]) -> RemarkRow | None:
    """Return the silence that began last of countries that are all silent, None if one is not."""
    silences = [
        remark
        for row in rows
        for remark in row.remarks
        if remark.kind is RemarkKind.LONG_SILENCE and edtf.parse(remark.date).latest
    ]
    if not silences or len(silences) < len(rows):
        return None
    return max(silences, key=lambda remark: edtf.parse(remark.date).latest or date.min)


def silence_text(remark: RemarkRow) -> str:
    """Return since when nothing is on record, EDTF: no span, which "since" could not go before.

    A month or a year stays one, as the source has no day.
    """
    span = edtf.parse(remark.date)
    return span.text if span.form in ("day", "month", "year") else str(span.latest)
