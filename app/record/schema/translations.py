"""A translated text, as a translator writes it and as the record holds it."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Annotated

from pydantic import Field, StringConstraints

from app.record.schema.fields import Day, Line, RecordModel, Words

FINGERPRINT_PATTERN = r"^[0-9a-f]{12}$"
KEY_PATTERN = r"^([A-Z]{2}|[a-z0-9]+(-[a-z0-9]+)*)$"
Fingerprint = Annotated[str, StringConstraints(pattern=FINGERPRINT_PATTERN)]


def fingerprint(text: str) -> str:
    """Return the twelve hexadecimal digits that stand for a text, white space folded."""
    return sha256(" ".join(text.split()).encode()).hexdigest()[:12]


class Review(RecordModel):
    """Who of those that know the language looked at a translation, and when."""

    by: Line
    on: Day


class TranslatedText(RecordModel):
    """A text in another language, and the fingerprint of the English that it says again."""

    of: Fingerprint
    by: Line = Field(description="Who made it: a name, or `machine`.")
    reviewed: Review | None = None
    text: Words


class TranslatedEntry(RecordModel):
    """The texts of one entry by the path of their field, such as `commitments.1.summary`."""

    id: Annotated[str, StringConstraints(pattern=KEY_PATTERN)]
    texts: Annotated[dict[str, TranslatedText], Field(min_length=1)]


@dataclass(frozen=True, slots=True, order=True)
class Translation:
    """One translated text with the entry and the field that it belongs to."""

    language: str
    part: str
    entry: str
    field: str
    of: str
    text: str
    made_by: str
    reviewed_by: str | None = None
    reviewed_on: str | None = None
