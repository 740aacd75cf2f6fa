"""Dates, numbers, amounts and lists in Ukrainian."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from babel.core import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_compact_decimal, format_decimal, get_currency_name

from app.language import ngettext
from app.record import edtf
from app.record.codelists import Qualifier
from app.record.edtf import Span

LOCALE = "uk_UA"
# A month that stands alone has a form of its own (LLLL); after a day it stands in the genitive.
LONG = {"day": "d MMMM y", "month": "LLLL y", "year": "y"}
SHORT = {"day": "d MMM y", "month": "LLL y", "year": "y"}
IN_MONTH = (
    "січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді"  # noqa: SIM905
    " грудні".split()
)
BETWEEN_MONTHS = (
    "січнем лютим березнем квітнем травнем червнем липнем серпнем вереснем жовтнем"  # noqa: SIM905
    " листопадом груднем".split()
)
NOTHING = "у джерелах не зазначено"
# What CLDR calls otherwise than the press does: one, few, many, a part of one.
CURRENCIES = {
    "GBP": ("фунт стерлінгів", "фунти стерлінгів", "фунтів стерлінгів", "фунта стерлінгів"),
}
# A count with which nouns have the form that they have after "млн" and "млрд".
MANY = 5
# The longest list of names that a sentence spells out; longer ones are counted.
MOST_NAMES = 4


def nothing_stated() -> str:
    """What stands where no source tells."""
    return NOTHING


@lru_cache(maxsize=20_000)
def say(edtf_text: str | None, short: bool = False) -> str:
    """An EDTF date as exactly as it is known: "між 1 і 19 жовтня 2023"."""
    if edtf_text is None:
        return NOTHING
    span = edtf.parse(edtf_text)
    if span.form == "one_of":
        return _one_of(span, short)
    if span.form == "interval":
        return _interval(span, short)
    plain = _alone(span.text.rstrip("?~%"), short)
    about = f"приблизно {plain}" if span.approximate else plain
    return f"{about} (дата непевна)" if span.uncertain else about


def day(value: date, short: bool = False) -> str:
    """A day: "19 жовтня 2023"."""
    return say(value.isoformat(), short)


@lru_cache(maxsize=20_000)
def when(edtf_text: str | None) -> str:
    """A date as it goes on in a sentence: "19 жовтня 2023", "у жовтні 2023"."""
    if edtf_text is None:
        return "у день, якого джерела не називають"
    span = edtf.parse(edtf_text)
    if span.form in ("interval", "one_of", "day") or span.approximate:
        return say(edtf_text)
    plain = span.text.rstrip("?~%")
    year = plain[:4]
    in_time = f"у {year} році" if span.form == "year" else f"у {IN_MONTH[_month(plain)]} {year}"
    return f"{in_time} (дата непевна)" if span.uncertain else in_time


def _month(plain: str) -> int:
    return int(plain[5:7]) - 1


def _form(plain: str) -> str:
    return ("year", "month", "day")[plain.count("-")]


def _written(plain: str, pattern: str) -> str:
    first = edtf.parse(plain).earliest or date.min
    return str(format_date(first, pattern, locale=LOCALE))


def _alone(plain: str, short: bool) -> str:
    """A date that stands alone: "жовтень 2023"."""
    return _written(plain, (SHORT if short else LONG)[_form(plain)])


def _genitive(plain: str, short: bool) -> str:
    """A date after "до", "не пізніше", "не раніше": "жовтня 2023", "2023 року"."""
    form = _form(plain)
    if form == "year":
        return f"{plain} року"
    return _written(plain, "MMMM y") if form == "month" else _alone(plain, short)


def _one_of(span: Span, short: bool) -> str:
    low, high = span.ends
    if low is None:
        return f"не пізніше {_genitive(str(high), short)}"
    if high is None:
        return f"не раніше {_genitive(low, short)}"
    return _between(low, high, short)


def _between(low: str, high: str, short: bool) -> str:
    forms = (_form(low), _form(high))
    if forms == ("year", "year"):
        return f"між {low} і {high} роками"
    if forms == ("month", "month"):
        first, last = BETWEEN_MONTHS[_month(low)], BETWEEN_MONTHS[_month(high)]
        year = "" if low[:4] == high[:4] else f" {low[:4]}"
        return f"між {first}{year} і {last} {high[:4]}"
    if forms == ("day", "day"):
        return f"між {_shortened(low, high, short)} і {_alone(high, short)}"
    return f"не раніше {_genitive(low, short)} і не пізніше {_genitive(high, short)}"


def _shortened(low: str, high: str, short: bool) -> str:
    """The lower end of two days without the month and year that it shares with the upper end."""
    low_text = _alone(low, short)
    if low[:7] == high[:7]:
        return low_text.split()[0]
    return low_text.rsplit(" ", 1)[0] if low[:4] == high[:4] else low_text


def _interval(span: Span, short: bool) -> str:
    low, high = span.ends
    if low is None:
        return f"до {_genitive(str(high), short)}"
    if high is None:
        return f"з {_genitive(low, short)}"
    forms = (_form(low), _form(high))
    if forms == ("year", "year"):
        return f"{low}–{high}"
    if forms == ("day", "day") and low[:7] == high[:7]:
        return f"{int(low[8:])}–{_alone(high, short)}"
    first = _genitive(low, short)
    if low[:4] == high[:4] and forms[0] != "year":
        first = first.rsplit(" ", 1)[0]
    return f"з {first} до {_genitive(high, short)}"


def month(day: date) -> str:
    """A month on an axis, where no full stop has room: its name, or its year where that begins."""
    return str(format_date(day, "y" if day.month == 1 else "LLL", locale=LOCALE)).rstrip(".")


def number(count: int) -> str:
    """A count in figures: in words it would have to agree with the noun that it counts."""
    return figures(count)


def ordinal(place: int) -> str:
    """A place in an order, from 1, in figures: an ending would have to agree with a noun."""
    return figures(place)


def form_of(count: int, one: str, few: str, many: str) -> str:
    """The form of a word that agrees with a count: "країна", "країни", "країн"."""
    if count % 10 == 1 and count % 100 != 11:
        return one
    return few if count % 10 in (2, 3, 4) and count % 100 not in (12, 13, 14) else many


@lru_cache(maxsize=2_000)
def counting(count: int, one: str, few: str, many: str) -> str:
    """A count in figures with the form of its noun that agrees: "3 країни"."""
    return f"{figures(count)} {form_of(count, one, few, many)}"


def times(count: int) -> str:
    """How often: "1 раз", "2 рази", "5 разів"."""
    return counting(count, "раз", "рази", "разів")


def plural(count: int, singular: str, plural_form: str) -> str:
    """The form of a word that agrees with a count, by the English forms that name it."""
    return ngettext(singular, plural_form, count)


@lru_cache(maxsize=2_000)
def counted(count: int, singular: str, plural_form: str) -> str:
    """A count in figures with the form of its noun that agrees, by its English forms."""
    return f"{figures(count)} {plural(count, singular, plural_form)}"


def number_of_bytes(count: int) -> str:
    """A size as people read it: "240 кБ"."""
    return f"{figures(max(1, round(count / 1000)))}\u00a0кБ"


def several(names: Sequence[str]) -> str:
    """Names as a list: "Італія, Канада і Японія"."""
    return str(format_list(list(names), locale=LOCALE))


@lru_cache(maxsize=2_000)
def amount(
    value: float, qualifier: Qualifier | None, currency: str | None, unit: str | None
) -> str:
    """A sum or a count with how exact it is: "до 3 млрд євро", "30 літаків"."""
    figure = _sum(value, currency) if currency else f"{figures(value)}\u00a0{unit}"
    return f"{qualifier.label} {figure}" if qualifier and qualifier.label else figure


def _sum(value: float, code: str) -> str:
    """Millions and more in words, but only where that rounds nothing away, and the currency."""
    unit = 1000 ** ((len(str(int(value))) - 1) // 3)
    if value < 1_000_000 or value * 1000 % unit:
        return f"{figures(value)} {currency(code, value)}"
    short = format_compact_decimal(value, format_type="short", locale=LOCALE, fraction_digits=3)
    return f"{short} {currency(code, MANY)}"


def currency(code: str, count: float | None = None) -> str:
    """The name of a currency by its ISO 4217 code, in the form that goes with a count."""
    if code in CURRENCIES:
        one, few, many, part = CURRENCIES[code]
        if count is None:
            return one
        return form_of(int(count), one, few, many) if count == int(count) else part
    return str(get_currency_name(code, count, locale=LOCALE))


@lru_cache(maxsize=2_000)
def figures(value: float) -> str:
    """A number in figures, thousands set apart: "1 200"."""
    return str(format_decimal(value, locale=LOCALE))


@lru_cache(maxsize=200)
def language_name(code: str) -> str:
    """The name of a language by its ISO 639-1 code, the code itself where it has none."""
    return str(Locale.parse(LOCALE).languages.get(code, code))


@lru_cache(maxsize=1)
def territory_names() -> dict[str, str]:
    """The names of all countries by ISO 3166-1 alpha-2 code, of those without a page here too."""
    names = Locale.parse(LOCALE).territories
    return {str(code): str(name) for code, name in names.items() if len(str(code)) == 2}
