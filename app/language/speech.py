"""Functions that say something: each language has its own, under one name."""

from collections.abc import Callable
from functools import cache, wraps
from importlib import import_module
from typing import ParamSpec, TypeVar, cast

from app.language.languages import Language, current_language

Arguments = ParamSpec("Arguments")
Words = TypeVar("Words")
SPOKEN: dict[tuple[str, str], Callable[..., object]] = {}


def in_each_language(say: Callable[Arguments, Words]) -> Callable[Arguments, Words]:
    """Let a function of a module of `app.text` answer in the language of the request.

    The decorated function is English. Its twin has the same name and parameters, in the module of
    the same name in `app.text.LANGUAGE`.
    """
    module, name = say.__module__.rpartition(".")[2], say.__name__
    SPOKEN[module, name] = say

    @wraps(say)
    def spoken(*args: Arguments.args, **kwargs: Arguments.kwargs) -> Words:
        language = current_language()
        if language.is_source:
            return say(*args, **kwargs)
        return cast("Words", twin(language, module, name)(*args, **kwargs))

    return spoken


@cache
def twin(language: Language, module: str, name: str) -> Callable[..., object]:
    """Return the function that says in a language what an English one of that name says.

    Raises ImportError or AttributeError where there is none.
    """
    words = import_module(f"app.text.{language.name.lower()}.{module}")
    speak: Callable[..., object] = getattr(words, name)
    return speak
