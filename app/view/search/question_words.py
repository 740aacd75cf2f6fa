"""The words of a question that say how it asks, in English and in Ukrainian.

All of them are compared as `app.view.search.words` spells them. In a text without Cyrillic the
Ukrainian ones are other words.
"""

import re

from app.language import Language
from app.view.search.words import words

_CODE = re.compile(r"\b[A-Z]{2,3}\b")


def _set(text: str) -> frozenset[str]:
    return frozenset(words(text))


# Words that a question has and an answer need not have.
_SMALL = _set(
    "a about an and any are at but by come comes coming could did do does find for from get give "
    "has have how in is its many me much of on or please s show tell that the there these they "
    "this to was we were what when where which who whom whose why will with would you"
)
_SMALL_UKRAINIAN = _SMALL | _set(
    "а але буде бул був була були було в від де для до є за з зі звідки із і й її їх його "  # noqa: RUF001
    "кого коли ким кому куди може можна мені на навіщо не о покажи про по під при скільки та там "  # noqa: RUF001
    "такі у хто це ці цей ця чи чий чим чого чому що як яка яке який яким якими яких якій якою які"  # noqa: RUF001
)
# Words of a question that do not say what is asked for.
_ASKING = _SMALL | _set(
    "all ask been between be can first if it last list no record said say says so still than then "
    "yet"
)
_ASKING_UKRAINIAN = (
    _ASKING | _SMALL_UKRAINIAN | _set("бути всі вже досі ж між року рік році роках так усі")  # noqa: RUF001
)
# These turn a question round, so that they are words of it.
NEGATIONS = frozenset({"not", "no", *words("не")})
# What has not what else is asked for.
LACKING = (
    NEGATIONS
    | _set("without lack lacks lacking missing never none")
    | _set("без немає нема бракує бракувати відсутній відсутня відсутнє відсутні жодна жодної")
)
# What is asked for is a place in an order.
ORDER = _set("first last") | _set(
    "перша першим першими перший першою перші останній остання останнє останні останнім "
    "останніми останньою"
)
# What the word before a date makes of it: the first day that counts, the last, or the day beside.
FROM, UNTIL = frozenset({"since", "from", *words("від з із")}), {"until", "till", "by", "do"}
AFTER, BEFORE = _set("after після"), _set("before перед")
# A country behind these is a place in an order.
BESIDE = AFTER | BEFORE | _set("between між")
_LIMITING = FROM | UNTIL | BESIDE | ORDER


def small_words(text: str) -> frozenset[str]:
    """Return the words that a question in the script of a text has and an answer need not have."""
    return _SMALL_UKRAINIAN if Language.UKRAINIAN.writes(text) else _SMALL


def asking_words(text: str) -> frozenset[str]:
    """Return the words that say nothing of what is asked for, in the languages of a text."""
    languages = [language for language in Language if language.writes(text)]
    is_english = bool(languages) and Language.UKRAINIAN not in languages
    return (_ASKING if is_english else _ASKING_UKRAINIAN) | _LIMITING


def codes(text: str) -> frozenset[str]:
    """Return what is written as a code, in small letters; nothing where all is in capitals."""
    return frozenset() if text.isupper() else frozenset(map(str.lower, _CODE.findall(text)))
