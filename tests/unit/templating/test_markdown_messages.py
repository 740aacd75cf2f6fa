"""Messages in templates of Markdown: their values are escaped once, their own words are not."""

from typing import Any

import pytest
from jinja2 import Environment

from app.language import Language, speaking
from app.templating.markdown import link, markdown_environment


@pytest.fixture
def render() -> Any:
    environment: Environment = markdown_environment()

    def rendered(source: str, **values: Any) -> str:
        return environment.from_string(source).render(**values)

    return rendered


@pytest.mark.parametrize("language", Language)
def test_a_value_in_a_message_is_escaped_for_markdown_and_once(
    render: Any, language: Language
) -> None:
    with speaking(language):
        for source in (
            "{% trans name=name %}x {{ name }} `code`{% endtrans %}",
            '{{ _("x %(name)s `code`", name=name) }}',
            '{{ pgettext("none", "x %(name)s `code`", name=name) }}',
        ):
            assert render(source, name="<b> & *T*") == r"x \<b\> & \*T\* `code`"


def test_a_link_in_a_message_stays_a_link(render: Any) -> None:
    source = "{% trans place=place %}See {{ place }}.{% endtrans %}"
    assert render(source, place=link("a_b", "/a")) == r"See [a\_b](/a)."


def test_a_count_chooses_the_form_and_stands_under_its_name(render: Any) -> None:
    source = "{% trans count=n %}{{ count }} *row*{% pluralize %}{{ count }} *rows*{% endtrans %}"
    assert [render(source, n=count) for count in (1, 2)] == ["1 *row*", "2 *rows*"]
    assert render('{{ ngettext("%(num)s row", "%(num)s rows", 3) }}') == "3 rows"


def test_a_percent_sign_is_written_twice(render: Any) -> None:
    assert render('{{ _("100%% of %(what)s", what="it") }}') == "100% of it"
