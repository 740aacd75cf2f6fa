"""The types of filter values: how a text in a URL is validated, and its JSON Schema.

A schema takes the empty text too, for an empty value is no value.
"""

import re
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, PlainValidator, WithJsonSchema

from app.record import edtf
from app.record.edtf import Span
from app.record.release import sound_name
from app.view import search

Schema = dict[str, Any]
BLANKS = " \t\r\n\u00a0"
CONTROL = r"\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
WORDS = rf"^[^{CONTROL}]{{0,{search.LONGEST}}}$"
MONTH = r"^(?!0000)[0-9]{4}(-(0[1-9]|1[0-2]))?$"
RELEASE_NAME = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}(-([2-9]|[1-9][0-9]{1,2}))?$"
LATER_RELEASE_OF_A_DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}-([2-9]|[1-9][0-9]{1,2})$"
EMPTY: Schema = {"pattern": f"^[{BLANKS}]*$"}


def folded(text: str) -> str:
    """Return a name as it is looked up: without blanks around it, in lower case."""
    return text.strip().lower()


def choice(codelist: type[StrEnum]) -> Any:
    """Return the type of a member of a code list, in any case."""
    schema = {"type": "string", "enum": [*(str(member) for member in codelist), ""]}
    return Annotated[codelist, BeforeValidator(folded), WithJsonSchema(schema)]


def read_year(text: str) -> int:
    """Return a year of four ASCII digits. Raises ValueError."""
    if not re.fullmatch(r"\d{4}", text.strip(), re.ASCII):
        raise ValueError(text)
    return int(text)


def read_day(text: str) -> date:
    """Return a day of the calendar. Raises ValueError, for an EDTF date of any other form too."""
    span = edtf.parse(text)
    if span.form != "day" or span.text != str(span.earliest):
        raise ValueError(text)
    return span.earliest or date.min


def read_plain_date(text: str) -> Span:
    """Return a day, month or year without a doubt. Raises ValueError."""
    span = edtf.parse(text)
    if span.form not in ("day", "month", "year") or span.uncertain or span.approximate:
        raise ValueError(text)
    return span


def read_words(text: str) -> str:
    """Return printable text, white space folded. Raises ValueError."""
    if not re.fullmatch(WORDS, text):
        raise ValueError(text)
    return " ".join(text.split())


Year = Annotated[
    int,
    BeforeValidator(read_year),
    WithJsonSchema({"type": "string", "pattern": f"^([0-9]{{4}}|[{BLANKS}]*)$"}),
]
Day = Annotated[
    date,
    BeforeValidator(read_day),
    WithJsonSchema({"type": "string", "anyOf": [{"format": "date"}, EMPTY]}),
]
PlainDate = Annotated[
    Span,
    PlainValidator(read_plain_date),
    WithJsonSchema({"type": "string", "anyOf": [{"format": "date"}, {"pattern": MONTH}, EMPTY]}),
]
Words = Annotated[
    str,
    BeforeValidator(read_words),
    WithJsonSchema({"type": "string", "anyOf": [{"pattern": WORDS}, EMPTY]}),
]
ReleaseName = Annotated[
    str,
    BeforeValidator(folded),
    AfterValidator(sound_name),
    WithJsonSchema(
        {
            "type": "string",
            "anyOf": [{"format": "date"}, {"pattern": LATER_RELEASE_OF_A_DAY}, EMPTY],
        }
    ),
]
Name = Annotated[str, BeforeValidator(folded)]
