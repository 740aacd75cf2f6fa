"""English on a page of another language is marked where an element may stand, and only there."""

import pytest
from markupsafe import Markup

from app.language import ngettext
from app.templating.english_marks import marked, marking, message, spelled_out

TEXT = 'Talks <open> & "go" on'


def page(template: str) -> str:
    with marking(frozenset({TEXT})):
        return spelled_out(template.format(marked(TEXT)))


def test_a_text_between_tags_is_an_element_in_english() -> None:
    escaped = "Talks &lt;open&gt; &amp; &#34;go&#34; on"
    assert page("<p>{}</p>") == f'<p><span lang="en">{escaped}</span></p>'


def test_no_element_stands_in_a_tag_a_title_or_an_option() -> None:
    for template in (
        '<meta content="{}">',
        "<title>{} - Pactline</title>",
        "<option>{}</option>",
        "<script>{}</script>",
    ):
        assert "span" not in page(template)
        assert "Talks &lt;open&gt;" in page(template)
        assert not any("\ue000" <= character <= "\ue001" for character in page(template))


def test_what_is_translated_or_markup_is_left_alone() -> None:
    with marking(frozenset({TEXT})):
        assert marked("Переговори") == "Переговори"
        assert marked(Markup("<b>x</b>")) == Markup("<b>x</b>")
        assert marked(5) == 5
    assert marked(TEXT) == TEXT


def test_a_value_in_a_message_is_marked_and_escaped_while_the_message_is_html() -> None:
    with marking(frozenset({TEXT})):
        words = message(str, "<b>%(title)s</b>: 5 %%, %(other)s", title=TEXT, other="<i>")
    escaped = "Talks &lt;open&gt; &amp; &#34;go&#34; on"
    assert spelled_out(words) == f'<b><span lang="en">{escaped}</span></b>: 5 %, &lt;i&gt;'


@pytest.mark.parametrize("count", [1, 2])
def test_a_count_in_a_message_stands_under_its_own_name_and_as_num(count: int) -> None:
    words = message(ngettext, "%(num)s event", "%(num)s events of %(days)s", count, days=3)
    assert words == ("1 event" if count == 1 else "2 events of 3")
