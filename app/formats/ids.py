"""Permanent names (RFC 9562) that need no address: the same thing always has the same one."""

from uuid import UUID, uuid5

NAMESPACE = UUID("5f1d3f5e-7c1a-5b6e-9a55-2f0b8f3f6a10")


def urn(name: str) -> str:
    """Return the permanent name of a thing."""
    return uuid5(NAMESPACE, name).urn
