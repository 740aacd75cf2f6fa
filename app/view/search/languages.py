"""The other languages of a site, in which a text is looked for as well."""

from collections.abc import Callable, Iterable

from app.language import Language, speaking
from app.view.view import View


def other_views(view: View, text: str) -> tuple[View, ...]:
    """Return what a view sees in each other language that a text can be written in.

    Only the script tells: a word in Latin letters is no Ukrainian, and to compare it with Ukrainian
    words, which are spelled in Latin letters for that, would find what nobody meant.
    """
    if view.in_language is None:
        return ()
    others = (language for language in Language if language is not view.language)
    return tuple(view.in_language(language) for language in others if language.writes(text))


def words_in_languages(
    view: View, text: str, words: Callable[[View], Iterable[str]]
) -> list[Iterable[str]]:
    """Return the words of a thing in a view, and in the other languages that a text points to."""
    groups: list[Iterable[str]] = [words(view)]
    for other in other_views(view, text):
        with speaking(other.language):
            groups.append(list(words(other)))
    return groups
