"""The words of a report that something on a page is wrong, before a reader goes on writing."""


def subject(title: str) -> str:
    """The line under which it is sent."""
    return f"Something wrong: {title}"


def body(address: str, title: str, state: str) -> str:
    """The page that it is about, and what is asked."""
    return (
        f"Page: {title}\nAddress: {address}\nRecord: {state}\n\n"
        "What is wrong, and which source says so?\n"
    )
