"""A part of a site as files, since all of it takes seconds to write."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from app.settings import Settings
from app.static_export import ExportError, export, plan


def export_part(settings: Settings, folder: Path, is_written: Callable[[str], bool]) -> None:
    """Export the addresses of which this is true; links to the others lead nowhere."""
    whole = plan.addresses
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plan, "addresses", lambda *of: filter(is_written, whole(*of)))
        with suppress(ExportError):
            export(settings, folder)
