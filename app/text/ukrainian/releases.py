"""How releases are said in Ukrainian: which state a page shows, and what changed between two."""

from collections.abc import Mapping

from app.record.codelists import ChangeKind
from app.record.release import PartChanges, Release
from app.text.formatting import capital, inline
from app.text.ukrainian.formatting import counting, day, several

# A part of the record in the forms that go with 1, 2 and 5, and by its name.
NOUNS: Mapping[str, tuple[str, str, str]] = {
    "countries": ("країна", "країни", "країн"),
    "people": ("особа", "особи", "осіб"),
    "places": ("місце", "місця", "місць"),
    "sources": ("джерело", "джерела", "джерел"),
    "events": ("подія", "події", "подій"),
    "agreements": ("угода", "угоди", "угод"),
    "disputes": ("розбіжність", "розбіжності", "розбіжностей"),
    "gaps": ("прогалина", "прогалини", "прогалин"),
    "documents": ("документ", "документи", "документів"),
}


def state(revision: str, release: str | None) -> str:
    """The state of the record: a release by its name, any other by its revision."""
    return f"випуск {release}, редакція {revision}" if release else f"редакція {revision}"


def release_notice(release: Release) -> str:
    """What a page says of itself that shows a release."""
    return (
        f"Це випуск {release.name}: запис у тому вигляді, у якому його опубліковано "
        f"{day(release.made_on)}. Він лишається таким, хоч би що додали чи виправили згодом."
    )


def unreleased(newest: str) -> str:
    """What a page says that shows a revision without a name of its own."""
    return f"Ця сторінка новіша за останній випуск, {newest}, і ще може змінитися."


def ahead(newest: str, *, answers: bool) -> str:
    """What a page says that shows more than the newest release holds."""
    state_shown = unreleased(newest)
    if not answers:
        return f"{state_shown} У випуску {newest} такої сторінки немає."
    return f"{state_shown} Наведена тут адреса веде на ту саму сторінку у випуску {newest}."


def changed(release: Release) -> str:
    """What changed against the release before."""
    if release.before is None:
        return "Перший випуск."
    parts = [part for part in NOUNS if part in release.changes]
    if not parts:
        return f"Порівняно з випуском {release.before} нічого не змінилося."
    changes = "; ".join(_part(part, release.changes[part]) for part in parts)
    return f"Порівняно з випуском {release.before}: {changes}."


def _part(part: str, changes: PartChanges) -> str:
    counts = [
        f"{inline(kind.label)} {count}" for kind in ChangeKind if (count := getattr(changes, kind))
    ]
    return f"{NOUNS[part][1]} — {several(counts)}"


def size(release: Release) -> str:
    """How many entries a release holds, the parts without any left out."""
    counts = [
        counting(release.counts[part], *nouns)
        for part, nouns in NOUNS.items()
        if release.counts.get(part)
    ]
    return capital(several(counts))
