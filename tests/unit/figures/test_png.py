"""Pictures as PNG: of the right size, in the typeface that is shipped."""

import subprocess
from io import BytesIO

import pytest
from PIL import Image

from app.figures import typeface
from app.figures.png import png

SAMPLE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 40" width="300" height="40">'
    '<rect width="300" height="40" fill="#fff"/>'
    '<text x="4" y="28" font-size="20" font-family="{family}">{text}</text></svg>'
)


def image_of(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content)).convert("L")


@pytest.mark.parametrize("width", [600, 1200, 2400])
def test_a_picture_has_as_many_pixels_as_are_asked_for(width: int) -> None:
    image = image_of(png(SAMPLE.format(family="Noto Sans", text="Kyiv"), width))
    assert image.size == (width, round(width * 40 / 300))


def test_letters_are_those_of_the_typeface_whatever_the_machine_has() -> None:
    def drawn(family: str) -> bytes:
        return png(SAMPLE.format(family=family, text="Signed"), 600)

    assert drawn(typeface.FALLBACKS) == drawn("Noto Sans") == drawn("sans-serif")
    # A family that machines often have is as unknown as one that none has.
    assert drawn("DejaVu Sans") == drawn("DejaVu Serif") == drawn("Nowhere")


def test_cyrillic_is_drawn_letter_by_letter() -> None:
    drawn = {letter: png(SAMPLE.format(family="Noto Sans", text=letter)) for letter in "КїґєШщ"}
    assert len(set(drawn.values())) == len(drawn)
    unknown = png(SAMPLE.format(family="Noto Sans", text="\N{CJK UNIFIED IDEOGRAPH-4E2D}"))
    assert unknown not in drawn.values()
    assert all(min(image_of(content).tobytes()) < 40 for content in drawn.values())


def test_what_is_no_picture_is_refused() -> None:
    with pytest.raises(subprocess.SubprocessError):
        png("<svg")
