"""Pictures as PNG, drawn without a browser and in the typeface that comes with the program."""

import resvg_py

from app.figures import typeface

WIDTH = 1200


def png(svg: str, width: int = WIDTH) -> bytes:
    """Return an SVG as a PNG so many pixels wide. It takes its time: call it in a thread."""
    return resvg_py.svg_to_bytes(
        svg_string=svg,
        width=width,
        skip_system_fonts=True,
        font_files=list(typeface.FILES),
        font_family=typeface.FAMILY,
        sans_serif_family=typeface.FAMILY,
    )
