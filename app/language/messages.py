"""Fixed words in the language of the request, from the gettext catalogues in `app/locale`."""

from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from app.language.languages import Language, current_language

FOLDER = Path(__file__).parent.parent / "locale"


def catalogue_path(language: Language) -> Path:
    """Return the path of a language's catalogue."""
    return FOLDER / language / "LC_MESSAGES" / "messages.po"


@cache
def catalogue(language: Language) -> NullTranslations:
    """Return the messages of a language. It is read as text: there is no compiled file to forget.

    Raises FileNotFoundError where the language has no catalogue.
    """
    if language.is_source:
        return NullTranslations()
    with catalogue_path(language).open("rb") as file:
        messages = read_po(file, locale=language.value)
    compiled = BytesIO()
    write_mo(compiled, messages)
    compiled.seek(0)
    return GNUTranslations(compiled)


def N_(message: str) -> str:  # noqa: N802 - the name that gettext's tools know
    """Mark a message that is written before there is a request, and translated when it is used."""
    return message


def gettext(message: str) -> str:
    """Return a message in the language of the request."""
    language = current_language()
    return message if language.is_source else _translated(language, message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """Return the form of a message that goes with a count."""
    return catalogue(current_language()).ngettext(singular, plural, count)


def pgettext(context: str, message: str) -> str:
    """Return a message as it reads in a context: one English word may be several elsewhere."""
    language = current_language()
    return message if language.is_source else _translated(language, message, context)


@cache
def _translated(language: Language, message: str, context: str | None = None) -> str:
    """Return a message of the program, of which there are so many and no more."""
    if context is None:
        return catalogue(language).gettext(message)
    return catalogue(language).pgettext(context, message)


def npgettext(context: str, singular: str, plural: str, count: int) -> str:
    """Return the form of a message in a context that goes with a count."""
    return catalogue(current_language()).npgettext(context, singular, plural, count)
