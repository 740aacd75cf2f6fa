"""Sentences in Ukrainian on what people did, counted over the events that name them."""

from collections.abc import Sequence

from app.record import edtf
from app.record.codelists import Role
from app.rows.people import DeedsRow, LeaderRow, OfficeRow
from app.text.formatting import capital
from app.text.ukrainian.formatting import counting, say, several

# What was done is a noun: it needs no gender, and goes before how often.
PARTS = {
    Role.TO_SIGN: "очікуваний підпис",
    Role.TOOK_PART: "участь",
    Role.MET: "розмови з іншою стороною",
    Role.NAMED: "згадки",
}
FIRST = ("перший раунд", "перші раунди", "перших раундів")
OF_FIRST = ("першого раунду", "перших раундів", "перших раундів")
LATER = ("наступний раунд", "наступні раунди", "наступних раундів")
OF_LATER = ("наступного раунду", "наступних раундів", "наступних раундів")


def offices(rows: Sequence[OfficeRow]) -> str:
    """Offices with their days."""
    return "; ".join(office(row) for row in rows)


def office(row: OfficeRow) -> str:
    """One office, with its days where they are known."""
    days = days_in_office(row.since, row.until)
    return f"{row.title} ({days})" if days else row.title


def days_in_office(since: str | None, until: str | None) -> str:
    """From when to when an office was held, as far as it is known."""
    if since and until:
        return f"{say(since)} — {say(until)}"
    if since:
        begun = say(f"{since}/..") if _is_exact(since) else f"початок: {say(since)}"
        return f"{begun}, дати завершення не вказано"
    if until:
        return say(f"../{until}") if _is_exact(until) else f"кінець: {say(until)}"
    return ""


def _is_exact(edtf_text: str) -> bool:
    """Whether a date can bound an open interval, which is said with a preposition."""
    span = edtf.parse(edtf_text)
    return span.form in ("day", "month", "year") and not (span.approximate or span.uncertain)


def deeds(row: DeedsRow) -> str:
    """What a person did: "Підписано: 2 документи; участь: 1."."""
    return f"{capital('; '.join(_deeds(row)))}." if row.counts else ""


def _deeds(row: DeedsRow) -> list[str]:
    parts = []
    if signed := row.counts.get(Role.SIGNED):
        parts.append(f"підписано: {counting(signed, 'документ', 'документи', 'документів')}")
    if row.counts.get(Role.LED):
        parts.append(_led(row))
    parts += [f"{words}: {row.counts[role]}" for role, words in PARTS.items() if role in row.counts]
    if spoke := row.counts.get(Role.SPOKE):
        parts.append(f"заяви: {spoke}")
    return parts


def _led(row: DeedsRow) -> str:
    rounds = (
        (row.led_first, row.first_rounds, FIRST, OF_FIRST),
        (row.led_later, row.later_rounds, LATER, OF_LATER),
    )
    parts = [_rounds(led, of, forms, of_forms) for led, of, forms, of_forms in rounds if led]
    other = row.counts[Role.LED] - row.led_first - row.led_later
    if other:
        besides = ("інша зустріч", "інші зустрічі", "інших зустрічей")
        parts.append(counting(other, *(besides if parts else ("зустріч", "зустрічі", "зустрічей"))))
    return f"керівництво: {several(parts)}"


def _rounds(led: int, of: int, forms: tuple[str, str, str], of_forms: tuple[str, str, str]) -> str:
    """How many of so many rounds; all of several are "усі 3 наступні раунди"."""
    if of == 1:
        return forms[0]
    return f"усі {counting(of, *forms)}" if led == of else f"{led} з {counting(of, *of_forms)}"


def leaders_headline(leaders: Sequence[LeaderRow], first_rounds: int) -> str:
    """Who led for Ukraine most often, without a full stop; empty where no source says."""
    if not leaders:
        return ""
    first, *others = leaders
    tied = [first, *(leader for leader in others if leader.first_rounds == first.first_rounds)]
    names = several([leader.name for leader in tied])
    each = "по " if len(tied) > 1 and first.first_rounds < first_rounds else ""
    rounds = _rounds(first.first_rounds, first_rounds, FIRST, OF_FIRST)
    return f"Хто вів переговори від України: {names} — {each}{rounds}"


def leaders_note(leaders: Sequence[LeaderRow], unknown: int) -> str:
    """Who else led it, and for how many first rounds no source names anybody."""
    most = leaders[0].first_rounds if leaders else 0
    others = [f"{leader.name} — {leader.first_rounds}" for leader in leaders]
    others = others[sum(leader.first_rounds == most for leader in leaders) :]
    sentences = [f"Також: {'; '.join(others)}."] if others else []
    if unknown:
        sentences.append(f"Для {counting(unknown, *OF_FIRST)} жодне джерело не каже, хто їх вів.")
    return " ".join(sentences)
