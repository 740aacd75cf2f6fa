"""Sentences on what people did, counted over the events that name them."""

from collections.abc import Sequence

from app.language import in_each_language
from app.record.codelists import Role
from app.rows.people import DeedsRow, LeaderRow, OfficeRow
from app.text.formatting import capital, counted, number, plural, several, times
from app.text.standings import day_after_for

PARTS = {
    Role.TO_SIGN: "was expected to sign {}",
    Role.TOOK_PART: "took part {}",
    Role.MET: "talked with the other side {}",
    Role.NAMED: "was named {}",
}


@in_each_language
def offices(rows: Sequence[OfficeRow]) -> str:
    """Offices with their days: "Prime Minister of Norway (from October 2021, no end on record)"."""
    return "; ".join(office(row) for row in rows)


@in_each_language
def office(row: OfficeRow) -> str:
    """One office, with its days where they are known."""
    days = days_in_office(row.since, row.until)
    return f"{row.title} ({days})" if days else row.title


@in_each_language
def days_in_office(since: str | None, until: str | None) -> str:
    """From when to when an office was held, as far as it is known: "until May 2024"."""
    if since and until:
        return f"{day_after_for(since)} to {day_after_for(until)}"
    if since:
        return f"from {day_after_for(since)}, no end on record"
    return f"until {day_after_for(until)}" if until else ""


@in_each_language
def deeds(row: DeedsRow) -> str:
    """What a person did: "Signed two documents; took part once."."""
    return f"{capital('; '.join(_deeds(row)))}." if row.counts else ""


def _deeds(row: DeedsRow) -> list[str]:
    clauses = []
    if signed := row.counts.get(Role.SIGNED):
        clauses.append(f"signed {number(signed)} {plural(signed, 'document', 'documents')}")
    if row.counts.get(Role.LED):
        clauses.append(_led(row))
    clauses += [
        words.format(times(row.counts[role])) for role, words in PARTS.items() if role in row.counts
    ]
    if spoke := row.counts.get(Role.SPOKE):
        clauses.append(f"made {number(spoke)} {plural(spoke, 'statement', 'statements')}")
    return clauses


def _led(row: DeedsRow) -> str:
    rounds = (
        (row.led_first, row.first_rounds, "first round", "first rounds"),
        (row.led_later, row.later_rounds, "later round", "later rounds"),
    )
    parts = [
        f"the {one}" if of == 1 else f"{led} of {counted(of, one, many)}"
        for led, of, one, many in rounds
        if led
    ]
    other = row.counts[Role.LED] - row.led_first - row.led_later
    if other:
        besides = ("other meeting", "other meetings") if parts else ("meeting", "meetings")
        parts.append(f"{number(other)} {plural(other, *besides)}")
    return f"led in {several(parts)}"


@in_each_language
def leaders_headline(leaders: Sequence[LeaderRow], first_rounds: int) -> str:
    """Who led for Ukraine most often, without a full stop; empty where no source says."""
    if not leaders:
        return ""
    first, *others = leaders
    tied = [first, *(one for one in others if one.first_rounds == first.first_rounds)]
    names = several([one.name for one in tied])
    each = " each" if len(tied) > 1 else ""
    if first_rounds == 1:
        return f"{names} led for Ukraine in the first round"
    rounds = counted(first_rounds, "first round", "first rounds")
    return f"{names} led for Ukraine in {first.first_rounds} of {rounds}{each}"


@in_each_language
def leaders_note(leaders: Sequence[LeaderRow], unknown: int) -> str:
    """Who else led it, and for how many first rounds no source names anybody."""
    most = leaders[0].first_rounds if leaders else 0
    others = [f"{one.name} led {number(one.first_rounds)}" for one in leaders]
    others = others[sum(one.first_rounds == most for one in leaders) :]
    sentences = [f"{several(others)}."] if others else []
    if unknown:
        rounds = plural(unknown, "first round", "first rounds")
        sentences.append(f"For {number(unknown)} {rounds} no source says who led.")
    return " ".join(sentences)
