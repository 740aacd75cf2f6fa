"""Takes one look at the record, and puts the snapshot that it finds into the request's state."""

from starlette.types import ASGIApp, Receive, Scope, Send

from app.snapshot import Snapshots


class CurrentSnapshot:
    """Everything below answers from this one snapshot, None where there is no store yet."""

    def __init__(self, app: ASGIApp, snapshots: Snapshots) -> None:
        self._app = app
        self._snapshots = snapshots

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Set `snapshot` in the state."""
        if scope["type"] == "http":
            scope["state"]["snapshot"] = self._snapshots.current()
        await self._app(scope, receive, send)
