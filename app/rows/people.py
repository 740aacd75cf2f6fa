"""People, their offices, and their parts in events."""

from pydantic import Field

from app.record import codelists
from app.rows.citations import CitationRow
from app.rows.page import Model


class ParticipantRow(Model):
    """A person's part in an event."""

    person: str = Field(description="Id of the person.")
    name: str = Field(description="Name of the person.")
    office: str | None = Field(description="Null where the sources heard give none.")
    country: str = Field(description="Code of the person's own country.")
    role: codelists.Role = Field(description="What the person did in the event.")
    role_label: str = Field(description="The role in words.")
    on_behalf_of: str = Field(description="Code of the party that the person acts for.")
    url: str = Field(description="Address of the person's page.")


class SignatoryRow(Model):
    """Somebody who signed, or was announced to sign."""

    person: str = Field(description="Id of the person.")
    name: str = Field(description="Name of the person.")
    office: str | None = Field(
        description="Office of the person; null where the sources of the view give none."
    )
    on_behalf_of: str = Field(description="Code of the party that the person acts for.")
    url: str = Field(description="Address of the person's page.")


class PersonRow(Model):
    """Somebody named in an event."""

    id: str = Field(description="Permanent id of the person.")
    name: str = Field(description="Name of the person.")
    aliases: tuple[str, ...] = Field(description="Other spellings of the name.")
    country: str = Field(description="Code of the person's own country; UA for Ukraine.")
    offices: tuple[str, ...] = Field(description="Titles of the offices held.")
    event_count: int = Field(description="How many events of the view name the person.")
    url: str = Field(description="Address of the person's page.")


class OfficeRow(Model):
    """An office, with where it is stated."""

    title: str = Field(description="Title of the office.")
    since: str | None = Field(description="The first day in office, EDTF, or null.")
    until: str | None = Field(description="The last day in office, EDTF, or null.")
    citations: tuple[CitationRow, ...] = Field(description="Where sources give the office.")
