"""What a page knows of the record: as of a day, by what was published, from some sources."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from app.language import Language
from app.record import edtf
from app.record.codelists import Status
from app.record.record import Record
from app.record.schema import (
    Agreement,
    AgreementTitle,
    Clause,
    Commitment,
    Country,
    Fact,
    Gap,
    Person,
    Provision,
    Source,
)
from app.view.evidence import (
    EventView,
    ViewParams,
    admits_source,
    admitted_facts,
    known_from,
    view_event,
)
from app.view.links import Links, links
from app.view.status import Standing, standing
from app.view.steps import after_endings, rung, supporting

Facts = TypeVar("Facts", bound=Fact)
Value = TypeVar("Value")


@dataclass(frozen=True)
class View:
    """The record under one set of parameters; each index is made when it is first asked for.

    `language` is that of its record, and `in_language` gives the same view in another, None where
    there is none. `cache` holds what pages make of what it sees.
    """

    record: Record
    view_params: ViewParams
    language: Language = Language.ENGLISH
    in_language: "Callable[[Language], View] | None" = field(
        default=None, compare=False, repr=False
    )
    cache: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)

    def __post_init__(self) -> None:
        """What was withdrawn is in no view, whatever record somebody makes a view of."""
        object.__setattr__(self, "record", self.record.active)

    def cached(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """Return the value under a key, made when it is first asked for; it goes with the view."""
        if key not in self.cache:
            self.cache[key] = make()
        return self.cache[key]  # type: ignore[no-any-return]

    @cached_property
    def last_known_day(self) -> date:
        """The day by which all that the record holds was known: at least the last that it covers.

        A source without a date can have come into the record after that day.
        """
        days = (known_from(source) for source in self.record.sources)
        return max((self.record.edition.checked.latest or date.max, *days))

    @property
    def as_of(self) -> date:
        """The day that the view is as of."""
        return self.view_params.as_of

    @cached_property
    def known_events_by_id(self) -> dict[str, EventView]:
        """Every event of which the view admits a citation, past or not, by id."""
        event_views = (
            view_event(event, self.record, self.view_params) for event in self.record.events
        )
        return {event_view.event.id: event_view for event_view in event_views if event_view}

    @cached_property
    def past(self) -> tuple[EventView, ...]:
        """The events that had certainly happened, in order."""
        happened = (
            event_view
            for event_view in self.known_events_by_id.values()
            if self.happened(event_view)
        )
        return tuple(sorted(happened, key=order))

    @cached_property
    def positions_by_event_id(self) -> dict[str, int]:
        """The position of every past event among them, from 0."""
        return {event_view.event.id: position for position, event_view in enumerate(self.past)}

    def happened(self, event_view: EventView) -> bool:
        """Whether the event had certainly happened by the view's day."""
        return edtf.happened_by(event_view.date, self.as_of)

    def event_view(self, event_id: str) -> EventView | None:
        """The event, if the view sees it and it had happened."""
        event_view = self.known_events_by_id.get(event_id)
        return event_view if event_view and self.happened(event_view) else None

    @cached_property
    def events_by_country(self) -> dict[str, tuple[EventView, ...]]:
        """The past events by country code."""
        return self._index(lambda event_view: event_view.countries)

    @cached_property
    def events_by_person(self) -> dict[str, tuple[EventView, ...]]:
        """The past events by person."""
        return self._index(lambda event_view: {part.person for part in event_view.people})

    @cached_property
    def events_by_agreement(self) -> dict[str, tuple[EventView, ...]]:
        """The past events by agreement."""
        return self._index(
            lambda event_view: [event_view.event.agreement] if event_view.event.agreement else []
        )

    @cached_property
    def events_by_document(self) -> dict[str, tuple[EventView, ...]]:
        """The past events by the document that they are about."""
        return self._index(
            lambda event_view: [event_view.event.document] if event_view.event.document else []
        )

    def _index(
        self, keys: Callable[[EventView], Iterable[str]]
    ) -> dict[str, tuple[EventView, ...]]:
        index: dict[str, list[EventView]] = defaultdict(list)
        for event_view in self.past:
            for key in keys(event_view):
                index[key].append(event_view)
        return {key: tuple(events) for key, events in index.items()}

    @cached_property
    def links(self) -> Links:
        """What the past events do to one another, and what they carry out."""
        return links(self.past)

    def answers(self, gap: Gap) -> bool:
        """Whether a past event of a kind that closes the gap is about the gap's subject."""
        return any(
            event_view.event.kind in gap.closed_by
            and gap.about
            in (event_view.event.agreement, event_view.event.document, *event_view.countries)
            for event_view in self.past
        )

    @cached_property
    def countries(self) -> tuple[Country, ...]:
        """The countries that an event which the view admits concerns, past or not."""
        concerned = {
            code for event_view in self.known_events_by_id.values() for code in event_view.countries
        }
        return tuple(one for one in self.record.countries if one.code in concerned)

    @cached_property
    def standings_by_country(self) -> dict[str, Standing]:
        """Where every country of the record stands."""
        return {
            country.code: standing(self.events_by_country.get(country.code, ()), self.as_of)
            for country in self.record.countries
        }

    @cached_property
    def announced_signings(self) -> tuple[EventView, ...]:
        """The past announcements of signings for a date that nothing has taken back."""
        held = {
            event_view.event.id
            for events in self.events_by_country.values()
            for event_view in supporting(after_endings(events))
            if rung(event_view) is Status.SIGNING_ANNOUNCED
        }
        return tuple(event_view for event_view in self.past if event_view.event.id in held)

    @cached_property
    def agreements(self) -> tuple[Agreement, ...]:
        """The agreements of which the view has an event, signed or on their way."""
        return tuple(one for one in self.record.agreements if one.id in self.events_by_agreement)

    def agreement_of(self, country: Country) -> Agreement | None:
        """The agreement by which a country stands where it stands, if the view knows of one."""
        agreements = [one for one in self.agreements if one.country == country.code]
        deciding = self.standings_by_country[country.code].decided_by
        decided = [one for one in agreements if deciding and one.id == deciding.event.agreement]
        return next(iter((*decided, *agreements)), None)

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """The sources that the view admits."""
        return tuple(
            source for source in self.record.sources if admits_source(self.view_params, source)
        )

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """The people named in past events."""
        return tuple(one for one in self.record.people if one.id in self.events_by_person)

    def titles(self, agreement: Agreement) -> tuple[AgreementTitle, ...]:
        """The titles, language by language, that are known by the view's day."""
        return self._holding(agreement, agreement.titles)

    def clauses(self, agreement: Agreement) -> tuple[Clause, ...]:
        """The clauses that hold by the view's day."""
        return self._holding(agreement, agreement.clauses)

    def provisions(self, agreement: Agreement) -> tuple[Provision, ...]:
        """The themes of the text that are known by the view's day."""
        return self._holding(agreement, agreement.provisions)

    def commitments(self, agreement: Agreement) -> tuple[Commitment, ...]:
        """What the agreement promises, by the view's day."""
        return self._holding(agreement, agreement.commitments)

    def commitments_of(self, event_view: EventView) -> tuple[Commitment, ...]:
        """What an event promises or reports as given."""
        return admitted_facts(event_view.event.commitments, self.record, self.view_params)

    @cached_property
    def facts(self) -> int:
        """Dated events, and what agreements and events promise or say."""
        held = sum(
            len(self.clauses(one)) + len(self.provisions(one)) + len(self.commitments(one))
            for one in self.agreements
        )
        return (
            len(self.past)
            + held
            + sum(len(self.commitments_of(event_view)) for event_view in self.past)
        )

    def _holding(self, agreement: Agreement, facts: tuple[Facts, ...]) -> tuple[Facts, ...]:
        signing = self.record.signing_events_by_agreement.get(agreement.id)
        default = signing.id if signing else ""
        holding = [fact for fact in facts if self.event_view(fact.since or default)]
        return admitted_facts(holding, self.record, self.view_params)


def order(event_view: EventView) -> tuple[object, ...]:
    """Events by their last possible day, then by their place in a series, then by rung."""
    event = event_view.event
    number = event.sequence.number if event.sequence else 0
    return (edtf.order(event_view.date), event.kind.order_within_day, number, event.id)
