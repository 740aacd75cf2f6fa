"""The corpus as somebody left it later, and releases made of both."""

import shutil
from datetime import date
from pathlib import Path

from app.record import validation
from app.record.record import Record
from app.releases import making
from tests.corpus import DATA

FIRST, SECOND = "2026-12-01", "2026-12-01-2"
WITHDRAWN, REDATED, ADDED = "2024-07-23-ci-meeting", "2023-08-21-xk-joined-declaration", "cz-2025"
AGREEMENT = """\
id: cz-2025
country: CZ
name: Agreement with Czechia
recorded: "2025-05-02"
"""
# File, what stands there, what a keeper made of it.
EDITS = (
    ("edition.yaml", 'checked: "2025-03-31"', 'checked: "2025-05-31"'),
    (
        "events/kosovo.yaml",
        f'- id: {REDATED}\n  date: "2023-08-21"',
        f'- id: {REDATED}\n  date: "2023-08-22"\n  revisions:\n'
        '    - {on: "2025-05-02", what: The day, why: The note is of the day after.}',
    ),
    (
        "events/cote-d-ivoire.yaml",
        f"- id: {WITHDRAWN}",
        f'- id: {WITHDRAWN}\n  withdrawn: {{on: "2025-05-02", why: It was another country.}}',
    ),
    (
        "events/czechia.yaml",
        "- id: 2025-01-20-cz-text-agreed\n",
        "- id: 2025-01-20-cz-text-agreed\n  agreement: cz-2025\n",
    ),
)


def edit(folder: Path) -> Path:
    """Write the corpus into a new folder as somebody left it later, and return the folder."""
    shutil.copytree(DATA, folder)
    for name, before, after in EDITS:
        path = folder / name
        text = path.read_text(encoding="utf-8")
        assert text.count(before) == 1, name
        path.write_text(text.replace(before, after), encoding="utf-8")
    (folder / "agreements" / f"{ADDED}.yaml").write_text(AGREEMENT, encoding="utf-8")
    return folder


def make(first: Record, later: Record, folder: Path) -> None:
    """Write a release of each record into a new folder."""
    making.make(first, folder, FIRST, "What was there at first.", date(2026, 12, 1))
    making.make(later, folder, SECOND, None, date(2026, 12, 1))


def later_record(folder: Path) -> Record:
    """The record of the edited corpus, written below a folder."""
    return validation.read_checked(edit(folder / "edited"))
