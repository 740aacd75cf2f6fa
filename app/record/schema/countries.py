"""The partners of Ukraine."""

from pydantic import Field

from app.record import codelists
from app.record.schema.citations import Citation
from app.record.schema.entries import Entry
from app.record.schema.fields import Code, Id, Line, RecordModel, Url


class CountryNames(RecordModel):
    """What a country is called beside its name on English pages."""

    official: Line | None = Field(None, description="The official name in English.")
    uk: Line | None = Field(None, description="The name in Ukrainian.")
    native: tuple[Line, ...] = Field((), description="The name in the country's own languages.")


class Country(Entry):
    """A partner of Ukraine: a state, or the European Union."""

    code: Code
    slug: Id
    name: Line
    in_text: Line | None = Field(
        None, description='The name inside a sentence, where it differs: "the United Kingdom".'
    )
    aliases: tuple[Line, ...] = Field(
        (), description="Other names by which an address, a filter or a search may call it."
    )
    names: CountryNames | None = None
    g7: codelists.G7
    citations: tuple[Citation, ...] = ()
    same_as: tuple[Url, ...] = Field((), description="Its addresses elsewhere, as at Wikidata.")

    @property
    def said(self) -> str:
        """The name as it stands inside a sentence."""
        return self.in_text or self.name
