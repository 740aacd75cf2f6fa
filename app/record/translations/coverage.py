"""How much of the record a language says: what is translated, stale, missing, reviewed."""

from dataclasses import dataclass

from app.language import Language
from app.record.record import Record
from app.record.translations.model import Translation, fingerprint
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
    translated, missing = [], []
    current_texts: dict[tuple[str, str, str], Text] = {}
    used = set()
    for text in texts(record):
        current_texts[text.part, text.entry, text.field] = text
        key = (text.part, text.entry, fingerprint(text.words))
        if key in translations:
            translated.append((text, translations[key]))
            used.add(key)
        else:
            missing.append(text)
    stale = tuple(
        (translation, current_texts.get((translation.part, translation.entry, translation.field)))
        for key, translation in translations.items()
        if key not in used
    )
    return Coverage(tuple(translated), tuple(missing), stale)
