"""Under what terms the data and the program may be used."""

from dataclasses import dataclass

from app.language import N_


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence: what it covers, its SPDX identifier, its name and its text."""

    covers: str
    spdx: str
    name: str
    url: str


DATA = Licence(
    N_("data"),
    "CC-BY-4.0",
    "Creative Commons Attribution 4.0 International",
    "https://creativecommons.org/licenses/by/4.0/",
)
CODE = Licence(N_("code"), "MIT", "MIT License", "https://opensource.org/license/mit")
