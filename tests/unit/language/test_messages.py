"""The catalogues are brought up to date, and what is left to do is said with its place."""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from app.language import Language
from tools import messages

OLD = """\
msgid "Newest"
msgstr "Найновіше"

msgid "Signed"
msgstr "Підписано"
"""


@pytest.fixture
def catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A catalogue of two messages, of a program in which one of them has other words now."""
    path = tmp_path / "messages.po"
    path.write_text(OLD, encoding="utf-8")
    program = Catalog()
    program.add("Signed")
    program.add("Recent additions")
    monkeypatch.setattr(messages, "ROOT", tmp_path)
    monkeypatch.setattr(messages, "catalogue_path", lambda _language: path)
    monkeypatch.setattr(messages, "template", lambda: program)
    return path


def test_a_check_names_what_is_new_and_gone_and_changes_nothing(catalogue: Path) -> None:
    assert messages.problems(Language.UKRAINIAN) == [
        "messages.po: new: 'Recent additions'",
        "messages.po: gone: 'Newest'",
        "messages.po: run `make messages`, then translate what it names",
    ]
    assert catalogue.read_text(encoding="utf-8") == OLD


def test_an_update_says_where_to_translate_and_what_was_dropped(catalogue: Path) -> None:
    head, to_do, dropped = messages.brought_up_to_date(Language.UKRAINIAN)
    lines = catalogue.read_text(encoding="utf-8").splitlines()
    line = 1 + lines.index('msgid "Recent additions"')
    assert head == "messages.po: 2 messages, 1 to translate"
    assert to_do == f"messages.po:{line}: not translated: 'Recent additions'"
    assert dropped == "dropped: 'Newest', was 'Найновіше'"
    assert messages.problems(Language.UKRAINIAN) == [to_do]


def test_a_whole_catalogue_has_no_problem(catalogue: Path) -> None:
    messages.brought_up_to_date(Language.UKRAINIAN)
    text = catalogue.read_text(encoding="utf-8")
    catalogue.write_text(
        text.replace('additions"\nmsgstr ""', 'additions"\nmsgstr "Нове"'), "utf-8"
    )
    assert messages.problems(Language.UKRAINIAN) == []
