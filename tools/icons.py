"""Draw the icons of static/ from icon.svg: favicon.ico, the touch icon, those of the manifest."""

import struct

from app.figures.palette import LIGHT
from app.figures.png import png
from app.settings import ROOT

STATIC = ROOT / "static"
# Small icons fill their square; on a phone's screen an icon needs a ground and a margin.
FAVICON = (16, 32, 48)
GROUNDED = {"apple-touch-icon.png": 180, "icon-192.png": 192, "icon-512.png": 512}


def main() -> None:
    """Write all icons."""
    drawing = (STATIC / "icon.svg").read_text()
    (STATIC / "favicon.ico").write_bytes(ico([(size, png(drawing, size)) for size in FAVICON]))
    for name, size in GROUNDED.items():
        (STATIC / name).write_bytes(png(grounded(drawing), size))


def grounded(drawing: str) -> str:
    """Return the icon on a square of paper, with a fifth of it free on each side."""
    inner = drawing.replace("<svg ", '<svg x="20" y="20" width="60" height="60" ', 1)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">'
        f'<rect width="100" height="100" fill="{LIGHT.paper}"/>{inner}</svg>'
    )


def ico(images: list[tuple[int, bytes]]) -> bytes:
    """Return an icon file of several PNGs, each with its size in pixels."""
    header = struct.pack("<HHH", 0, 1, len(images))
    offset, entries, bodies = len(header) + 16 * len(images), b"", b""
    for size, content in images:
        entries += struct.pack("<BBBBHHII", size, size, 0, 0, 1, 32, len(content), offset)
        offset += len(content)
        bodies += content
    return header + entries + bodies


if __name__ == "__main__":
    main()
