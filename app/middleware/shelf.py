"""A bounded shelf of finished answers: the least used ones leave first."""

from collections import OrderedDict

from app.middleware.cached_response import CachedResponse


class Shelf:
    """So many answers and no more; each counts twice its length, for its compressed forms."""

    def __init__(self, most: int, most_bytes: int) -> None:
        self._most = most
        self._most_bytes = most_bytes
        self._held: OrderedDict[bytes, CachedResponse] = OrderedDict()
        self.size = 0

    def __len__(self) -> int:
        return len(self._held)

    def get(self, key: bytes) -> CachedResponse | None:
        """The answer, which is now the last used."""
        found = self._held.get(key)
        if found is not None:
            self._held.move_to_end(key)
        return found

    def put(self, key: bytes, answer: CachedResponse) -> None:
        """Keep an answer, and let others go where that is too much. What is huge is not kept."""
        cost = 2 * len(answer.body)
        if cost > self._most_bytes // 4 or key in self._held:
            return
        self._held[key] = answer
        self.size += cost
        while len(self._held) > self._most or self.size > self._most_bytes:
            _, gone = self._held.popitem(last=False)
            self.size -= 2 * len(gone.body)

    def clear(self) -> None:
        """Forget everything."""
        self._held.clear()
        self.size = 0
