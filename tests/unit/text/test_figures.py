"""The words of the pictures."""

import pytest

from app.charts.signing_steps import OpenStep
from app.charts.swimlanes import chart
from app.language import Language, speaking
from app.presenters.figures import TABLES
from app.record import edtf
from app.record.codelists import Figure, Group, Status
from app.record.record import Record
from app.text import figures as text
from tests import samples
from tests.samples import country


@pytest.mark.parametrize(
    ("group", "names", "title"),
    [
        (Group.ALL, [], "The ladder"),
        (Group.G7, [], "The ladder: the G7"),
        (Group.NON_G7, [], "The ladder: countries outside the G7"),
        (Group.ALL, ["France", "Norway", "Japan"], "The ladder: France, Norway and Japan"),
    ],
)
def test_a_title_says_which_countries_it_is_about(
    group: Group, names: list[str], title: str
) -> None:
    assert text.title("The ladder", group, names) == title


@pytest.mark.parametrize(
    ("release", "state"),
    [
        (None, "revision 0123456789ab"),
        ("2026-12-01", "release 2026-12-01, revision 0123456789ab"),
    ],
)
def test_the_origin_names_the_state_of_the_record_and_the_licence(
    release: str | None, state: str
) -> None:
    words = text.origin("0123456789ab", release).replace("\N{NO-BREAK SPACE}", " ")
    assert words == f"Pactline, {state}, CC BY 4.0. Sources of every statement:"


@pytest.mark.parametrize(
    ("expects", "overdue", "sentence"),
    [
        ("2024-03-05", False, "A signing with Land FR is announced for 5 March 2024."),
        (
            "2024-03-05",
            True,
            "A signing with Land FR was announced for 5 March 2024; no source reports it.",
        ),
        (
            "[2024-03-05..2024-03-09]",
            False,
            "A signing with Land FR is announced for a day between 5 and 9 March 2024.",
        ),
    ],
)
def test_an_announced_signing_is_never_told_as_done(
    expects: str, overdue: bool, sentence: str
) -> None:
    span = edtf.parse(expects)
    assert span.latest
    assert text.announced(OpenStep(country(), span, span.latest, overdue)) == sentence


def test_few_lanes_are_read_out_and_many_are_counted(record: Record) -> None:
    view = samples.view(record, "2025-03-31")
    assert text.lanes(chart(view, ["FR"])).startswith("France: ")
    every = text.lanes(chart(view, list(record.countries_by_code)))
    assert every.startswith("G7: ")
    assert "Other states and the European Union: " in every
    assert text.lanes(chart(view, [])) == "No country has taken a step by this day."


def test_the_map_is_read_out_from_the_highest_rung_down() -> None:
    statuses = [("A", Status.JOINED), ("B", Status.SIGNED), ("C", Status.SIGNED)]
    assert text.tile_map(statuses) == "Signed: B and C. Joined the declaration: A."


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (2_500_000_000, "2.5\N{NO-BREAK SPACE}bn"),
        (1_500_000, "1.5\N{NO-BREAK SPACE}m"),
        (180_000, "180,000"),
        (1_234_567, "1,234,567"),
        (3_000_000_000, "3\N{NO-BREAK SPACE}bn"),
    ],
)
def test_sums_are_short_only_where_nothing_is_rounded_away(amount: float, words: str) -> None:
    assert text._in_words(amount) == words


@pytest.mark.parametrize(("code", "name"), [("EUR", "Euro"), ("SEK", "Swedish Krona")])
def test_currencies_have_names(code: str, name: str) -> None:
    assert text.currency_name(code) == name


@pytest.mark.parametrize("figure", Figure)
def test_the_columns_of_a_picture_are_named_in_every_language(figure: Figure) -> None:
    columns, _rows = TABLES[figure]
    assert [text.column(name) for name in columns] == list(columns)
    for language in Language:
        with speaking(language):
            assert all(text.column(name) for name in columns)
