"""Permanent names (RFC 9562) that need no address: the same thing always has the same one."""

from uuid import UUID, uuid5

from app.language import current_language

NAMESPACE = UUID("5f1d3f5e-7c1a-5b6e-9a55-2f0b8f3f6a10")


def urn(name: str) -> str:
    """Return the permanent name of a thing, as the language of the request tells of it.

    Each language has names of its own: who follows a feed in two would lose one for the other.
    """
    language = current_language()
    return uuid5(NAMESPACE, name if language.is_source else f"{language} {name}").urn
