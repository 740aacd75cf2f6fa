"""What is said in the place of a page that was there once."""

from app.text.formatting import say

WITHDRAWN = "This was withdrawn"
VANISHED = "This is not in the record any more"


def withdrawn(title: str, on: str, why: str) -> str:
    """That an entry was taken back, when and why."""
    return f"“{title}” was withdrawn on {say(on)}. {why}"


def vanished(key: str, release: str) -> str:
    """That an entry of a release is gone, and that nobody says why."""
    return (
        f"{key} was in release {release} and is in the record no more. The record does not say "
        "why; as it was, it can be read in that release."
    )


def instead(title: str) -> str:
    """The way to what stands in its place."""
    return f"What stands instead: {title}"


def as_it_was(release: str) -> str:
    """The way to the page of a release."""
    return f"The page as it was in release {release}"
