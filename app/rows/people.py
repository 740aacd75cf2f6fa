"""People, their offices, and their parts in events."""

from pydantic import Field

from app.record import codelists
from app.rows.citations import CitationRow
from app.rows.page import Model


class ParticipantRow(Model):
    """A person's part in an event."""

    person: str
    name: str
    office: str | None = Field(description="Null where the sources heard give none.")
    country: str
    role: codelists.Role
    role_label: str
    on_behalf_of: str = Field(description="Code of the party that the person acts for.")
    url: str


class SignatoryRow(Model):
    """Somebody who signed, or was announced to sign."""

    person: str
    name: str
    office: str | None
    on_behalf_of: str
    url: str


class PersonRow(Model):
    """Somebody named in an event."""

    id: str
    name: str
    aliases: tuple[str, ...]
    country: str
    offices: tuple[str, ...]
    event_count: int
    url: str


class OfficeRow(Model):
    """An office, with where it is stated."""

    title: str
    citations: tuple[CitationRow, ...]
