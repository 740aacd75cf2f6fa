"""The model of how much of the record a language says."""

from pydantic import Field

from app.rows.page import Model


class TranslationCoverage(Model):
    """How much of the record is translated into the language of a page, and reviewed."""

    texts: int = Field(description="How many texts of the record there are to translate.")
    translated: int = Field(description="How many of them a translation holds for.")
    reviewed: int = Field(description="How many of those translations an editor has reviewed.")
