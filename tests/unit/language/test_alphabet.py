"""The order of names in a list."""

import pytest

from app.language import Language, sort_key, speaking

# As an encyclopaedia of countries has them.
IN_ORDER = [
    "Ґренландія",
    "Данія",
    "Естонія",
    "Єгипет",
    "Ємен",
    "Індія",
    "Ірландія",
    "Їжаченко",
    "Йорданія",
    "Кот-д’Івуар",
    "Південна Корея",
    "Північна Македонія",
    "Японія",
    "Яремче",
    "Zealand",
]


def test_names_follow_the_ukrainian_alphabet() -> None:
    shuffled = sorted(IN_ORDER, key=lambda name: name[::-1])
    assert shuffled != IN_ORDER
    assert sorted(shuffled, key=lambda name: sort_key(name, Language.UKRAINIAN)) == IN_ORDER


def test_an_apostrophe_has_no_place_in_the_order() -> None:
    names = ["Дем’янчук", "Демяненко", "Дем'янова", "Демянюк"]
    ordered = sorted(names, key=lambda name: sort_key(name, Language.UKRAINIAN))
    assert ordered == ["Демяненко", "Дем'янова", "Дем’янчук", "Демянюк"]


@pytest.mark.parametrize("language", Language)
def test_the_order_is_that_of_the_request(language: Language) -> None:
    with speaking(language):
        assert sort_key("Ірландія") == sort_key("Ірландія", language)


def test_english_names_stay_in_the_order_of_code_points() -> None:
    names = ["Côte", "Cyprus", "Czechia", "de Sá", "France", "Żory", "Åland"]
    assert sorted(names, key=sort_key) == sorted(names)
