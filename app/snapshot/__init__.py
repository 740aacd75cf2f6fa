"""The record being served: an immutable snapshot, and the store that is watched for a newer one."""

from app.snapshot.reloading import Snapshots
from app.snapshot.snapshot import Snapshot

__all__ = ["Snapshot", "Snapshots"]
