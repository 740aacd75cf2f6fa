"""Every language says what the English modules say, under the same names and parameters."""

import inspect
from importlib import import_module
from pkgutil import iter_modules

import pytest

import app.text
from app.language import Language
from app.language.speech import SPOKEN, twin

for module in iter_modules(app.text.__path__, "app.text."):
    import_module(module.name)

OTHERS = [language for language in Language if not language.is_source]


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize(("module", "name"), sorted(SPOKEN))
def test_a_function_has_a_twin_in_every_language(
    language: Language, module: str, name: str
) -> None:
    own = inspect.signature(twin(language, module, name))
    english = inspect.signature(SPOKEN[module, name])
    assert list(own.parameters.values()) == list(english.parameters.values())
    assert own.return_annotation == english.return_annotation


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_says_nothing_that_english_does_not(language: Language) -> None:
    package = import_module(f"app.text.{language.name.lower()}")
    helpers = {"form_of", "counting", "currency"}
    for info in iter_modules(package.__path__):
        module = import_module(f"{package.__name__}.{info.name}")
        own = {
            name
            for name, value in vars(module).items()
            if inspect.isfunction(value)
            and value.__module__ == module.__name__
            and not name.startswith("_")
        }
        spoken = {name for spoken_in, name in SPOKEN if spoken_in == info.name}
        assert own - spoken <= helpers, info.name
