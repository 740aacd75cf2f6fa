"""Names in paths: other names of countries and agreements, and what was probably meant."""

from dataclasses import replace

import pytest

from app.record import edtf
from app.record.record import Record
from app.routes.path_names import agreement_id
from tests.conftest import Get


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("us", "us-2024"),
        ("USA", "us-2024"),
        ("uk-2024", "gb-2024"),
        ("united-kingdom", "gb-2024"),
        ("montenegro", "me-2024"),
        ("us-2023", None),
        ("cyprus", None),
        ("2024", None),
        ("nowhere", None),
    ],
)
def test_the_name_of_a_country_means_its_agreement(
    record: Record, name: str, meant: str | None
) -> None:
    assert agreement_id(record, name) == meant


def test_of_several_agreements_the_one_signed_last_is_meant(record: Record) -> None:
    first = record.agreements_by_id["us-2024"]
    signing = record.signing_events_by_agreement["us-2024"]
    later = replace_signing(record, first.id, "us-2031", "2031-02-01")
    assert agreement_id(later, "us") == "us-2031"
    assert agreement_id(later, "us-2024") == "us-2024"
    earlier = replace_signing(record, first.id, "us-1999", "1999-02-01")
    assert signing.date.text > "1999"
    assert agreement_id(earlier, "us") == "us-2024"


def replace_signing(record: Record, key: str, other: str, day: str) -> Record:
    """The record with a copy of an agreement and its signing under another id and day."""
    agreement = record.agreements_by_id[key].model_copy(update={"id": other})
    signing = record.signing_events_by_agreement[key].model_copy(
        update={"id": f"{other}-signed", "agreement": other, "date": edtf.parse(day)}
    )
    return replace(
        record,
        agreements=(*record.agreements, agreement),
        events=(*record.events, signing),
    )


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("/agreements/usa", "/agreements/us-2024"),
        ("/agreements/uk.json", "/agreements/gb-2024.json"),
        ("/agreements/UK.md?as_of=2024-08-01", "/agreements/gb-2024.md?as_of=2024-08-01"),
        ("/uk/agreements/us", "/uk/agreements/us-2024"),
        ("/countries/uk", "/countries/united-kingdom"),
    ],
)
def test_another_name_leads_to_the_address_of_its_own(get: Get, path: str, address: str) -> None:
    answer = get(path)
    assert (answer.status_code, answer.headers["location"]) == (301, address)


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        ("/countries/frnace", "/countries/france"),
        ("/agreements/cyprus", "/countries/cyprus"),
        ("/people/olena-vyshnevskaya", "/people/olena-vyshnevska"),
        ("/uk/countries/frnace", "/uk/countries/france"),
    ],
)
def test_a_misspelt_name_is_answered_with_what_was_meant(get: Get, path: str, meant: str) -> None:
    page, problem = get(path), get(path + ".json")
    assert (page.status_code, problem.status_code) == (404, 404)
    assert f'<a href="{meant}">' in page.text
    assert problem.json()["meant"] == meant


def test_a_name_like_no_other_is_answered_without_a_guess(get: Get) -> None:
    assert "meant" not in get("/countries/qqqqqq.json").json()


@pytest.mark.parametrize(
    "path", ["/countries/F%C2%94R", "/agreements/U%0CS", "/embed/country/F%07R"]
)
def test_a_name_that_cannot_be_printed_is_nobodys(get: Get, path: str) -> None:
    assert get(path).status_code == 404
