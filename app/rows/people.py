"""People, their offices, and their parts in events."""

from pydantic import Field

from app.record import codelists
from app.rows.citations import CitationRow
from app.rows.page import Model
from app.rows.revisions import LastRevision, Revisions


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
    offices: tuple[str, ...] = Field(
        description="Titles of the offices that the person had held by the view's day."
    )
    offices_text: str | None = Field(
        description="The same in words, with the days that are known; null where there is none."
    )
    event_count: int = Field(description="How many events of the view name the person.")
    revised: LastRevision = None
    revisions: Revisions = ()
    url: str = Field(description="Address of the person's page.")


class DeedsRow(Model):
    """How often a person did what, and the rounds of talks that this is to be held against."""

    counts: dict[codelists.Role, int] = Field(description="How many events have the person so.")
    led_first: int = Field(description="How many openings of talks the person led for a side.")
    led_later: int = Field(description="How many later rounds the person led for a side.")
    first_rounds: int = Field(
        description="How many openings of talks are on record: of somebody of a partner, with it."
    )
    later_rounds: int = Field(description="How many later rounds are on record, likewise.")


class LeaderRow(Model):
    """Somebody who led for Ukraine in openings of talks."""

    person: str = Field(description="Id of the person.")
    name: str = Field(description="Name of the person.")
    first_rounds: int = Field(description="In how many openings of talks.")
    url: str = Field(description="Address of the person's page.")


class PersonDeedsRow(PersonRow):
    """Somebody named in events, with what the record says that they did there."""

    deeds: DeedsRow = Field(description="How often the person did what.")
    deeds_text: str = Field(description="The same in words.")


class OfficeRow(Model):
    """An office, with where it is stated."""

    title: str = Field(description="Title of the office.")
    since: str | None = Field(description="The first day in office, EDTF, or null.")
    until: str | None = Field(
        description="The last day in office, EDTF; null where it is not known, or was to come."
    )
    citations: tuple[CitationRow, ...] = Field(description="Where sources give the office.")
