"""A program of its own: an SVG from standard input to a PNG on standard output.

The library keeps every other thread of a process waiting while it draws, so it has a process to
itself. Arguments: width in pixels, family of the typeface, font files.
"""

import sys

import resvg_py


def main(width: str, family: str, *font_files: str) -> None:
    """Draw with these fonts and no others of the machine."""
    content = resvg_py.svg_to_bytes(
        svg_string=sys.stdin.buffer.read().decode(),
        width=int(width),
        skip_system_fonts=True,
        font_files=list(font_files),
        font_family=family,
        sans_serif_family=family,
    )
    sys.stdout.buffer.write(content)


if __name__ == "__main__":
    main(*sys.argv[1:])
