"""The direction of imports: a module imports only what stands below it."""

import os
import subprocess
import sys

from app.settings import ROOT

LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def lint(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", LINT, "--no-cache", *arguments]
    place = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=ROOT, env=place, capture_output=True, text=True, check=False)


def test_every_module_imports_only_what_stands_below_it() -> None:
    report = lint()
    assert report.returncode == 0, report.stdout
    assert "0 broken" in report.stdout


def test_the_middle_of_the_program_does_no_input_or_output() -> None:
    pure = (
        "from app.record import codelists, edtf, record, schema; "
        "from app.view import evidence, filters, search, status, view"
    )
    command = f"import sys; {pure}; print(*sys.modules)"
    finished = subprocess.run(
        [sys.executable, "-c", command], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = set(finished.stdout.split())
    assert "app.view.filters" in loaded
    assert not loaded & {"sqlmodel", "sqlalchemy", "fastapi", "ruamel.yaml", "jinja2"}
