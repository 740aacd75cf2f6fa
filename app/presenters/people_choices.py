"""The choices above the list of people."""

from collections.abc import Iterator

from app.language import sort_key
from app.record.codelists import Role
from app.rows.choices import FilterChoice
from app.view.page_request import PageRequest


def people_choices(page_request: PageRequest) -> Iterator[FilterChoice]:
    """Each country and each role with the number of people in its events, if there are any."""
    yield from _countries(page_request)
    yield from _roles(page_request)


def _countries(page_request: PageRequest) -> Iterator[FilterChoice]:
    chosen = page_request.filters.country
    people_by_country: dict[str, set[str]] = {}
    for event_view in page_request.view.past:
        for code in event_view.countries:
            people_by_country.setdefault(code, set()).update(
                deed.person for deed in event_view.people
            )
    for country in sorted(
        page_request.record.countries, key=lambda country: sort_key(country.name)
    ):
        people = people_by_country.get(country.code)
        if people or country.code in chosen:
            yield FilterChoice(
                name="country",
                value=country.slug,
                label=country.name,
                count=len(people or ()),
                chosen=country.code in chosen,
            )


def _roles(page_request: PageRequest) -> Iterator[FilterChoice]:
    chosen = page_request.filters.role
    people_by_role: dict[Role, set[str]] = {}
    for event_view in page_request.view.past:
        for deed in event_view.people:
            people_by_role.setdefault(deed.role, set()).add(deed.person)
    for role in Role:
        if role in people_by_role or role in chosen:
            yield FilterChoice(
                name="role",
                value=role.value,
                label=role.label,
                count=len(people_by_role.get(role, ())),
                chosen=role in chosen,
            )
