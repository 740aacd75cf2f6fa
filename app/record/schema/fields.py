"""The types of fields: dates, ids, codes, texts, numbers; and what every shape is made of."""

from typing import Annotated, Any

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetPydanticSchema,
    StringConstraints,
)
from pydantic_core import core_schema

from app.record import edtf
from app.record.edtf import Span

# Each has its words for a keeper in `app.record.field_messages`.
ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
COUNTRY_PATTERN = r"^[A-Z]{2}$"
LANGUAGE_PATTERN = r"^[a-z]{2}$"
CURRENCY_PATTERN = r"^[A-Z]{3}$"
WARNING_PATTERN = r"^[a-z]+(_[a-z]+)*$"
URL_PATTERN = r"^https?://[^\s<>\"]+$"
SHA256_PATTERN = r"^[0-9a-f]{64}$"


def _span(value: Any) -> Span:
    if isinstance(value, Span):
        return value
    if isinstance(value, str):
        return edtf.parse(value)
    raise ValueError('a date is a text in quotes, such as "2023-10-19"')


Edtf = Annotated[
    Span,
    GetPydanticSchema(
        lambda _type, _handler: core_schema.no_info_plain_validator_function(
            _span,
            json_schema_input_schema=core_schema.str_schema(),
            serialization=core_schema.to_string_ser_schema(),
        )
    ),
    Field(description="A date in EDTF: " + edtf.ALLOWED, examples=["2023-10-19"]),
]


def _day(value: Any) -> Span:
    span = _span(value)
    if span.form != "day" or span.uncertain or span.approximate:
        raise ValueError(f'"{span.text}" is not one day, such as "2023-10-19"')
    return span


Day = Annotated[Edtf, BeforeValidator(_day), Field(description="One day: YYYY-MM-DD.")]
Id = Annotated[
    str,
    StringConstraints(pattern=ID_PATTERN, max_length=80),
    Field(description="Lower-case letters, digits and single hyphens; never changed."),
]
Code = Annotated[
    str,
    StringConstraints(pattern=COUNTRY_PATTERN),
    Field(description="ISO 3166-1 alpha-2 code, EU or XK."),
]
Ids = Annotated[
    tuple[Id, ...],
    BeforeValidator(
        lambda value: (value,) if isinstance(value, str) else value,
        json_schema_input_type=Id | tuple[Id, ...],
    ),
    Field(description="One id, or a list of them."),
]
Words = Annotated[str, StringConstraints(min_length=1, max_length=1500, strip_whitespace=True)]
Title = Annotated[str, StringConstraints(min_length=1, max_length=110, strip_whitespace=True)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=300, strip_whitespace=True)]
Url = Annotated[str, StringConstraints(pattern=URL_PATTERN, max_length=1000)]
Language = Annotated[str, StringConstraints(pattern=LANGUAGE_PATTERN)]
Sha256 = Annotated[str, StringConstraints(pattern=SHA256_PATTERN)]
Number = Annotated[int, Field(strict=True, ge=1)]
Amount = Annotated[float, Field(strict=True, gt=0, allow_inf_nan=False)]


class RecordModel(BaseModel):
    """A strict, frozen piece of the record."""

    model_config = ConfigDict(extra="forbid", frozen=True)
