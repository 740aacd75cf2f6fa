"""The partners of Ukraine."""

from pydantic import Field

from app.record import codelists
from app.record.schema.citations import Citation
from app.record.schema.fields import Code, Id, Line, RecordModel


class Country(RecordModel):
    """A partner of Ukraine: a state, or the European Union."""

    code: Code
    slug: Id
    name: Line
    in_text: Line | None = Field(
        None, description='The name inside a sentence, where it differs: "the United Kingdom".'
    )
    aliases: tuple[Line, ...] = ()
    g7: codelists.G7
    citations: tuple[Citation, ...] = ()

    @property
    def said(self) -> str:
        """The name as it stands inside a sentence."""
        return self.in_text or self.name
