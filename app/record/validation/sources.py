"""Sources: whether a reader can go where they point, and what an article keeps."""

import ipaddress
from collections.abc import Iterator
from urllib.parse import urlsplit

from app.record.codelists import Collection
from app.record.schema import Source
from app.record.validation.findings import Context, Finding

_LOCAL = (".local", ".localhost", ".internal", ".lan", ".test", ".invalid")


def addresses(context: Context) -> Iterator[Finding]:
    """An address leads somewhere public, and carries nobody's password."""
    for source in context.record.sources:
        for field in ("url", "archived"):
            address = getattr(source, field)
            if address and (message := _unfit(str(address))):
                yield Finding("sources", source.id, message, (field,))


def _unfit(address: str) -> str | None:
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").rstrip(".")
        _ = parts.port
    except ValueError:
        return "is no address that a browser can open"
    if parts.username is not None or parts.password is not None:
        return "carries a user name or password; take everything up to the @ out"
    if _is_local(host):
        return f"{host[:60] or 'it'} is no public host; give the address that everybody can open"
    return None


def _is_local(host: str) -> bool:
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return "." not in host or host.endswith(_LOCAL)


def collections(context: Context) -> Iterator[Finding]:
    """An article has a file and fingerprints; other sources have neither."""
    for source in context.record.sources:
        is_article = source.collection is Collection.ARTICLES
        if is_article != _is_complete_article(source):
            message = "an article, and only an article, has file and paragraphs"
            yield Finding("sources", source.id, message, ("collection",))


def _is_complete_article(source: Source) -> bool:
    return bool(source.file and source.paragraphs)


CHECKS = (addresses, collections)
