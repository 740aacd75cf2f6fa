"""What another site needs to show a picture or a card: addresses, heights, and HTML to copy."""

from dataclasses import dataclass, replace
from datetime import date
from html import escape
from math import ceil
from typing import Any

from app.figures.layout import SHEETS
from app.figures.picture import address, picture, situation
from app.language import current_language
from app.record.codelists import Figure, Layout
from app.urls import RELEASE
from app.view.filters import view_params
from app.view.lasting_query import lasting_query
from app.view.page_request import PageRequest
from app.view.view import View

# From this width on a frame shows the wide layout.
WIDE_FROM = 560
# A narrow picture grows with its frame up to this width, a wide one not beyond its own.
NARROW_MOST = 400
CARD_WIDTH, CARD_HEIGHT = 400, 300
# The line below a picture that leads to its page.
ORIGIN = 44


@dataclass(frozen=True, slots=True)
class Frame:
    """What a host has to know: address, title, and the height at each of two widths.

    At `wide` pixels and more the frame is `height` pixels high at most, below that at most
    `narrow_height`; one height for all widths is the larger. A frame that `grows` is lower still
    where it is narrower than a narrow picture becomes.
    """

    src: str
    title: str
    wide: int
    height: int
    narrow_height: int
    grows: bool = False

    @property
    def highest(self) -> int:
        """The height that is enough at any width."""
        return max(self.height, self.narrow_height)

    def height_at(self, width: int) -> int:
        """Return the height that is enough at a width."""
        if width >= WIDE_FROM or not self.grows:
            return self.height
        share = min(width, NARROW_MOST) / NARROW_MOST
        return ORIGIN + ceil((self.narrow_height - ORIGIN) * share)

    def code(self, height: int | None = None) -> str:
        """Return the HTML that a host copies."""
        return (
            f'<iframe src="{escape(self.src)}" title="{escape(self.title)}" width="100%" '
            f'height="{height or self.highest}" style="border:0;max-width:{self.wide}px" '
            'loading="lazy"></iframe>'
        )


def figure_frame(page_request: PageRequest, figure: Figure) -> Frame:
    """Return the frame of a picture, fixed to the day shown."""
    fixed = lasting_request(page_request)
    wide, narrow = (picture(fixed, figure, layout) for layout in Layout)
    factor = NARROW_MOST / SHEETS[Layout.NARROW].width
    src = address(page_request, f"/embed/{figure}")
    narrow_height = ceil(narrow.height * factor) + ORIGIN
    return Frame(src, wide.title, wide.width, wide.height + ORIGIN, narrow_height, grows=True)


def image_code(page_request: PageRequest, figure: Figure) -> str:
    """Return the HTML of a picture as an image, fixed to the day shown, that leads to its page."""
    fixed = lasting_request(page_request)
    wide = picture(fixed, figure)
    alternative = f"{wide.title}. {situation(fixed)}. {wide.description}"
    language = current_language()
    page, png = (address(page_request, f"/figures/{figure}{suffix}") for suffix in ("", ".png"))
    return (
        f'<a href="{escape(page)}" hreflang="{language}"><img src="{escape(png)}" '
        f'alt="{escape(alternative)}" lang="{language}" width="{wide.width}" '
        f'height="{wide.height}" style="max-width:100%;height:auto" loading="lazy"></a>'
    )


def lasting_request(page_request: PageRequest) -> PageRequest:
    """Return the request that the address of a frame makes, whose title is longer by a clock."""
    query = dict(lasting_query(page_request))
    clocks: dict[str, Any] = {
        name: date.fromisoformat(query[name]) for name in ("as_of", "known_on") if name in query
    }
    filters = replace(page_request.filters, **clocks, release=query.get(RELEASE, ""))
    view = View(page_request.record, view_params(filters, page_request.record))
    return replace(page_request, view=view, filters=filters)


def country_frame(page_request: PageRequest, name: str) -> Frame | None:
    """Return the frame of the card of a country with any of its names, None without one."""
    record = page_request.record
    code = record.find_country_code(name)
    if code is None:
        return None
    country = record.countries_by_code[code]
    return _card(page_request, f"/embed/country/{country.slug}", country.name)


def agreement_frame(page_request: PageRequest, key: str) -> Frame | None:
    """Return the frame of the card of an agreement, None without one."""
    agreement = page_request.record.agreements_by_id.get(key)
    if agreement is None:
        return None
    return _card(page_request, f"/embed/agreement/{agreement.id}", agreement.name)


def _card(page_request: PageRequest, path: str, title: str) -> Frame:
    src = address(page_request, path)
    return Frame(src, title, CARD_WIDTH, CARD_HEIGHT, CARD_HEIGHT)
