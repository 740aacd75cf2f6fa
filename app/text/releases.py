"""How releases are said: which state of the record a page shows, and what changed between two."""

from collections.abc import Mapping

from app.language import in_each_language
from app.record.codelists import ChangeKind
from app.record.release import PartChanges, Release
from app.text.formatting import capital, counted, day, inline, several

# A part of the record as one entry and as several of it are called.
NOUNS: Mapping[str, tuple[str, str]] = {
    "countries": ("country", "countries"),
    "people": ("person", "people"),
    "places": ("place", "places"),
    "sources": ("source", "sources"),
    "events": ("event", "events"),
    "agreements": ("agreement", "agreements"),
    "disputes": ("dispute", "disputes"),
    "gaps": ("gap", "gaps"),
    "documents": ("document", "documents"),
}


@in_each_language
def state(revision: str, release: str | None) -> str:
    """The state of the record: a release by its name, any other by its revision."""
    return f"release {release}, revision {revision}" if release else f"revision {revision}"


@in_each_language
def release_notice(release: Release) -> str:
    """What a page says of itself that shows a release."""
    return (
        f"You see release {release.name}: the record as it was published on "
        f"{day(release.made_on)}. It stays as it is, whatever is added or corrected later."
    )


@in_each_language
def unreleased(newest: str) -> str:
    """What a page says that shows a revision without a name of its own."""
    return f"This page is ahead of the newest release, {newest}, and may still change."


@in_each_language
def ahead(newest: str, *, answers: bool) -> str:
    """What a page says that shows more than the newest release holds."""
    state_shown = unreleased(newest)
    if not answers:
        return f"{state_shown} Release {newest} has no such page."
    return (
        f"{state_shown} The address given here leads to the page as it stays in release {newest}."
    )


@in_each_language
def changed(release: Release) -> str:
    """What changed against the release before: "Events: 2 added, 1 revised"."""
    if release.before is None:
        return "The first release."
    parts = [part for part in NOUNS if part in release.changes]
    if not parts:
        return f"No entry differs from release {release.before}."
    changes = "; ".join(_part(part, release.changes[part]) for part in parts)
    return f"Against release {release.before}: {changes}."


def _part(part: str, changes: PartChanges) -> str:
    counts = [
        f"{count} {inline(kind.label)}" for kind in ChangeKind if (count := getattr(changes, kind))
    ]
    return f"{NOUNS[part][1]} {several(counts)}"


@in_each_language
def size(release: Release) -> str:
    """How many entries a release holds, the parts without any left out."""
    counts = [
        counted(release.counts[part], *nouns)
        for part, nouns in NOUNS.items()
        if release.counts.get(part)
    ]
    return capital(several(counts))
