"""What a release says of itself: a release is a revision of the whole record with a name."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from app.language import N_
from app.record.schema.fields import Sha256

TAKES = N_(
    "the day of a release, for example 2026-12-01; the second one of a day has 2 behind it: "
    "2026-12-01-2"
)
STORE = "pactline.sqlite3"
_NAME = re.compile(r"(\d{4}-\d{2}-\d{2})(?:-([2-9]|[1-9]\d{1,2}))?", re.ASCII)


def place_in_order(name: str) -> tuple[date, int]:
    """Return the day of a release and its number among those of that day.

    Raises ValueError for what no release can have as its name.
    """
    match = _NAME.fullmatch(name)
    if match is None:
        raise ValueError(f"{name[:40]!r} is no name of a release; it takes {TAKES}")
    try:
        return (date.fromisoformat(match[1]), int(match[2] or 1))
    except ValueError as error:
        raise ValueError(f"{name!r} is no name of a release; there is no such day") from error


def sound_name(name: str) -> str:
    """Return the name as it is. Raises ValueError for what no release can have as its name."""
    place_in_order(name)
    return name


class ReleaseModel(BaseModel):
    """A frozen part of a release's file; what a later program adds to it is left unread."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class ReleaseFile(ReleaseModel):
    """A file that readers download as it was published: its size and its hash."""

    name: str
    bytes: int = Field(ge=0)
    sha256: Sha256


class PartChanges(ReleaseModel):
    """How many entries of a part of the record differ from the release before, by kind of change.

    `vanished` counts those that are gone without a word, which should be none.
    """

    added: int = Field(0, ge=0)
    revised: int = Field(0, ge=0)
    withdrawn: int = Field(0, ge=0)
    vanished: int = Field(0, ge=0)


class Release(ReleaseModel):
    """A named, frozen state of the whole record.

    `checked` is the last day that it covers, `counts` are its entries by part, those that were
    withdrawn left out. `before` names the release that `changes` (by part) are held against, None
    for the first one. `summary` is a keeper's own words.
    """

    name: Annotated[str, AfterValidator(sound_name)]
    revision: Annotated[str, Field(pattern=r"^[0-9a-f]{12}$")]
    made_on: date
    checked: date
    counts: Mapping[str, int]
    files: tuple[ReleaseFile, ...]
    before: str | None = None
    changes: Mapping[str, PartChanges] = Field(default_factory=dict)
    summary: str | None = None

    @property
    def store(self) -> ReleaseFile:
        """The store as it was published."""
        return next(file for file in self.files if file.name == STORE)


def name_of_revision(releases: Sequence[Release], revision: str) -> str | None:
    """Return the name of the newest release where it holds a revision; the newest comes first."""
    return releases[0].name if releases and releases[0].revision == revision else None
