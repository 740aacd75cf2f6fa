"""Every page leads to whoever is named to hear of faults, with the page filled in."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from app import settings
from app.record.record import Record
from app.routes.page_table import PAGES
from app.settings import Settings
from tests.conftest import Get, asking

BASE = "https://example.org/pacts"
LETTER, FORM = "mailto:keeper@example.org", "https://example.org/new?template=fault.yml#top"


def reported(get: Get, path: str) -> str | None:
    """Where a page says to report a fault, None if it does not say."""
    for link in LexborHTMLParser(get(path).text).css("a"):
        if link.text() == "Report it":
            return link.attributes["href"]
    return None


@pytest.fixture(scope="module")
def by_letter(stored: Path) -> Get:
    return asking(Settings(store=stored, base_url=BASE, contact=LETTER))


def test_every_page_says_where_to_report_a_fault(by_letter: Get, record: Record) -> None:
    for page_route in PAGES:
        assert reported(by_letter, page_route.addresses(record.active)[0]), page_route.name
    for path in ("/docs", "/no-such-page", "/timeline?kind=nonsense"):
        assert reported(by_letter, path), path


def test_a_letter_names_the_page_its_title_and_the_record(by_letter: Get) -> None:
    path = "/events/fr-signed?as_of=2024-06-13"
    revision = by_letter("/events/fr-signed.json").json()["revision"]
    link = urlsplit(reported(by_letter, path) or "")
    fields = {name: values[0] for name, values in parse_qs(link.query).items()}
    assert (link.scheme, link.path) == ("mailto", "keeper@example.org")
    assert fields["subject"] == "Something wrong: France signs an agreement with Ukraine"
    assert f"Address: {BASE}{path}\r\n" in fields["body"]
    assert revision in fields["body"]
    assert "+" not in link.query


def test_a_form_is_filled_in_behind_what_its_address_asks_for(stored: Path) -> None:
    get = asking(Settings(store=stored, base_url=BASE, contact=FORM))
    link = urlsplit(reported(get, "/gaps") or "")
    fields = parse_qs(link.query)
    assert (link.netloc, link.path, link.fragment) == ("example.org", "/new", "top")
    assert fields["template"] == ["fault.yml"]
    assert fields["page"] == [f"{BASE}/gaps"]
    assert fields["title"] == ["Something wrong: Looked for and not found"]
    assert get("/gaps.json").json()["revision"] in fields["release"][0]


def test_nobody_named_is_nothing_said(get: Get) -> None:
    for path in ("/", "/events/fr-signed", "/docs", "/no-such-page"):
        assert "Something wrong" not in get(path).text


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("", ""),
        ("keeper@example.org", "mailto:keeper@example.org"),
        ("mailto:keeper+pact@example.org?cc=me@example.org",) * 2,
        ("https://example.org/issues/new?template=fault.yml",) * 2,
    ],
)
def test_a_contact_is_a_letter_or_a_form(text: str, address: str) -> None:
    assert settings.contact(text) == address


@pytest.mark.parametrize(
    "text",
    [
        *("me", "@example.org", "me@", "mailto:", "mailto:me", "https://", "https:///new"),
        *("http://example.org/new", "javascript:alert(1)", "https://example.org/a b"),
        *('https://example.org/"', "keeper@exämple.org", "a@b.org\nX: y", "<a@b.org>"),
    ],
)
def test_any_other_contact_is_refused_in_words(text: str) -> None:
    with pytest.raises(ValueError, match=r"PACTLINE_CONTACT is .* begins with mailto: or https://"):
        settings.contact(text)
