"""The choices above the list of people."""

from collections.abc import Iterator

from app.record.codelists import Role
from app.rows.choices import FilterChoice
from app.view.page_request import PageRequest


def people_choices(page_request: PageRequest) -> Iterator[FilterChoice]:
    """Each country and each role with the number of people in its events, if there are any."""
    record, filters = page_request.record, page_request.filters
    people_by_country: dict[str, set[str]] = {}
    people_by_role: dict[Role, set[str]] = {}
    for event_view in page_request.view.past:
        for deed in event_view.people:
            people_by_role.setdefault(deed.role, set()).add(deed.person)
            for code in event_view.countries:
                people_by_country.setdefault(code, set()).add(deed.person)
    for country in sorted(record.countries, key=lambda country: country.name):
        if country.code in people_by_country or country.code in filters.country:
            yield FilterChoice(
                name="country",
                value=country.slug,
                label=country.name,
                count=len(people_by_country.get(country.code, ())),
                chosen=country.code in filters.country,
            )
    for role in Role:
        if role in people_by_role or role in filters.role:
            yield FilterChoice(
                name="role",
                value=role.value,
                label=role.label,
                count=len(people_by_role.get(role, ())),
                chosen=role in filters.role,
            )
