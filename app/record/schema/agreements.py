"""Bilateral agreements."""

from pydantic import Field, StrictBool

from app.record.schema.citations import Fact
from app.record.schema.clauses import Clause, Provision
from app.record.schema.commitments import Commitments
from app.record.schema.entries import Entry
from app.record.schema.fields import Code, Day, Id, Language, Line, Url, Words


class AgreementTitle(Fact):
    """The official title of an agreement in a language other than English.

    The English title is a clause of the kind `title`.
    """

    language: Language
    text: Words


class Agreement(Entry):
    """A bilateral document, signed or on its way; its status and dates come from its events."""

    id: Id
    country: Code
    name: Line = Field(description="What the pages call it until a source gives its title.")
    counted: StrictBool = Field(True, description="Whether Ukraine's own lists count it.")
    note: Words | None = None
    recorded: Day
    titles: tuple[AgreementTitle, ...] = ()
    clauses: tuple[Clause, ...] = ()
    provisions: tuple[Provision, ...] = ()
    commitments: Commitments = ()
    same_as: tuple[Url, ...] = Field((), description="Addresses elsewhere: Wikidata, the UN.")

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Everything that holds from a day on: titles, clauses, themes and promises."""
        return (*self.titles, *self.clauses, *self.provisions, *self.commitments)
