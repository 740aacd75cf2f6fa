"""What hypothesis draws: dates as the record writes them, and events of one country."""

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


@st.composite
def event_lists(draw: st.DrawFn) -> list[schema.Event]:
    """Some events of one country, of every kind but those that end an agreement."""
    kinds = [kind for kind in EventKind if kind is not EventKind.ENDED]
    drawn = draw(
        st.lists(st.tuples(edtf_texts, st.sampled_from(kinds), st.none() | edtf_texts), max_size=8)
    )
    found = []
    for number, (text, kind, expects) in enumerate(drawn):
        more: dict[str, Any] = {"expects": expects} if kind.announces else {}
        found.append(samples.event(f"e{number}", text, kind.value, **more))
    return found
