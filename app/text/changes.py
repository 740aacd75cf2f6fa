"""What became of facts, in sentences."""

from collections import Counter
from collections.abc import Iterable

from app.language import N_, in_each_language
from app.record.codelists import ChangeKind
from app.record.release import Release
from app.rows.changes import ChangeRow, CorrectionRow, FieldChangeRow
from app.text.formatting import capital, counted, day, figures, inline, several

WITHDRAWN = N_("Withdrawn.")


@in_each_language
def field_changed(row: FieldChangeRow) -> str:
    """One field with its two values, on a line."""
    if row.before is None:
        return f"{row.label}: {row.after}"
    if row.after is None:
        return f"{row.label}: nothing any more; before: {row.before}"
    return f"{row.label}: {row.after}; before: {row.before}"


@in_each_language
def entry_title(row: ChangeRow | CorrectionRow) -> str:
    """What became of what, as the title of an entry of a feed."""
    return f"{row.change_label}: {row.title}"


@in_each_language
def change_summary(row: ChangeRow) -> str:
    """All that a change tells, in sentences."""
    reasons = [f"{words} {why}" if why else words for words, why in _reasons(row)]
    fields = [f"{field_changed(field)}." for field in row.fields]
    return " ".join((f"{row.entry_kind_label}.", *fields, *reasons))


def _reasons(row: ChangeRow) -> list[tuple[str, str | None]]:
    revisions = [(revision.what, revision.why) for revision in row.revisions]
    return revisions or ([(row.why, None)] if row.why else [])


@in_each_language
def correction_summary(row: CorrectionRow) -> str:
    """What was corrected and why, in sentences."""
    return " ".join(filter(None, (f"{row.entry_kind_label}.", row.what, row.why)))


@in_each_language
def summary(kinds: Iterable[ChangeKind]) -> str:
    """How many entries were added, revised, withdrawn and lost."""
    count_of = Counter(kinds)
    present = [kind for kind in ChangeKind if count_of[kind]]
    if not present:
        return "No entry differs."
    first, *others = present
    counts = [
        f"{counted(count_of[first], 'entry', 'entries')} {inline(first.label)}",
        *(f"{figures(count_of[kind])} {inline(kind.label)}" for kind in others),
    ]
    return f"{capital(several(counts))}."


@in_each_language
def states(since: Release, until: Release | None, revision: str) -> str:
    """Which two states are compared."""
    later = f"release {until.name}" if until else f"the record as it is now, revision {revision}"
    return f"From release {since.name} of {day(since.made_on)} to {later}."


@in_each_language
def nothing_to_compare(releases: int) -> str:
    """Why nothing is listed where there are not two states to hold against each other."""
    if releases == 0:
        return (
            "The record has no release yet. Changes are told from one release to the next, so "
            "there is nothing to list; what was corrected is listed under Corrections."
        )
    return (
        "The record has one release, and has not changed since. Changes are listed here once it "
        "has; what was corrected is listed under Corrections."
    )


@in_each_language
def upkeep(entries: int, sources: int) -> str:
    """What is summed up: sources that came to facts on record, and sources added."""
    counts = []
    if sources:
        counts.append(f"{counted(sources, 'source was', 'sources were')} added")
    if entries:
        counts.append(
            f"{counted(entries, 'entry', 'entries')} changed in nothing but the sources or the "
            "days of looking"
        )
    return f"{capital(several(counts))}." if counts else ""
