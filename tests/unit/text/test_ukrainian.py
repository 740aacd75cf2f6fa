"""What Ukrainian says in a way of its own, so that words agree with what they are said of."""

import pytest

from app.language import Language, speaking
from app.pages import country as country_page
from app.record.codelists import Role
from app.record.record import Record
from app.rows.agreements import AgreementCounts
from app.rows.choices import EventsOutside
from app.rows.people import DeedsRow, LeaderRow
from app.text import agreements, changes, people, timelines
from app.text.ukrainian import country_headlines
from tests.page_requests import page_request


@pytest.mark.parametrize(
    ("slug", "headline"),
    [
        ("united-kingdom", "угоду підписано 12 січня 2024; за порядком підписання — 1-ша"),
        ("japan", "угоду підписано 13 червня 2024; за порядком підписання — 4-та"),
    ],
)
def test_the_place_of_a_signature_agrees_with_the_agreement(
    record: Record, slug: str, headline: str
) -> None:
    with speaking(Language.UKRAINIAN):
        page = country_page.build(page_request(record, slug=slug, as_of="2025-03-31"))
    assert page is not None
    assert headline in page.headline


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (2, 2, "; за порядком підписання — 2-га"),
        (12, 12, "; за порядком підписання — 12-та"),
        (17, 17, "; за порядком підписання — 17-та"),
        (23, 23, "; за порядком підписання — 23-тя"),
        (28, 28, "; за порядком підписання — 28-ма"),
        (18, 20, ", місце за порядком підписання: від 18 до 20"),
    ],
)
def test_a_place_in_the_order_has_the_ending_of_its_number(
    first: int, last: int, words: str
) -> None:
    assert country_headlines._place((first, last)) == words


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        ((1, 1, 0, 1, ()), "1 підписана угода: з державою."),
        ((15, 15, 0, 15, ()), "15 підписаних угод: усі — з державами."),
        (
            (2, 1, 1, 2, ()),
            "2 підписані угоди: одна — з державою, одна — з Європейським Союзом.",
        ),
    ],
)
def test_agreements_with_states_alone_are_not_counted_twice(
    counts: tuple[int, int, int, int, tuple[str, ...]], sentence: str
) -> None:
    row = AgreementCounts.model_validate(
        dict(zip(AgreementCounts.model_fields, counts, strict=True))
    )
    with speaking(Language.UKRAINIAN):
        assert agreements.counting(row) == sentence


@pytest.mark.parametrize(
    ("led", "of", "words"),
    [
        (1, 1, "Керівництво: наступний раунд."),
        (3, 3, "Керівництво: усі 3 наступні раунди."),
        (5, 5, "Керівництво: усі 5 наступних раундів."),
        (2, 3, "Керівництво: 2 з 3 наступних раундів."),
    ],
)
def test_all_rounds_are_all(led: int, of: int, words: str) -> None:
    row = DeedsRow(
        counts={Role.LED: led}, led_first=0, led_later=led, first_rounds=0, later_rounds=of
    )
    with speaking(Language.UKRAINIAN):
        assert people.deeds(row) == words


@pytest.mark.parametrize(
    ("certain", "possible", "words"),
    [
        (64, 5, "Напевно в зазначений час — 64; ще 5 могли відбутися й поза ним."),
        (2, 1, "Напевно в зазначений час — 2; ще одна могла відбутися й поза ним."),
        (0, 1, "Чи сталося це саме в зазначений час, невідомо: дата допускає й інший."),
    ],
)
def test_these_days_are_those_asked_for_and_not_the_last_few(
    certain: int, possible: int, words: str
) -> None:
    with speaking(Language.UKRAINIAN):
        assert timelines.certainty(certain, possible) == words


@pytest.mark.parametrize(
    ("ends", "words"),
    [
        ("2024-02-16", "Показано один день: 16 лютого 2024. Раніше — 3."),
        ("2024-02-17", "Показано дні з 16 лютого 2024 до 17 лютого 2024. Раніше — 3."),
        (None, "Показано дні з 16 лютого 2024. Раніше — 3."),
    ],
)
def test_a_day_alone_is_no_span_of_days(ends: str | None, words: str) -> None:
    before, after = EventsOutside(count=3, url="/"), EventsOutside(count=0, url=None)
    with speaking(Language.UKRAINIAN):
        assert timelines.days_shown("2024-02-16", ends, before, after) == words


@pytest.mark.parametrize(
    ("led", "first_rounds", "words"),
    [
        ((1,), 1, "Хто вів переговори від України: A — перший раунд"),
        ((18, 3), 26, "Хто вів переговори від України: A — 18 з 26 перших раундів"),
        ((3, 3), 8, "Хто вів переговори від України: A і B — по 3 з 8 перших раундів"),
    ],
)
def test_who_led_is_told_with_how_many_rounds(
    led: tuple[int, ...], first_rounds: int, words: str
) -> None:
    leaders = [
        LeaderRow(person=name, name=name, first_rounds=rounds, url="/")
        for name, rounds in zip("AB", led, strict=False)
    ]
    with speaking(Language.UKRAINIAN):
        assert people.leaders_headline(leaders, first_rounds) == words


@pytest.mark.parametrize(
    ("entries", "sources", "words"),
    [
        (0, 0, ""),
        (
            1,
            2,
            "2 додані джерела; 1 позиція, у якій змінилися лише джерела або дні пошуку.",
        ),
        (416, 0, "416 позицій, у яких змінилися лише джерела або дні пошуку."),
    ],
)
def test_what_is_summed_up_can_stand_alone_and_after_a_colon(
    entries: int, sources: int, words: str
) -> None:
    with speaking(Language.UKRAINIAN):
        assert changes.upkeep(entries, sources) == words
