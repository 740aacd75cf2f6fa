"""The texts by which each kind of thing is found."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache

from babel import Locale
from babel.dates import format_date
from babel.numbers import get_currency_name

from app.record import schema
from app.record.edtf import Span
from app.view.evidence import EventView
from app.view.search.numbers import in_digits
from app.view.view import View

Texts = Iterator[str]
_UKRAINIAN = Locale("uk")


def words_of_event(event_view: EventView, view: View) -> list[str]:
    """All that an event can be found by: words, day, place, kind, promises, people, countries."""
    record = view.record
    return [
        event_view.title,
        event_view.summary,
        event_view.event.kind.label,
        event_view.venue or "",
        event_view.meeting.label if event_view.meeting else "",
        *_words_of_date(event_view.date),
        *(words_of_place(event_view.place) if event_view.place else ()),
        *_flat(words_of_person(record.people_by_id[part.person]) for part in event_view.people),
        *_flat(words_of_country(record.countries_by_code[code]) for code in event_view.countries),
        *_flat(_words_of_commitment(item) for item in view.commitments_of(event_view)),
    ]


def words_of_agreement(agreement: schema.Agreement, view: View) -> list[str]:
    """All that an agreement can be found by: titles, partner, clauses, themes, commitments."""
    return [
        agreement.name,
        *(title.text for title in view.titles(agreement)),
        *words_of_country(view.record.countries_by_code[agreement.country]),
        *_flat(_words_of_clause(clause) for clause in view.clauses(agreement)),
        *_flat(_words_of_provision(provision) for provision in view.provisions(agreement)),
        *_flat(_words_of_commitment(item) for item in view.commitments(agreement)),
    ]


def words_of_place(place: schema.Place) -> list[str]:
    """A place's name and its other spellings."""
    return [place.name, *place.aliases]


def words_of_person(person: schema.Person) -> list[str]:
    """A person's name, its other spellings, and the offices."""
    return [person.name, *person.aliases, *(office.title for office in person.offices)]


def words_of_country(country: schema.Country) -> list[str]:
    """A country's name and code, and what else it is called, in Ukrainian too."""
    names = country.names or schema.CountryNames()
    others = filter(None, (names.official, names.uk, *names.native))
    own = (country.name, country.code, country.slug, *country.aliases, *others)
    # Every country in Ukrainian: the record need not name what CLDR does.
    return list(dict.fromkeys((*own, _UKRAINIAN.territories.get(country.code, ""))))


def words_of_source(source: schema.Source) -> list[str]:
    """A source's title, its publisher, whoever carries it, and its id."""
    return [source.title, source.publisher, source.carried_by or "", source.id]


def _words_of_date(span: Span) -> Texts:
    """The day, month and year of a date, as far as it has just one of each."""
    first, last = span.earliest, span.latest
    if first is None or last is None or first.year != last.year:
        return
    yield str(first.year)
    if first.month == last.month:
        yield format_date(first, "MMMM y", locale="en")
        yield f"{first:%Y-%m}"
    if first == last:
        yield format_date(first, "d MMMM y", locale="en")


def _words_of_clause(clause: schema.Clause) -> Texts:
    yield clause.kind.label
    yield from _prose_of_clause(clause)
    if isinstance(clause, schema.Term) and clause.years:
        yield f"{clause.years} years"
    if isinstance(clause, schema.Effect):
        yield clause.rule.label
    if isinstance(clause, schema.Consultation) and clause.deadline_hours:
        yield f"{clause.deadline_hours} hours"


def _prose_of_clause(clause: schema.Clause) -> Texts:
    if clause.text:
        yield clause.text
    if isinstance(clause, schema.Consultation):
        yield from filter(None, (clause.trigger, clause.response, clause.reciprocal))


def _words_of_provision(provision: schema.Provision) -> Texts:
    """A theme that a text covers; one that it lacks is not what somebody looks for."""
    if provision.extent.value in ("yes", "partly"):
        yield provision.theme.label
        yield provision.note or ""


def _words_of_commitment(commitment: schema.Commitment) -> Texts:
    yield commitment.theme.label
    yield commitment.summary
    if commitment.amount is not None:
        # As a number in the text of a source, so that "12bn" finds a sum of 12000000000.
        yield in_digits(Decimal(str(commitment.amount)))
        yield commitment.unit or ""
        yield from _names_of_currency(commitment.currency) if commitment.currency else ()


@cache
def _names_of_currency(code: str) -> tuple[str, ...]:
    """The code of a currency, and its names in the forms that go with counts."""
    names = (
        get_currency_name(code, count, locale=locale)
        for locale in ("en", _UKRAINIAN)
        for count in (1, 2, 5)
    )
    return tuple(dict.fromkeys((code, *names)))


def _flat(groups: Iterable[Iterable[str]]) -> Texts:
    return (text for group in groups for text in group)
