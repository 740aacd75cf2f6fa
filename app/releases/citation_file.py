"""The file that says how the record is cited (CITATION.cff), which names the newest release."""

import re
from pathlib import Path

from app.releases.release import Release, ReleaseError

NAME = "CITATION.cff"


def name_release(path: Path, release: Release) -> bool:
    """Write version and day of a release into the file; return whether there is such a file.

    Raises ReleaseError where it cannot be written.
    """
    if not path.is_file():
        return False
    try:
        text = path.read_text(encoding="utf-8")
        text = _set(text, "version", f'"{release.name}"')
        text = _set(text, "date-released", release.made_on.isoformat())
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise ReleaseError(f"{path} cannot be written: {error.strerror}") from error
    return True


def _set(text: str, key: str, value: str) -> str:
    """Return the text with a line of its own for a key at the first level."""
    line = f"{key}: {value}\n"
    changed, count = re.subn(rf"^{key}:.*\n", lambda _match: line, text, flags=re.MULTILINE)
    return changed if count else f"{text.rstrip()}\n{line}"
