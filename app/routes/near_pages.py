"""The page that was probably meant by a path that leads to nothing."""

from dataclasses import replace

from app.language import gettext
from app.record.nearest import nearest
from app.routes.link import Link
from app.routes.page_route import PageRoute
from app.routes.page_table import PAGES
from app.routes.path_names import country_slug
from app.view.page_request import PageRequest

LONGEST = 80
COUNTRY = next(page_route for page_route in PAGES if page_route.name == "country")


def near_page(page_route: PageRoute, page_request: PageRequest) -> Link | None:
    """Return the way to the page of the same kind that is spelt most alike, None without one.

    Where the name is a country's, which has no such page, it is the way to that country.
    """
    record, slug = page_request.record, page_request.slug
    if page_route.slugs is None or len(slug) > LONGEST:
        return None
    if country := country_slug(record, slug):
        return _link(COUNTRY, page_request, country)
    meant = nearest(slug, page_route.slugs(record))
    return _link(page_route, page_request, meant) if meant else None


def _link(page_route: PageRoute, page_request: PageRequest, slug: str) -> Link | None:
    page = page_route.build(replace(page_request, slug=slug))
    if page is None:
        return None
    address = page_request.urls.at(page_route.address(slug), page_request.query)
    return Link(gettext("Did you mean: {title}").format(title=page.title), address)
