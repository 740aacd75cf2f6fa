"""The languages of the site, and the words that are fixed: messages of a catalogue."""

from app.language.alphabet import sort_key
from app.language.languages import Language, current_language, speaking
from app.language.messages import N_, gettext, ngettext, npgettext, pgettext
from app.language.speech import in_each_language

__all__ = [
    "N_",
    "Language",
    "current_language",
    "gettext",
    "in_each_language",
    "ngettext",
    "npgettext",
    "pgettext",
    "sort_key",
    "speaking",
]
