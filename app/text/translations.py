"""How good a translation is: what a page in another language says of its own words."""

from app.language import in_each_language
from app.text.formatting import counted


@in_each_language
def unreviewed(*, by_machine: bool, partly: bool) -> str:
    """The line of a page with texts that no editor has reviewed.

    `by_machine` says that all of those were made by a machine, `partly` that others were reviewed.
    """
    what = "Parts of this translation" if partly else "This translation"
    origin = f"{'were' if partly else 'was'} made by a machine and " if by_machine else ""
    return f"{what} {origin}{'have' if partly else 'has'} not been reviewed by an editor."


@in_each_language
def coverage(total: int, translated: int, reviewed: int) -> str:
    """How much of the record is translated and reviewed."""
    return (
        f"The record has {counted(total, 'text', 'texts')}; {translated} are translated, and an "
        f"editor has reviewed {reviewed} of those."
    )
