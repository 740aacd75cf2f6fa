"""What an index takes a misspelt word to mean."""

from app.record.codelists import MatchKind
from app.view.search.index import Index, entry


def test_a_word_in_other_letters_is_not_taken_for_the_latin_spelling_of_another() -> None:
    index = Index((entry(MatchKind.EVENT, "x", (), ["цитувати", "consultation"]),), {}, ())
    assert index.meant("consultaton") == "consultation"
    assert index.meant("цитуватй") == "цитуватй"


def test_a_name_is_offered_in_its_own_letters() -> None:
    index = Index((entry(MatchKind.COUNTRY, "JP", ["Японія"], ()),), {}, ("Японія",))
    assert index.meant("Японіа") == "Японія"
