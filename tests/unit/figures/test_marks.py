"""The colours and the shapes of pictures are those of the pages."""

import re
from dataclasses import asdict

import pytest

from app.figures.marks import PAINTS, shapes
from app.figures.palette import LIGHT
from app.record.codelists import Extent, Mark
from app.settings import ROOT


def test_the_colours_are_those_of_the_light_scheme() -> None:
    sheet = (ROOT / "static" / "css" / "tokens.css").read_text()
    light = sheet[sheet.index(":root") : sheet.index("@media")]
    tokens = dict(re.findall(r"--(\w+): (#\w+);", light))
    assert asdict(LIGHT) == tokens


SIGNS = [*Mark, *(f"extent-{extent}" for extent in Extent)]


@pytest.mark.parametrize("name", SIGNS)
def test_every_sign_has_its_colours_on_pages(name: str) -> None:
    styles = "".join(path.read_text() for path in (ROOT / "static" / "css").glob("*.css"))
    assert re.search(rf"#{name}(?![\w-])", styles), f"{name} stands in no rule of static/css/"


@pytest.mark.parametrize("name", SIGNS)
def test_every_sign_has_its_shapes_and_each_shape_its_paint(name: str) -> None:
    assert name in shapes(), f"{name} is no symbol of templates/partials/"
    assert name in PAINTS, f"{name} has no paint in app/figures/marks.py"
    assert len(shapes()[name]) == len(PAINTS[name]) > 0
    for shape in shapes()[name]:
        assert shape.geometry
        assert (shape.paint.fill, shape.paint.stroke) != ("none", "none")
