"""What hypothesis draws: dates as the record writes them, and events of one country."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from hypothesis import strategies as st

from app.record import edtf, schema
from app.record.codelists import EventKind
from tests import samples

FIRST, LAST = date(2023, 7, 1), date(2024, 12, 31)
days = st.dates(FIRST, LAST)
plain = days.flatmap(
    lambda day: st.sampled_from([day.isoformat(), day.isoformat()[:7], day.isoformat()[:4]])
)


@st.composite
def _ranges(draw: st.DrawFn) -> str:
    """A range or an interval; a side may be open."""
    low, high = sorted((draw(days), draw(days)))
    ends = [low.isoformat(), high.isoformat()]
    open_side = draw(st.sampled_from([None, 0, 1]))
    if draw(st.booleans()):
        if open_side is not None:
            ends[open_side] = ""
        return f"[{ends[0]}..{ends[1]}]"
    if open_side is not None:
        ends[open_side] = ".."
    return "/".join(ends)


edtf_texts = plain | st.tuples(plain, st.sampled_from("?~%")).map("".join) | _ranges()
spans = edtf_texts.map(edtf.parse)


LOWERING = {kind for kind in EventKind if kind is EventKind.ENDED or kind.takes_back_signing}
RAISING = [kind for kind in EventKind if kind not in LOWERING]


@st.composite
def event_lists(draw: st.DrawFn, kinds: Sequence[EventKind] = RAISING) -> list[schema.Event]:
    """Some events of one country, by default of every kind but those that can lower its rung."""
    drawn = draw(
        st.lists(st.tuples(edtf_texts, st.sampled_from(kinds), st.none() | edtf_texts), max_size=8)
    )
    events = []
    for number, (text, kind, expects) in enumerate(drawn):
        more: dict[str, Any] = {"expects": expects} if kind.expects_date else {}
        events.append(samples.event(f"e{number}", text, kind.value, **more))
    return events
