"""How good the Ukrainian translation is: what a page says of its own words."""

from app.text.formatting import number


def unreviewed(*, by_machine: bool, partly: bool) -> str:
    """The line of a page with texts that no editor has reviewed."""
    if by_machine:
        if partly:
            return "Частину перекладу зроблено машиною, і редактор її ще не перевіряв."
        return "Переклад машинний, редактор його ще не перевіряв."
    if partly:
        return "Частину перекладу редактор ще не перевіряв."
    return "Переклад ще не перевіряв редактор."


def coverage(total: int, translated: int, reviewed: int) -> str:
    """How much of the record is translated and reviewed."""
    return (
        f"Текстів у записі: {number(total)}. Перекладено: {number(translated)}. "
        f"Перевірено редактором: {number(reviewed)}."
    )
