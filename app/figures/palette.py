"""The colours of the pictures: those of the site's light scheme, written out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """Each colour under the name that the style sheet's token has."""

    paper: str = "#fdfdfb"
    tint: str = "#f0f3f7"
    ink: str = "#14202c"
    soft: str = "#52606e"
    rule: str = "#d8dde3"
    line: str = "#7c8997"
    blue: str = "#0057b7"
    wash: str = "#d3e3f5"
    solid: str = "#0057b7"
    on: str = "#fff"
    gold: str = "#ffd500"
    edge: str = "#14202c"


LIGHT = Palette()
