"""A list of models as a table: which columns it has, and what its cells say.

A field is a column of the same name. What a nested model tells beyond its words has columns of its
own behind it, `commitments_amount` behind `commitments`, with its values in the same order.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial, singledispatch
from itertools import chain
from typing import Any, get_args

from pydantic import BaseModel

from app.rows.agreements import ConsultationRow
from app.rows.citations import CitationRow
from app.rows.commitments import CommitmentRow
from app.rows.disputes import ClaimRow
from app.rows.events import PromiseRow
from app.rows.page import Page
from app.rows.people import ParticipantRow, SignatoryRow
from app.rows.revisions import RevisionRow
from app.rows.sources import Support
from app.text.sources import location

# No value has a single bar between blanks: a bar of its own is doubled.
SEPARATOR = " | "
# The fields of a nested model that have columns of their own; of any other, all that are no words.
FIELDS_BESIDE: dict[type[BaseModel], tuple[str, ...]] = {
    CitationRow: ("basis",),
    RevisionRow: ("on", "why"),
    ClaimRow: ("preferred", "citations"),
    CommitmentRow: (
        "id",
        "theme",
        "amount",
        "qualifier",
        "currency",
        "unit",
        "per_year",
        "period",
        "form",
        "citations",
    ),
    ConsultationRow: ("deadline_hours", "trigger", "response", "reciprocal", "text", "citations"),
    ParticipantRow: ("person", "office", "role", "on_behalf_of"),
    PromiseRow: (),
    SignatoryRow: ("person", "office", "on_behalf_of"),
    Support: ("url", "citation"),
}
# The field of a nested model that is its words: the first of these that it has.
WORDS = ("name", "summary", "says", "what", "label", "title", "extent", "id")
# Fields whose text is a date in EDTF, and those whose text is one day.
DATES = frozenset(
    "date signed joined_date talks_date status_date expects published opened period month".split()  # noqa: SIM905
)
DAYS = frozenset(
    "earliest latest recorded updated known_from accessed on starts ends as_of known_on".split()  # noqa: SIM905
)
ADDRESSES = frozenset({"url", "page", "about_url", "opened_url", "signed_url"})


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, and its value in a row. `field` is the field that the value is of."""

    name: str
    field: str
    value: Callable[[Any], Any]


def row_model(page: type[Page], table: str) -> type[BaseModel]:
    """Return the model of the rows of a page's list."""
    model: type[BaseModel] = get_args(page.model_fields[table].annotation)[0]
    return model


def columns(
    model: type[BaseModel], names: Iterable[str] | None = None, *, beside_lists: bool = True
) -> list[Column]:
    """Return the columns of a list of models: of the named fields, or of all.

    `beside_lists` says whether the nested models of a list have columns of their own as well.
    """
    chosen = fields(model) if names is None else names
    return list(chain.from_iterable(_columns(model, name, beside_lists) for name in chosen))


def fields(model: type[BaseModel]) -> list[str]:
    """Return the names of the fields of a model, in order."""
    return list(model.model_fields)


def _columns(model: type[BaseModel], name: str, beside_lists: bool) -> Iterable[Column]:
    yield Column(name, name, partial(_value, name))
    nested, many = nested_model(model, name)
    if nested is None or (many and not beside_lists):
        return
    for column in beside(nested):
        yield Column(f"{name}_{column}", column, partial(_part, name, column))


def nested_model(model: type[BaseModel], name: str) -> tuple[type[BaseModel] | None, bool]:
    """Return the model that a field holds, None for plain values, and whether it holds several."""
    annotation = model.model_fields[name].annotation
    many = getattr(annotation, "__origin__", None) is tuple
    for member in (annotation, *get_args(annotation)):
        if isinstance(member, type) and issubclass(member, BaseModel):
            return member, many
    return None, many


def beside(nested: type[BaseModel]) -> tuple[str, ...]:
    """Return the fields of a nested model that have columns of their own."""
    words = next((name for name in WORDS if name in nested.model_fields), "")
    others = tuple(name for name in nested.model_fields if name != words)
    return FIELDS_BESIDE.get(nested, others)


def _value(name: str, row: Any) -> Any:
    return getattr(row, name)


def _part(name: str, field: str, row: Any) -> Any:
    value = getattr(row, name)
    if isinstance(value, tuple):
        return tuple(getattr(member, field) for member in value)
    return getattr(value, field) if value is not None else None


@singledispatch
def cell(value: Any) -> str:
    """Return a value as the text of one cell; nothing known is an empty cell."""
    return "" if value is None else str(value)


@cell.register
def _truth(value: bool) -> str:
    return "true" if value else "false"


@cell.register
def _number(value: float) -> str:
    return str(int(value)) if value.is_integer() else repr(value)


@cell.register
def _values(value: tuple) -> str:  # type: ignore[type-arg]
    """Several values in one cell; what holds several itself is written the same way within."""
    return SEPARATOR.join(cell(member).replace("|", "||") for member in value)


@cell.register
def _citation(value: CitationRow) -> str:
    return ", ".join(text for text in (value.source, location(value)) if text)


@cell.register
def _promise(value: PromiseRow) -> str:
    promise = (value.agreement or value.event, value.commitment)
    return ", ".join(part for part in promise if part)


@cell.register
def _participant(value: ParticipantRow) -> str:
    return f"{value.name}: {value.role_label}"


@cell.register
def _nested(value: BaseModel) -> str:
    words = next((name for name in WORDS if hasattr(value, name)), "")
    return cell(getattr(value, words)) if words else ""


def split(text: str) -> list[str]:
    """Return the values of a cell that can hold several; none of an empty one."""
    return [value.replace("||", "|") for value in text.split(SEPARATOR)] if text else []
