"""The one doorway to the record: what a page sees through its two clocks and its evidence."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from app.record import edtf
from app.record.codelists import EventKind, Status
from app.record.record import Record
from app.record.schema import (
    Agreement,
    Clause,
    Commitment,
    Country,
    Fact,
    Person,
    Provision,
    Source,
)
from app.view.evidence import Lens, Seen, admits, kept, see
from app.view.status import Standing, standing

Held = TypeVar("Held", bound=Fact)
Made = TypeVar("Made")


@dataclass(frozen=True)
class View:
    """The record through one lens; every index is made when it is first asked for.

    `made` is for what pages make of what it sees, `lasting` for the rows among that by identity.
    """

    record: Record
    lens: Lens
    made: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)
    lasting: dict[int, Any] = field(default_factory=dict, compare=False, repr=False)

    def keep(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What was made under this key, made now if it was not; it lasts as long as the view."""
        if key not in self.made:
            made = self.made.setdefault(key, make())
            rows = made if isinstance(made, tuple) else (made,)
            self.lasting.update((id(row), row) for row in rows)
        return self.made[key]  # type: ignore[no-any-return]

    def written(self, form: Hashable, row: object) -> Any:
        """What was written of a row in a form, None if nothing was.

        A row that lasts is known again by its identity; nothing is kept of any other.
        """
        return self.made.get((form, id(row)))

    def write(self, form: Hashable, row: object, written: Made) -> Made:
        """What has been written of a row in a form, kept if the row lasts."""
        if self.lasting.get(id(row)) is row:
            self.made[form, id(row)] = written
        return written

    @property
    def as_of(self) -> date:
        """The day that the view is as of."""
        return self.lens.as_of

    @cached_property
    def known(self) -> dict[str, Seen]:
        """Every event that a citation carries through the lens, past or not, by id."""
        found = (see(event, self.record, self.lens) for event in self.record.events)
        return {seen.event.id: seen for seen in found if seen}

    @cached_property
    def past(self) -> tuple[Seen, ...]:
        """The events that had certainly happened, in order."""
        happened = (seen for seen in self.known.values() if self.happened(seen))
        return tuple(sorted(happened, key=order))

    @cached_property
    def place(self) -> dict[str, int]:
        """The place of every past event among them, by id."""
        return {seen.event.id: place for place, seen in enumerate(self.past)}

    def happened(self, seen: Seen) -> bool:
        """Whether the event had certainly happened by the view's day."""
        return edtf.happened_by(seen.date, self.as_of)

    def seen(self, event_id: str) -> Seen | None:
        """The event, if the view sees it and it had happened."""
        found = self.known.get(event_id)
        return found if found and self.happened(found) else None

    @cached_property
    def of_country(self) -> dict[str, tuple[Seen, ...]]:
        """The past events by country code."""
        return self._index(lambda seen: seen.countries)

    @cached_property
    def of_person(self) -> dict[str, tuple[Seen, ...]]:
        """The past events by person."""
        return self._index(lambda seen: {part.person for part in seen.people})

    @cached_property
    def of_agreement(self) -> dict[str, tuple[Seen, ...]]:
        """The past events by agreement."""
        return self._index(lambda seen: [seen.event.agreement] if seen.event.agreement else [])

    @cached_property
    def of_document(self) -> dict[str, tuple[Seen, ...]]:
        """The past events by the document that they are about."""
        return self._index(lambda seen: [seen.event.document] if seen.event.document else [])

    def _index(self, keys: Callable[[Seen], Iterable[str]]) -> dict[str, tuple[Seen, ...]]:
        index: dict[str, list[Seen]] = defaultdict(list)
        for seen in self.past:
            for key in keys(seen):
                index[key].append(seen)
        return {key: tuple(events) for key, events in index.items()}

    @cached_property
    def countries(self) -> tuple[Country, ...]:
        """The countries that an event which the lens lets through concerns, past or not."""
        concerned = {code for seen in self.known.values() for code in seen.countries}
        return tuple(one for one in self.record.countries if one.code in concerned)

    @cached_property
    def standings(self) -> dict[str, Standing]:
        """Where every country of the record stands."""
        return {
            country.code: standing(self.of_country.get(country.code, ()), self.as_of)
            for country in self.record.countries
        }

    @cached_property
    def agreements(self) -> tuple[Agreement, ...]:
        """The agreements of which the view has an event, signed or on their way."""
        return tuple(one for one in self.record.agreements if one.id in self.of_agreement)

    def agreement_of(self, country: Country) -> Agreement | None:
        """The agreement with a country, if the view knows of one."""
        return next((one for one in self.agreements if one.country == country.code), None)

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """The sources that the lens lets through."""
        return tuple(one for one in self.record.sources if admits(self.lens, one, self.record))

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """The people named in past events."""
        return tuple(one for one in self.record.people if one.id in self.of_person)

    def clauses(self, agreement: Agreement) -> tuple[Clause, ...]:
        """The clauses that hold by the view's day."""
        return self._holding(agreement, agreement.clauses)

    def provisions(self, agreement: Agreement) -> tuple[Provision, ...]:
        """The themes of the text that are known by the view's day."""
        return self._holding(agreement, agreement.provisions)

    def commitments(self, agreement: Agreement) -> tuple[Commitment, ...]:
        """What the agreement promises, by the view's day."""
        return self._holding(agreement, agreement.commitments)

    def commitments_of(self, seen: Seen) -> tuple[Commitment, ...]:
        """What an event promises or reports as given."""
        return kept(seen.event.commitments, self.record, self.lens)

    @cached_property
    def facts(self) -> int:
        """Dated events, and what agreements and events promise or say."""
        held = sum(
            len(self.clauses(one)) + len(self.provisions(one)) + len(self.commitments(one))
            for one in self.agreements
        )
        return len(self.past) + held + sum(len(self.commitments_of(seen)) for seen in self.past)

    def _holding(self, agreement: Agreement, facts: tuple[Held, ...]) -> tuple[Held, ...]:
        signing = self.record.signing.get(agreement.id)
        default = signing.id if signing else ""
        holding = [fact for fact in facts if self.seen(fact.since or default)]
        return kept(holding, self.record, self.lens)


def order(seen: Seen) -> tuple[object, ...]:
    """Events by their last possible day, then by their place in a series, then by rung."""
    event = seen.event
    number = event.sequence.number if event.sequence else 0
    return (edtf.order(seen.date), _height(event.kind), number, event.id)


def _height(kind: EventKind) -> int:
    """The rung of a kind; what can only follow a signing stands above it."""
    after = kind in (EventKind.RATIFIED, EventKind.IN_FORCE)
    return Status.ENDED.rank if after else kind.rung.rank
