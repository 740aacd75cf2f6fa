"""When files of the site changed, as the file system tells it."""

import time
from pathlib import Path

from app.settings import RESOURCES, ROOT

Signature = tuple[int, ...]


def signature(path: Path) -> Signature:
    """Return numbers that change with the file, or the number of the error that hides it.

    The time of the last change of the inode is among them: permissions count as well.
    """
    try:
        status = path.stat()
    except OSError as error:
        return (error.errno or 0,)
    return (status.st_dev, status.st_ino, status.st_mtime_ns, status.st_ctime_ns, status.st_size)


def last_modified(*paths: Path) -> int:
    """Return when these files were put there or the program changed, whichever came last.

    The change time of inodes: a file's own time may lie in the future, and goes back when an older
    store is put in the place of a newer one.
    """
    folders = (ROOT / "app", RESOURCES / "templates", RESOURCES / "static")
    files = [file for folder in folders for file in folder.rglob("*.*")]
    program = [file for file in files if "__pycache__" not in file.parts]
    changed = max(file.stat().st_ctime for file in (*paths, *program))
    return int(min(changed, time.time()))
