"""The record in other languages: a text for a text, each tied to the English that it translates."""

from app.record.schema.translations import (
    Review,
    TranslatedEntry,
    TranslatedText,
    Translation,
    fingerprint,
)

__all__ = ["Review", "TranslatedEntry", "TranslatedText", "Translation", "fingerprint"]
