"""The documents are true: files, commands, settings and names that they speak of are there."""

import importlib
import re
import tomllib
from pathlib import Path

import pytest

from app.cli import cli
from app.record import codelists
from app.settings import ROOT
from tests.conftest import Get

DOCUMENTS = sorted(
    path
    for folder in (ROOT, ROOT / "docs", ROOT / "docs" / "decisions")
    for path in folder.glob("*.md")
)
# How a keeper's files are called in a list of all of them, and what only a build makes.
MADE_OR_MEANT = re.compile(r"[<>{}*$]|\.\.\.|^var/|^\.venv")
A_PATH = re.compile(r"^\.?[\w-]+(/[\w.-]+)*(/|\.[a-z]{2,5})$|^\.ci/run$")
IN_BACKTICKS = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def prose_of(path: Path) -> str:
    """A document without its blocks of code."""
    return re.sub(r"^```.*?^```", "", text_of(path), flags=re.DOTALL | re.MULTILINE)


def named_paths(path: Path) -> list[str]:
    """The paths in backticks that mean a file or a folder of the project."""
    words = IN_BACKTICKS.findall(prose_of(path))
    return [word for word in words if A_PATH.match(word) and not MADE_OR_MEANT.search(word)]


def stands_for_a_suffix(word: str) -> bool:
    """Whether a word is a suffix of URLs (`.csl.json`), no file."""
    return word.startswith(".") and "/" not in word


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_path_in_a_document_is_there(document: Path) -> None:
    places = (ROOT, document.parent, ROOT / "data")
    for word in named_paths(document):
        if not stands_for_a_suffix(word):
            assert any((place / word).exists() for place in places), f"{document.name}: {word}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_of_a_document_leads_to_a_file(document: Path) -> None:
    for target in LINK.findall(text_of(document)):
        if "://" not in target:
            assert (document.parent / target).exists(), f"{document.name}: {target}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_command_of_a_document_can_be_run(document: Path) -> None:
    text = text_of(document)
    targets = set(re.findall(r"^([a-z]+):", text_of(ROOT / "Makefile"), re.MULTILINE))
    assert set(re.findall(r"(?:^|`|; )make ([a-z]+)\b", text, re.MULTILINE)) <= targets
    commands = {command.name or command.callback.__name__ for command in cli.registered_commands}  # type: ignore[union-attr]
    commands |= {group.name or "" for group in cli.registered_groups}
    assert set(re.findall(r"-m app\.cli ([a-z]+)", text)) <= commands


def test_every_setting_is_explained_and_every_explained_one_exists() -> None:
    in_code = re.findall(r"PACTLINE_[A-Z_]+", text_of(ROOT / "app/settings.py"))
    table = re.findall(r"`(PACTLINE_[A-Z_]+)`", text_of(ROOT / "docs/deploying.md"))
    assert set(in_code) <= set(table)
    assert set(table) - set(in_code) <= {"PACTLINE_ARTICLES"}


def test_the_readme_is_short_and_has_the_two_commands() -> None:
    readme = text_of(ROOT / "README.md")
    assert len(readme.splitlines()) <= 100
    assert "make run " in readme
    assert "make test " in readme


def test_every_address_that_the_readme_names_to_take_something_answers(get: Get) -> None:
    table = text_of(ROOT / "README.md").partition("## Take it with you")[2].partition("\n## ")[0]
    rows = [line for line in table.splitlines() if line.startswith("|")][2:]
    addresses = re.findall(r"[`\"](?:\.\.\.)?(/[^`\"]+)[`\"]", table)
    assert len(rows) >= 8
    assert len(addresses) >= 9
    for address in addresses:
        assert get(address).status_code == 200, address


def test_every_word_of_the_vocabulary_that_names_code_is_there() -> None:
    names = re.findall(
        r"\| `(app\.[\w.]+)` \|$", text_of(ROOT / "docs/vocabulary.md"), re.MULTILINE
    )
    assert len(names) > 20
    for name in names:
        module, _, attribute = name.rpartition(".")
        assert hasattr(importlib.import_module(module), attribute), name


def test_every_package_and_module_has_its_line_in_the_architecture() -> None:
    architecture = text_of(ROOT / "docs/architecture.md")
    for path in (ROOT / "app").iterdir():
        if path.suffix == ".py" and path.stem != "__init__":
            assert f"`app/{path.name}`" in architecture
        if (path / "__init__.py").exists():
            assert f"`app/{path.name}/`" in architecture


def test_the_picture_shows_the_layers_of_the_import_contract() -> None:
    project = tomllib.loads(text_of(ROOT / "pyproject.toml"))
    contracts = project["tool"]["importlinter"]["contracts"]
    (contract,) = (contract for contract in contracts if contract["type"] == "layers")
    picture = text_of(ROOT / "docs/architecture.svg")
    shown = re.findall(r'<text [^>]*font-weight="600"[^>]*>([a-z_| ]+)</text>', picture)
    assert shown == contract["layers"]


def test_every_figure_has_its_name_in_the_document_on_figures() -> None:
    names = IN_BACKTICKS.findall(text_of(ROOT / "docs" / "figures.md"))
    assert set(codelists.Figure) <= set(names)


def test_every_target_of_the_makefile_is_explained() -> None:
    lines = text_of(ROOT / "Makefile").splitlines()
    targets = [line for line in lines if re.match(r"[a-z]+:", line)]
    assert all("## " in line for line in targets)


def test_every_decision_stands_in_the_list_and_has_its_three_parts() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = set(LINK.findall(text_of(folder / "README.md")))
    assert listed == {path.name for path in folder.glob("*.md")} - {"README.md"}
    for name in listed:
        headings = re.findall(r"^## (.+)$", text_of(folder / name), re.MULTILINE)
        assert headings[:3] == ["Context", "Choice", "Consequences"], name


@pytest.mark.parametrize(
    "code_list",
    [
        codelists.EventKind,
        codelists.ClauseKind,
        codelists.Role,
        codelists.Form,
        codelists.Qualifier,
        codelists.Extent,
        codelists.Effect,
        codelists.SourceKind,
        codelists.Relation,
    ],
)
def test_the_manual_names_every_word_that_a_keeper_can_choose(
    code_list: type[codelists.Labelled],
) -> None:
    manual = text_of(ROOT / "docs/keeping-the-record.md")
    missing = [word.value for word in code_list if f"`{word.value}`" not in manual]
    assert not missing, f"docs/keeping-the-record.md does not name {', '.join(missing)}"
