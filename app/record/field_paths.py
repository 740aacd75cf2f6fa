"""The way from an entry to the field that an error of its validation is about."""

from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from app.record.yaml_nodes import Path

_WRAPPERS: tuple[Any, ...] = (get_origin(Annotated[int, 0]), Union, UnionType, tuple, list)


def in_words(path: Path) -> str:
    """The way to a field with places counted from 1: "clauses 2, citations 1, basis"."""
    text = ""
    for step in path:
        text += f" {step + 1}" if isinstance(step, int) else f", {step}"
    return text.removeprefix(", ").strip()


def path_of(detail: ErrorDetails, model: type[BaseModel]) -> Path:
    """The way through the file to the field that an error is about."""
    path = without_tags(detail["loc"], model)
    return (*path, "kind") if detail["type"].startswith("union_tag") else path


def without_tags(path: Path, model: type[BaseModel]) -> Path:
    """The way through the file: a union's tag stands in an error's location, not in the file."""
    steps: list[str | int] = []
    candidates: list[type[BaseModel]] = [model]
    can_be_tag = True
    for step in path:
        if isinstance(step, str) and can_be_tag and step in _tags_of(candidates):
            # Only one tag stands before a field, which may have the same name.
            candidates = [one for one in candidates if step in _tags_of([one])]
            can_be_tag = False
            continue
        steps.append(step)
        can_be_tag = True
        if isinstance(step, str):
            candidates = _models_of_field(step, candidates)
    return tuple(steps)


def model_at(path: Path, detail: ErrorDetails, model: type[BaseModel]) -> type[BaseModel] | None:
    """The model whose field an error is about."""
    candidates: list[type[BaseModel]] = [model]
    tags = {step for step in detail["loc"] if isinstance(step, str)}
    for step in path:
        if isinstance(step, str):
            candidates = _models_of_field(step, candidates)
    named = [one for one in candidates if not _tags_of([one]) or _tags_of([one]) & tags]
    return named[0] if named else None


def _models_of_field(name: str, models: list[type[BaseModel]]) -> list[type[BaseModel]]:
    """The models that a field of that name can hold in any of these models."""
    return [
        inner
        for model in models
        if name in model.model_fields
        for inner in models_in(model.model_fields[name].annotation)
    ]


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """Yield the models that a field of that type can hold."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) in _WRAPPERS:
        for inner in get_args(annotation):
            yield from models_in(inner)


def _tags_of(models: list[type[BaseModel]]) -> set[str]:
    """The values of `kind` by which a union tells these models apart; empty for most models."""
    kinds: list[Any] = [
        one.model_fields["kind"].annotation for one in models if "kind" in one.model_fields
    ]
    return {str(value) for kind in kinds for value in get_args(kind)}
