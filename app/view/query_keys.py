"""The keys of a query: what each takes, and the models by which FastAPI reads them.

Same key means or, different keys mean and. An empty value is no value, and keys that a page does
not know are ignored. A bad value raises InvalidFilter, which names what is allowed.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    Field,
    TypeAdapter,
    ValidationError,
    WithJsonSchema,
    create_model,
)
from pydantic_core import PydanticCustomError

from app.language import N_, gettext
from app.record.nearest import nearest
from app.record.record import Record
from app.view.filter_values import BLANKS, Schema

SEVERAL = "several_values"
ONE_VALUE = N_("one value, not several")


class InvalidFilter(ValueError):
    """A value that a key cannot take; `allowed` says what it can, `meant` is the nearest name."""

    def __init__(self, key: str, value: str, allowed: str, meant: str | None = None) -> None:
        message = gettext("{key}={value} cannot be read; {key} takes {allowed}")
        if meant:
            message = gettext(
                "{key}={value} cannot be read; did you mean {meant}? {key} takes {allowed}"
            )
        super().__init__(
            message.format(key=key, value=repr(value[:60]), allowed=allowed, meant=meant)
        )
        self.key, self.value, self.allowed = key, value[:60], allowed


@dataclass(frozen=True, slots=True)
class Lookup:
    """How the names of things that only the record knows are read, listed and written.

    `values` are their codes or ids, `names` all that a query may call them, to tell a reader.
    `find` raises KeyError for a name that the record does not know.
    """

    find: Callable[[str, Record], str]
    values: Callable[[Record], tuple[str, ...]]
    names: Callable[[Record], Sequence[str]]
    slug: Callable[[str, Record], str]
    title: Callable[[str, Record], str]


@dataclass(frozen=True, slots=True)
class QueryKey:
    """A key of a query. `type` is the pydantic type of one value, `takes` says it to a reader.

    `members` are the values of a closed list, where it takes one.
    """

    name: str
    about: str
    type: Any
    takes: str
    many: bool = False
    lookup: Lookup | None = None
    members: tuple[str, ...] = ()

    def allowed(self, record: Record) -> str:
        """Return what the key takes, the names of the record included."""
        if self.members:
            return gettext("one of {names}").format(names=", ".join(self.members))
        takes = gettext(self.takes)
        return known_here(takes, self.lookup.names(record)) if self.lookup else takes

    def schema(self, record: Record) -> Schema:
        """Return the JSON Schema of one value."""
        plain: Schema = TypeAdapter(self.type).json_schema()
        return plain | {"enum": [*self.lookup.names(record), ""]} if self.lookup else plain

    def resolve(self, value: Any, record: Record) -> Any:
        """Return the value, or the id that it names. Raises InvalidFilter for an unknown name."""
        if self.lookup is None:
            return value
        try:
            return self.lookup.find(value, record)
        except KeyError as error:
            raise self.refusal(value, record) from error

    def refusal(self, value: str, record: Record) -> InvalidFilter:
        """Return the error of a value that the key cannot take, with the name that was meant."""
        names = self.lookup.names(record) if self.lookup else self.members
        return InvalidFilter(self.name, value, self.allowed(record), nearest(value, names))

    def read(self, text: str, record: Record) -> Any:
        """Return what one text stands for. Raises ValueError, of which InvalidFilter is one."""
        return self.resolve(TypeAdapter(self.type).validate_python(text), record)

    @property
    def values_type(self) -> Any:
        """The pydantic type of all texts of the key: a list, of at most one value if not `many`."""
        values = Annotated[list[self.type], BeforeValidator(_without_blanks)]  # type: ignore[name-defined]
        if self.many:
            return values
        # OpenAPI has a single value; only a list lets a second one be seen and refused.
        schema = WithJsonSchema(TypeAdapter(self.type).json_schema())
        return Annotated[values, AfterValidator(_at_most_one), schema]


def known_here(takes: str, names: Iterable[str]) -> str:
    """Return what a key takes with the names that there are, to tell a reader."""
    listed = ", ".join(names) or gettext("none")
    return gettext("{takes}. Known here: {names}").format(takes=takes, names=listed)


def _without_blanks(texts: Iterable[str]) -> list[str]:
    return [text for text in texts if text.strip(BLANKS)]


def _at_most_one(values: list[Any]) -> list[Any]:
    distinct = list(dict.fromkeys(values))
    if len(distinct) > 1:
        named = " and ".join(str(value) for value in distinct[:3])
        raise PydanticCustomError(SEVERAL, ONE_VALUE, {"values": named})
    return distinct


@cache
def query_model(keys: tuple[QueryKey, ...]) -> type[BaseModel]:
    """Return the model of a query with these keys: a list of validated values for each."""
    fields: dict[str, Any] = {
        key.name: (
            key.values_type,
            Field(default_factory=list, description=f"{key.about} Takes {key.takes}."),
        )
        for key in keys
    }
    return create_model("Query", **fields)


def validated(
    pairs: Iterable[tuple[str, str]], keys: tuple[QueryKey, ...], record: Record
) -> BaseModel:
    """Return the model of the pairs that the keys know. Raises InvalidFilter."""
    texts: dict[str, list[str]] = {}
    for name, text in pairs:
        texts.setdefault(name, []).append(text)
    try:
        return query_model(keys).model_validate(texts)
    except ValidationError as error:
        first = error.errors()[0]
        raise invalid(keys, first["loc"], first, record) from error


def invalid(
    keys: Iterable[QueryKey], location: Sequence[int | str], error: Any, record: Record
) -> InvalidFilter:
    """Return the refusal of a pydantic error whose location begins with the name of a key."""
    key = next(key for key in keys if key.name == location[0])
    if error["type"] == SEVERAL:
        return InvalidFilter(key.name, error["ctx"]["values"], gettext(ONE_VALUE))
    return key.refusal(str(error["input"]), record)
