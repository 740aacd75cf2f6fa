"""Dates, numbers, amounts and lists in English."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from babel.core import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_compact_decimal, format_decimal

from app.language import in_each_language
from app.record import edtf
from app.record.codelists import Qualifier
from app.record.edtf import Span

LOCALE = "en_GB"
LONG = {"day": "d MMMM y", "month": "MMMM y", "year": "y"}
SHORT = {"day": "d MMM y", "month": "MMM y", "year": "y"}
NUMBERS = (
    "no one two three four five six seven eight nine ten eleven twelve".split()  # noqa: SIM905
)
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()  # noqa: SIM905
)
NOTHING = "not stated in the sources"
# The longest list of names that a sentence spells out; longer ones are counted.
MOST_NAMES = 4


@in_each_language
def nothing_stated() -> str:
    """What stands where no source tells."""
    return NOTHING


@in_each_language
@lru_cache(maxsize=20_000)
def say(edtf_text: str | None, short: bool = False) -> str:
    """An EDTF date as exactly as it is known: "between 1 and 19 October 2023"."""
    if edtf_text is None:
        return NOTHING
    span = edtf.parse(edtf_text)
    if span.form == "one_of":
        return _one_of(span, short)
    if span.form == "interval":
        return _interval(span, short)
    plain = _plain(span.text.rstrip("?~%"), short)
    about = f"about {plain}" if span.approximate else plain
    return f"{about} (uncertain)" if span.uncertain else about


@in_each_language
def day(value: date, short: bool = False) -> str:
    """A day: "19 October 2023", or "19 Oct 2023"."""
    return say(value.isoformat(), short)


def say_after(edtf_text: str, earlier_text: str | None) -> str:
    """A date behind an earlier one: "16 February" where it is a plain day of the same year."""
    span, year = edtf.parse(edtf_text), edtf_text[:4]
    plain = span.form == "day" and not (span.uncertain or span.approximate)
    if not plain or not earlier_text or earlier_text[:4] != year:
        return say(edtf_text)
    return say(edtf_text).removesuffix(f" {year}")


@in_each_language
@lru_cache(maxsize=20_000)
def when(edtf_text: str | None) -> str:
    """A date as it goes on in a sentence: "on 19 October 2023", "in October 2023"."""
    if edtf_text is None:
        return "on a day not stated in the sources"
    span = edtf.parse(edtf_text)
    date_text = say(edtf_text)
    if span.form == "interval":
        return f"from {date_text}" if span.ends[0] and span.ends[1] else date_text
    if span.form == "one_of" or span.approximate:
        return date_text
    return f"on {date_text}" if span.form == "day" else f"in {date_text}"


def _plain(plain: str, short: bool) -> str:
    forms = SHORT if short else LONG
    form = ("year", "month", "day")[plain.count("-")]
    # Babel abbreviates September alone to four letters, which would make columns of dates uneven.
    first = edtf.parse(plain).earliest or date.min
    return str(format_date(first, forms[form], locale=LOCALE)).replace("Sept ", "Sep ")


def _one_of(span: Span, short: bool) -> str:
    low, high = span.ends
    if low is None:
        return f"by {_plain(str(high), short)}"
    if high is None:
        return f"on or after {_plain(low, short)}"
    return f"between {_shortened(low, high, short)} and {_plain(high, short)}"


def _shortened(low: str, high: str, short: bool) -> str:
    """The lower end without the month and year that it shares with the upper end."""
    low_text = _plain(low, short)
    if low[:7] == high[:7] and len(low) == len(high) == len("2023-10-19"):
        return low_text.split()[0]
    same_year = low[:4] == high[:4] and len(low) > len("2023")
    return low_text.rsplit(" ", 1)[0] if same_year else low_text


def _interval(span: Span, short: bool) -> str:
    low, high = span.ends
    if low is None:
        return f"until {_plain(str(high), short)}"
    if high is None:
        return f"from {_plain(low, short)} on"
    return f"{_shortened(low, high, short)} to {_plain(high, short)}"


@in_each_language
def month(day: date) -> str:
    """A month on an axis: its name, or its year where the year begins."""
    form = "y" if day.month == 1 else "MMM"
    return str(format_date(day, form, locale=LOCALE)).replace("Sept", "Sep")


@in_each_language
@lru_cache(maxsize=1000)
def number(count: int) -> str:
    """A count in words up to twelve, then in figures."""
    return NUMBERS[count] if count < len(NUMBERS) else str(format_decimal(count, locale=LOCALE))


@in_each_language
def ordinal(place: int) -> str:
    """A place in an order, from 1: "third", then "13th"."""
    if place <= len(ORDINALS):
        return ORDINALS[place - 1]
    teens = place % 100 in (11, 12, 13)
    return f"{figures(place)}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(place % 10, 'th')}"


@in_each_language
def times(count: int) -> str:
    """How often: "once", "twice", "three times"."""
    return {1: "once", 2: "twice"}.get(count, f"{number(count)} times")


@in_each_language
def plural(count: int, singular: str, plural_form: str) -> str:
    """The form of a word that agrees with a count."""
    return singular if count == 1 else plural_form


@in_each_language
@lru_cache(maxsize=1000)
def counted(count: int, singular: str, plural_form: str) -> str:
    """A count in figures with the form of its noun that agrees: "1,200 events"."""
    return f"{figures(count)} {plural(count, singular, plural_form)}"


@in_each_language
def number_of_bytes(count: int) -> str:
    """A size as people read it: "240 kB"."""
    return f"{max(1, round(count / 1000)):,} kB"


@in_each_language
def several(names: Sequence[str]) -> str:
    """Names as a list in a sentence: "Sweden, Norway and Albania"."""
    return str(format_list(list(names), locale=LOCALE)) if names else ""


def capital(text: str) -> str:
    """The text with a capital at its beginning, the rest as it is ("NATO" stays)."""
    return text[:1].upper() + text[1:]


def inline(label: str) -> str:
    """A label as it stands inside a sentence: its first letter small, unless it is an acronym."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


@in_each_language
def amount(
    value: float, qualifier: Qualifier | None, currency: str | None, unit: str | None
) -> str:
    """A sum or a count with how exact it is: "up to EUR 3 billion", "30 aircraft"."""
    figure = f"{currency} {_sum(value)}" if currency else f"{figures(value)} {unit}"
    return f"{qualifier.label} {figure}" if qualifier and qualifier.label else figure


def _sum(value: float) -> str:
    """Millions and more in words, but only where that rounds nothing away."""
    unit = 1000 ** ((len(str(int(value))) - 1) // 3)
    if value < 1_000_000 or value * 1000 % unit:
        return figures(value)
    return str(format_compact_decimal(value, format_type="long", locale=LOCALE, fraction_digits=3))


@in_each_language
def figures(value: float) -> str:
    """A number in figures, thousands set apart: "1,200"."""
    return str(format_decimal(value, locale=LOCALE))


@in_each_language
@lru_cache(maxsize=200)
def language_name(code: str) -> str:
    """The name of a language by its ISO 639-1 code, the code itself where it has none."""
    return str(Locale.parse(LOCALE).languages.get(code, code))


def address_in_short(url: str) -> str:
    """An address as a reader takes it in: "wikidata.org/wiki/Q212"."""
    return url.partition("://")[2].removeprefix("www.").rstrip("/")


@in_each_language
@lru_cache(maxsize=1)
def territory_names() -> dict[str, str]:
    """The names of all countries by ISO 3166-1 alpha-2 code, of those without a page here too."""
    names = Locale.parse(LOCALE).territories
    return {str(code): str(name) for code, name in names.items() if len(str(code)) == 2}
