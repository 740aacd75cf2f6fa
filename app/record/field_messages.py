"""What the schema's errors mean, in words that a keeper can act on."""

import re
from collections.abc import Callable
from enum import Enum
from typing import get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from app.record import codelists
from app.record.field_paths import in_words, model_at, path_of
from app.record.nearest import did_you_mean, field_meant, shortened
from app.record.schema import fields, translations
from app.record.schema.entries import Entry
from app.record.yaml_nodes import Path

PATTERNS = {
    fields.ID_PATTERN: 'lower-case letters, digits and single hyphens: "fr-2024"',
    fields.COUNTRY_PATTERN: 'two capital letters of ISO 3166-1, or EU: "FR"',
    fields.URL_PATTERN: "an address that begins with https:// and has no spaces",
    fields.LANGUAGE_PATTERN: 'two lower-case letters of ISO 639-1: "uk"',
    fields.WARNING_PATTERN: 'the code of a warning, as check prints it in brackets: "same_name"',
    fields.SHA256_PATTERN: "a fingerprint of 64 digits and letters from a to f",
    fields.CURRENCY_PATTERN: 'three capital letters of ISO 4217: "EUR"',
    translations.FINGERPRINT_PATTERN: "a fingerprint of 12 digits and letters from a to f",
    translations.KEY_PATTERN: 'the id of an entry or the code of a country: "fr-2024", "FR"',
}
MANY = 12  # fields of which a message does not list each
_ONE_OF_LIST = re.compile(r"'([^']*)'")


def explained(detail: ErrorDetails, model: type[BaseModel]) -> str:
    """Return '<field>: <what is wrong, what is allowed>' for one error of a model's validation."""
    path = path_of(detail, model)
    words = _MESSAGES.get(detail["type"], _by_default)(detail)
    if detail["type"] == "extra_forbidden":
        known = _known_fields(path, detail, model)
        meant = field_meant(str(path[-1]), known)
        words += f'; did you mean "{meant}"?' if meant else f"; there are {', '.join(known)}"
    if detail["type"] in ("model_type", "model_attributes_type", "tuple_type", "list_type"):
        words += _fields_of(path, detail, model)
    if detail["type"] == "missing":
        words += _allowed(path, detail, model)
    return f"{in_words(path)}: {words}" if path else words


def _allowed(path: Path, detail: ErrorDetails, model: type[BaseModel]) -> str:
    """What a missing field takes, where that is one of a closed list; else nothing."""
    owner = model_at(path[:-1], detail, model)
    field = owner.model_fields.get(str(path[-1])) if owner else None
    lists = [field.annotation, *get_args(field.annotation)] if field else []
    closed = next((one for one in lists if isinstance(one, type) and issubclass(one, Enum)), None)
    return f", one of {', '.join(str(member.value) for member in closed)}" if closed else ""


def _known_fields(path: Path, detail: ErrorDetails, model: type[BaseModel]) -> list[str]:
    owner = model_at(path[:-1], detail, model)
    return own_fields(owner) if owner else []


def own_fields(model: type[BaseModel]) -> list[str]:
    """The names of a model's fields, those that every kind of entry can have last."""
    common = [name for name in Entry.model_fields if name in model.model_fields]
    return [*(name for name in model.model_fields if name not in common), *common]


def without_consequences(details: list[ErrorDetails], model: type[BaseModel]) -> list[ErrorDetails]:
    """The errors less those that mending another one mends too.

    A list is short because its entries are wrong; a field is missing because its name is mistyped.
    """
    inner = {detail["loc"][:depth] for detail in details for depth in range(len(detail["loc"]))}
    meant = {
        (*detail["loc"][:-1], field_meant(str(path[-1]), _known_fields(path, detail, model)))
        for detail in details
        if detail["type"] == "extra_forbidden" and (path := path_of(detail, model))
    }
    return [
        detail
        for detail in details
        if not (detail["type"] == "too_short" and detail["loc"] in inner)
        and not (detail["type"] == "missing" and detail["loc"] in meant)
    ]


def _by_default(detail: ErrorDetails) -> str:
    if detail["type"] == "value_error":
        return str(detail["ctx"]["error"])
    return f"{shortened(detail.get('input'))} does not fit this field"


def _not_one_of(word: object, allowed: list[str]) -> str:
    written = _yaml_word(word)
    meant = {"true": "yes", "false": "no"}.get(str(written), written)
    near = did_you_mean(meant, allowed)
    return f"{shortened(written)} is not one of {', '.join(allowed)}{near}"


def _not_a_text(detail: ErrorDetails) -> str:
    value = detail.get("input")
    if value is None:
        return "is null; write a text, or take the line out if the field may be left out"
    if isinstance(value, bool | int | float):
        written = str(value).lower() if isinstance(value, bool) else str(value)
        return f'is no text; put it in quotes: "{written[:40]}"'
    return "is no text; write one value after the name"


def _expected(words: str) -> Callable[[ErrorDetails], str]:
    return lambda detail: f"{shortened(_yaml_word(detail.get('input')))} is not {words}"


def _yaml_word(value: object) -> object:
    words = {None: "null", True: "true", False: "false"}
    return words[value] if value is None or isinstance(value, bool) else value


def _pattern(detail: ErrorDetails) -> str:
    pattern, written = detail["ctx"]["pattern"], detail["input"]
    plain = "-".join(re.findall(r"[a-z0-9]+", str(written).lower()))
    meant = f'; is it "{plain}"?' if pattern == fields.ID_PATTERN and plain else ""
    return f"{shortened(written)} is not written right; it takes {PATTERNS[pattern]}{meant}"


def _too_short(detail: ErrorDetails) -> str:
    least = detail["ctx"]["min_length"]
    if least == 1:
        return "is empty; at least one entry is needed"
    return f"has too few entries; at least {least} are needed"


_NUMBER = _expected("a whole number from 1, without quotes")
_AMOUNT = _expected("a number above nought, without quotes or separators")
_LIST = _expected('a list; write [ ] around it, or "- " before each entry')


def _no_fields(detail: ErrorDetails) -> str:
    if detail.get("input") is None:
        return 'is empty; write its fields, each "name: value" on a line of its own'
    return f'{shortened(detail["input"])} is no set of fields; write "name: value" on each line'


def _fields_of(path: Path, detail: ErrorDetails, model: type[BaseModel]) -> str:
    """The fields that an entry, or each entry of a list, is made of; nothing of plain values."""
    inner = model_at(path, detail, model) if path else None
    if inner is None or len(inner.model_fields) >= MANY:
        return ""
    return f"; each has the fields {', '.join(own_fields(inner))}"


_MESSAGES: dict[str, Callable[[ErrorDetails], str]] = {
    "missing": lambda detail: "is missing; the entry needs it",
    "extra_forbidden": lambda detail: "there is no such field here",
    "enum": lambda detail: _not_one_of(
        detail["input"], _ONE_OF_LIST.findall(detail["ctx"]["expected"])
    ),
    "literal_error": lambda detail: _not_one_of(
        detail["input"], _ONE_OF_LIST.findall(detail["ctx"]["expected"])
    ),
    "union_tag_invalid": lambda detail: _not_one_of(
        detail["ctx"]["tag"], _ONE_OF_LIST.findall(detail["ctx"]["expected_tags"])
    ),
    "union_tag_not_found": lambda detail: (
        f"is missing; it says what the entry is, one of {', '.join(codelists.ClauseKind)}"
    ),
    "string_pattern_mismatch": _pattern,
    "string_type": _not_a_text,
    "string_too_short": lambda detail: "is empty; write the text or take the line out",
    "string_too_long": lambda detail: (
        f"is longer than {detail['ctx']['max_length']} characters "
        f"({len(str(detail['input']))}); shorten it"
    ),
    "int_type": _NUMBER,
    "int_from_float": _NUMBER,
    "greater_than_equal": lambda detail: _NUMBER(detail),
    "greater_than": _AMOUNT,
    "float_type": _AMOUNT,
    "finite_number": _AMOUNT,
    "bool_type": _expected("true or false"),
    "tuple_type": _LIST,
    "list_type": _LIST,
    "model_type": _no_fields,
    "model_attributes_type": _no_fields,
    "too_short": _too_short,
    "too_long": lambda detail: f"has more than {detail['ctx']['max_length']} entries",
}
