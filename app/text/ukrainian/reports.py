"""The words of a report that something on a page is wrong, in Ukrainian."""


def subject(title: str) -> str:
    """The line under which it is sent."""
    return f"Помилка: {title}"


def body(address: str, title: str, state: str) -> str:
    """The page that it is about, and what is asked."""
    return (
        f"Сторінка: {title}\nАдреса: {address}\nЗапис: {state}\n\n"
        "Що саме неправильно і яке джерело про це каже?\n"
    )
