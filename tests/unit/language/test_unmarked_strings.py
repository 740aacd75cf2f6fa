"""Words of templates that no catalogue can translate are found, and nothing else is."""

from pathlib import Path

import pytest

from app.settings import ROOT
from tools.unmarked_strings import unmarked


def words_in(folder: Path, template: str) -> list[tuple[int, str]]:
    (folder / "page.html").write_text(template, encoding="utf-8")
    return [(place.line, place.words) for place in unmarked(folder)]


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("<p>Signed</p>", "Signed"),
        ("<p>{{ day }} and later</p>", "and later"),
        ("<b>{% if signed %}not yet{% endif %}</b>", "not yet"),
        ('<a aria-label="Back to the top" href="#main">↑</a>', "Back to the top"),
        ('<a title="{{ count }} events">↑</a>', "events"),
        ('{{ heading("Talks opened", link) }}', "Talks opened"),
        ('{{ "Joined only" if joined else label }}', "Joined only"),
        ("{% trans day=day %}Signed {{ day }}{% endtrans %} in Kyiv", "in Kyiv"),
    ],
)
def test_words_that_are_no_message_are_found(tmp_path: Path, template: str, words: str) -> None:
    assert words_in(tmp_path, f"<div>\n{template}\n</div>") == [(2, words)]


@pytest.mark.parametrize(
    "template",
    [
        '{{ _("Signed") }}, {{ pgettext("day", "Since") }}',
        "{% trans count=n %}{{ count }} event{% pluralize %}{{ count }} events{% endtrans %}",
        '<option value="{{ value }}"{% if chosen %} selected{% endif %}>{{ label }}</option>',
        '<svg viewBox="0 0 {{ width }} {{ height }}" role="img"><use href="#mark"/></svg>',
        "<code>PACTLINE_BASE_URL</code> {# A remark for whoever reads the template. #}",
        '{{ rows|selectattr("kind", "equalto", "signed")|list|length }}',
    ],
)
def test_messages_names_in_code_and_remarks_are_no_words(tmp_path: Path, template: str) -> None:
    assert words_in(tmp_path, template) == []


def test_every_word_of_a_template_is_a_message() -> None:
    assert list(unmarked(ROOT / "templates")) == []
