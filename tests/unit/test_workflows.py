"""The workflows run what anybody can run, with pinned actions and no more rights than they need."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from app.settings import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
WRITING = {"pages.yml": {"deploy": {"pages", "id-token"}}}
PINNED = re.compile(r"- uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_and_rights_are_few(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    workflow: dict[str, Any] = yaml.safe_load(text)
    uses = [line.strip() for line in text.splitlines() if "uses:" in line]
    assert uses
    assert all(PINNED.fullmatch(line) for line in uses)
    assert set(workflow["permissions"].items()) <= {("contents", "read")}
    for name, job in workflow["jobs"].items():
        rights = {right for right, level in job.get("permissions", {}).items() if level != "read"}
        assert rights == WRITING.get(path.name, {}).get(name, set())
        assert job["timeout-minutes"] <= 90
        for step in job["steps"]:
            if step.get("uses", "").startswith("actions/checkout"):
                assert step["with"] == {"persist-credentials": False}


def test_commands_of_workflows_are_there() -> None:
    commands = {
        step["run"]
        for path in WORKFLOWS
        for job in yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"].values()
        for step in job["steps"]
        if "run" in step
    }
    assert {"bash .ci/run", "make site"} <= commands
    assert (ROOT / ".ci" / "run").is_file()
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    (written,) = re.findall(r"^site: .*?export (\S+)$", makefile, re.MULTILINE | re.DOTALL)
    (uploaded,) = (
        step["with"]["path"]
        for step in yaml.safe_load((ROOT / ".github/workflows/pages.yml").read_text())["jobs"][
            "export"
        ]["steps"]
        if step.get("uses", "").startswith("actions/upload-pages-artifact")
    )
    assert written == uploaded
