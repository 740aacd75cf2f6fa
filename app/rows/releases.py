"""Releases as pages and data have them."""

from pydantic import Field

from app.rows.page import Model


class ReleaseFileRow(Model):
    """A download of one release."""

    name: str = Field(description="Name of the file.")
    url: str = Field(description="Its address.")
    media_type: str = Field(description="Media type of the answer.")
    bytes: int | None = Field(description="Its size, or null where it is made when asked for.")
    sha256: str | None = Field(description="The hash of its bytes, or null as with its size.")


class ReleasePartRow(Model):
    """A part of the record in one release: how many entries it has, and how many changed."""

    name: str = Field(description="The part: events, agreements, sources ...")
    entries: int = Field(description="How many entries stand, those withdrawn left out.")
    added: int = Field(description="How many were added since the release before.")
    revised: int = Field(description="How many were changed since then.")
    withdrawn: int = Field(description="How many were taken back since then.")
    vanished: int = Field(description="How many are gone without a word, which should be none.")


class ReleaseRow(Model):
    """A named, frozen state of the whole record."""

    name: str = Field(description="Name of the release, which addresses take as `release`.")
    made_on: str = Field(description="The day on which it was made.")
    ends: str = Field(description="The last day that it covers.")
    revision: str = Field(description="The revision that it is, computed from the data.")
    before: str | None = Field(description="The release that changes are counted against.")
    summary: str | None = Field(description="What a keeper says of it, or null.")
    size: str = Field(description="How many entries it holds, in words.")
    changed: str = Field(description="What changed since the release before, in a sentence.")
    parts: tuple[ReleasePartRow, ...] = Field(description="Its parts, counted.")
    files: tuple[ReleaseFileRow, ...] = Field(description="Its downloads.")
    url: str = Field(description="Address of the site as of this release.")
