"""Drawing pictures in threads: a few at a time, and no endless queue for them."""

from collections.abc import Callable
from threading import BoundedSemaphore

from anyio import CapacityLimiter, to_thread
from starlette.exceptions import HTTPException

# Drawing is work for the processor: more at a time would only keep pages waiting.
AT_ONCE = 2
# A picture takes about a second: who comes later than these would wait longer than proxies do.
MOST_WAITING = 12
_limiter = CapacityLimiter(AT_ONCE)
_places = BoundedSemaphore(AT_ONCE + MOST_WAITING)


class TooManyDrawings(HTTPException):
    """More pictures are asked for than can be drawn in time."""

    title = "Too many pictures are being drawn"

    def __init__(self) -> None:
        super().__init__(503, f"{self.title}; try again soon.", {"Retry-After": "5"})


async def drawn(draw: Callable[[], bytes]) -> bytes:
    """Return what a function draws, in a thread. Raises TooManyDrawings where too many wait."""
    if not _places.acquire(blocking=False):
        raise TooManyDrawings
    try:
        return await to_thread.run_sync(draw, limiter=_limiter)
    finally:
        _places.release()
