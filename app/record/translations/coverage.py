"""How much of the record a language says: what is translated, stale, missing, reviewed."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.language import Language
from app.record.record import Record
from app.record.schema.translations import Translation, fingerprint
from app.record.translations.texts import Text, texts


@dataclass(frozen=True, slots=True)
class Coverage:
    """The texts of the record in one language.

    `stale` are translations of what is no longer said, each with the text that stands there now,
    None where none does.
    """

    translated: tuple[tuple[Text, Translation], ...]
    missing: tuple[Text, ...]
    stale: tuple[tuple[Translation, Text | None], ...]

    @property
    def total(self) -> int:
        """How many texts there are to translate."""
        return len(self.translated) + len(self.missing)

    @property
    def reviewed(self) -> int:
        """How many translations somebody who knows the language has looked at."""
        return sum(translation.reviewed_by is not None for _, translation in self.translated)


def coverage(record: Record, language: Language) -> Coverage:
    """Return what of a record is said in a language."""
    translations: dict[tuple[str, str, str], Translation] = {}
    for translation in record.translations:
        if translation.language == language:
            translations[translation.part, translation.entry, translation.of] = translation
    translated, missing, names = [], [], []
    current_texts: dict[tuple[str, str, str], Text] = {}
    used = set()
    for text in texts(record):
        current_texts[text.part, text.entry, text.field] = text
        key = (text.part, text.entry, fingerprint(text.words))
        if key in translations:
            translated.append((text, translations[key]))
            used.add(key)
        elif text.is_name:
            names.append(text)
        else:
            missing.append(text)
    said_names = {text.words for text, _ in translated if text.is_name}
    missing += [text for text in _each_once(names) if text.words not in said_names]
    stale = tuple(
        (translation, current_texts.get((translation.part, translation.entry, translation.field)))
        for key, translation in translations.items()
        if key not in used
    )
    return Coverage(tuple(translated), tuple(missing), stale)


def _each_once(names: Iterable[Text]) -> Iterable[Text]:
    """Return the names that a language has to say, each where it stands first."""
    firsts: dict[str, Text] = {}
    for text in names:
        if not text.may_stand:
            firsts.setdefault(text.words, text)
    return firsts.values()
