"""What became of facts, in sentences in Ukrainian."""

from collections import Counter
from collections.abc import Iterable

from app.record.codelists import ChangeKind
from app.record.release import Release
from app.rows.changes import ChangeRow, CorrectionRow, FieldChangeRow
from app.text.formatting import capital, inline
from app.text.ukrainian.formatting import counting, day, form_of


def field_changed(row: FieldChangeRow) -> str:
    """One field with its two values, on a line."""
    if row.before is None:
        return f"{row.label}: {row.after}"
    if row.after is None:
        return f"{row.label}: вилучено (було: {row.before})"
    return f"{row.label}: {row.after} (було: {row.before})"


def entry_title(row: ChangeRow | CorrectionRow) -> str:
    """What became of what, as the title of an entry of a feed."""
    return f"{row.change_label}: {row.title}"


def change_summary(row: ChangeRow) -> str:
    """All that a change tells, in sentences."""
    revisions = [(revision.what, revision.why) for revision in row.revisions]
    reasons = revisions or ([(row.why, None)] if row.why else [])
    words = [f"{what} {why}" if why else what for what, why in reasons]
    fields = [f"{field_changed(field)}." for field in row.fields]
    return " ".join((f"{row.entry_kind_label}.", *fields, *words))


def correction_summary(row: CorrectionRow) -> str:
    """What was corrected and why, in sentences."""
    return " ".join(filter(None, (f"{row.entry_kind_label}.", row.what, row.why)))


def summary(kinds: Iterable[ChangeKind]) -> str:
    """How many entries were added, revised, withdrawn and lost."""
    counts = Counter(kinds)
    parts = [
        f"{inline(kind.label)}: {counting(counts[kind], 'позиція', 'позиції', 'позицій')}"
        for kind in ChangeKind
        if counts[kind]
    ]
    return f"{capital('; '.join(parts))}." if parts else "Жодна позиція не відрізняється."


def states(since: Release, until: Release | None, revision: str) -> str:
    """Which two states are compared."""
    later = f"випуск {until.name}" if until else f"запис у нинішньому вигляді, редакція {revision}"
    return f"Порівняно випуск {since.name} від {day(since.made_on)} і {later}."


def nothing_to_compare(releases: int) -> str:
    """Why nothing is listed where there are not two states to hold against each other."""
    if releases == 0:
        return (
            "Запис іще не має випусків. Зміни показують від одного випуску до наступного, тож "
            "порівнювати нічого; виправлене перелічено на сторінці «Виправлення»."
        )
    return (
        "Запис має один випуск і відтоді не змінився. Зміни з’являться тут, щойно вони будуть; "
        "виправлене перелічено на сторінці «Виправлення»."
    )


def upkeep(entries: int, sources: int) -> str:
    """What is summed up: sources that came to facts on record, and sources added."""
    parts = []
    if sources:
        parts.append(counting(sources, "додане джерело", "додані джерела", "доданих джерел"))
    if entries:
        where = form_of(entries, "якій", "яких", "яких")
        parts.append(
            f"{counting(entries, 'позиція', 'позиції', 'позицій')}, у {where} змінилися лише "
            "джерела або дні пошуку"
        )
    return f"{'; '.join(parts)}." if parts else ""
