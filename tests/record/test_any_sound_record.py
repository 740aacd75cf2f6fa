"""The rules in this folder hold for any sound record, not for today's alone.

A copy of `data/` grows by a country, sources, events of several kinds, an agreement and a later
last day, all of it made up; then every other test of this folder is run over the copy.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from app.settings import ROOT
from tests.record.conftest import DATA

SCHEMA = "# yaml-language-server: $schema=../schema/{}.json\n"
COUNTRY = """
- code: NZ
  slug: new-zealand
  name: New Zealand
  g7: none
"""
SOURCE = """- id: made-up-paper-2026-01
  collection: record
  publisher: Made-up Paper
  title: New Zealand signs an agreement with Ukraine
  url: https://example.org/made-up-paper
  published: "2026-01-24"
  published_basis: printed
  language: en
  kind: press
  accessed: "2026-01-25"
"""
EVENTS = """- id: 2026-01-10-nz-joined-declaration
  date: "2026-01-10"
  kind: joined_declaration
  countries: [NZ]
  title: New Zealand joins the declaration
  summary: Said so in a note to Kyiv.
  recorded: "2026-01-25"
  citations:
    - {source: made-up-paper-2026-01, basis: stated}

- id: 2026-01-12-nz-talks-opened
  date: "2026-01-12"
  kind: talks_opened
  countries: [NZ]
  agreement: nz-2026
  title: Talks open with New Zealand
  summary: A first round was held in Wellington.
  recorded: "2026-01-25"
  citations:
    - {source: made-up-paper-2026-01, basis: stated}

- id: 2026-01-20-nz-signed
  date: "2026-01-20"
  kind: signed
  countries: [NZ]
  agreement: nz-2026
  place: wellington
  title: New Zealand signs
  summary: Both sides signed an agreement on security cooperation.
  people:
    - {person: volodymyr-zelenskyy, role: signed}
  recorded: "2026-01-25"
  citations:
    - {source: made-up-paper-2026-01, basis: stated}

- id: 2026-01-21-nz-fr-statement
  date: "2026-01-21"
  kind: statement
  countries: [NZ, FR]
  title: New Zealand and France speak of their agreements
  summary: They said that they would compare what they promised.
  recorded: "2026-01-25"
  citations:
    - {source: made-up-paper-2026-01, basis: stated}
"""
PLACE = """
- id: wellington
  name: Wellington
  country: NZ
"""
AGREEMENT = """id: nz-2026
country: NZ
name: Agreement with New Zealand
recorded: "2026-01-25"
clauses:
  - kind: term
    years: 7
    citations:
      - {source: made-up-paper-2026-01, basis: stated}
"""


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the live record with sound entries added."""
    folder = shutil.copytree(DATA, tmp_path_factory.mktemp("grown") / "data")
    with (folder / "countries.yaml").open("a", encoding="utf-8") as countries:
        countries.write(COUNTRY)
    with (folder / "places.yaml").open("a", encoding="utf-8") as places:
        places.write(PLACE)
    added = {
        "sources/made-up": SOURCE,
        "events/new-zealand": EVENTS,
        "agreements/nz-2026": AGREEMENT,
    }
    for name, text in added.items():
        schema = SCHEMA.format(name.split("/", maxsplit=1)[0])
        (folder / f"{name}.yaml").write_text(schema + text, encoding="utf-8")
    return folder


# Pages that are walked or written for the live record need not be again for a few more entries.
WALKS = (
    "test_pages.py::test_some_pages",
    "test_pages.py::test_every_link",
    "test_pages.py::test_a_sample_of_pages",
    "test_forms.py",
)
WITHOUT_WALKS = [f"--deselect=tests/record/{name}" for name in WALKS]


@pytest.mark.slow
@pytest.mark.skipif("PACTLINE_DATA" in os.environ, reason="this is the run over a grown record")
@pytest.mark.parametrize(
    "options",
    [
        pytest.param(WITHOUT_WALKS, id="without a walk over the pages"),
        pytest.param((), id="all", marks=pytest.mark.judge),
    ],
)
def test_nothing_here_fails_for_a_record_that_has_grown(
    grown: Path, tmp_path: Path, options: Sequence[str]
) -> None:
    store = str(tmp_path / "grown.sqlite3")
    environment = os.environ | {"PACTLINE_DATA": str(grown), "PACTLINE_STORE": store}
    # A worker of a parallel run must not take its own name and folder on to this run.
    for name in [name for name in environment if name.startswith(("PYTEST_", "COV_"))]:
        del environment[name]
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "tests/record"]
    most_seconds = 300 if options else 1_800
    run = subprocess.run(
        [*command, *options, f"--basetemp={tmp_path / 'run'}"],
        cwd=ROOT, env=environment, capture_output=True, text=True, timeout=most_seconds,
    )  # fmt: skip
    assert run.returncode == 0, run.stdout[-3000:]
    assert " passed" in run.stdout
