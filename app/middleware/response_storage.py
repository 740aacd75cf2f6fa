"""Where cached responses are stored: LRU caches for each snapshot, bounded by count and bytes."""

from asyncio import Event
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from typing import NamedTuple
from weakref import WeakKeyDictionary

from cachetools import LRUCache
from starlette.types import ASGIApp

from app.language import Language
from app.middleware.cached_response import CachedResponse
from app.snapshot import Snapshot

MEGABYTE = 1_000_000


class Key(NamedTuple):
    """An address: where the site stands, the path in it, the query, and the language."""

    base_url: str
    path: str
    query: str = ""
    language: Language = Language.ENGLISH


def bounded(most: int, most_bytes: int) -> LRUCache[Key, CachedResponse]:
    """Return an LRU cache of answers that holds so many of them, in so many bytes.

    Each counts twice its length, for its compressed forms, and not less than an even share.
    """

    def size(response: CachedResponse) -> int:
        return max(2 * len(response.body), most_bytes // most)

    return LRUCache(most_bytes, getsizeof=size)


class StoredResponses:
    """The answers made of one snapshot.

    Those to addresses with a query are kept apart, so that nobody can push the others out.
    """

    def __init__(self) -> None:
        self._plain = bounded(5000, 96 * MEGABYTE)
        self._queried = bounded(1000, 32 * MEGABYTE)
        self._making: dict[Key, Event] = {}

    def __iter__(self) -> Iterator[Key]:
        return chain(self._plain, self._queried)

    def get(self, key: Key) -> CachedResponse | None:
        """Return the answer under a key, which is now the last used."""
        return (self._queried if key.query else self._plain).get(key)

    def put(self, key: Key, response: CachedResponse) -> None:
        """Keep an answer, unless it would push a quarter of the others out."""
        cache = self._queried if key.query else self._plain
        if cache.getsizeof(response) <= cache.maxsize / 4:
            cache[key] = response

    @contextmanager
    def making(self, key: Key) -> Iterator[None]:
        """Let others who want the same answer wait for it until the context ends."""
        event = self._making.setdefault(key, Event())
        try:
            yield
        finally:
            self._making.pop(key, None)
            event.set()

    async def made(self, key: Key) -> None:
        """Wait for the answer that another request is having made, if there is one.

        It need not be there then: what is refused or too large is not kept.
        """
        if key in self._making:
            await self._making[key].wait()


class ResponseStorage:
    """The stored answers of each snapshot. `application` makes those that are not stored."""

    application: ASGIApp

    def __init__(self) -> None:
        self._by_snapshot: WeakKeyDictionary[Snapshot, StoredResponses] = WeakKeyDictionary()

    def of(self, snapshot: Snapshot) -> StoredResponses:
        """Return the answers made of a snapshot: none is ever kept under another."""
        responses = self._by_snapshot.get(snapshot)
        if responses is None:
            responses = self._by_snapshot[snapshot] = StoredResponses()
        return responses

    def clear(self) -> None:
        """Forget every answer."""
        self._by_snapshot.clear()
