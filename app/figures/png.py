"""Pictures as PNG, drawn without a browser and in the typeface that comes with the program."""

import subprocess
import sys

from app.figures import rasteriser, typeface

WIDTH = 1200
SECONDS = 60


def png(svg: str, width: int = WIDTH) -> bytes:
    """Return an SVG as a PNG so many pixels wide. It takes its time: call it in a thread.

    Raises subprocess.SubprocessError where it cannot be drawn.
    """
    command = [sys.executable, "-I", rasteriser.__file__, str(width), typeface.FAMILY]
    drawn = subprocess.run(  # noqa: S603
        [*command, *typeface.FILES],
        input=svg.encode(),
        capture_output=True,
        check=True,
        timeout=SECONDS,
    )
    return drawn.stdout
